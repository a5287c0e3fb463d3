"""The map of paths as a picture, painted once: what scrolls, what is chosen and what is dragged needs no new one."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter, QPixmap

from widgets.paths.face import Face
from widgets.paths.map_painting import MapPainting

_MOST_PIXELS: Final = 12_000_000
"""Of a picture of the whole map, about 48 MB; of a larger one only what is seen is kept."""


class View(NamedTuple):
    """How the map is looked at: from which corner, in which room, how large, and how many pixels a px of it has."""

    origin: QPointF
    room: QSize
    zoom: float
    ratio: float


class Backdrop:
    """Keeps one picture."""

    def __init__(self, painting: MapPainting) -> None:
        self._painting = painting
        self._kept: tuple[tuple[object, ...], QPixmap] | None = None

    def forget(self) -> None:
        """Paint anew from now on: colours may have changed."""
        self._kept = None

    def paint(self, painter: QPainter, face: Face, view: View, ground: str) -> None:
        """Paint the map where it is seen."""
        box = face.chart.box
        whole = QSize(round(box.width * view.zoom) + 1, round(box.height * view.zoom) + 1)
        if whole.width() * whole.height() * view.ratio**2 <= _MOST_PIXELS:
            painter.drawPixmap(view.origin, self._picture(face, view._replace(origin=QPointF(), room=whole), ground))
        else:
            painter.drawPixmap(0, 0, self._picture(face, view, ground))

    def _picture(self, face: Face, view: View, ground: str) -> QPixmap:
        key = (face, view, ground)
        if self._kept is None or self._kept[0] != key:
            pixmap = QPixmap(view.room * view.ratio)
            pixmap.setDevicePixelRatio(view.ratio)
            pixmap.fill(QColor(ground))
            painter = QPainter(pixmap)
            painter.translate(view.origin)
            painter.scale(view.zoom, view.zoom)
            seen = QRectF(-view.origin / view.zoom, QSizeF(view.room) / view.zoom)
            self._painting.paint_map(painter, face, seen)
            painter.end()
            self._kept = (key, pixmap)
        return self._kept[1]
