"""The legend of the map of paths: a line, a sign and a word for each kind of step."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import StepKind
from matrices.model.path_words import kind_text
from matrices.reports.charts.path_shapes import LINES
from matrices.reports.charts.path_signs import sign_shapes
from matrices.reports.charts.shapes import Box, Drawing
from matrices.reports.charts.shapes import Line as Rule
from widgets.charts.painter import ChartPainter
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_LINE_PX = 44


class PathLegend(QWidget):
    """One quiet line, in the order in which text is read; what has no room in it stands on the next."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._texts = {kind: kind_text(kind, words) for kind in StepKind}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words("Kinds of step"))
        self.setAccessibleDescription(words(", ").join(self._texts.values()))
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(Role.SMALL))

    @property
    def _line(self) -> float:
        return self._metrics.height() + space.SMALL

    def _places(self, width: int) -> dict[StepKind, tuple[float, float]]:
        """Return where each entry begins, from the leading side."""
        found, x, y = {}, 0.0, 0.0
        for kind, text in self._texts.items():
            needed = _LINE_PX + space.SMALL + self._metrics.horizontalAdvance(text)
            if x and x + needed > width:
                x, y = 0.0, y + self._line
            found[kind] = (x, y)
            x += needed + space.WIDE
        return found

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(max(y for _, y in self._places(width).values()) + self._line)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 480)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        charts = ChartPainter(self._theme, self._theme.colours.window)
        for kind, (x, y) in self._places(self.width()).items():
            self._paint_entry(painter, charts, kind, x, y + self._line / 2)
        painter.end()

    def _paint_entry(self, painter: QPainter, charts: ChartPainter, kind: StepKind, x: float, y: float) -> None:
        height, text = self._metrics.height(), self._texts[kind]
        width = self._metrics.horizontalAdvance(text) + 1
        is_mirrored = self.isRightToLeft()
        left = self.width() - x - _LINE_PX if is_mirrored else x
        shapes = (
            Rule(LINES[kind], left, y, left + _LINE_PX, y),
            *sign_shapes(kind, (left + _LINE_PX / 2, y), height / 2, is_mirrored=is_mirrored),
        )
        charts.paint(painter, Drawing(Box(0, 0), shapes))
        painter.setFont(self._theme.font(Role.SMALL))
        painter.setPen(QColor(self._theme.colours.quiet_ink))
        text_left = left - space.SMALL - width if is_mirrored else left + _LINE_PX + space.SMALL
        room = QRectF(text_left, y - height / 2, width + 1, height)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
