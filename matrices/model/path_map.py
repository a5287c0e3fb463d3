"""The roles as a graph: lanes of tracks, along each how far a role is, and the steps between them."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Final

from matrices.language.sorting import NameOrder
from matrices.model.document import Part
from matrices.model.matrix import Matrix, Step, StepKind, Track
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate


class RoleSpot(Part, frozen=True, kw_only=True):
    """Where a role is drawn: its lane, how far along it from 0, and its line in the lane where several are as far."""

    matrix: Matrix
    column: int
    line: int


class OutsideSpot(Part, frozen=True, kw_only=True):
    """A place outside the team that a step leads to, by its name."""

    name: str
    column: int


class Edge(Part, frozen=True, kw_only=True):
    """A step from a role: to another, or to a place outside."""

    from_matrix_id: str
    step: Step


class PathMap(Part, frozen=True, kw_only=True):
    """The roles of a workspace with their steps, in the order of tracks, lanes without a role left out."""

    lanes: Mapping[Track, tuple[RoleSpot, ...]]
    outside: tuple[OutsideSpot, ...]
    edges: tuple[Edge, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        places = [one.column for lane in self.lanes.values() for one in lane]
        return max([*places, *(one.column for one in self.outside)], default=-1) + 1


_CROSSING: Final = (StepKind.CHANGE_TRACK, StepKind.LEAD_PEOPLE, StepKind.EMBED)


def path_map(matrices: Iterable[Matrix]) -> PathMap:
    """Return how the roles are drawn.

    A role stands where its `seniority` says. Where it says nothing, it stands one column behind the furthest role of
    its track that grows into it; where a track begins, one behind the nearest role of an earlier track with a step
    into it. Steps that lead back are drawn, but move nothing.
    """
    roles = tuple(matrices)
    columns = _columns(roles)
    lanes = {track: _lane([one for one in roles if one.track is track], columns) for track in Track}
    edges = tuple(Edge(from_matrix_id=one.matrix_id, step=step) for one in roles for step in one.steps)
    return PathMap(
        lanes={track: lane for track, lane in lanes.items() if lane},
        outside=_outside(edges, columns),
        edges=tuple(one for one in edges if one.step.to_matrix_id is None or one.step.to_matrix_id in columns),
    )


def _columns(roles: tuple[Matrix, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for track in Track:
        own = {one.matrix_id: one for one in roles if one.track is track}
        begins = {one: _column_from_earlier(one, roles, found) for one in own}
        found.update(_columns_of_track(own, begins))
    return found


def _columns_of_track(own: Mapping[str, Matrix], begins: Mapping[str, int]) -> dict[str, int]:
    """Return how far along its track each role is; `begins` says where those stand that nothing grows into."""
    before = _grown_from(own)
    found: dict[str, int] = {}

    def column(matrix_id: str) -> int:
        if matrix_id not in found:
            said = own[matrix_id].seniority
            behind = (column(one) + 1 for one in before.get(matrix_id, ())) if said is None else ()
            found[matrix_id] = max(behind, default=begins[matrix_id]) if said is None else max(0, said)
        return found[matrix_id]

    return {one: column(one) for one in own}


def _grown_from(own: Mapping[str, Matrix]) -> Mapping[str, tuple[str, ...]]:
    """Return the roles that grow into each role of a track, without the steps that lead back to where one came from.

    A step leads back where it closes a circle on a walk that begins at roles that nothing grows into, then at the
    first of those left.
    """
    after = {one: [to for to in _grows_into(matrix) if to in own and to != one] for one, matrix in own.items()}
    reached = {to for steps in after.values() for to in steps}
    found: dict[str, list[str]] = {}
    done: set[str] = set()

    def walk(matrix_id: str, way: frozenset[str]) -> None:
        if matrix_id in done:
            return
        for to in after[matrix_id]:
            if to not in way:
                found.setdefault(to, []).append(matrix_id)
                walk(to, way | {to})
        done.add(matrix_id)

    for one in sorted(own, key=lambda one: one in reached):
        walk(one, frozenset({one}))
    return {to: tuple(steps) for to, steps in found.items()}


def _grows_into(matrix: Matrix) -> tuple[str, ...]:
    return tuple(one.to_matrix_id for one in matrix.steps if one.kind is StepKind.GROW and one.to_matrix_id is not None)


def _column_from_earlier(matrix_id: str, roles: Iterable[Matrix], found: Mapping[str, int]) -> int:
    from_earlier = [
        found[one.matrix_id] + 1
        for one in roles
        if one.matrix_id in found
        and any(step.kind in _CROSSING and step.to_matrix_id == matrix_id for step in one.steps)
    ]
    return min(from_earlier, default=0)


def _lane(roles: Iterable[Matrix], columns: Mapping[str, int]) -> tuple[RoleSpot, ...]:
    taken: dict[int, int] = {}
    spots = []
    for one in roles:
        column = columns[one.matrix_id]
        spots.append(RoleSpot(matrix=one, column=column, line=taken.get(column, 0)))
        taken[column] = taken.get(column, 0) + 1
    return tuple(sorted(spots, key=lambda one: (one.column, one.line)))


def _outside(edges: Iterable[Edge], columns: Mapping[str, int]) -> tuple[OutsideSpot, ...]:
    """Return the places outside, each one column behind the nearest role that leads there."""
    found: dict[str, int] = {}
    for one in edges:
        name = one.step.destination.strip()
        if one.step.to_matrix_id is None and name:
            column = columns[one.from_matrix_id] + 1
            found[name] = min(found.get(name, column), column)
    return tuple(
        OutsideSpot(name=name, column=column) for name, column in sorted(found.items(), key=lambda one: one[1])
    )


def people_by_role(
    teammates: Iterable[Teammate], day: datetime.date, sort_key: NameOrder
) -> Mapping[str, tuple[Teammate, ...]]:
    """Return who holds each role on `day`, by matrix id, by name; who has left holds none."""
    found: dict[str, list[Teammate]] = {}
    for one in teammates:
        held = one.placement_on(day)
        if held is not None and is_on_team(one, day):
            found.setdefault(held.matrix_id, []).append(one)
    return {
        matrix_id: tuple(sorted(own, key=lambda one: sort_key(one.name, one.reading)))
        for matrix_id, own in found.items()
    }
