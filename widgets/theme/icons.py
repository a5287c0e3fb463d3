"""Line icons drawn in `currentColor`, painted in the colours of the theme."""

from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

POINTING = frozenset({"start", "end", "undo", "redo", "paths", "chart"})
"""Icons that point along the line of text; they are mirrored where text runs from right to left."""

_SIZES_PX = (16, 20, 32, 40)


def draw_icon(name: str, colour: str, disabled: str, *, is_mirrored: bool) -> QIcon:
    """Return the icon `name` in a colour, quiet when disabled, sharp at 100 % and 200 %."""
    source = (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", QColor(ink).name()).encode()))
        for size_px in _SIZES_PX:
            icon.addPixmap(_drawn(renderer, size_px, is_mirrored=is_mirrored and name in POINTING), mode)
    return icon


def _drawn(renderer: QSvgRenderer, size_px: int, *, is_mirrored: bool) -> QPixmap:
    pixmap = QPixmap(QSize(size_px, size_px))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap.transformed(QTransform().scale(-1, 1)) if is_mirrored else pixmap
