"""One attribute's growth as a small chart: the day shown is a line across it, each rating a dot that can be read."""

import datetime

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
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from matrices.reports.charts.shapes import Box, Circle, Drawing
from widgets.charts.chart_face import ChartData, ChartFace, Frame
from widgets.charts.painter import label_font
from widgets.theme import space
from widgets.theme.theme import Theme

_LINES_HIGH = 8.5
"""The height of a chart in lines of its small text."""
_REACH_PX = 10
"""How near the pointer must be to a dot to mean it."""


class StepChart(QWidget):
    """A chart of one attribute. Arrow keys go from rating to rating."""

    chosen = Signal(str)  # attribute id
    day_requested = Signal(object)  # datetime.date of a dot that was clicked or entered

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: ChartData | None = None
        self._face: ChartFace | None = None
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

    @property
    def drawing(self) -> Drawing | None:
        """The chart as shapes, as large as it is shown."""
        return None if self._data is None else self._face_of(self._data).drawing

    @property
    def words_of_it(self) -> str:
        """What the chart shows, in words."""
        return "" if self._data is None else self._data.summary

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
        return QPointF(circle.x + space.SMALL, circle.y + space.SMALL)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._redraw()

    def _redraw(self) -> None:
        self._face = None
        self.update()

    def _frame_now(self) -> Frame:
        colours = self._theme.colours
        return Frame(
            box=Box(max(self.width() - 2 * space.SMALL, 1), max(self.height() - 2 * space.SMALL, 1)),
            ratio=self.devicePixelRatioF(),
            is_mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
            background=colours.accent_wash if self._is_current else colours.window,
        )

    def _face_of(self, data: ChartData) -> ChartFace:
        frame = self._frame_now()
        if self._face is None or frame != self._face.frame:
            self._face = ChartFace(self._theme, data, frame)
        return self._face

    def _dots(self) -> tuple[Circle, ...]:
        return () if self._data is None else self._face_of(self._data).dots

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._data is not None:
            face = self._face_of(self._data)
            painter.translate(space.SMALL, space.SMALL)
            face.paint(painter, self._day)
            if self._point is not None:
                face.paint_ring(painter, self._point)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.colours.accent), 1.0) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._frame_now().background))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, space.RADIUS, space.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
