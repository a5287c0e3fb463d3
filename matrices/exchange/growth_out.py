"""Write how a teammate grew as rows of texts: every rating ever made of a role's attributes, corrected ones too."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping

from matrices.language.words import Words
from matrices.model.agenda_words import review_kind_text
from matrices.model.answer_words import absence_text, who_text
from matrices.model.edition import Edition
from matrices.model.growth import Entry, History
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Rating, Review

FindEdition = Callable[[str], Edition | None]


def growth_rows(
    teammate_name: str,
    history: History,
    matrix: Matrix,
    find_edition: FindEdition,
    words: Words,
    *,
    until: datetime.date,
) -> list[list[str]]:
    """Return a header and a row for each rating up to a day: attributes in display order, of each the oldest first.

    Days are ISO 8601, so that they sort; levels and roles are called what they were called when the rating was made.
    """
    heads = [
        words("Teammate"),
        words("Attribute"),
        words("Day"),
        words("Level"),
        words("Who"),
        words("Role"),
        words("Review"),
        words("Led by"),
        words("Corrected on"),
    ]
    teller = _Teller(history, matrix, find_edition, words)
    rows = (teller.cells(attribute, entry) for attribute, entry in _entries(history, matrix, until))
    return [heads, *([teammate_name, *cells] for cells in rows)]


def _entries(history: History, matrix: Matrix, until: datetime.date) -> Iterator[tuple[Attribute, Entry]]:
    made: dict[str, list[Entry]] = {}
    for entry in history.entries:
        if entry.rating.on <= until:
            made.setdefault(entry.rating.attribute_id, []).append(entry)
    for attribute in matrix.attributes:
        ids = (attribute.attribute_id, *matrix.former_ids.get(attribute.attribute_id, ()))
        found = [entry for one in ids for entry in made.get(one, ())]
        yield from ((attribute, entry) for entry in sorted(found, key=lambda entry: entry.rating.on))


class _Teller:
    """Tells ratings of one teammate."""

    def __init__(self, history: History, matrix: Matrix, find_edition: FindEdition, words: Words) -> None:
        self._matrix, self._find_edition, self._words = matrix, find_edition, words
        self._reviews: Mapping[str, Review] = {one.review_id: one for one in history.reviews}
        self._corrections = _corrections(one.rating for one in history.entries)

    def cells(self, attribute: Attribute, entry: Entry) -> list[str]:
        """Return what is told of a rating."""
        rating, review, words = entry.rating, self._reviews[entry.review_id], self._words
        edition = self._find_edition(rating.edition_id)
        role = self._matrix if edition is None else edition.matrix
        return [
            attribute.name,
            rating.on.isoformat(),
            self._level(rating, role),
            who_text(rating.by, words),
            role.title,
            review_kind_text(review.kind, words),
            review.led_by,
            self._corrections.get(rating.rating_id, ""),
        ]

    def _level(self, rating: Rating, role: Matrix) -> str:
        if rating.absence is not None:
            return absence_text(rating.absence, self._words)
        known = (
            one.name for matrix in (role, self._matrix) for one in matrix.levels if one.level_id == rating.level_id
        )
        return next(known, self._words("a level that was removed"))


def _corrections(ratings: Iterable[Rating]) -> Mapping[str, str]:
    """Return the day on which each rating was corrected that was, by its id."""
    return {one.supersedes: one.recorded_at.date().isoformat() for one in ratings if one.supersedes is not None}
