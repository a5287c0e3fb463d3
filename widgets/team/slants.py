"""Names of attributes written upwards at a slant over narrow columns, in as many lines as they need, never cut."""

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

_ANGLE: Final = 60
"""Degrees from the level: steep enough for narrow columns, and still read without turning one's head."""
_SINE: Final = math.sin(math.radians(_ANGLE))
_COSINE: Final = math.cos(math.radians(_ANGLE))
_LONGEST_EM: Final = 15
"""How long a line may be, in heights of the font, before a name is broken in two."""


class Head(NamedTuple):
    """One name set in lines; `width` of the longest, in px."""

    lines: tuple[str, ...]
    width: float


class Slants:
    """Sets names in one font and says how much room they take."""

    def __init__(self, names: Iterable[str], font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetrics(font)
        self.heads = tuple(self._set(name) for name in names)

    @property
    def height(self) -> int:
        """How high the heads stand, in px."""
        longest = max((one.width for one in self.heads), default=0.0)
        thick = max((len(one.lines) for one in self.heads), default=1) * self._metrics.height()
        return math.ceil(longest * _SINE + thick / 2 * _COSINE + self._foot + 2)

    @property
    def overhang(self) -> int:
        """How far the widest head leans over the end of its column, in px."""
        longest = max((one.width for one in self.heads), default=0.0)
        thick = max((len(one.lines) for one in self.heads), default=1) * self._metrics.height()
        return math.ceil(longest * _COSINE + thick / 2 * _SINE)

    def width(self, place: int, least: int) -> int:
        """Return how wide a column must be for its name to stay clear of its neighbours'."""
        return max(least, math.ceil(len(self.heads[place].lines) * self._metrics.height() / _SINE))

    def shift(self, above_foot: float) -> float:
        """Return how far a head has leaned at a height above the foot of the header, in px."""
        return max(0.0, above_foot - self._foot) * _COSINE / _SINE

    def draw(self, painter: QPainter, place: int, foot: QPointF, *, is_mirrored: bool) -> None:
        """Draw a head in the painter's pen; `foot` is the middle of its column on the lower edge."""
        head, line_px = self.heads[place], self._metrics.height()
        painter.save()
        painter.setFont(self._font)
        painter.translate(foot - QPointF(0, self._foot))
        painter.rotate(_ANGLE if is_mirrored else -_ANGLE)
        top = -len(head.lines) * line_px / 2
        for number, line in enumerate(head.lines):
            left = -self._metrics.horizontalAdvance(line) if is_mirrored else 0
            painter.drawText(QPointF(left, top + number * line_px + self._metrics.ascent()), line)
        painter.restore()

    @property
    def _foot(self) -> float:
        return self._metrics.height() / 2

    def _set(self, name: str) -> Head:
        layout = QTextLayout(name, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines: list[str] = []
        units = name.encode("utf-16-le")  # Qt counts in these
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_LONGEST_EM * self._metrics.height())
            end = line.textStart() + line.textLength()
            lines.append(units[2 * line.textStart() : 2 * end].decode("utf-16-le").strip())
        layout.endLayout()
        width = max((float(self._metrics.horizontalAdvance(line)) for line in lines), default=0.0)
        return Head(tuple(lines), width)
