"""One attribute's level over time as a step line: a small multiple, to be set beside others of the same scale."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from matrices.language.dates import month_text
from matrices.reports.charts.shapes import Anchor, Box, Circle, Drawing, Label, Line, Polyline, Role, Shape


class StepPoint(NamedTuple):
    """A rating: where the level stands counted from 0, or None where the rating names no level.

    `chapter` names what the rating was made against, as an earlier role; that of the page is empty. A line never
    runs from one chapter into another, and an earlier one steps back.
    """

    on: datetime.date
    place: int | None
    chapter: str = ""


class StepSeries(msgspec.Struct, frozen=True):
    """The ratings of one attribute that count, oldest first. An empty name draws no title."""

    name: str
    points: tuple[StepPoint, ...]


class Span(NamedTuple):
    """The days that the time axis reaches over, both included."""

    start: datetime.date
    end: datetime.date


class Lettering(NamedTuple):
    """How the painter's label font measures, in the unit of the box."""

    width_of: Callable[[str], float]
    line_height: float


class Tick(NamedTuple):
    """A day marked on the time axis, and its text."""

    on: datetime.date
    text: str


def step_lines(
    series: StepSeries,
    *,
    span: Span,
    level_names: Sequence[str],
    expected_place: int | None,
    box: Box,
    lettering: Lettering,
    ticks: Sequence[Tick],
    turns: Sequence[datetime.date] = (),
    is_right_to_left: bool = False,
) -> Drawing:
    """Return the step line of `series`, the lowest level at the foot, time running the way the page is read.

    Level names stand on the axis where all of them fit into a third of the width, their numbers from 1 otherwise.
    A rating without a level is a hollow dot where the line stood last, and a gap until the next level. Where `turns`
    are given, the days inside the span on which another role began, dotted upright lines stand there; otherwise an
    upright line stands at the first rating of each new chapter.
    """
    plot = _Plot(series, level_names, _Frame(box, span, lettering, is_right_to_left))
    shapes = [
        *plot.title(),
        *plot.levels(),
        *plot.time_axis(ticks),
        *plot.expected(expected_place),
        *(plot.turns(turns) if turns else plot.chapters()),
        *plot.steps(),
        *plot.dots(),
    ]
    return Drawing(box, tuple(shapes))


def month_ticks(span: Span, language: str) -> tuple[Tick, ...]:
    """Return ticks at both ends of `span` and at each new year between them."""
    years = range(span.start.year + 1, span.end.year + 1)
    days = sorted({span.start, *(datetime.date(year, 1, 1) for year in years), span.end})
    return tuple(Tick(day, month_text(day, language)) for day in days)


class _Frame(NamedTuple):
    """What the pictures of a row of small multiples share."""

    box: Box
    span: Span
    lettering: Lettering
    is_right_to_left: bool


class _Plot:
    """The scales of one drawing and the shapes made by them."""

    def __init__(self, series: StepSeries, level_names: Sequence[str], frame: _Frame) -> None:
        self._series = series
        self._box, self._span, self._lettering, self._is_right_to_left = frame
        box, lettering = frame.box, frame.lettering
        self._level_texts = _level_texts(level_names, box.width / 3, lettering)
        line = lettering.line_height
        self._dot_radius = line / 4.5
        self._gutter = max(map(lettering.width_of, self._level_texts), default=0.0) + line / 2 + self._dot_radius
        self._top = (line * 1.5 if series.name else 0.0) + line / 2
        self._foot = max(box.height - line * 1.75, self._top + 1)
        self._days = max((self._span.end - self._span.start).days, 1)
        self._width = max(box.width - self._gutter - self._dot_radius, 1.0)

    def x(self, day: datetime.date) -> float:
        """Return where `day` stands; days outside the span stand at its nearer end."""
        share = min(max((day - self._span.start).days / self._days, 0.0), 1.0)
        reading_x = self._gutter + share * self._width
        return self._box.width - reading_x if self._is_right_to_left else reading_x

    def y(self, place: int) -> float:
        """Return the height of a level's line."""
        steps = len(self._level_texts) - 1
        share = place / steps if steps > 0 else 0.5
        return self._foot - min(max(share, 0.0), 1.0) * (self._foot - self._top)

    def title(self) -> Iterator[Shape]:
        """Yield the name at the leading edge."""
        if self._series.name:
            x, anchor = (self._box.width, Anchor.RIGHT) if self._is_right_to_left else (0.0, Anchor.LEFT)
            middle = self._lettering.line_height / 2
            yield Label(Role.TITLE, x, middle, self._series.name, anchor, self._box.width)

    def levels(self) -> Iterator[Shape]:
        """Yield a quiet line for each level, with its name or number where there is room for it."""
        gap = self._lettering.line_height / 4
        edge = self._gutter - gap - self._dot_radius
        x, anchor = (self._box.width - edge, Anchor.LEFT) if self._is_right_to_left else (edge, Anchor.RIGHT)
        every = self._label_stride()
        start, end = self.x(self._span.start), self.x(self._span.end)
        for place, text in enumerate(self._level_texts):
            y = self.y(place)
            yield Line(Role.GRID, start, y, end, y)
            if place % every == 0:
                yield Label(Role.LABEL, x, y, text, anchor, edge)

    def _label_stride(self) -> int:
        steps = max(len(self._level_texts) - 1, 1)
        room = (self._foot - self._top) / steps
        return max(1, -int(-self._lettering.line_height // max(room, 0.1)))

    def time_axis(self, ticks: Sequence[Tick]) -> Iterator[Shape]:
        """Yield the axis and its ticks; a text that would touch its neighbour is left out, both ends are kept."""
        foot, line = self._foot + self._dot_radius * 2, self._lettering.line_height
        yield Line(Role.AXIS, self.x(self._span.start), foot, self.x(self._span.end), foot)
        for x in (self.x(tick.on) for tick in ticks):
            yield Line(Role.AXIS, x, foot, x, foot + line / 5)
        for tick, left in self._spaced(ticks):
            width = self._lettering.width_of(tick.text)
            yield Label(Role.LABEL, left, self._box.height - line / 2, tick.text, Anchor.LEFT, width + line / 10)

    def _spaced(self, ticks: Sequence[Tick]) -> list[tuple[Tick, float]]:
        placed: list[tuple[Tick, float]] = []
        taken: list[tuple[float, float]] = []
        ends_first = [*ticks[:1], *ticks[-1:][: len(ticks) - 1], *ticks[1:-1]]
        for tick in ends_first:
            width = self._lettering.width_of(tick.text)
            left = min(max(self.x(tick.on) - width / 2, 0.0), max(self._box.width - width, 0.0))
            gap = self._lettering.line_height / 2
            if all(left > end + gap or left + width < start - gap for start, end in taken):
                placed.append((tick, left))
                taken.append((left, left + width))
        return placed

    def expected(self, place: int | None) -> Iterator[Shape]:
        """Yield the quiet line of what the role asks for."""
        if place is not None:
            yield Line(Role.EXPECTED, self.x(self._span.start), self.y(place), self.x(self._span.end), self.y(place))

    def steps(self) -> Iterator[Shape]:
        """Yield one line for each stretch of time without a gap; the last level holds until the span's end."""
        last_day = StepPoint(self._span.end, None)
        stretch: list[tuple[float, float]] = []
        for point, following in pairwise([*self._series.points, last_day]):
            if point.place is not None:
                stretch += [(self.x(point.on), self.y(point.place)), (self.x(following.on), self.y(point.place))]
            is_broken = following.place is None or point.place is None or following.chapter != point.chapter
            if stretch and is_broken:
                yield Polyline(Role.EARLIER if point.chapter else Role.SERIES, tuple(stretch))
                stretch = []

    def chapters(self) -> Iterator[Shape]:
        """Yield an upright line where a chapter begins that is not the first."""
        for point, following in pairwise(self._series.points):
            if following.chapter != point.chapter:
                x = self.x(following.on)
                yield Line(Role.AXIS, x, self._top, x, self._foot)

    def turns(self, days: Sequence[datetime.date]) -> Iterator[Shape]:
        """Yield an upright line at each day."""
        for day in days:
            yield Line(Role.TURN, self.x(day), self._top, self.x(day), self._foot)

    def dots(self) -> Iterator[Shape]:
        """Yield a dot for each rating."""
        place = 0
        for point in self._series.points:
            place = place if point.place is None else point.place
            named = Role.EARLIER_DOT if point.chapter else Role.DOT
            role = Role.HOLLOW_DOT if point.place is None else named
            yield Circle(role, self.x(point.on), self.y(place), self._dot_radius)


def _level_texts(names: Sequence[str], room: float, lettering: Lettering) -> tuple[str, ...]:
    if all(lettering.width_of(name) <= room for name in names):
        return tuple(names)
    return tuple(str(place + 1) for place in range(len(names)))
