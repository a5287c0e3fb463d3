"""Shapes that a painter can draw anywhere: what they are and where, never which colour or pen.

All lengths share the unit of the box they were asked for (points on paper, pixels on screen); x grows to the right
and y downwards, from the drawing's top left corner, in right-to-left drawings too.
"""

from enum import StrEnum

import msgspec


class Role(StrEnum):
    """What a shape stands for; painters choose pen, brush and font by it."""

    GRID = "grid"
    """A quiet line at a level."""
    AXIS = "axis"
    """The line under the plot and its ticks."""
    SERIES = "series"
    """The level over time."""
    EARLIER = "earlier"
    """The level over time in an earlier role: it steps back behind the series."""
    THEN = "then"
    """The levels of an earlier day beside those of a later one: dashes tell it from the series without colour."""
    TURN = "turn"
    """An upright line where another role begins: dotted."""
    EXPECTED = "expected"
    """The level that the role asks for: a quiet line, told from the grid by its dashes."""
    DOT = "dot"
    """A rating that names a level: filled."""
    EARLIER_DOT = "earlier_dot"
    """A rating that names a level, in an earlier role or on an earlier day: filled, stepping back."""
    HOLLOW_DOT = "hollow_dot"
    """A rating that names none (not observed, not applicable): an outline filled with the background."""
    BAND = "band"
    """A stretch of time, as that of a role held: a bar in the wash of the accent."""
    INNER_BAND = "inner_band"
    """A stretch within one, as working in a product team: a bar in the accent."""
    GROW = "grow"
    """A step of growth from role to role. The kinds of step are told apart by their lines, and by signs on them."""
    CHANGE_TRACK = "change_track"
    """A step to another track: dashed."""
    LEAD_PEOPLE = "lead_people"
    """A step to leading people: dashes and dots."""
    EMBED = "embed"
    """A step into a product team: dotted."""
    MOVE_OUT = "move_out"
    """A step out of the team: a thin line."""
    LABEL = "label"
    """Small quiet text: level names, months."""
    TITLE = "title"
    """What is drawn, in small strong text."""


class Anchor(StrEnum):
    """Which point of a label its x is. Left and right are those of the paper, whatever the text's direction."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class Box(msgspec.Struct, frozen=True, gc=False):
    """The size that a drawing may fill."""

    width: float
    height: float


class Line(msgspec.Struct, frozen=True, gc=False):
    """A straight line."""

    role: Role
    x1: float
    y1: float
    x2: float
    y2: float


class Polyline(msgspec.Struct, frozen=True, gc=False):
    """Joined straight lines through `points` (x, y), in order of time; open, not filled."""

    role: Role
    points: tuple[tuple[float, float], ...]


class Circle(msgspec.Struct, frozen=True, gc=False):
    """A circle around its centre."""

    role: Role
    x: float
    y: float
    radius: float


class Label(msgspec.Struct, frozen=True, gc=False):
    """One line of text, `y` being the middle of its height; wider than `max_width` it ends in an ellipsis."""

    role: Role
    x: float
    y: float
    text: str
    anchor: Anchor
    max_width: float


class Bar(msgspec.Struct, frozen=True, gc=False):
    """A filled rectangle, `x` and `y` being its top left corner."""

    role: Role
    x: float
    y: float
    width: float
    height: float


Shape = Line | Polyline | Circle | Label | Bar


class Drawing(msgspec.Struct, frozen=True, gc=False):
    """Shapes in painting order, none of them reaching out of the box."""

    box: Box
    shapes: tuple[Shape, ...]
