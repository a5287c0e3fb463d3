"""The team at a glance: where each person stands in each attribute, and what their own role asks there.

Rows are made from the standings in the teammates' documents; no review is read. For a past day the standings of that
day are handed in, derived from the reviews of those who are looked at.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property

from matrices.model.document import Part
from matrices.model.edition import matrix_id_in
from matrices.model.growth import GapState, gap_state, standing_in
from matrices.model.matrix import Matrix
from matrices.model.teammate import Placement, Standing, Teammate


class Column(Part, frozen=True, kw_only=True):
    """An attribute that stands across: one column for all the roles that share it."""

    attribute_id: str
    matrix: Matrix
    """The first of the roles that has it; its name and its texts stand for all."""

    @property
    def name(self) -> str:
        """What the attribute is called."""
        return self.matrix.attribute(self.attribute_id).name


class MapCell(Part, frozen=True, kw_only=True):
    """One person in one attribute. Places count from 0, among the levels of `matrix`."""

    state: GapState
    """Against what the person's own role asks; an attribute that their role does not have is not asked."""
    place: int | None = None
    expected_place: int | None = None
    standing: Standing | None = None
    matrix: Matrix | None = None
    """The role whose levels `place` counts; None where there is no place."""
    is_elsewhere: bool = False
    """Whether the level is one of another role than the person's own, so that nothing here compares to it."""

    @property
    def level_name(self) -> str:
        """What the level held is called; empty where none is."""
        return "" if self.place is None or self.matrix is None else self.matrix.levels[self.place].name


class PersonRow(Part, frozen=True, kw_only=True):
    """One person. `cells` stand in the order of the columns."""

    teammate: Teammate
    placement: Placement | None
    role: Matrix | None
    """The role held; None before the first one, and where it was deleted."""
    cells: tuple[MapCell, ...]

    @cached_property
    def met(self) -> int:
        """In how many of the columns the person holds what their role asks."""
        return sum(cell.state is GapState.MET for cell in self.cells)

    @cached_property
    def asked(self) -> int:
        """In how many of the columns their role asks for something."""
        return sum(cell.state is not GapState.NOT_ASKED for cell in self.cells)


class Change(StrEnum):
    """What became of a cell between two days."""

    SAME = "same"
    HIGHER = "higher"
    LOWER = "lower"
    FIRST = "first"
    """A level is known now, and none was before."""
    OTHER_ROLE = "other_role"
    """Both levels are known, but were given in different roles: the same name asks for other things there."""


def columns_of(matrices: Iterable[Matrix]) -> tuple[Column, ...]:
    """Return the attributes of some roles in their order, one that several share at its first place."""
    found: dict[str, Column] = {}
    for matrix in matrices:
        for one in matrix.attributes:
            found.setdefault(one.attribute_id, Column(attribute_id=one.attribute_id, matrix=matrix))
    return tuple(found.values())


def is_on_team(teammate: Teammate, day: datetime.date) -> bool:
    """Tell whether a teammate has not left by `day`."""
    return teammate.left_on is None or teammate.left_on > day


class TeamMap:
    """Makes the rows of people for some columns. `matrices` are all roles by id, those without a column included."""

    def __init__(self, columns: Sequence[Column], matrices: Mapping[str, Matrix], day: datetime.date) -> None:
        self.columns = tuple(columns)
        self.matrices = matrices
        self.day = day
        self._asked: dict[str, tuple[_Asked, ...]] = {}

    def row(self, teammate: Teammate, standings: Mapping[str, Standing] | None = None) -> PersonRow:
        """Return the row of a teammate on the day of the map.

        `standings` are those of that day, by attribute id; the latest, which their document holds, when None.
        """
        placement = teammate.placement_on(self.day)
        role = None if placement is None else self.matrices.get(placement.matrix_id)
        known = teammate.standings if standings is None else standings
        cells = tuple([self._cell(one, known) for one in self._asked_of(role)])
        return PersonRow(teammate=teammate, placement=placement, role=role, cells=cells)

    def _asked_of(self, role: Matrix | None) -> "tuple[_Asked, ...]":
        """Return what a role asks in each column; found out once a role, as teams have many people in few roles."""
        key = "" if role is None else role.matrix_id
        if key not in self._asked:
            self._asked[key] = tuple(_asked(column, role) for column in self.columns)
        return self._asked[key]

    def _cell(self, asked: "_Asked", standings: Mapping[str, Standing]) -> MapCell:
        if asked.has_former:
            standing = standing_in(asked.matrix, asked.attribute_id, standings)
        else:
            standing = standings.get(asked.attribute_id)
        if standing is None:
            return asked.empty
        level_id = standing.level_id or ""
        place = asked.matrix.level_places.get(level_id) if asked.is_own else None
        state = gap_state(standing, place, asked.expected_place) if asked.is_own else GapState.NOT_ASKED
        matrix: Matrix | None = asked.matrix
        is_elsewhere = place is None
        if is_elsewhere:
            matrix = self.matrices.get(matrix_id_in(standing.edition_id))
            place = None if matrix is None else matrix.level_places.get(level_id)
        return MapCell(
            state=state,
            place=place,
            expected_place=asked.expected_place,
            standing=standing,
            matrix=None if place is None else matrix,
            is_elsewhere=is_elsewhere and place is not None,
        )


class _Asked(Part, frozen=True, kw_only=True):
    """What one role asks in one column."""

    attribute_id: str
    matrix: Matrix
    is_own: bool
    """Whether the role has the attribute; otherwise `matrix` is another that has."""
    has_former: bool
    expected_place: int | None
    empty: MapCell
    """The cell of somebody who was never rated."""


def _asked(column: Column, role: Matrix | None) -> _Asked:
    is_own = role is not None and column.attribute_id in role.attribute_places
    matrix = role if role is not None and is_own else column.matrix
    expected = matrix.expected_place(matrix.attribute(column.attribute_id)) if is_own else None
    return _Asked(
        attribute_id=column.attribute_id,
        matrix=matrix,
        is_own=is_own,
        has_former=column.attribute_id in matrix.former_ids,
        expected_place=expected,
        empty=MapCell(state=gap_state(None, None, expected), expected_place=expected),
    )


def change_between(before: MapCell, after: MapCell) -> Change:
    """Return what became of a cell. A level that is no longer known is no change: not having seen is no fall."""
    if after.place is None or after.standing is None:
        return Change.SAME
    if before.place is None or before.standing is None:
        return Change.FIRST
    if before.standing.rating_id == after.standing.rating_id:
        return Change.SAME
    if matrix_id_in(before.standing.edition_id) != matrix_id_in(after.standing.edition_id):
        return Change.OTHER_ROLE
    places = None if after.matrix is None else after.matrix.level_places
    past = None if places is None else places.get(before.standing.level_id or "")
    if past is None:
        return Change.OTHER_ROLE
    return Change.SAME if past == after.place else Change.HIGHER if after.place > past else Change.LOWER
