"""The signs of the grid as strokes on a painter: dots, rings, bars, outlines, badges, hairlines."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from widgets.theme import space

_RING_DOTS: Final = 6
MOST_DOTS: Final = 8
"""More levels than this are counted in figures: nobody counts more dots at a glance."""


def draw_hairline(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint a line along the lower edge of `rect`."""
    painter.fillRect(QRectF(rect.left(), rect.bottom() - space.HAIRLINE, rect.width(), space.HAIRLINE), QColor(colour))


def draw_ring(painter: QPainter, rect: QRectF, colour: str, *, is_dotted: bool = False, width: float = 1.75) -> None:
    """Paint a ring inside `rect`."""
    pen = QPen(QColor(colour), width)
    inset = width / 2
    if is_dotted:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        turn = math.pi * (rect.width() - width) / width / _RING_DOTS  # in pen widths, as patterns are given
        pen.setDashPattern([turn * 0.5, turn * 0.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))


def draw_bar(painter: QPainter, rect: QRectF, colour: str, *, is_mirrored: bool, is_dashed: bool = False) -> None:
    """Paint the bar of a current level along the leading edge of `rect`."""
    left = rect.right() - space.BAR if is_mirrored else rect.left()
    bar = QRectF(left, rect.top(), space.BAR, rect.height() - space.HAIRLINE)
    if not is_dashed:
        painter.fillRect(bar, QColor(colour))
        return
    pen = QPen(QColor(colour), space.BAR, c=Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.5, 1])
    painter.setPen(pen)
    painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))


def draw_clock(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint the face of a clock inside `rect`."""
    unit = rect.width() / 12
    painter.setPen(QPen(QColor(colour), 1.1 * unit, c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(unit, unit, -unit, -unit))
    painter.drawPolyline([rect.topLeft() + QPointF(x, y) * unit for x, y in ((6, 3.2), (6, 6.2), (8.2, 7.5))])


def draw_outline(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint the dashed outline of an earlier level inside `rect`."""
    pen = QPen(QColor(colour), 1.25)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = space.TIGHT
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset - 1), space.RADIUS, space.RADIUS)


def draw_frame(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint the frame of the current cell inside `rect`."""
    pen = QPen(QColor(colour), space.FRAME)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    inset = space.FRAME / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset - space.HAIRLINE), 3, 3)


def draw_caution(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint a small triangle with an exclamation mark inside `rect`."""
    unit = rect.width() / 12
    pen = QPen(QColor(colour), 1.25 * unit)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((6, 1), (11.25, 10.5), (0.75, 10.5))
    painter.drawPolygon([rect.topLeft() + QPointF(x, y) * unit for x, y in corners])
    painter.drawLine(rect.topLeft() + QPointF(6, 4.5) * unit, rect.topLeft() + QPointF(6, 6.5) * unit)
    painter.drawPoint(rect.topLeft() + QPointF(6, 8.6) * unit)


def draw_badge(painter: QPainter, corner: QRectF, letters: str, ink: str, ground: str) -> None:
    """Paint one or two letters, in the painter's font, on a round ground that fills `corner`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(corner, corner.height() / 2, corner.height() / 2)
    painter.setPen(QColor(ink))
    painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, letters)


def draw_tick(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint a tick inside `rect`."""
    unit = rect.width() / 14
    painter.setPen(QPen(QColor(colour), 1.75 * unit, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((3.5, 7.4), (6.0, 9.9), (10.6, 4.4))
    painter.drawPolyline([rect.topLeft() + QPointF(x, y) * unit for x, y in corners])


def draw_dashed_line(painter: QPainter, start: QPointF, end: QPointF, colour: str) -> None:
    """Paint a quiet dashed line."""
    pen = QPen(QColor(colour), 1)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    painter.drawLine(start, end)


def draw_dots(
    painter: QPainter, at: QPointF, size: float, place_of_count: tuple[int, int], colour: str, *, is_mirrored: bool
) -> None:
    """Paint a row of dots from `at` (top left): one for each level, filled up to a place counted from 0.

    `size` is a diameter in px.
    """
    place, count = place_of_count
    painter.setPen(QPen(QColor(colour), 1.25))
    for number in range(count):
        is_filled = (count - 1 - number if is_mirrored else number) <= place
        painter.setBrush(QColor(colour) if is_filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(at.x() + number * dot_step(size), at.y(), size, size).adjusted(0.6, 0.6, -0.6, -0.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def dot_step(size: float) -> float:
    """Return the distance from dot to dot."""
    return size + 3


def dots_width(size: float, count: int) -> float:
    """Return how much room `count` dots take."""
    return count * dot_step(size) - 3
