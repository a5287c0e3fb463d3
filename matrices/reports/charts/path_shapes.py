"""A map of paths as shapes: the same on screen, on paper and in a picture."""

import math
from collections.abc import Iterator, Sequence

from matrices.model.matrix import StepKind
from matrices.reports.charts.path_chart import Area, ExitCard, LaneBand, Line, PathChart, Point, RoleCard
from matrices.reports.charts.path_signs import sign_shapes
from matrices.reports.charts.shapes import Anchor, Drawing, Label, Polyline, Role, Shape
from matrices.reports.charts.shapes import Line as Rule

_CORNER = 4
"""Straight pieces of a rounded corner."""
LINES = {
    StepKind.GROW: Role.GROW,
    StepKind.CHANGE_TRACK: Role.CHANGE_TRACK,
    StepKind.LEAD_PEOPLE: Role.LEAD_PEOPLE,
    StepKind.EMBED: Role.EMBED,
    StepKind.MOVE_OUT: Role.MOVE_OUT,
}
"""How the line of each kind of step is drawn."""


def path_drawing(chart: PathChart) -> Drawing:
    """Return everything on a map, cards last."""
    shapes = [
        *(shape for one in chart.lanes for shape in _lane(one, chart)),
        *_heads(chart),
        *(shape for one in chart.lines for shape in line_shapes(one, chart)),
        *(shape for one in chart.lines for shape in line_sign(one, chart)),
        *(shape for card in chart.cards for shape in _card(card, chart)),
        *(shape for one in chart.exits for shape in _exit(one, chart)),
    ]
    return Drawing(chart.box, tuple(shapes))


def line_shapes(line: Line, chart: PathChart) -> Iterator[Shape]:
    """Yield a step's line and the head of its arrow."""
    role = LINES[line.edge.step.kind]
    yield Polyline(role, line.points)
    if len(line.points) > 1:
        head = Role.GROW if role is Role.GROW else Role.EARLIER
        yield Polyline(head, arrow_head(line.points, chart.sizes.side * 0.45))


def line_sign(line: Line, chart: PathChart) -> Iterator[Shape]:
    """Yield the sign that a step's line carries."""
    return sign_shapes(line.edge.step.kind, line.sign, chart.sizes.sign, is_mirrored=chart.is_right_to_left)


def arrow_head(points: Sequence[Point], size: float) -> tuple[Point, Point, Point]:
    """Return the head of an arrow at the end of a line."""
    (x1, y1), (x2, y2) = points[-2], points[-1]
    turn = math.atan2(y2 - y1, x2 - x1)
    one, two = ((x2 - size * math.cos(turn + by), y2 - size * math.sin(turn + by)) for by in (0.5, -0.5))
    return one, (x2, y2), two


def outline(area: Area, radius: float) -> tuple[Point, ...]:
    """Return a closed line around an area, its corners rounded."""
    corners = (
        (area.x + area.width - radius, area.y + radius, -math.pi / 2),
        (area.x + area.width - radius, area.y + area.height - radius, 0.0),
        (area.x + radius, area.y + area.height - radius, math.pi / 2),
        (area.x + radius, area.y + radius, math.pi),
    )
    points = [
        (x + radius * math.cos(start + turn), y + radius * math.sin(start + turn))
        for x, y, start in corners
        for turn in (math.pi / 2 * place / _CORNER for place in range(_CORNER + 1))
    ]
    return (*points, points[0])


def _lane(lane: LaneBand, chart: PathChart) -> Iterator[Shape]:
    area, small = lane.area, chart.sizes.small
    yield Rule(Role.GRID, 0.0, area.y, chart.box.width, area.y)
    x, anchor = _leading(area, 0.0, chart)
    top = area.y + area.height / 2 - small.line_height * (len(lane.title) - 1) / 2
    for place, text in enumerate(lane.title):
        yield Label(Role.LABEL, x, top + place * small.line_height, text, anchor, chart.sizes.lane_width)


def _heads(chart: PathChart) -> Iterator[Shape]:
    """Yield the numbers of the columns, and what the places outside stand under."""
    y = chart.sizes.head / 2
    for number, column in enumerate(chart.columns, 1):
        yield Label(Role.LABEL, column.x + column.width / 2, y, str(number), Anchor.MIDDLE, column.width)
    if chart.exits:
        area = chart.exits[0].area
        yield Label(Role.LABEL, area.x + area.width / 2, y, chart.outside_title, Anchor.MIDDLE, area.width)


def _card(card: RoleCard, chart: PathChart) -> Iterator[Shape]:
    sizes, area = chart.sizes, card.area
    yield Polyline(Role.AXIS, outline(area, sizes.pad * 0.7))
    x, anchor = _leading(area, sizes.pad, chart)
    room, line = area.width - 2 * sizes.pad, sizes.title.line_height
    top = area.y + sizes.pad + line / 2
    if len(card.title) == 1 and not card.people:
        top += line
    for place, text in enumerate(card.title):
        yield Label(Role.TITLE, x, top + place * line, text, anchor, room)
    if card.people:
        y = card.people_area.y + card.people_area.height / 2
        mark = "\N{LEFT-TO-RIGHT MARK}" if chart.is_right_to_left else ""  # keeps the sign before its number
        more = f"{mark}+{card.more}" if card.more else ""
        taken = sizes.small.width_of(f" {more}") if more else 0.0
        yield Label(Role.LABEL, x, y, card.people, anchor, room - taken)
        if more:
            end, opposite = _trailing(area, sizes.pad, chart)
            yield Label(Role.LABEL, end, y, more, opposite, taken)


def _exit(one: ExitCard, chart: PathChart) -> Iterator[Shape]:
    sizes, area = chart.sizes, one.area
    yield Polyline(Role.EXPECTED, outline(area, sizes.pad * 2))
    line = sizes.small.line_height
    top = area.y + area.height / 2 - line * (len(one.title) - 1) / 2
    for place, text in enumerate(one.title):
        y = top + place * line
        yield Label(Role.LABEL, area.x + area.width / 2, y, text, Anchor.MIDDLE, area.width - 2 * sizes.pad)


def _leading(area: Area, inset: float, chart: PathChart) -> tuple[float, Anchor]:
    """Return where a text begins that stands so far inside an area, and which point of it that is."""
    return (area.x + area.width - inset, Anchor.RIGHT) if chart.is_right_to_left else (area.x + inset, Anchor.LEFT)


def _trailing(area: Area, inset: float, chart: PathChart) -> tuple[float, Anchor]:
    return (area.x + inset, Anchor.LEFT) if chart.is_right_to_left else (area.x + area.width - inset, Anchor.RIGHT)
