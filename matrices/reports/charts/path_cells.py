"""Which cell of a map of paths each role and each place outside stands in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from matrices.model.matrix import Track
from matrices.model.path_map import PathMap
from matrices.reports.charts.path_routes import Cell


class Cells(NamedTuple):
    """Roles by matrix id, places outside by name, and the first and last row of each track."""

    roles: Mapping[str, Cell]
    exits: Mapping[str, Cell]
    tracks: Mapping[Track, tuple[int, int]]
    empty_rows: frozenset[int]
    """The rows of tracks without a role, unless a place outside stands there."""
    rows: int
    role_columns: int

    def rows_of(self, track: Track) -> tuple[int, int]:
        """Return the first and the last row of a track; those below all tracks belong to the last one."""
        first, last = self.tracks[track]
        is_last = last == max(one for _, one in self.tracks.values())
        return first, self.rows - 1 if is_last else last

    @property
    def all(self) -> tuple[Cell, ...]:
        """Every cell that is taken."""
        return *self.roles.values(), *self.exits.values()

    @property
    def lane_rows(self) -> frozenset[int]:
        """The rows at which a lane begins."""
        return frozenset(first for first, _ in self.tracks.values())


def cells_of(paths: PathMap, tracks: Sequence[Track]) -> Cells:
    """Return where everything stands; places outside come behind every role, in rows near those that lead there."""
    roles: dict[str, Cell] = {}
    spans: dict[Track, tuple[int, int]] = {}
    row = 0
    for track in tracks:
        lane = paths.lanes.get(track, ())
        roles.update({one.matrix.matrix_id: Cell(row + one.line, one.column) for one in lane})
        last = row + max((one.line for one in lane), default=0)
        spans[track] = (row, last)
        row = last + 1
    columns = max((one.column for one in roles.values()), default=-1) + 1
    exits = _exits(paths, roles, row, columns)
    used = {one.row for one in (*roles.values(), *exits.values())}
    rows = max([row - 1, *used]) + 1
    return Cells(roles, exits, spans, frozenset(range(row)) - used, rows, columns)


def _exits(paths: PathMap, roles: Mapping[str, Cell], rows: int, column: int) -> dict[str, Cell]:
    wanted = {one.name: _middle_row(one.name, paths, roles) for one in paths.outside}
    free = list(range(max(rows, len(wanted))))
    found: dict[str, Cell] = {}
    for name, row in sorted(wanted.items(), key=lambda one: one[1]):
        nearest = min(free, key=lambda one: (abs(one - row), one))
        free.remove(nearest)
        found[name] = Cell(nearest, column)
    return found


def _middle_row(name: str, paths: PathMap, roles: Mapping[str, Cell]) -> float:
    from_rows = [
        roles[one.from_matrix_id].row
        for one in paths.edges
        if one.step.to_matrix_id is None and one.step.destination.strip() == name
    ]
    return _mean(from_rows)


def _mean(rows: Iterable[int]) -> float:
    found = sorted(rows)
    return sum(found) / len(found) if found else 0.0
