"""One attribute's growth as a small chart: the day shown is a line across it, each rating a dot that can be read."""

import datetime
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from matrices.reports.charts.shapes import Box, Circle, Drawing, Line, Role
from matrices.reports.charts.step_lines import Span, StepSeries, Tick, step_lines
from widgets.charts.painter import ChartPainter, label_font, lettering
from widgets.theme import space
from widgets.theme.theme import Theme

_LINES_HIGH = 8.5
"""The height of a chart in lines of its small text."""
_AHEAD = 0.35
"""How strongly what lies after the day shown is painted."""
_REACH_PX = 10
"""How near the pointer must be to a dot to mean it."""


class ChartData(NamedTuple):
    """What a chart shows. `notes` say each point of `series` in words, in the same order."""

    attribute_id: str
    series: StepSeries
    level_names: tuple[str, ...]
    expected_place: int | None
    span: Span
    ticks: tuple[Tick, ...]
    role_changes: tuple[datetime.date, ...]
    """Days inside the span from which another role was held: levels before and after ask for other things."""
    notes: tuple[str, ...]
    summary: str = ""
    """What a screen reader says of the whole."""


class StepChart(QWidget):
    """A chart of one attribute. Arrow keys go from rating to rating."""

    chosen = Signal(str)  # attribute id
    day_requested = Signal(object)  # datetime.date of a dot that was clicked or entered

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: ChartData | None = None
        self._drawing: Drawing | None = None
        self._day: datetime.date | None = None
        self._is_current = False
        self._point: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def data(self) -> ChartData | None:
        """What is shown."""
        return self._data

    @property
    def point(self) -> int | None:
        """The place of the dot that the keyboard or the pointer is on."""
        return self._point

    def set_data(self, data: ChartData) -> None:
        """Show other data; the same data is not even painted again."""
        if data == self._data:
            return
        self._data = data
        self._point = None
        self.setAccessibleName(data.series.name)
        self.setAccessibleDescription(data.summary)
        self._redraw()

    def set_day(self, day: datetime.date) -> None:
        """Put the line across at `day`; what comes after it steps back."""
        if day != self._day:
            self._day = day
            self.update()

    def set_current(self, *, is_current: bool) -> None:
        """Show whether the grid stands on this attribute."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def dot_at(self, place: int) -> QPointF:
        """Return where the dot of a point stands in the widget."""
        circle = self._dots()[place]
        return QPointF(circle.x, circle.y) + self._origin()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._redraw()

    def _redraw(self) -> None:
        self._drawing = None
        self.update()

    def _drawn(self, data: ChartData) -> Drawing:
        if self._drawing is None:
            inset = 2 * space.SMALL
            self._drawing = step_lines(
                data.series,
                span=data.span,
                level_names=data.level_names,
                expected_place=data.expected_place,
                box=Box(max(self.width() - inset, 1), max(self.height() - inset, 1)),
                lettering=lettering(label_font(self._theme)),
                ticks=data.ticks,
                is_right_to_left=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
            )
        return self._drawing

    def _origin(self) -> QPointF:
        return QPointF(space.SMALL, space.SMALL)

    def _dots(self) -> list[Circle]:
        return [] if self._data is None else [one for one in self._drawn(self._data).shapes if isinstance(one, Circle)]

    def _nearest(self, position: QPointF) -> int | None:
        reached = {
            place: (self.dot_at(place) - position).manhattanLength()
            for place in range(len(self._dots()))
            if (self.dot_at(place) - position).manhattanLength() <= _REACH_PX
        }
        return min(reached, key=reached.__getitem__, default=None)

    def _go_to(self, place: int | None) -> None:
        if place == self._point:
            return
        self._point = place
        self.update()
        if place is not None and self._data is not None:
            self.setAccessibleDescription(self._data.notes[place])
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _tell(self, place: int) -> None:
        if self._data is not None:
            at = self.mapToGlobal(self.dot_at(place).toPoint() + QPoint(0, space.SMALL))
            QToolTip.showText(at, self._data.notes[place], self)

    def _step(self, by: int) -> None:
        count = len(self._dots())
        if count == 0:
            return
        start = -1 if by > 0 else count
        place = min(max((start if self._point is None else self._point) + by, 0), count - 1)
        self._go_to(place)
        self._tell(place)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetricsF(label_font(self._theme)).height()
        return QSize(round(line * 16), round(line * _LINES_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() * 2 // 3, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawing = None
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._redraw()
        super().changeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self._nearest(QPointF(event.pos()))
            if place is not None:
                self._tell(place)
                return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._nearest(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
        if not self.hasFocus() or place is not None:
            self._go_to(place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self.chosen.emit(self._data.attribute_id)
        place = self._nearest(event.position())
        if place is not None:
            self._go_to(place)
            self._tell(place)
            self.day_requested.emit(self._data.series.points[place].on)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._data is not None:
            self.chosen.emit(self._data.attribute_id)
            if self._point is not None:
                self.day_requested.emit(self._data.series.points[self._point].on)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go_to(None)
        if self._data is not None:
            self.setAccessibleDescription(self._data.summary)
        self.update()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        background = self._paint_ground(painter)
        if self._data is not None:
            painter.translate(self._origin())
            self._paint_chart(painter, self._drawn(self._data), background)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> str:
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        background = colours.accent_wash if self._is_current else colours.window
        painter.setPen(QPen(QColor(colours.accent), 1.0) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(background))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, space.RADIUS, space.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return background

    def _paint_chart(self, painter: QPainter, drawing: Drawing, background: str) -> None:
        chart = ChartPainter(self._theme, background)
        self._paint_role_changes(painter, drawing)
        cursor = self._cursor(drawing)
        if cursor is None:
            chart.paint(painter, drawing)
        else:
            self._paint_around(painter, chart, drawing, cursor)
        if self._point is not None:
            circle = self._dots()[self._point]
            painter.setPen(QPen(QColor(self._theme.colours.accent), 1.0))
            painter.drawEllipse(QPointF(circle.x, circle.y), circle.radius + 4, circle.radius + 4)

    def _paint_around(self, painter: QPainter, chart: ChartPainter, drawing: Drawing, cursor: Line) -> None:
        chart.paint(painter, drawing, _AHEAD)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width, height = drawing.box.width, drawing.box.height
        edge = cursor.x1 - 1 if is_mirrored else cursor.x1 + 1
        painter.save()
        painter.setClipRect(QRectF(edge, 0, width - edge, height) if is_mirrored else QRectF(0, 0, edge, height))
        chart.paint_series(painter, drawing)
        painter.restore()
        painter.setPen(QPen(QColor(self._theme.colours.accent), 1.0))
        painter.drawLine(QPointF(cursor.x1, cursor.y1), QPointF(cursor.x2, cursor.y2))

    def _paint_role_changes(self, painter: QPainter, drawing: Drawing) -> None:
        for day in () if self._data is None else self._data.role_changes:
            pen = QPen(QColor(self._theme.colours.quiet_ink), space.HAIRLINE, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            line = self._upright(drawing, day)
            painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))

    def _cursor(self, drawing: Drawing) -> Line | None:
        """Return the line at the day shown, or None where that is the end of the chart."""
        if self._data is None or self._day is None or self._day >= self._data.span.end:
            return None
        return self._upright(drawing, self._day)

    def _upright(self, drawing: Drawing, day: datetime.date) -> Line:
        """Return the line across the plot at `day`."""
        assert self._data is not None
        axis = next(one for one in drawing.shapes if isinstance(one, Line) and one.role is Role.AXIS)
        span = self._data.span
        share = max((day - span.start).days, 0) / max((span.end - span.start).days, 1)
        x = axis.x1 + (axis.x2 - axis.x1) * share
        heights = [one.y1 for one in drawing.shapes if isinstance(one, Line) and one.role is Role.GRID]
        return Line(Role.SERIES, x, min(heights, default=0.0) - space.TIGHT, x, axis.y1)
