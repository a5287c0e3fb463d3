"""How wide the columns of a role's grid are on paper, and how many levels stand side by side."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from matrices.model.matrix import Level, Matrix
from matrices.reports.paper import BODY_PT, INK, SMALLEST_PT, voice_in
from matrices.reports.table import PAD_END, PAD_START
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

SIZES: Final = (BODY_PT, 8.5, 8.0, 7.5, SMALLEST_PT)
"""The sizes a table may be set in, the preferred one first."""

_LEAST_EMS: Final = 11.5
"""How wide a column of sentences is at least, in its text's size: some twenty letters."""
_ATTRIBUTE_SHARES: Final = (0.145, 0.2)
"""How much of the width the attributes' column takes, at least and at most."""
_EVEN: Final = 1.3
"""Columns whose weights differ by less than this factor are all as wide, which looks calmer."""
_PADDING: Final = PAD_START + PAD_END
_SLACK: Final = 0.02
_LEAST_LINE: Final = 1.28
"""How high a line is at least, as a multiple of its size: 1.35, less what is dropped with spaces at ends of lines."""


class LevelBand(NamedTuple):
    """The levels that stand side by side: places `first` to `end`, the latter not included, and the text's size."""

    first: int
    end: int
    size_pt: float


class _Measure(NamedTuple):
    """What stands in a level's column, in ems: the least width, a weight, and all text in one line."""

    least: float
    weight: float
    length: float


class LevelColumns:
    """The columns of one matrix in any width and size. Texts are measured once."""

    def __init__(self, matrix: Matrix, typesetter: Typesetter) -> None:
        self._matrix = matrix
        self._typesetter = typesetter
        self._voice = voice_in(matrix.language)
        measures = [self._measure(level) for level in matrix.levels]
        self._measures = _evened(measures)
        self.text_length = sum(one.length for one in measures)
        """How long all texts of the levels would be in one line, in ems."""
        self._longest_name = self._longest([attribute.name for attribute in matrix.attributes])

    def _measure(self, level: Level) -> _Measure:
        """Return the measure of a column; its text's area, and so the square of its best width, is the weight."""
        style = self._voice.style(1.0)
        cells = [attribute.descriptor(level.level_id) for attribute in self._matrix.attributes]
        widths = [self._typesetter.paragraph_widths(text, style) for text in (level.meaning, *cells)]
        name = self._longest([level.name])
        widest = max((width for one in widths for width in one), default=0.0)
        area = sum(width for one in widths for width in one)
        return _Measure(min(max(widest + _SLACK, name), _LEAST_EMS), math.sqrt(area) + 1, area)

    def _longest(self, names: Sequence[str]) -> float:
        style = self._voice.style(1.0, INK, Weight.STRONG)
        return max((self._typesetter.longest_word(name, style) for name in names), default=0.0)

    def attribute_width(self, width: float) -> float:
        """Return the width of the attributes' column: enough for the longest word of a name, within limits."""
        least, most = (width * share for share in _ATTRIBUTE_SHARES)
        return min(max(self._longest_name * BODY_PT + _PADDING + 1, least), most)

    def bands(self, width: float, largest_pt: float = BODY_PT) -> list[LevelBand]:
        """Return the bands in which a page `width` wide shows the levels: one where they can be read side by side."""
        room = width - self.attribute_width(width)
        bounds = self._bounds(room)
        sizes = [size for size in SIZES if size <= largest_pt and self._all_fit(bounds, room, size)]
        size = sizes[0] if sizes else SIZES[-1]
        return [LevelBand(first, end, size) for first, end in pairwise(bounds)]

    def may_fit(self, width: float, height: float) -> bool:
        """Tell whether the levels' texts may fit into so much in the largest size: their lines are no smaller."""
        bands = self.bands(width)
        size, fewest = min(band.size_pt for band in bands), min(band.end - band.first for band in bands)
        room = width - self.attribute_width(width) - fewest * _PADDING
        return self.text_length * size**2 * _LEAST_LINE < room * height

    def _bounds(self, room: float) -> list[int]:
        """Return where bands start and end: as few as can be, with as many levels in each as in the others."""
        levels = len(self._measures)
        for count in range(1, levels):
            bounds = [round(levels * number / count) for number in range(count + 1)]
            if self._all_fit(bounds, room, SIZES[-1]):
                return bounds
        return list(range(levels + 1)) if levels else [0, 0]

    def _all_fit(self, bounds: Sequence[int], room: float, size_pt: float) -> bool:
        return all(sum(self._least(first, end, size_pt)) <= room for first, end in pairwise(bounds))

    def _least(self, first: int, end: int, size_pt: float) -> Iterator[float]:
        return (one.least * size_pt + _PADDING for one in self._measures[first:end])

    def widths(self, width: float, band: LevelBand) -> list[float]:
        """Return the widths of all columns of a band, the attributes' first: they fill the page."""
        attribute = self.attribute_width(width)
        room = width - attribute
        measures = self._measures[band.first : band.end]
        if not measures:
            return [width]
        least = [min(one, room / len(measures)) for one in self._least(band.first, band.end, band.size_pt)]
        spare, weight = max(room - sum(least), 0.0), sum(one.weight for one in measures)
        shares = (measure.weight / weight for measure in measures)
        return [attribute, *(one + spare * share for one, share in zip(least, shares, strict=True))]


def _evened(measures: Sequence[_Measure]) -> Sequence[_Measure]:
    weights = [one.weight for one in measures]
    if not measures or max(weights) > min(weights) * _EVEN:
        return measures
    same = _Measure(max(one.least for one in measures), max(weights), 0.0)
    return [same] * len(measures)
