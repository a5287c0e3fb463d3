"""Whether leads mean the same by the same words: ratings of one attribute side by side, and a lead's drift.

Levels are places in an order, not amounts, so a drift is the lower median of differences in places and never a mean.

What is compared. A lead's rating (by "lead", in a review that names who led it, not corrected since) stands beside the
next rating of the same attribute of the same teammate, where that one is agreed by both or was made by another lead, on
the same day or up to `WITHIN_DAYS` days later, both against levels of the same role. The difference is the first place
minus the second: above 0, the lead had rated higher than what was said next.

What it cannot tell. A teammate may have grown in between, which looks like a strict lead; the bound keeps that small,
and no bound removes it. An agreed rating is agreed with a lead, often the same one, so who never changes their mind
shows no drift. The difference says that two differ, not who is right. Of an even number of differences the lower of the
two in the middle is taken, as half a level means nothing. Under `FEWEST_PAIRS` pairs no drift is said.
"""

import datetime
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from matrices.language.sorting import NameOrder
from matrices.model.document import Part
from matrices.model.edition import matrix_id_in
from matrices.model.evidence import Evidence
from matrices.model.growth import Entry, History
from matrices.model.matrix import Matrix
from matrices.model.review import Rating, Who
from matrices.model.teammate import Teammate

WITHIN_DAYS: Final = 120
"""A quarter and a month: the next quarterly review is still near when it was moved by some weeks."""
FEWEST_PAIRS: Final = 5


class Pair(NamedTuple):
    """A lead's rating and the next one of the same attribute that it can be held against."""

    lead: str
    difference: int
    """Places: above 0 where the lead rated higher than what was said next."""


class Drift(Part, frozen=True, kw_only=True):
    """How one lead's ratings compare to what was said next."""

    lead: str
    higher: int
    same: int
    lower: int
    places: int | None
    """The lower median of the differences; None where there are too few pairs to say."""

    @property
    def pairs(self) -> int:
        """How many pairs there are."""
        return self.higher + self.same + self.lower


class Voice(NamedTuple):
    """One rating of the attribute that is calibrated, with what stands behind it."""

    rating: Rating
    lead: str
    """Who led the review; empty where it names nobody."""
    evidence: tuple[Evidence, ...]


class Witness(NamedTuple):
    """One person in the attribute that is calibrated: every rating that was not corrected, latest first."""

    teammate: Teammate
    voices: tuple[Voice, ...]

    @property
    def latest(self) -> Voice | None:
        """The rating that counts: the latest by a lead or agreed."""
        return next((one for one in self.voices if one.rating.by is not Who.SELF), None)

    @property
    def own(self) -> Voice | None:
        """The latest rating by the person."""
        return next((one for one in self.voices if one.rating.by is Who.SELF), None)

    @property
    def lead(self) -> str:
        """Who led the review of the rating that counts; empty where nobody is named, and before there is one."""
        return "" if self.latest is None else self.latest.lead


def witness(teammate: Teammate, history: History, matrix: Matrix, attribute_id: str) -> Witness:
    """Return what was said of a teammate in an attribute of `matrix`, under its own id or a former."""
    leads = _leads(history)
    entries = reversed(history.seen_from(matrix).entries_of(attribute_id))
    voices = (Voice(one.rating, leads[one.review_id], history.evidence_of(one.rating)) for one in entries)
    return Witness(teammate, tuple(voices))


def by_lead(witnesses: Iterable[Witness], sort_key: NameOrder) -> tuple[tuple[str, tuple[Witness, ...]], ...]:
    """Return people by who rated them last, by name, and each lead's by name; those whom no lead is named for last."""
    groups: dict[str, list[Witness]] = {}
    ordered = sorted(witnesses, key=lambda it: sort_key(it.teammate.name, it.teammate.reading))
    readings = {one.teammate.name: one.teammate.reading for one in ordered}
    for one in ordered:
        groups.setdefault(one.lead, []).append(one)
    leads = sorted(groups, key=lambda it: (not it, sort_key(it, readings.get(it, ""))))
    return tuple((lead, tuple(groups[lead])) for lead in leads)


def role_most_held(roles: Iterable[Matrix], teammates: Sequence[Teammate], day: datetime.date) -> Matrix | None:
    """Return the role that most of these people hold on a day, the first of several; None where there is no role."""
    placed = [one.placement_on(day) for one in teammates]
    counts = Counter(one.matrix_id for one in placed if one is not None)
    return max(roles, key=lambda one: counts[one.matrix_id], default=None)


def pairs_of(history: History, roles: Iterable[Matrix]) -> tuple[Pair, ...]:
    """Return the pairs in one teammate's ratings, whatever their attribute. `roles` lend the order of the levels."""
    leads, places = _leads(history), {one.matrix_id: one.level_places for one in roles}
    found = []
    for attribute_id in history.attribute_ids:
        said = [one for one in history.entries_of(attribute_id) if _is_comparable(one, leads)]
        for entry, other in pairwise(said):
            difference = _difference(entry.rating, other.rating, places)
            if difference is not None and _is_answered(entry, other, leads):
                found.append(Pair(leads[entry.review_id], difference))
    return tuple(found)


def drifts(pairs: Iterable[Pair], sort_key: NameOrder) -> tuple[Drift, ...]:
    """Return the drift of every lead who is in a pair, by name."""
    by_lead: dict[str, list[int]] = {}
    for pair in pairs:
        by_lead.setdefault(pair.lead, []).append(pair.difference)
    return tuple(_drift(lead, by_lead[lead]) for lead in sorted(by_lead, key=sort_key))


def _drift(lead: str, differences: Sequence[int]) -> Drift:
    return Drift(
        lead=lead,
        higher=sum(one > 0 for one in differences),
        same=sum(one == 0 for one in differences),
        lower=sum(one < 0 for one in differences),
        places=statistics.median_low(differences) if len(differences) >= FEWEST_PAIRS else None,
    )


def _is_answered(entry: Entry, other: Entry, leads: Mapping[str, str]) -> bool:
    """Tell whether `other`, the rating after `entry`, is one that a lead's rating can be held against."""
    if entry.rating.by is not Who.LEAD or (other.rating.on - entry.rating.on).days > WITHIN_DAYS:
        return False
    return other.rating.by is Who.AGREED or leads[other.review_id] != leads[entry.review_id]


def _difference(first: Rating, second: Rating, places: Mapping[str, Mapping[str, int]]) -> int | None:
    role_id = matrix_id_in(first.edition_id)
    levels = places.get(role_id, {})
    before, after = levels.get(first.level_id or ""), levels.get(second.level_id or "")
    is_same_role = matrix_id_in(second.edition_id) == role_id
    return before - after if is_same_role and before is not None and after is not None else None


def _is_comparable(entry: Entry, leads: Mapping[str, str]) -> bool:
    """A rating by "lead" in a review that names nobody could be anybody's, the same lead's included."""
    rating = entry.rating
    if rating.level_id is None:
        return False
    return rating.by is Who.AGREED or (rating.by is Who.LEAD and bool(leads[entry.review_id]))


def _leads(history: History) -> dict[str, str]:
    return {one.review_id: one.led_by.strip() for one in history.reviews}
