"""Two days of one person as a radar: an axis for each attribute, a ring for each level, a line for each day.

Levels are places in an order: rings say which is further out, their distance says nothing. The centre is no level, and
what was not observed is a gap, never the centre.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from matrices.reports.charts.shapes import Anchor, Box, Circle, Drawing, Label, Line, Polyline, Role, Shape
from matrices.reports.charts.step_lines import Lettering

FEWEST_AXES: Final = 3
"""With fewer there is no area to see."""
MOST_AXES: Final = 36
"""With more, axes stand closer than ten degrees and cannot be told apart."""
_MOST_LINES: Final = 3
_CHARACTERS: Final = (40, 26, 20, 16, 13, 10)
"""How long the lines of a name may be; each is tried."""
_UPRIGHT: Final = 1e-6
"""An axis that leans less stands upright."""
_LEAST_SHARE: Final = 0.28
"""The rings take at least this share of the smaller side; labels that leave less become numbers."""


class RadarAxis(NamedTuple):
    """An attribute and its level on both days: places counted from 0, None where no level is known."""

    name: str
    then: int | None
    now: int | None


class _Text(NamedTuple):
    lines: tuple[str, ...]
    width: float


def radar(
    axes: Sequence[RadarAxis],
    level_names: Sequence[str],
    *,
    box: Box,
    lettering: Lettering,
    is_right_to_left: bool = False,
) -> Drawing:
    """Return the radar, the first axis upright and the others clockwise, counter-clockwise from right to left.

    Names of attributes stand around it in up to three lines where all of them fit beside rings that can still be
    read; otherwise their numbers from 1 do. Names of levels stand along the first axis, numbers where they would touch.

    Raises:
        ValueError: there are fewer axes than `FEWEST_AXES` or more than `MOST_AXES`.
    """
    if not FEWEST_AXES <= len(axes) <= MOST_AXES:
        raise ValueError(len(axes))
    plot = _Radar(axes, level_names, box, lettering, is_right_to_left=is_right_to_left)
    shapes = [
        *plot.rings(),
        *plot.series(Role.THEN, Role.EARLIER_DOT, [one.then for one in axes]),
        *plot.series(Role.SERIES, Role.DOT, [one.now for one in axes]),
        *plot.names(),
        *plot.level_names(),
    ]
    return Drawing(box, tuple(shapes))


class _Radar:
    """The scales of one drawing and the shapes made by them."""

    def __init__(
        self,
        axes: Sequence[RadarAxis],
        level_names: Sequence[str],
        box: Box,
        lettering: Lettering,
        *,
        is_right_to_left: bool,
    ) -> None:
        self._box, self._lettering, self._is_right_to_left = box, lettering, is_right_to_left
        self._count, self._level_names = len(axes), tuple(level_names)
        self._x, self._y = box.width / 2, box.height / 2
        self._gap = lettering.line_height / 2
        self._texts, self._radius = self._fitted([one.name for one in axes])

    def rings(self) -> Iterator[Shape]:
        """Yield a ring for each level and a spoke for each attribute."""
        for place in range(len(self._level_names)):
            ring = [self._at(axis, place) for axis in range(self._count)]
            yield Polyline(Role.GRID, (*ring, ring[0]))
        for axis in range(self._count):
            x, y = self._at(axis, len(self._level_names) - 1)
            yield Line(Role.GRID, self._x, self._y, x, y)

    def series(self, role: Role, dot: Role, places: Sequence[int | None]) -> Iterator[Shape]:
        """Yield the line of one day, broken at gaps, and a dot at each level that is known."""
        points = [None if place is None else self._at(axis, place) for axis, place in enumerate(places)]
        yield from (Polyline(role, stretch) for stretch in _stretches(points))
        radius = self._lettering.line_height / (5.5 if dot is Role.DOT else 6.5)
        yield from (Circle(dot, x, y, radius) for x, y in filter(None, points))

    def names(self) -> Iterator[Shape]:
        """Yield the names around the rings, line by line."""
        line = self._lettering.line_height
        for axis, text in enumerate(self._texts):
            left, top, right, _ = self._area(axis, text, self._radius)
            for number, one in enumerate(text.lines):
                y = top + line * (number + 0.5)
                yield Label(Role.LABEL, (left + right) / 2, y, one, Anchor.MIDDLE, text.width)

    def level_names(self) -> Iterator[Shape]:
        """Yield what the rings stand for, beside the first axis."""
        line, gap = self._lettering.line_height, self._lettering.line_height / 4
        step = self._radius / max(len(self._level_names), 1)
        room = self._x - gap
        fits = all(self._lettering.width_of(name) <= self._radius * 0.75 for name in self._level_names)
        texts = self._level_names if fits else tuple(str(place + 1) for place in range(len(self._level_names)))
        every = max(1, math.ceil(line / max(step, 0.1)))
        x, anchor = (self._x - gap, Anchor.RIGHT) if self._is_right_to_left else (self._x + gap, Anchor.LEFT)
        for place, text in enumerate(texts):
            if (len(texts) - 1 - place) % every == 0:
                y = self._at(0, place)[1] + line * 0.55
                yield Label(Role.LABEL, x, y, text, anchor, room)

    def _at(self, axis: int, place: int) -> tuple[float, float]:
        """Return where a level of an axis stands; the first level is a ring, not the centre."""
        last = max(len(self._level_names) - 1, 0)
        share = (min(max(place, 0), last) + 1) / (last + 1)
        dx, dy = self._direction(axis)
        return self._x + dx * self._radius * share, self._y + dy * self._radius * share

    def _direction(self, axis: int) -> tuple[float, float]:
        turn = 2 * math.pi * axis / self._count
        across = -math.sin(turn) if self._is_right_to_left else math.sin(turn)
        return across, -math.cos(turn)

    def _fitted(self, names: Sequence[str]) -> tuple[list[_Text], float]:
        """Return the texts around the rings and the radius that they leave: the lines that leave most."""
        least = min(self._box.width, self._box.height) * _LEAST_SHARE
        rooms = [self._lettering.width_of("n") * characters for characters in _CHARACTERS]
        wrapped = [[_wrapped(name, room, self._lettering) for name in names] for room in rooms]
        fitting = [texts for texts in wrapped if all(len(text.lines) <= _MOST_LINES for text in texts)]
        texts = max(fitting, key=self._radius_for, default=[])
        if texts and self._radius_for(texts) >= least:
            return texts, self._radius_for(texts)
        numbers = [_wrapped(str(place + 1), self._box.width, self._lettering) for place in range(len(names))]
        return numbers, max(self._radius_for(numbers), 1.0)

    def _radius_for(self, texts: Sequence[_Text]) -> float:
        """Return the largest radius at which every text stands inside the box; 0 where texts would touch there."""
        radius = min(self._reach(axis, text) for axis, text in enumerate(texts))
        return 0.0 if radius <= 0 or self._touch(texts, radius) else radius

    def _reach(self, axis: int, text: _Text) -> float:
        """Return how far out an axis may reach for its text to stay inside."""
        dx, dy = self._direction(axis)
        height = self._lettering.line_height * len(text.lines)
        return min(_room(self._x, dx, text.width), _room(self._y, dy, height)) - self._gap

    def _touch(self, texts: Sequence[_Text], radius: float) -> bool:
        areas = [self._area(axis, text, radius) for axis, text in enumerate(texts)]
        return any(_overlap(one, other) for one, other in pairwise([*areas, areas[0]]))

    def _area(self, axis: int, text: _Text, radius: float) -> tuple[float, float, float, float]:
        dx, dy = self._direction(axis)
        height = self._lettering.line_height * len(text.lines)
        x, y = self._x + dx * (radius + self._gap), self._y + dy * (radius + self._gap)
        left, top = x - text.width * (1 - _hang(dx)) / 2, y - height * (1 - _hang(dy)) / 2
        return left, top, left + text.width, top + height


def _hang(share: float) -> float:
    """Return how far a text hangs outwards: 1 wholly, 0 centred; soon wholly, so as to stay clear of the rings."""
    return min(max(share * 1.6, -1.0), 1.0)


def _room(middle: float, share: float, size: float) -> float:
    """Return the largest distance along an axis at which a text of `size` ends within `middle` of the centre."""
    if size / 2 > middle:
        return 0.0
    if abs(share) < _UPRIGHT:
        return math.inf
    return (middle - size * (1 + _hang(abs(share))) / 2) / abs(share)


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _stretches(points: Sequence[tuple[float, float] | None]) -> Iterator[tuple[tuple[float, float], ...]]:
    """Yield the stretches of neighbouring known points, the last point being the first one's neighbour."""
    if all(point is not None for point in points):
        known = [point for point in points if point is not None]
        yield (*known, known[0])
        return
    start = next(place for place, point in enumerate(points) if point is None)
    stretch: list[tuple[float, float]] = []
    for point in (*points[start + 1 :], *points[: start + 1]):
        if point is not None:
            stretch.append(point)
            continue
        if len(stretch) > 1:
            yield tuple(stretch)
        stretch = []


def _wrapped(text: str, room: float, lettering: Lettering) -> _Text:
    """Return `text` in lines of `room`, broken at spaces; a longer word is a line of its own."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and lettering.width_of(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    width = max(map(lettering.width_of, lines), default=0.0) + lettering.line_height / 5
    return _Text(tuple(lines), width)
