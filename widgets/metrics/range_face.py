"""A value against the healthy range, as a small line. One ink for every value: the line says where, not how good."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.model.metric import Metric
from matrices.model.metric_reading import RangeLine, range_line
from widgets.theme import space
from widgets.theme.theme import Theme

_HEIGHT_PX = 24
_BAND_PX = 12
_DOT_PX = 5.0
_EARLIER_PX = 3.0
_WIDEST_PX = 520


class RangeFace(QWidget):
    """The range is a band, earlier values are small rings, the latest is a dot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = RangeLine(None, ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDEST_PX)
        theme.changed.connect(self.update)

    def show_values(self, metric: Metric, values: Sequence[float], said: str) -> None:
        """Show values, the latest last; `said` is the same in words."""
        self._line = range_line(metric, values)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDEST_PX, _HEIGHT_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(QColor(colours.hairline), 2))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(1), middle))
        if self._line.healthy is not None:
            self._paint_band(painter, self._line.healthy, middle)
        for place in self._line.places[:-1]:
            painter.setPen(QPen(QColor(colours.quiet_ink), 1.5))
            painter.setBrush(QColor(colours.surface))
            painter.drawEllipse(QPointF(self._x(place), middle), _EARLIER_PX, _EARLIER_PX)
        for place in self._line.places[-1:]:
            painter.setPen(QPen(QColor(colours.surface), 2))
            painter.setBrush(QColor(colours.ink))
            painter.drawEllipse(QPointF(self._x(place), middle), _DOT_PX, _DOT_PX)
        painter.end()

    def _paint_band(self, painter: QPainter, healthy: tuple[float, float], middle: float) -> None:
        start, end = sorted((self._x(healthy[0]), self._x(healthy[1])))
        band = QRectF(start, middle - _BAND_PX / 2, end - start, _BAND_PX)
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.accent), space.HAIRLINE))
        painter.setBrush(QColor(colours.accent_wash))
        painter.drawRoundedRect(band, _BAND_PX / 2, _BAND_PX / 2)

    def _x(self, share: float) -> float:
        """Return where a share of the line lies; the line begins where text does."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self.width() - 2 * _DOT_PX - 2
        return _DOT_PX + 1 + room * (1 - share if is_mirrored else share)
