"""A map of paths as shapes, and what lies under a point of it. Lengths are those of the chart."""

import math
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from matrices.model.matrix import Track
from matrices.reports.charts.path_chart import Area, Line, PathChart, Point
from matrices.reports.charts.path_shapes import path_drawing
from matrices.reports.charts.shapes import Bar, Circle, Drawing, Label, Polyline, Shape
from matrices.reports.charts.shapes import Line as Rule
from widgets.paths.telling import Chosen

_TALLEST = 40.0
"""More than half the height of any line of text, in px."""


class Part(Enum):
    """What of the map lies under a point."""

    HANDLE = auto()
    PEOPLE = auto()
    ROLE = auto()
    STEP = auto()
    EXIT = auto()
    NOTHING = auto()


class Hit(NamedTuple):
    """What lies under a point, and what is chosen by a click there."""

    part: Part
    chosen: Chosen | None = None


class Drop(NamedTuple):
    """Where a role would stand if it were let go: its lane, its column from 0, and the room that it would take."""

    track: Track
    column: int
    area: Area


class Face:
    """One chart and its shapes."""

    def __init__(self, chart: PathChart) -> None:
        self.chart = chart

    @cached_property
    def drawing(self) -> Drawing:
        """The map as shapes."""
        return path_drawing(self.chart)

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """Where the roles are, by matrix id, in reading order."""
        return {one.matrix.matrix_id: one.area for one in self.chart.cards}

    def handle(self, matrix_id: str) -> Point:
        """Return the middle of the handle from which a step is drawn: the lower trailing corner of a role."""
        area = self.areas[matrix_id]
        return area.x + (0.0 if self.chart.is_right_to_left else area.width), area.y + area.height

    @property
    def handle_radius(self) -> float:
        """How large handles are."""
        return self.chart.sizes.sign * 1.1

    def line_of(self, chosen: Chosen) -> Line | None:
        """Return the line of a step."""
        found = (
            one
            for one in self.chart.lines
            if one.edge.from_matrix_id == chosen.matrix_id and one.edge.step == chosen.step
        )
        return next(found, None)

    def lines_of(self, chosen: Chosen) -> list[Line]:
        """Return the line of a step, those that begin or end at a role, or those that lead to a place outside."""
        if chosen.step is not None:
            line = self.line_of(chosen)
            return [] if line is None else [line]
        return [one for one in self.chart.lines if _touches(one, chosen)]

    def shapes_in(self, left: float, top: float, right: float, bottom: float) -> Drawing:
        """Return what of the map is seen between these edges."""
        seen = (
            shape
            for shape, area in self._bounds
            if area[0] <= right and area[2] >= left and area[1] <= bottom and area[3] >= top
        )
        return Drawing(self.chart.box, tuple(seen))

    @cached_property
    def _bounds(self) -> list[tuple[Shape, tuple[float, float, float, float]]]:
        return [(shape, _bounds(shape)) for shape in self.drawing.shapes]

    def middle_of(self, chosen: Chosen) -> Point | None:
        """Return where something stands, None where it is not on the map."""
        if chosen.step is not None:
            line = self.line_of(chosen)
            return None if line is None else line.sign
        exits = {one.name: one.area for one in self.chart.exits}
        area = self.areas.get(chosen.matrix_id) or exits.get(chosen.destination)
        return None if area is None else (area.x + area.width / 2, area.y + area.height / 2)

    def hit(self, at: Point, reach: float, with_handle: Sequence[str]) -> Hit:
        """Return what lies within `reach` of a point; handles are only there on some roles."""
        for one in with_handle:
            if one in self.areas and math.dist(self.handle(one), at) <= self.handle_radius + reach / 2:
                return Hit(Part.HANDLE, Chosen(one))
        for card in self.chart.cards:
            if card.area.holds(*at):
                is_people = bool(card.people) and card.people_area.holds(*at)
                return Hit(Part.PEOPLE if is_people else Part.ROLE, Chosen(card.matrix.matrix_id))
        for exit_card in self.chart.exits:
            if exit_card.area.holds(*at):
                return Hit(Part.EXIT, Chosen(destination=exit_card.name))
        return self._hit_line(at, reach)

    def drop_at(self, at: Point) -> Drop | None:
        """Return where a role that is let go at a point would stand, None where there is no lane."""
        lanes, columns = self.chart.lanes, self.chart.columns
        if not lanes or not columns:
            return None
        lane = next((one for one in lanes if at[1] <= one.area.y + one.area.height), lanes[-1])
        nearest = min(range(len(columns) + 1), key=lambda one: abs(self._column_middle(one) - at[0]))
        width = self.chart.sizes.card_width
        area = Area(self._column_middle(nearest) - width / 2, lane.area.y, width, lane.area.height)
        return Drop(lane.track, nearest, area)

    def is_outside(self, at: Point) -> bool:
        """Tell whether a point lies behind the last column of roles."""
        if not self.chart.columns:
            return False
        last = self.chart.columns[-1]
        if self.chart.is_right_to_left:
            return at[0] < last.x - self.chart.sizes.side
        return at[0] > last.x + last.width + self.chart.sizes.side

    def _column_middle(self, column: int) -> float:
        """Return the middle of a column; one more than there are lies behind the last."""
        columns = self.chart.columns
        if column < len(columns):
            return columns[column].x + columns[column].width / 2
        further = self.chart.sizes.card_width + 3 * self.chart.sizes.side
        last = columns[-1].x + columns[-1].width / 2
        return last - further if self.chart.is_right_to_left else last + further

    def _hit_line(self, at: Point, reach: float) -> Hit:
        near = {place: _distance(at, one, self.chart.sizes.sign) for place, one in enumerate(self.chart.lines)}
        place = min(near, key=near.__getitem__, default=None)
        if place is None or near[place] > reach:
            return Hit(Part.NOTHING)
        edge = self.chart.lines[place].edge
        return Hit(Part.STEP, Chosen(edge.from_matrix_id, edge.step))


def _touches(line: Line, chosen: Chosen) -> bool:
    step = line.edge.step
    if chosen.destination:
        return step.to_matrix_id is None and step.destination.strip() == chosen.destination
    return chosen.matrix_id in (line.edge.from_matrix_id, step.to_matrix_id)


def _bounds(shape: Shape) -> tuple[float, float, float, float]:
    """Return the left, upper, right and lower edge of a shape, generously."""
    match shape:
        case Label():
            room = shape.max_width
            return shape.x - room, shape.y - _TALLEST, shape.x + room, shape.y + _TALLEST
        case Circle():
            reach = shape.radius
            return shape.x - reach, shape.y - reach, shape.x + reach, shape.y + reach
        case Polyline():
            across, down = [one[0] for one in shape.points], [one[1] for one in shape.points]
            return min(across), min(down), max(across), max(down)
        case Bar():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Rule():
            return shape.x1, min(shape.y1, shape.y2), shape.x2, max(shape.y1, shape.y2)


def _distance(at: Point, line: Line, sign: float) -> float:
    """Return how far a point is from a line, or from the disc of its sign."""
    to_sign = math.dist(at, line.sign) - sign
    return min([to_sign, *(_to_piece(at, one, two) for one, two in pairwise(line.points))])


def _to_piece(at: Point, one: Point, two: Point) -> float:
    across, down = two[0] - one[0], two[1] - one[1]
    length = across * across + down * down
    share = 0.0 if not length else ((at[0] - one[0]) * across + (at[1] - one[1]) * down) / length
    share = min(max(share, 0.0), 1.0)
    return math.dist(at, (one[0] + across * share, one[1] + down * share))
