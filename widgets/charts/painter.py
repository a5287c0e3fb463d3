"""Paints a chart's shapes with Qt. Which colour, pen and font a shape takes is decided here, where it stands is not."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from matrices.reports.charts.shapes import Anchor, Bar, Circle, Drawing, Label, Line, Polyline, Role, Shape
from matrices.reports.charts.step_lines import Lettering
from matrices.reports.look import mixed
from widgets.theme import space
from widgets.theme import type as type_scale
from widgets.theme.theme import Theme

_SERIES_PX = 2.0
_DASH = (4.0, 3.0)
_LONG_DASH = (3.4, 2.2)
_QUIET_LINES = {
    Role.THEN: (1.75, _LONG_DASH),
    Role.CHANGE_TRACK: (1.5, (4.0, 2.7)),
    Role.LEAD_PEOPLE: (1.5, (6.0, 2.0, 1.3, 2.0)),
    Role.EMBED: (2.0, (1.0, 2.0)),
    Role.MOVE_OUT: (1.0, ()),
}
"""The width in px and the dashes, in widths, of quiet lines: of an earlier day, and of steps between roles."""


def lettering(font: QFont) -> Lettering:
    """Return how `font` measures, for the geometry to leave room."""
    metrics = QFontMetricsF(font)
    return Lettering(metrics.horizontalAdvance, metrics.height())


def label_font(theme: Theme) -> QFont:
    """Return the font of the texts along a chart's axes."""
    return theme.font(type_scale.Role.SMALL)


class ChartPainter:
    """Paints drawings in the colours of a theme; `strength` below 1 lets the series step back."""

    def __init__(self, theme: Theme, background: str) -> None:
        self._colours = theme.colours
        self._background = background
        self._fonts = {
            Role.TITLE: theme.font(type_scale.Role.STRONG),
            Role.LABEL: label_font(theme),
        }

    def paint(self, painter: QPainter, drawing: Drawing, strength: float = 1.0) -> None:
        """Paint every shape of `drawing`, its top left corner being the painter's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in drawing.shapes:
            self._paint_shape(painter, shape, strength)

    def _paint_shape(self, painter: QPainter, shape: Shape, strength: float) -> None:
        match shape:
            case Label():
                self._paint_label(painter, shape)
            case Line():
                painter.setPen(self._pen(shape.role, strength))
                painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
            case Polyline():
                painter.setPen(self._pen(shape.role, strength))
                painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in shape.points]))
            case Circle():
                self._paint_circle(painter, shape, strength)
            case Bar():
                colours = self._colours
                fill = colours.accent if shape.role is Role.INNER_BAND else colours.accent_wash
                painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), QColor(fill))

    def _paint_circle(self, painter: QPainter, circle: Circle, strength: float) -> None:
        is_earlier = circle.role is Role.EARLIER_DOT
        colour = QColor(self._quiet_colour(strength) if is_earlier else self._series_colour(strength))
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QColor(self._background) if circle.role is Role.HOLLOW_DOT else colour)
        painter.drawEllipse(QPointF(circle.x, circle.y), circle.radius, circle.radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        painter.setFont(self._fonts[label.role])
        painter.setPen(QColor(self._colours.ink if label.role is Role.TITLE else self._colours.quiet_ink))
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(label.text, Qt.TextElideMode.ElideRight, label.max_width)
        painter.drawText(_room(label, metrics.height()), _alignment(label.anchor), text)

    def _pen(self, role: Role, strength: float) -> QPen:
        colours = self._colours
        if role in _QUIET_LINES:
            return _dashed(QPen(QColor(self._quiet_colour(strength)), _QUIET_LINES[role][0]), _QUIET_LINES[role][1])
        if role in (Role.SERIES, Role.GROW):
            return QPen(QColor(self._series_colour(strength)), _SERIES_PX, j=Qt.PenJoinStyle.MiterJoin)
        if role is Role.EARLIER:
            return QPen(QColor(self._quiet_colour(strength)), 1.5, j=Qt.PenJoinStyle.MiterJoin)
        if role is Role.EXPECTED:
            return _dashed(QPen(QColor(mixed(colours.quiet_ink, self._background, 0.25)), space.HAIRLINE), _DASH)
        if role is Role.TURN:
            return QPen(QColor(colours.quiet_ink), space.HAIRLINE, Qt.PenStyle.DotLine)
        strong = mixed(colours.hairline, colours.quiet_ink, 0.35)
        return QPen(QColor(strong if role is Role.AXIS else colours.hairline), space.HAIRLINE)

    def _series_colour(self, strength: float) -> str:
        return mixed(self._background, self._colours.accent, strength)

    def _quiet_colour(self, strength: float) -> str:
        return mixed(self._background, self._colours.quiet_ink, strength)


def _dashed(pen: QPen, pattern: tuple[float, ...]) -> QPen:
    if pattern:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(pattern)
    return pen


def _room(label: Label, height: float) -> QRectF:
    share = {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}[label.anchor]
    return QRectF(label.x - label.max_width * share, label.y - height / 2, label.max_width, height)


def _alignment(anchor: Anchor) -> Qt.AlignmentFlag:
    across = {
        Anchor.LEFT: Qt.AlignmentFlag.AlignLeft,
        Anchor.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
        Anchor.RIGHT: Qt.AlignmentFlag.AlignRight,
    }[anchor]
    return across | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
