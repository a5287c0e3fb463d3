"""Two days of one person as a radar on screen."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.reports.charts.radar import RadarAxis, radar
from matrices.reports.charts.shapes import Box, Drawing
from widgets.charts.painter import ChartPainter, label_font, lettering
from widgets.theme import space
from widgets.theme.theme import Theme

_LINES_HIGH = 24


class RadarData(NamedTuple):
    """What a radar shows, and the same in words."""

    axes: tuple[RadarAxis, ...]
    level_names: tuple[str, ...]
    title: str
    summary: str


class RadarChart(QWidget):
    """A radar that fills its widget. The table beside it says the same for who cannot see it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: RadarData | None = None
        self._drawn: tuple[RadarData, Box, bool, Drawing] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._on_theme_changed)

    def set_data(self, data: RadarData | None) -> None:
        """Show other data, or nothing."""
        if data != self._data:
            self._data = data
            self.setAccessibleName("" if data is None else data.title)
            self.setAccessibleDescription("" if data is None else data.summary)
            self.update()

    @property
    def drawing(self) -> Drawing | None:
        """The radar as shapes, as large as it is shown."""
        if self._data is None:
            return None
        box = Box(max(self.width() - 2 * space.SMALL, 1), max(self.height() - 2 * space.SMALL, 1))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._drawn is None or self._drawn[:3] != (self._data, box, is_mirrored):
            self._drawn = (self._data, box, is_mirrored, self._made(self._data, box, is_mirrored=is_mirrored))
        return self._drawn[3]

    @property
    def words_of_it(self) -> str:
        """What the radar shows, in words."""
        return "" if self._data is None else self._data.summary

    def _made(self, data: RadarData, box: Box, *, is_mirrored: bool) -> Drawing:
        letters = lettering(label_font(self._theme))
        return radar(data.axes, data.level_names, box=box, lettering=letters, is_right_to_left=is_mirrored)

    def _on_theme_changed(self) -> None:
        self._drawn = None
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetricsF(label_font(self._theme)).height()
        return QSize(round(line * _LINES_HIGH * 1.2), round(line * _LINES_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() * 2 // 3, self.sizeHint().height() * 2 // 3)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        drawing = self.drawing
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.colours.accent), 1.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.RADIUS, space.RADIUS)
        if drawing is not None:
            painter.translate(space.SMALL, space.SMALL)
            ChartPainter(self._theme, self._theme.colours.window).paint(painter, drawing)
        painter.end()
