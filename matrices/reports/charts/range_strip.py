"""Values against a healthy range on one line. One ink for every value: the line says where, not how good."""

from collections.abc import Iterator, Sequence
from typing import Final

from matrices.model.metric import Metric
from matrices.model.metric_reading import range_line
from matrices.reports.charts.shapes import Bar, Box, Circle, Drawing, Line, Role, Shape

_BAND_SHARE: Final = 0.5
"""How much of the height the band of the healthy range takes."""
_EARLIER_SHARE: Final = 0.13
_LATEST_SHARE: Final = 0.22
"""Radii of dots, as shares of the height."""


def range_strip(metric: Metric, values: Sequence[float], box: Box, *, is_right_to_left: bool = False) -> Drawing:
    """Return `values`, the latest last and largest, on a line that begins where the page does."""
    radius = box.height * _LATEST_SHARE
    line, room, middle = range_line(metric, values), box.width - 2 * radius, box.height / 2

    def x(share: float) -> float:
        return radius + room * (1 - share if is_right_to_left else share)

    def shapes() -> Iterator[Shape]:
        if line.healthy is not None:
            left, right = sorted(map(x, line.healthy))
            height = box.height * _BAND_SHARE
            yield Bar(Role.BAND, left, middle - height / 2, right - left, height)
        yield Line(Role.AXIS, 0.0, middle, box.width, middle)
        for place in line.places[:-1]:
            yield Circle(Role.EARLIER_DOT, x(place), middle, box.height * _EARLIER_SHARE)
        for place in line.places[-1:]:
            yield Circle(Role.DOT, x(place), middle, radius)

    return Drawing(box, tuple(shapes()))
