"""The lines of a map of paths: how wide the room between cards must be for them, and the points that they run through.

Drawn from left to right; a map from right to left is this one mirrored.
"""

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Protocol, TypeAlias

from matrices.model.path_map import Edge, PathMap
from matrices.reports.charts.path_cells import Cells
from matrices.reports.charts.path_routes import Cell, Stretch, Wire, routes, shelves, tracks
from matrices.reports.charts.path_sizes import Sizes

Point: TypeAlias = tuple[float, float]
_ARC = 6
"""Straight pieces of a rounded corner."""
_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.14, 0.86)
"""Where on a line its sign may stand, best first."""


class Rectangle(Protocol):
    """What signs keep clear of."""

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""


class Lines:
    """The room that lines need, and the lines in it."""

    def __init__(self, paths: PathMap, cells: Cells, sizes: Sizes) -> None:
        self._cells, self._sizes = cells, sizes
        ends = [(one, _ends(one, cells)) for one in paths.edges]
        self._edges = [(edge, *found) for edge, found in ends if found is not None]
        self._wires = [Wire(*sorted((one, two), key=lambda cell: cell.column)) for _, one, two in self._edges]
        self._routes = routes(cells.all, self._wires, cells.rows)
        self._columns = cells.role_columns + bool(cells.exits)

    @property
    def width(self) -> float:
        """Of the whole map."""
        last = self._columns - 1
        exits = bool(self._cells.exits)
        end = self.column_x(last) + (self._sizes.exit_width if exits else self._sizes.card_width)
        return end + self._gutter_widths[self._columns]

    @property
    def height(self) -> float:
        """Of the whole map."""
        return self.lane_top(self._cells.rows)

    def column_x(self, column: int) -> float:
        """Return where the cards of a column begin."""
        return self._sizes.lane_width + column * self._sizes.card_width + sum(self._gutter_widths[: column + 1])

    def middle(self, row: int) -> float:
        """Return the middle of a row."""
        return self._tops[row] + self._row_height(row) / 2

    def lane_top(self, row: int) -> float:
        """Return the line above a row, if a lane begins there; under the last row, the end of the map."""
        if row >= self._cells.rows:
            return self._tops[-1] + self._sizes.corridor / 2
        return self._tops[row] - self._sizes.corridor / 2

    def drawn(self) -> Iterator[tuple[Edge, tuple[Point, ...]]]:
        """Yield each step with the points of its line, corners rounded, from the role that it leaves."""
        for number, (edge, source, _) in enumerate(self._edges):
            points = _rounded(_without_repeats(self._corners(number)), self._sizes.step * 1.4)
            yield edge, points if source == self._wires[number].one else tuple(reversed(points))

    def signs(self, areas: Sequence[Rectangle]) -> list[Point]:
        """Return where each line's sign stands: in its middle, or where it touches no other and no card."""
        found: list[Point] = []
        for _, points in self.drawn():
            places = [_at(points, share) for share in _SHARES]
            found.append(next((one for one in places if self._is_clear(one, found, areas)), places[0]))
        return found

    def _is_clear(self, place: Point, signs: Sequence[Point], areas: Sequence[Rectangle]) -> bool:
        is_apart = all(math.dist(place, one) >= self._sizes.sign * 2.3 for one in signs)
        return is_apart and not any(area.holds(*place) for area in areas)

    def _row_height(self, row: int) -> float:
        return self._sizes.empty_height if row in self._cells.empty_rows else self._sizes.card_height

    @cached_property
    def _shelves(self) -> dict[int, int]:
        """On which shelf of its corridor each line runs, by the line's number."""
        return {
            number: shelf
            for corridor in range(self._cells.rows + 1)
            for number, shelf in self._shelved(corridor).items()
        }

    def _shelved(self, corridor: int) -> dict[int, int]:
        numbers = [one for one, way in enumerate(self._routes.ways) if way.corridor == corridor]
        spans = [(self._routes.ways[one].gutters[0], self._routes.ways[one].gutters[1]) for one in numbers]
        return dict(zip(numbers, shelves(spans), strict=True))

    @cached_property
    def _tops(self) -> list[float]:
        """The upper edge of each row, and where one more would begin."""
        heights = [
            self._corridor_height(row) + (self._row_height(row - 1) if row else 0.0) for row in self._rows_and_end
        ]
        return [self._sizes.head + one for one in accumulate(heights)]

    @property
    def _rows_and_end(self) -> range:
        return range(self._cells.rows + 1)

    def _corridor_height(self, row: int) -> float:
        count = len(set(self._shelved(row).values()))
        is_lane = row in self._cells.lane_rows and row > 0
        return self._sizes.corridor * (1.6 if is_lane else 1.0) + count * self._sizes.step

    def _shelf_y(self, number: int) -> float:
        way = self._routes.ways[number]
        assert way.corridor is not None
        above = self._tops[way.corridor] - self._sizes.corridor / 2
        return above - (self._shelves[number] + 0.7) * self._sizes.step

    @cached_property
    def _slots(self) -> dict[tuple[int, bool], float]:
        """How high each end of a line meets its card, by the line's number and whether it leaves there."""
        found = {}
        for run, ends in self._routes.ends.items():
            room = self._sizes.card_height - self._sizes.pad * 1.6
            gap = min(self._sizes.step, room / max(len(ends) - 1, 1))
            top = self.middle(run[0]) - gap * (len(ends) - 1) / 2
            found.update({(end.wire, end.is_out): top + gap * place for place, end in enumerate(ends)})
        return found

    @cached_property
    def _gutter_tracks(self) -> dict[tuple[int, int], int]:
        """On which track of a gutter each line runs, by the gutter and the line's number."""
        found = {}
        for gutter in range(self._columns + 1):
            numbers = [one for one, way in enumerate(self._routes.ways) if gutter in way.gutters]
            laid = tracks([self._stretch(one, gutter) for one in numbers])
            found.update({(gutter, number): track for number, track in zip(numbers, laid, strict=True)})
        return found

    def _stretch(self, number: int, gutter: int) -> Stretch:
        way, out = self._routes.ways[number], self._slots[number, True]
        end = self._slots[number, False]
        if way.corridor is None:
            return Stretch(out, end)
        shelf = self._shelf_y(number)
        return Stretch(out, shelf) if gutter == way.gutters[0] else Stretch(shelf, end)

    @cached_property
    def _gutter_widths(self) -> list[float]:
        counts = [
            max((track for (own, _), track in self._gutter_tracks.items() if own == gutter), default=-1) + 1
            for gutter in range(self._columns + 1)
        ]
        between = [2 * self._sizes.side + max(one, 1) * self._sizes.step for one in counts]
        ends = [self._sizes.side if not counts[one] else between[one] for one in (0, -1)]
        return [ends[0], *between[1:-1], ends[-1]]

    def _gutter_x(self, gutter: int, number: int) -> float:
        is_after_exits = gutter == self._columns and bool(self._cells.exits)
        before = self._sizes.exit_width if is_after_exits else self._sizes.card_width
        left = self.column_x(gutter - 1) + before
        return left + self._sizes.side + (self._gutter_tracks[gutter, number] + 0.5) * self._sizes.step

    def _corners(self, number: int) -> list[Point]:
        wire, way = self._wires[number], self._routes.ways[number]
        out = self._slots[number, True]
        start, end = self._trailing_x(wire.one), self.column_x(wire.two.column)
        if not way.gutters:
            return [(start, out), (end, out)]
        into = self._slots[number, False]
        end = self._trailing_x(wire.two) if wire.is_upright else end
        first = self._gutter_x(way.gutters[0], number)
        if way.corridor is None:
            return [(start, out), (first, out), (first, into), (end, into)]
        last, shelf = self._gutter_x(way.gutters[1], number), self._shelf_y(number)
        return [(start, out), (first, out), (first, shelf), (last, shelf), (last, into), (end, into)]

    def _trailing_x(self, cell: Cell) -> float:
        is_exit = cell.column == self._cells.role_columns
        return self.column_x(cell.column) + (self._sizes.exit_width if is_exit else self._sizes.card_width)


def _ends(edge: Edge, cells: Cells) -> tuple[Cell, Cell] | None:
    """Return the cells of a step's ends; None where one of them is nowhere, or both are the same."""
    step = edge.step
    source = cells.roles.get(edge.from_matrix_id)
    if step.to_matrix_id is None:
        target = cells.exits.get(step.destination.strip())
    else:
        target = cells.roles.get(step.to_matrix_id)
    return None if source is None or target is None or source == target else (source, target)


def _without_repeats(points: Sequence[Point]) -> list[Point]:
    """Return corners without those at which nothing turns."""
    found = list(points[:1])
    for one in points[1:]:
        if math.dist(one, found[-1]) > 1.0:
            found.append(one)
    return found


def _rounded(points: Sequence[Point], radius: float) -> tuple[Point, ...]:
    """Return a line with its corners rounded, each by a quadratic curve as wide as its sides allow."""
    if len(points) < 3:
        return tuple(points)
    found: list[Point] = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        found += [_curved(start, corner, end, place / _ARC) for place in range(_ARC + 1)]
    return (*found, points[-1])


def _towards(point: Point, other: Point, reach: float) -> Point:
    share = reach / max(math.dist(point, other), 1e-9)
    return point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share


def _curved(start: Point, corner: Point, end: Point, share: float) -> Point:
    """Return a point of the quadratic Bézier curve from `start` to `end` that `corner` pulls."""
    one, two, three = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return one * start[0] + two * corner[0] + three * end[0], one * start[1] + two * corner[1] + three * end[1]


def _at(points: Sequence[Point], share: float) -> Point:
    """Return the point at a share of a line's length."""
    rest = sum(math.dist(*pair) for pair in pairwise(points)) * share
    for one, two in pairwise(points):
        length = math.dist(one, two)
        if rest <= length:
            return _towards(one, two, rest) if length else one
        rest -= length
    return points[-1]
