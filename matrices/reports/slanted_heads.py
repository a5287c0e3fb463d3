"""Names of attributes written upwards at a slant over narrow columns, shortened where they are long."""

import math
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from matrices.reports.paper import SMALL_PT
from matrices.reports.placed import Slanted
from matrices.reports.structure import Element
from matrices.reports.typography.block import Passage, TextBlock, TextStyle
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.typesetter import Typesetter

_DEGREES: Final = 60.0
"""From the level: steep enough for narrow columns, and still read without turning one's head."""
_SINE: Final = math.sin(math.radians(_DEGREES))
_COSINE: Final = math.cos(math.radians(_DEGREES))
MEASURES: Final = tuple((length * SMALL_PT, lines) for lines in (1, 2) for length in (14, 18, 22))
"""How long lines may be, and how many: short ones leave more room for rows, a single one more for columns."""
_FOOT: Final = 4.0
"""Between the foot of a head and the cells under it."""


class SlantedHeads:
    """Heads set in one style, in at most so many lines of a length. Lengths are points."""

    def __init__(
        self, names: Sequence[str], style: TextStyle, typesetter: Typesetter, length: float, most_lines: int
    ) -> None:
        self._length, self._most_lines = length, most_lines
        self._style = style
        self._typesetter = typesetter
        made = [self._set(one_line(name)) for name in names]
        self.blocks = tuple(block for block, _ in made)
        self.shortened = frozenset(place for place, (_, is_whole) in enumerate(made) if not is_whole)
        """The places of the names that had no room."""

    @property
    def height(self) -> float:
        """How high the heads stand."""
        return self._longest * _SINE + self._thickest / 2 * _COSINE + _FOOT + 1

    @property
    def overhang(self) -> float:
        """How far a head leans beyond the middle of its column."""
        return self._longest * _COSINE + self._thickest / 2 * _SINE + 1

    @property
    def least_width(self) -> float:
        """How wide columns must be for heads to stay clear of each other."""
        return self._thickest / _SINE + 0.5

    def placed(self, place: int, middle: float, foot: float, element: Element | None) -> Slanted:
        """Return a head over the column whose middle is at x = `middle`, its cells beginning at y = `foot`."""
        block = self.blocks[place]
        half, along = block.height / 2, block.width if self._is_mirrored else 0.0
        y = foot - _FOOT - along * _SINE - half * _COSINE
        if self._is_mirrored:
            return Slanted(block, middle - along * _COSINE + half * _SINE, y, -_DEGREES, element)
        return Slanted(block, middle - half * _SINE, y, _DEGREES, element)

    @property
    def _is_mirrored(self) -> bool:
        return self._style.is_right_to_left

    @cached_property
    def _longest(self) -> float:
        return max((one.ink_width for one in self.blocks), default=0.0)

    @cached_property
    def _thickest(self) -> float:
        return max((one.height for one in self.blocks), default=0.0)

    def _set(self, name: str) -> tuple[TextBlock, bool]:
        """Return a name in its lines, with an ellipsis where it has too many of them, and whether it is whole."""
        whole, most = self._block(name), self._most_lines
        if len(whole.lines) <= most:
            return whole, True
        low, high = 0, len(name)
        while low < high - 1:
            middle = (low + high) // 2
            fits = len(self._block(name[:middle].rstrip() + "…").lines) <= most
            low, high = (middle, high) if fits else (low, middle)
        return self._block(name[:low].rstrip() + "…"), False

    def _block(self, name: str) -> TextBlock:
        return self._typesetter.set([Passage(name, self._style)], self._length)
