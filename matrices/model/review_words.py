"""What a review comes to, in words: its ratings as they were called when they were made, and the summary of it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from matrices.language.words import Words
from matrices.model.agenda import Ground, next_gap
from matrices.model.answer_words import absence_text, who_text
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.matrix import Matrix
from matrices.model.review import Rating, Review, Who
from matrices.model.sittings import ratings_in


class RatedThen(NamedTuple):
    """One rating of a review, in the words that it was made against."""

    rating: Rating
    attribute: str
    level: str
    who: str
    descriptor: str
    evidence: tuple[Evidence, ...]


def rated_then(review: Review, edition_with: Callable[[str], Edition | None], words: Words) -> tuple[RatedThen, ...]:
    """Return what was rated in `review`, in its order, each in the wording that its edition keeps."""
    evidence = {one.evidence_id: one for one in review.evidence}
    return tuple(
        _told(
            rating,
            edition_with(rating.edition_id),
            tuple(evidence[one] for one in rating.evidence_ids if one in evidence),
            words,
        )
        for rating in ratings_in(review)
    )


def _told(rating: Rating, edition: Edition | None, evidence: tuple[Evidence, ...], words: Words) -> RatedThen:
    matrix = None if edition is None else edition.matrix
    row = None if matrix is None else matrix.attribute_places.get(rating.attribute_id)
    attribute = None if matrix is None or row is None else matrix.attributes[row]
    return RatedThen(
        rating=rating,
        attribute=words("an attribute that was removed") if attribute is None else attribute.name,
        level=_level(rating, matrix, words),
        who=who_text(rating.by, words),
        descriptor="" if attribute is None or rating.level_id is None else attribute.descriptor(rating.level_id),
        evidence=evidence,
    )


def _level(rating: Rating, matrix: Matrix | None, words: Words) -> str:
    if rating.absence is not None:
        return absence_text(rating.absence, words)
    if matrix is None or rating.level_id not in matrix.level_places:
        return words("a level that was removed")
    return matrix.level(rating.level_id or "").name


def summary_text(review: Review, ground: Ground, words: Words) -> str:
    """Return what the data has to say of a review that is about to be closed, one thing a line.

    `ground` is how things stood as it began; what was rated in it counts too. Empty where there is nothing to say.
    """
    return "\n".join(line for line in (*_rated(review, ground, words), *_agreed(review, words)) if line)


def _rated(review: Review, ground: Ground, words: Words) -> Iterator[str]:
    counting = [one for one in rated_then(review, ground.edition_with, words) if one.rating.by is not Who.SELF]
    told = [words("{attribute}: {level}", attribute=one.attribute, level=one.level) for one in counting]
    if told:
        yield words("Rated: {ratings}.", ratings=words("; ").join(told))
    after = ground._replace(history=type(ground.history)([*ground.history.reviews, review]))
    gap = next_gap(after)
    if gap is not None and gap.next_place is not None and after.matrix is not None:
        level = after.matrix.levels[gap.next_place].name
        yield words("Next to grow in: {attribute}, towards {level}.", attribute=gap.attribute.name, level=level)


def _agreed(review: Review, words: Words) -> Iterator[str]:
    texts = [one.text.rstrip(".") for one in review.actions]
    if texts:
        yield words("Agreed: {actions}.", actions=words("; ").join(texts))
