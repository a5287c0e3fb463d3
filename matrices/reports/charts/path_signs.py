"""The sign of each kind of step: a small disc with a line figure, so that kinds are told apart without colour."""

from collections.abc import Iterator
from typing import Final

from matrices.model.matrix import StepKind
from matrices.reports.charts.shapes import Circle, Polyline, Role, Shape

Points = tuple[tuple[float, float], ...]

_FIGURES: Final[dict[StepKind, tuple[Points, ...]]] = {
    StepKind.GROW: (((0.0, 0.55), (0.0, -0.5)), ((-0.42, -0.1), (0.0, -0.52), (0.42, -0.1))),
    StepKind.CHANGE_TRACK: (
        ((-0.52, -0.24), (0.48, -0.24)),
        ((0.22, -0.5), (0.48, -0.24), (0.22, 0.02)),
        ((0.52, 0.3), (-0.48, 0.3)),
        ((-0.22, 0.04), (-0.48, 0.3), (-0.22, 0.56)),
    ),
    StepKind.LEAD_PEOPLE: (((-0.48, 0.52), (-0.42, 0.2), (-0.15, 0.04), (0.15, 0.04), (0.42, 0.2), (0.48, 0.52)),),
    StepKind.EMBED: (
        ((-0.05, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.05, 0.5)),
        ((-0.6, 0.0), (0.15, 0.0)),
        ((-0.12, -0.25), (0.15, 0.0), (-0.12, 0.25)),
    ),
    StepKind.MOVE_OUT: (
        ((0.0, -0.5), (-0.5, -0.5), (-0.5, 0.5), (0.0, 0.5)),
        ((-0.18, 0.0), (0.6, 0.0)),
        ((0.33, -0.25), (0.6, 0.0), (0.33, 0.25)),
    ),
}
"""The lines of each figure, in radii of the disc: an arrow up, two arrows that pass, a person, one in, one out."""
_HEADS: Final = {StepKind.LEAD_PEOPLE: (0.0, -0.3, 0.24)}
"""Middle and radius of the circles in them."""


def sign_shapes(
    kind: StepKind, middle: tuple[float, float], radius: float, *, is_mirrored: bool = False
) -> Iterator[Shape]:
    """Yield the sign of a kind of step; where time runs from right to left, mirrored, so that out is out."""
    x, y = middle
    along = -radius if is_mirrored else radius
    yield Circle(Role.HOLLOW_DOT, x, y, radius)
    for points in _FIGURES[kind]:
        yield Polyline(Role.EARLIER, tuple((x + across * along, y + down * radius) for across, down in points))
    if kind in _HEADS:
        across, down, size = _HEADS[kind]
        yield Circle(Role.EARLIER_DOT, x + across * along, y + down * radius, size * radius)
