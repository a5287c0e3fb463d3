"""A slider over days: the handle is the day shown, ticks are the days on which something was rated."""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget
from typing_extensions import override

from matrices.reports.charts.step_lines import Span
from matrices.reports.look import mixed
from widgets.theme import space
from widgets.theme.theme import Theme

_HANDLE_PX = 7
_INSET_PX = _HANDLE_PX + space.TIGHT  # the focused handle's halo stays whole at both ends
_HEIGHT_PX = 28
_TICK_PX = 5


class DaySlider(QSlider):
    """Its value counts days from the first of its span. Time runs the way the window is read."""

    day_changed = Signal(object)  # datetime.date that the person moved to

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._start = datetime.date.min
        self._days: tuple[datetime.date, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSingleStep(1)
        self.setPageStep(30)
        self.actionTriggered.connect(self._on_action_triggered)
        theme.changed.connect(self.update)

    @property
    def span(self) -> Span:
        """The days that can be chosen."""
        return Span(self._start, self._day_of(self.maximum()))

    @property
    def day(self) -> datetime.date:
        """The day chosen."""
        return self._day_of(self.value())

    def set_span(self, span: Span, days: Sequence[datetime.date]) -> None:
        """Offer the days of `span` with ticks at `days`, in order; the day chosen stays where it is inside."""
        kept = self.day if self._start != datetime.date.min else span.end
        self._start, self._days = span.start, tuple(day for day in days if span.start <= day <= span.end)
        self.setRange(0, (span.end - span.start).days)
        self.set_day(kept)
        self.update()

    def set_day(self, day: datetime.date) -> None:
        """Stand on `day`, or on the nearest day offered; nobody is told."""
        self.setValue(min(max((day - self._start).days, 0), self.maximum()))

    def neighbour(self, by: int) -> datetime.date | None:
        """Return the tick before (`by` -1) or after (+1) the day chosen, the end of the span counting as one."""
        stops = sorted({*self._days, self.span.end})
        place = bisect_left(stops, self.day) - 1 if by < 0 else bisect_right(stops, self.day)
        return stops[place] if 0 <= place < len(stops) else None

    def _day_of(self, value: int) -> datetime.date:
        return self._start + datetime.timedelta(days=value)

    def _on_action_triggered(self) -> None:
        self._tell(self.sliderPosition())

    def _tell(self, value: int) -> None:
        value = min(max(value, 0), self.maximum())
        if value != self.value():
            self.setValue(value)
            self.day_changed.emit(self.day)

    def _x(self, value: int) -> float:
        share = value / max(self.maximum(), 1) if self.maximum() else 1.0
        room = self.width() - 2 * _INSET_PX
        x = _INSET_PX + share * room
        return self.width() - x if self._is_mirrored else x

    def _value_at(self, x: float) -> int:
        room = max(self.width() - 2 * _INSET_PX, 1)
        reading_x = self.width() - x if self._is_mirrored else x
        return round((reading_x - _INSET_PX) / room * self.maximum())

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT_PX)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._tell(self._value_at(event.position().x()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._tell(self._value_at(event.position().x()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_groove(painter)
        self._paint_handle(painter)
        painter.end()

    def _paint_groove(self, painter: QPainter) -> None:
        colours = self._theme.colours
        quiet = QColor(mixed(colours.hairline, colours.quiet_ink, 0.35))
        middle = self.height() / 2
        here = self._x(self.value())
        painter.setPen(QPen(quiet, 2.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(self.maximum()), middle))
        painter.setPen(QPen(QColor(colours.accent), 2.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(here, middle))
        for day in self._days:
            is_past = day <= self.day
            painter.setPen(QPen(QColor(colours.accent) if is_past else QColor(colours.quiet_ink), 1.5))
            x = self._x((day - self._start).days)
            painter.drawLine(QPointF(x, middle - _TICK_PX), QPointF(x, middle + _TICK_PX))

    def _paint_handle(self, painter: QPainter) -> None:
        colours = self._theme.colours
        middle, x = self.height() / 2, self._x(self.value())
        if self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mixed(colours.window, colours.accent, 0.25)))
            painter.drawEllipse(QPointF(x, middle), _HANDLE_PX + space.TIGHT, _HANDLE_PX + space.TIGHT)
        painter.setPen(QPen(QColor(colours.window), 2.0))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QRectF(x - _HANDLE_PX, middle - _HANDLE_PX, 2 * _HANDLE_PX, 2 * _HANDLE_PX))
