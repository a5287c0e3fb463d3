"""Why this person: what a role asks, attribute by attribute, beside what was seen; and how others came to it."""

import datetime
from collections.abc import Iterable

from matrices.model.document import Part
from matrices.model.edition import matrix_id_in
from matrices.model.evidence import Evidence
from matrices.model.growth import Entry, Gap, GapState, History, gaps
from matrices.model.matrix import Matrix
from matrices.model.teammate import Placement, Standing, Teammate


class Asked(Part, frozen=True, kw_only=True):
    """One attribute of the role.

    `behaviours` are those of the level expected; `evidence` is all that was given for the level held now and since,
    the latest first.
    """

    gap: Gap
    standing: Standing | None
    is_carried: bool
    """Whether the level was given in another role that shares the attribute."""
    behaviours: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    series: tuple[Entry, ...]


class Case(Part, frozen=True, kw_only=True):
    """A teammate beside a role, in the order of its rows."""

    teammate: Teammate
    matrix: Matrix
    asked: tuple[Asked, ...]

    def of_state(self, state: GapState) -> tuple[Asked, ...]:
        """Return the attributes that stand so."""
        return tuple(one for one in self.asked if one.gap.state is state)


def promotion_case(teammate: Teammate, history: History, matrix: Matrix, day: datetime.date) -> Case:
    """Return how a teammate stands on `day` beside what a role asks; attributes that roles share carry over."""
    seen = history.seen_from(matrix)
    standings = {
        one.attribute_id: entry.standing
        for one in matrix.attributes
        if (entry := seen.entry_on(one.attribute_id, day)) is not None
    }
    asked = tuple(
        _asked(gap, standings.get(gap.attribute.attribute_id), seen, matrix, day) for gap in gaps(matrix, standings)
    )
    return Case(teammate=teammate, matrix=matrix, asked=asked)


def _asked(gap: Gap, standing: Standing | None, history: History, matrix: Matrix, day: datetime.date) -> Asked:
    series = tuple(one for one in history.series(gap.attribute.attribute_id) if one.rating.on <= day)
    return Asked(
        gap=gap,
        standing=standing,
        is_carried=standing is not None and matrix_id_in(standing.edition_id) != matrix.matrix_id,
        behaviours=_behaviours(gap, matrix, gap.expected_place),
        evidence=_evidence(series, history),
        series=series,
    )


def _behaviours(gap: Gap, matrix: Matrix, place: int | None) -> tuple[str, ...]:
    if place is None:
        return ()
    text = gap.attribute.descriptor(matrix.levels[place].level_id)
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _evidence(series: tuple[Entry, ...], history: History) -> tuple[Evidence, ...]:
    """Return what was given for the level held now: from the ratings since the level last was another, latest first."""
    if not series:
        return ()
    held = series[-1].rating.level_id
    since = next((place for place, one in enumerate(reversed(series)) if one.rating.level_id != held), len(series))
    found = (one for entry in reversed(series[len(series) - since :]) for one in history.evidence_of(entry.rating))
    return tuple({one.evidence_id: one for one in found}.values())


class Came(Part, frozen=True, kw_only=True):
    """How somebody came to a role: from which, on which day, and how many days they had held that one."""

    teammate: Teammate
    on: datetime.date
    from_matrix_id: str | None
    """None for who began in the role."""
    days_before: int


def who_came(teammates: Iterable[Teammate], matrix_id: str) -> tuple[Came, ...]:
    """Return everybody who ever came to a role, leavers included, in the order of their days."""
    found = [came for one in teammates for came in _comings(one, matrix_id)]
    return tuple(sorted(found, key=lambda one: one.on))


def _comings(teammate: Teammate, matrix_id: str) -> list[Came]:
    placements = _merged(teammate.placements)
    pairs = zip([None, *placements], placements, strict=False)
    return [
        Came(
            teammate=teammate,
            on=one.since,
            from_matrix_id=None if before is None else before.matrix_id,
            days_before=0 if before is None else (one.since - before.since).days,
        )
        for before, one in pairs
        if one.matrix_id == matrix_id
    ]


def _merged(placements: Iterable[Placement]) -> list[Placement]:
    """Return placements with those left out that change only where somebody is embedded."""
    found: list[Placement] = []
    for one in placements:
        if not found or found[-1].matrix_id != one.matrix_id:
            found.append(one)
    return found
