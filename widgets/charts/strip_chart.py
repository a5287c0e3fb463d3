"""The roles held over time as a band on screen: each can be read, and leads to its first day."""

import datetime
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from matrices.reports.charts.shapes import Bar, Box, Drawing, Role
from matrices.reports.charts.step_lines import Span, Tick
from matrices.reports.charts.strip import Band, placement_strip, strip_height
from widgets.charts.painter import ChartPainter, label_font, lettering
from widgets.theme.theme import Theme

_MARGIN = 3


class StripData(NamedTuple):
    """What a strip shows. `notes` say each band in words, in the same order, and `told` all of them."""

    bands: tuple[Band, ...]
    notes: tuple[str, ...]
    span: Span
    ticks: tuple[Tick, ...]
    title: str
    told: str


class StripChart(QWidget):
    """Arrow keys go from role to role, Enter and a click to the day on which one began."""

    day_requested = Signal(object)  # datetime.date

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: StripData | None = None
        self._day: datetime.date | None = None
        self._place: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_data(self, data: StripData) -> None:
        """Show other roles."""
        if data == self._data:
            return
        self._data = data
        self._place = None
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(self.words_of_it)
        self.update()

    def set_day(self, day: datetime.date) -> None:
        """Put a line across at `day`."""
        if day != self._day:
            self._day = day
            self.update()

    @property
    def drawing(self) -> Drawing | None:
        """The strip as shapes, as large as it is shown."""
        if self._data is None:
            return None
        return placement_strip(
            self._shown_bands,
            span=self._data.span,
            box=Box(max(self.width() - 2 * _MARGIN, 1), max(self.height() - 2 * _MARGIN, 1)),
            lettering=lettering(label_font(self._theme)),
            ticks=self._data.ticks,
            is_right_to_left=self._is_mirrored,
        )

    @property
    def words_of_it(self) -> str:
        """What the strip shows, in words."""
        return "" if self._data is None else self._data.told

    def band_at(self, place: int) -> QRectF:
        """Return where a role stands in the widget."""
        drawing = self.drawing
        bars = [] if drawing is None else [one for one in drawing.shapes if isinstance(one, Bar)]
        bar = [one for one in bars if one.role is Role.BAND][place]
        return QRectF(bar.x + _MARGIN, bar.y + _MARGIN, bar.width, bar.height)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    @property
    def _shown_bands(self) -> tuple[Band, ...]:
        """The bands inside the span, which alone are drawn."""
        if self._data is None:
            return ()
        span = self._data.span
        return tuple(one for one in self._data.bands if one.end > span.start and one.start <= span.end)

    def _note(self, place: int) -> str:
        assert self._data is not None
        return self._data.notes[self._data.bands.index(self._shown_bands[place])]

    def _place_of(self, position: QPointF) -> int | None:
        return next((one for one in range(len(self._shown_bands)) if self.band_at(one).contains(position)), None)

    def _go_to(self, place: int) -> None:
        self._place = min(max(place, 0), len(self._shown_bands) - 1)
        self.setAccessibleDescription(self._note(self._place))
        area = self.band_at(self._place)
        QToolTip.showText(self.mapToGlobal(area.bottomLeft().toPoint()), self._note(self._place), self)
        self.update()

    def _ask(self, place: int | None) -> None:
        if place is not None and self._data is not None:
            self.day_requested.emit(max(self._shown_bands[place].start, self._data.span.start))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, round(strip_height(lettering(label_font(self._theme)))) + 2 * _MARGIN)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self._place_of(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else self._note(place), self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._ask(self._place_of(event.position()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self._is_mirrored else 1
        steps = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier and self._shown_bands:
            by = steps[Qt.Key(event.key())]
            self._go_to((0 if by > 0 else len(self._shown_bands) - 1) if self._place is None else self._place + by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._ask(self._place)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._place = None
        self.setAccessibleDescription(self.words_of_it)
        self.update()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        drawing = self.drawing
        if drawing is None or self._data is None:
            return
        painter = QPainter(self)
        painter.save()
        painter.translate(_MARGIN, _MARGIN)
        ChartPainter(self._theme, self._theme.colours.window).paint(painter, drawing)
        painter.restore()
        painter.setPen(QPen(QColor(self._theme.colours.accent), 1.0))
        if self._place is not None:
            painter.drawRect(self.band_at(self._place).adjusted(-1, -1, 1, 1))
        elif self.hasFocus():
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_day(painter, self._data.span)
        painter.end()

    def _paint_day(self, painter: QPainter, span: Span) -> None:
        if self._day is None or self._day >= span.end:
            return
        share = max((self._day - span.start).days, 0) / max((span.end - span.start).days, 1)
        x = _MARGIN + (self.width() - 2 * _MARGIN) * (1 - share if self._is_mirrored else share)
        bottom = self.band_at(0).bottom() if self._shown_bands else self.height() / 2
        painter.drawLine(QPointF(x, _MARGIN), QPointF(x, bottom))
