"""Rows already painted, kept while they are near the view: a scroll step then paints only what comes in."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final, TypeAlias

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

_MOST_PIXELS: Final = 8_000_000
"""Rows are kept up to so many pixels, of four bytes each: a few screens full, where all would take too much."""

Draw: TypeAlias = Callable[[QPainter], None]


class Strips:
    """Pictures of rows by a key that says all they show. `forget` after a change of anything else."""

    def __init__(self) -> None:
        self._made: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._ratio = 1.0

    def forget(self) -> None:
        """Paint everything anew from now on."""
        self._made.clear()

    def strip(self, key: Hashable, size: QSize, ratio: float, ground: str, draw: Draw) -> QPixmap:
        """Return the picture of a row, `size` in px, on a screen of `ratio` pixels a px; `draw` paints a new one."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._made.clear()
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._drawn(size, ground, draw)
            most = max(1, _MOST_PIXELS // max(1, found.width() * found.height()))
            while len(self._made) > most:
                self._made.popitem(last=False)
        else:
            self._made.move_to_end(key)
        return found

    def _drawn(self, size: QSize, ground: str, draw: Draw) -> QPixmap:
        made = QPixmap(round(size.width() * self._ratio), round(size.height() * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(QColor(ground))
        painter = QPainter(made)
        draw(painter)
        painter.end()
        return made
