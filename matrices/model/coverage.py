"""What the team can do: how many hold each attribute, what rests on one person alone, and what on nobody."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from matrices.model.document import Part
from matrices.model.growth import GapState
from matrices.model.team_map import MapCell, PersonRow
from matrices.model.team_order import Field, TeamOrder
from matrices.model.teammate import Teammate


class Cover(StrEnum):
    """How much an attribute rests on."""

    NOT_ASKED = "not_asked"
    """Nobody's role asks for it, so nothing can be missing."""
    NONE = "none"
    ONE = "one"
    SEVERAL = "several"


class Coverage(Part, frozen=True, kw_only=True):
    """One attribute among some people.

    By the level expected, only those are counted whose role asks for the attribute. By a chosen level everybody is, as
    whoever can do it can help, whatever their role asks.
    """

    held: int = 0
    counted: int = 0
    unknown: int = 0
    """Those counted of whom no level is known: never rated, or not observed."""
    only: Teammate | None = None
    """The one person who holds it, where there is one."""

    @property
    def cover(self) -> Cover:
        """How much the attribute rests on."""
        if not self.counted:
            return Cover.NOT_ASKED
        return (Cover.NONE, Cover.ONE)[self.held] if self.held < 2 else Cover.SEVERAL


def coverage(rows: Iterable[PersonRow], columns: int, least_place: int | None = None) -> tuple[Coverage, ...]:
    """Return the coverage of each of `columns` attributes among `rows`; somebody who stands in two rows counts once.

    Held means at or above the level expected of the person's own role; with `least_place` at that level or a higher
    one, counted from 0 in the levels of the role in which it was given.
    """
    people = {row.teammate.teammate_id: row for row in rows}
    return tuple(coverage_of(people.values(), column, least_place) for column in range(columns))


def coverage_by(
    rows: Iterable[PersonRow], columns: int, order: TeamOrder, by: Field, least_place: int | None = None
) -> Mapping[str, tuple[Coverage, ...]]:
    """Return the coverage among the people of each value of a field, in the order of its groups."""
    groups = order.arranged(rows, by)
    return {group.value: coverage(group.rows, columns, least_place) for group in groups}


def most_levels(rows: Iterable[PersonRow]) -> int:
    """Return how many levels the longest scale has that somebody in `rows` stands on."""
    roles = {row.role.matrix_id: len(row.role.levels) for row in rows if row.role is not None}
    return max(roles.values(), default=0)


def coverage_of(rows: Iterable[PersonRow], column: int, least_place: int | None) -> Coverage:
    """Return the coverage of one attribute among `rows`, each of another person."""
    held: list[PersonRow] = []
    counted = unknown = 0
    for row in rows:
        cell = row.cells[column]
        if cell.state is GapState.NOT_ASKED and (least_place is None or cell.place is None):
            continue
        counted += 1
        unknown += cell.place is None
        if _is_held(cell, least_place):
            held.append(row)
    only = held[0].teammate if len(held) == 1 else None
    return Coverage(held=len(held), counted=counted, unknown=unknown, only=only)


def _is_held(cell: MapCell, least_place: int | None) -> bool:
    if least_place is None:
        return cell.state is GapState.MET
    return cell.place is not None and cell.place >= least_place


def at_risk(found: Sequence[Coverage]) -> tuple[int, ...]:
    """Return the places of the attributes that rest on nobody or on one person, the barest first."""
    ranks = {Cover.NONE: 0, Cover.ONE: 1}
    risky = [(ranks[one.cover], place) for place, one in enumerate(found) if one.cover in ranks]
    return tuple(place for _, place in sorted(risky))
