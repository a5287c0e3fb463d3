"""Where a teammate stands, how they got there and what is next: derived from reviews, never stored.

The level of an attribute is what the latest rating by the lead, or agreed by both, says. A teammate's own rating is
their view beside it. "Not observed" and "not applicable" are answers, not low levels.
"""

import copy
import datetime
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from statistics import median_low

from matrices.model.document import Part
from matrices.model.evidence import Evidence
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Rating, Review, Who
from matrices.model.teammate import Standing

_COUNTING = {Who.LEAD: 0, Who.AGREED: 1}


class Entry(Part, frozen=True, kw_only=True):
    """A rating and where it was made."""

    rating: Rating
    review_id: str

    @property
    def standing(self) -> Standing:
        """Return the standing that this rating gives."""
        rating = self.rating
        return Standing(
            level_id=rating.level_id,
            absence=rating.absence,
            on=rating.on,
            by=rating.by,
            edition_id=rating.edition_id,
            rating_id=rating.rating_id,
            review_id=self.review_id,
        )


class History:
    """All ratings of one teammate, in the order in which they count.

    Attributes go by the ids that ratings name. To see them as a matrix does, whose rows may have had other ids
    before, ask `seen_from` it.
    """

    def __init__(self, reviews: Iterable[Review]) -> None:
        self.reviews = tuple(sorted(reviews, key=lambda review: (review.held_on, review.review_id)))
        self.former_ids: Mapping[str, tuple[str, ...]] = {}
        self._series: dict[tuple[str, tuple[str, ...]], tuple[Entry, ...]] = {}

    def seen_from(self, matrix: Matrix) -> "History":
        """Return the same ratings by the ids that the rows of `matrix` have now, those given to former ids included."""
        if self.former_ids == matrix.former_ids:
            return self
        seen = copy.copy(self)  # what was derived already holds for any matrix and goes along
        seen.former_ids = matrix.former_ids
        return seen

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every rating ever made, corrections and what they corrected included, oldest first."""
        made = [Entry(rating=one, review_id=review.review_id) for review in self.reviews for one in review.ratings]
        return tuple(sorted(made, key=_order))

    @cached_property
    def superseded_ids(self) -> frozenset[str]:
        """The ids of ratings that a later one corrects."""
        return frozenset(entry.rating.supersedes for entry in self.entries if entry.rating.supersedes is not None)

    @cached_property
    def _evidence(self) -> Mapping[str, Evidence]:
        return {one.evidence_id: one for review in self.reviews for one in review.evidence}

    @cached_property
    def _valid(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if entry.rating.rating_id not in self.superseded_ids:
                found.setdefault(entry.rating.attribute_id, []).append(entry)
        return {attribute_id: tuple(entries) for attribute_id, entries in found.items()}

    @property
    def attribute_ids(self) -> tuple[str, ...]:
        """The attributes that were ever rated, in the order in which they first were."""
        return tuple(dict.fromkeys(self._id_now(one) for one in self._valid))

    def _id_now(self, attribute_id: str) -> str:
        own = (own for own, former in self.former_ids.items() if attribute_id in former)
        return next(own, attribute_id)

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """The days on which something was rated, without repeats, oldest first."""
        return tuple(sorted({entry.rating.on for entry in self.entries}))

    def entries_of(self, attribute_id: str) -> tuple[Entry, ...]:
        """Return the ratings of an attribute by anybody, corrected ones left out, oldest first.

        Where a day has ratings under several of its ids, as in rows that were merged later, its own id counts first.
        """
        former = self.former_ids.get(attribute_id)
        if former is None:
            return self._valid.get(attribute_id, ())
        ranks = {one: -rank for rank, one in enumerate((attribute_id, *former))}
        entries = (entry for one in ranks for entry in self._valid.get(one, ()))
        return tuple(sorted(entries, key=lambda entry: _order(entry, ranks[entry.rating.attribute_id])))

    def is_outdone(self, rating: Rating) -> bool:
        """Tell whether the same person rated the same again that day: both stay, no one corrects the other, one counts.

        A correction names one rating; where it was of another day, or of another review, the day may hold one already.
        """
        same = [
            entry.rating.rating_id
            for entry in self.entries_of(self._id_now(rating.attribute_id))
            if entry.rating.on == rating.on and entry.rating.by is rating.by
        ]
        return rating.rating_id in same[:-1]

    def evidence_of(self, rating: Rating) -> tuple[Evidence, ...]:
        """Return the evidence named by `rating`, in its order."""
        return tuple(self._evidence[one] for one in rating.evidence_ids if one in self._evidence)

    def series(self, attribute_id: str) -> tuple[Entry, ...]:
        """Return the ratings that ever set the level of an attribute, oldest first: one a day, corrections applied."""
        key = attribute_id, self.former_ids.get(attribute_id, ())
        if key not in self._series:
            made = (entry for entry in self.entries_of(attribute_id) if entry.rating.by in _COUNTING)
            self._series[key] = tuple({entry.rating.on: entry for entry in made}.values())
        return self._series[key]

    def entry_on(self, attribute_id: str, day: datetime.date) -> Entry | None:
        """Return the rating that counts on `day`, or None before the first."""
        return _last(entry for entry in self.series(attribute_id) if entry.rating.on <= day)

    def view_on(self, attribute_id: str, day: datetime.date, who: Who) -> Entry | None:
        """Return the latest rating that `who` made up to `day`, whether it counts or not."""
        made = (entry for entry in self.entries_of(attribute_id) if entry.rating.by is who)
        return _last(entry for entry in made if entry.rating.on <= day)

    def level_on(self, attribute_id: str, day: datetime.date) -> Entry | None:
        """Return the latest rating up to `day` that names a level; it may be older than a "not observed" since."""
        named = (entry for entry in self.series(attribute_id) if entry.rating.level_id is not None)
        return _last(entry for entry in named if entry.rating.on <= day)

    def level_before(self, attribute_id: str, day: datetime.date) -> Entry | None:
        """Return the last rating at another level than the one held on `day`: where the teammate came from."""
        current = self.level_on(attribute_id, day)
        if current is None:
            return None
        named = (entry for entry in self.series(attribute_id) if entry.rating.level_id is not None)
        past = (entry for entry in named if entry.rating.on < current.rating.on)
        return _last(entry for entry in past if entry.rating.level_id != current.rating.level_id)

    def standings_on(self, day: datetime.date) -> Mapping[str, Standing]:
        """Return the standing in every attribute rated up to `day`, by attribute id."""
        found = ((attribute_id, self.entry_on(attribute_id, day)) for attribute_id in self.attribute_ids)
        return {attribute_id: entry.standing for attribute_id, entry in found if entry is not None}


def _order(entry: Entry, rank: int = 0) -> tuple[datetime.date, int, int, datetime.datetime]:
    rating = entry.rating
    return rating.on, _COUNTING.get(rating.by, -1), rank, rating.recorded_at


def _last(entries: Iterable[Entry]) -> Entry | None:
    found = None
    for found in entries:  # noqa: B007 - the last one is what is wanted
        pass
    return found


def standings_of(reviews: Iterable[Review]) -> Mapping[str, Standing]:
    """Return the standings that a teammate's document must hold, given all their reviews."""
    return History(reviews).standings_on(datetime.date.max)


def middle_place(places: Iterable[int]) -> int | None:
    """Return the place of the level in the middle, the lower one of two; None where there is none.

    Levels are places in an order and no amounts, so there is a middle and never a mean.
    """
    known = sorted(places)
    return median_low(known) if known else None


class GapState(StrEnum):
    """How a standing compares to what the role asks."""

    MET = "met"
    BELOW = "below"
    UNKNOWN = "unknown"
    """Nothing is known: never rated, not observed, or at a level that the matrix no longer has."""
    NOT_ASKED = "not_asked"
    """Nothing is asked: no level is expected, or the attribute does not apply to this teammate."""


class Gap(Part, frozen=True, kw_only=True):
    """One attribute: the level held, the level expected and the next one on the way, as places from 0."""

    attribute: Attribute
    state: GapState
    place: int | None
    expected_place: int | None

    @property
    def next_place(self) -> int | None:
        """The place of the level to grow to next, where the teammate is below what is expected."""
        return None if self.state is not GapState.BELOW or self.place is None else self.place + 1


def standing_in(matrix: Matrix, attribute_id: str, standings: Mapping[str, Standing]) -> Standing | None:
    """Return the latest of a teammate's `standings` that counts for a row of `matrix`, under its own id or a former."""
    ids = (attribute_id, *matrix.former_ids.get(attribute_id, ()))
    held = [standings[one] for one in ids if one in standings]
    return max(held, key=lambda one: (one.on, _COUNTING.get(one.by, -1)), default=None)


def gaps(matrix: Matrix, standings: Mapping[str, Standing]) -> tuple[Gap, ...]:
    """Return how `standings` compare to what `matrix` expects: one gap a row, in display order."""
    ids = (one.attribute_id for one in matrix.attributes)
    return tuple(_gap(matrix, matrix.attribute(one), standing_in(matrix, one, standings)) for one in ids)


def _gap(matrix: Matrix, attribute: Attribute, standing: Standing | None) -> Gap:
    expected = matrix.expected_place(attribute)
    level_id = None if standing is None else standing.level_id
    place = None if level_id is None else matrix.level_places.get(level_id)
    return Gap(attribute=attribute, state=gap_state(standing, place, expected), place=place, expected_place=expected)


def gap_state(standing: Standing | None, place: int | None, expected: int | None) -> GapState:
    """Return how a standing at `place` compares to the level expected; places count from 0."""
    if expected is None or (standing is not None and standing.absence == "not_applicable"):
        return GapState.NOT_ASKED
    if place is None:
        return GapState.UNKNOWN
    return GapState.MET if place >= expected else GapState.BELOW
