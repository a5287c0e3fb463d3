"""The roles held over time as a band, on the time axis that the step lines have."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from matrices.reports.charts.shapes import Anchor, Bar, Box, Drawing, Label, Line, Role, Shape
from matrices.reports.charts.step_lines import Lettering, Span, Tick

_GAP: Final = 2.0
_LEAST_LABEL: Final = 2.0
"""A text needs room for so many line heights to be worth its letters."""


class Band(NamedTuple):
    """A role held from `start` until the day before `end`. `inner` are stretches within it, as embedded periods."""

    start: datetime.date
    end: datetime.date
    text: str
    inner: tuple[tuple[datetime.date, datetime.date], ...] = ()


def strip_height(lettering: Lettering) -> float:
    """Return how tall a strip is drawn: its bands with their texts, and the axis."""
    return lettering.line_height * 3.75


def placement_strip(
    bands: Sequence[Band],
    *,
    span: Span,
    box: Box,
    lettering: Lettering,
    ticks: Sequence[Tick],
    is_right_to_left: bool = False,
) -> Drawing:
    """Return `bands` in order over `span`, time running the way the page is read; what lies outside is cut off.

    A text stands in its band where it fits, shortened where it does not, and not at all where hardly a word would.
    """
    strip = _Strip(span, box, lettering, is_right_to_left)
    shapes = [shape for band in bands for shape in strip.band(band)]
    return Drawing(box, (*shapes, *strip.axis(ticks)))


class _Strip:
    def __init__(self, span: Span, box: Box, lettering: Lettering, is_right_to_left: bool) -> None:  # noqa: FBT001 - a frame
        self._span, self._box, self._lettering, self._is_right_to_left = span, box, lettering, is_right_to_left
        self._height = lettering.line_height * 1.6

    def band(self, band: Band) -> Iterator[Shape]:
        """Yield the bar of a role, what lies within it and its text."""
        if band.end <= self._span.start or band.start > self._span.end:
            return
        left, width = self._stretch(band.start, band.end)
        yield Bar(Role.BAND, left, 0.0, width, self._height)
        for start, end in band.inner:
            inner_left, inner_width = self._stretch(max(start, band.start), min(end, band.end))
            yield Bar(Role.INNER_BAND, inner_left, self._height - 3.0, inner_width, 3.0)
        yield from self._text(band.text, left, width)

    def axis(self, ticks: Sequence[Tick]) -> Iterator[Shape]:
        """Yield a line, its ticks and those of their texts that do not touch, both ends first."""
        foot, line = self._height + _GAP * 2, self._lettering.line_height
        yield Line(Role.AXIS, 0.0, foot, self._box.width, foot)
        taken: list[tuple[float, float]] = []
        for tick in [*ticks[:1], *ticks[-1:][: len(ticks) - 1], *ticks[1:-1]]:
            x, width = self._x(tick.on), self._lettering.width_of(tick.text)
            yield Line(Role.AXIS, x, foot, x, foot + line / 5)
            left = min(max(x - width / 2, 0.0), max(self._box.width - width, 0.0))
            if all(left > end + line / 2 or left + width < start - line / 2 for start, end in taken):
                taken.append((left, left + width))
                yield Label(Role.LABEL, left, foot + line * 0.9, tick.text, Anchor.LEFT, width + line / 10)

    def _x(self, day: datetime.date) -> float:
        days = max((self._span.end - self._span.start).days, 1)
        share = min(max((day - self._span.start).days / days, 0.0), 1.0)
        return self._box.width * (1 - share if self._is_right_to_left else share)

    def _stretch(self, start: datetime.date, end: datetime.date) -> tuple[float, float]:
        """Return left edge and width of a stretch of time; neighbours leave a gap between them."""
        left, right = sorted((self._x(start), self._x(end)))
        return left, max(right - left - (_GAP if right < self._box.width else 0.0), 1.0)

    def _text(self, text: str, left: float, width: float) -> Iterator[Shape]:
        inset = self._lettering.line_height / 2
        room = width - 2 * inset
        if room < self._lettering.line_height * _LEAST_LABEL:
            return
        x, anchor = (left + width - inset, Anchor.RIGHT) if self._is_right_to_left else (left + inset, Anchor.LEFT)
        yield Label(Role.LABEL, x, self._height / 2, text, anchor, room)
