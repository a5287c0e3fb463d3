"""Everything that was seen of a teammate, with what it was said to show."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.folding import Folding
from matrices.model.goal import Goal
from matrices.model.goal_words import goal_title
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Rating
from matrices.model.teammate import Teammate
from widgets.people.telling import counting_text, id_now, level_text


class Sight(NamedTuple):
    """A piece of evidence and what stands behind it, in words."""

    sight_id: str
    day: datetime.date
    text: str
    link: str
    explains: tuple[tuple[str, str], ...]
    """Attributes with their levels, or a goal with no level."""
    about: tuple[str, ...]
    """The same in sentences."""
    attribute_id: str
    """The first attribute that it explains, empty where there is none."""


class Sights:
    """Gathers the evidence of one teammate; documents are looked up by their ids."""

    def __init__(
        self,
        words: Words,
        matrix: Matrix | None,
        find_edition: Callable[[str], Edition | None],
        find_matrix: Callable[[str], Matrix | None],
    ) -> None:
        self._words = words
        self._matrix = matrix
        self._find_edition = find_edition
        self._find_matrix = find_matrix

    def of(self, teammate: Teammate, history: History) -> tuple[Sight, ...]:
        """Return what was seen in reviews and on the way to goals, the latest first."""
        seen = history if self._matrix is None else history.seen_from(self._matrix)
        found = [*self._in_reviews(seen), *self._in_goals(teammate)]
        return tuple(sorted(found, key=lambda one: one.day, reverse=True))

    def told(self, sight: Sight) -> str:
        """Return the quiet line of a piece: its day and what it explains."""
        return " · ".join((date_text(sight.day, self._words.language), *sight.about))

    def _in_reviews(self, history: History) -> Iterator[Sight]:
        made: dict[str, list[Rating]] = {}
        for rating in (one for review in history.reviews for one in review.ratings):
            for evidence_id in rating.evidence_ids:
                made.setdefault(evidence_id, []).append(rating)
        # What came along with a corrected rating lies in two reviews, and was seen once.
        seen = {one.evidence_id: (one, review) for review in history.reviews for one in review.evidence}
        for evidence, review in seen.values():
            ratings = made.get(evidence.evidence_id, [])
            valid = [one for one in ratings if one.rating_id not in history.superseded_ids] or ratings
            explains = tuple(dict.fromkeys(self._rated(one, history) for one in valid))
            yield self._sight(evidence, evidence.on or review.held_on, valid, explains)

    def _sight(
        self, evidence: Evidence, day: datetime.date, ratings: Sequence[Rating], explains: tuple[tuple[str, str], ...]
    ) -> Sight:
        about = tuple(self._words("{attribute}: {level}", attribute=one, level=level) for one, level in explains)
        attribute_id = self._own_id(ratings[0]) if ratings else ""
        return Sight(evidence.evidence_id, day, evidence.text, evidence.link, explains, about, attribute_id)

    def _in_goals(self, teammate: Teammate) -> Iterator[Sight]:
        for goal in teammate.goals:
            for evidence in goal.evidence:
                day = evidence.on or goal.ended_on or goal.set_on
                about, own_id = self._words("Goal: {goal}", goal=self._goal(goal)), goal.attribute_id or ""
                yield Sight(evidence.evidence_id, day, evidence.text, evidence.link, ((about, ""),), (about,), own_id)

    def _goal(self, goal: Goal) -> str:
        return goal_title(goal, None if goal.matrix_id is None else self._find_matrix(goal.matrix_id), self._words)

    def _rated(self, rating: Rating, history: History) -> tuple[str, str]:
        """Return the attribute and the level of a rating, and why that does not count where it does not."""
        edition = self._find_edition(rating.edition_id)
        known = [one for one in (self._matrix, None if edition is None else edition.matrix) if one is not None]
        level = level_text(self._words, rating, known[0], edition) if known else ""
        names = (
            one.attribute(own).name
            for one in known
            for own in (id_now(one, rating.attribute_id),)
            if own in one.attribute_places
        )
        told = counting_text(self._words, history, rating, level)
        return next(names, self._words("an attribute that was removed")), told

    def _own_id(self, rating: Rating) -> str:
        return rating.attribute_id if self._matrix is None else id_now(self._matrix, rating.attribute_id)


def matching(sights: Sequence[Sight], typed: str) -> tuple[Sight, ...]:
    """Return the pieces that hold every word typed, whatever its case and accents."""
    fold = Folding()
    wanted = fold(typed).text.split()
    texts = ((one, fold(" ".join((one.text, one.link, *one.about))).text) for one in sights)
    return tuple(one for one, text in texts if all(word in text for word in wanted))


def evidence_rows(sights: Iterable[Sight], words: Words) -> list[list[str]]:
    """Return a header and a row for each attribute that a piece explains; days as ISO 8601, so that they sort."""
    heads = [words("Day"), words("Attribute"), words("Level"), words("What was seen"), words("Link")]
    explained = ((one, pair) for one in sights for pair in one.explains or (("", ""),))
    return [heads, *([one.day.isoformat(), *pair, one.text, one.link] for one, pair in explained)]
