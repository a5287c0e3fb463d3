"""One quiet line under the grid that says what its signs mean, drawn with the grid's own strokes."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.reports.look import Colours
from widgets.grid.signs import draw_badge, draw_bar, draw_dashed_line, draw_outline, draw_ring
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIGN_PX = 24


class Sign(NamedTuple):
    """A sign and what it means."""

    draw: Callable[[QPainter, QRectF], None]
    text: str


class Legend(QWidget):
    """Signs with their meanings, from the leading edge on; what finds no room is left out at the end."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words(", ").join(sign.text for sign in self._signs()))
        theme.changed.connect(self.update)

    def _signs(self) -> tuple[Sign, ...]:
        words = self._words
        return (
            Sign(self._draw_current, words("level now")),
            Sign(self._draw_earlier, words("before")),
            Sign(self._draw_expected, words("expected")),
            Sign(self._draw_own, words("own view, where it differs")),
            Sign(self._draw_absence, words("not observed, not applicable")),
        )

    @property
    def _colours(self) -> Colours:
        return self._theme.colours

    def _draw_current(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, QColor(self._colours.accent_wash))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        draw_bar(painter, area, self._colours.accent, is_mirrored=is_mirrored)

    def _draw_earlier(self, painter: QPainter, area: QRectF) -> None:
        draw_outline(painter, area.adjusted(-3, -3, 3, 3), self._colours.quiet_ink)

    def _draw_expected(self, painter: QPainter, area: QRectF) -> None:
        draw_ring(painter, _square(area, 11), self._colours.accent)

    def _draw_own(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self._theme.font(Role.SMALL))
        draw_badge(painter, _square(area, 16), self._words("S"), self._colours.ink, self._colours.hairline)

    def _draw_absence(self, painter: QPainter, area: QRectF) -> None:
        middle = area.center().y()
        draw_dashed_line(painter, QPointF(area.left(), middle), QPointF(area.right(), middle), self._colours.quiet_ink)

    @override
    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self._theme.font(Role.SMALL)).height()
        return QSize(200, round(height) + 2 * space.SMALL)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self._theme.font(Role.SMALL))
        x = 0.0
        for sign in self._signs():
            width = _SIGN_PX + space.SMALL + metrics.horizontalAdvance(sign.text)
            if x + width > self.width():
                break
            self._paint_sign(painter, sign, x, width)
            x += width + space.WIDE
        painter.end()

    def _paint_sign(self, painter: QPainter, sign: Sign, x: float, width: float) -> None:
        height = 14.0
        top = (self.height() - height) / 2
        sign.draw(painter, self._mirrored(QRectF(x, top, _SIGN_PX, height)))
        painter.setFont(self._theme.font(Role.SMALL))
        painter.setPen(QColor(self._colours.quiet_ink))
        text = QRectF(x + _SIGN_PX + space.SMALL, 0, width - _SIGN_PX - space.SMALL + 1, self.height())
        painter.drawText(self._mirrored(text), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, sign.text)

    def _mirrored(self, area: QRectF) -> QRectF:
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())


def _square(area: QRectF, size: float) -> QRectF:
    return QRectF(area.center().x() - size / 2, area.center().y() - size / 2, size, size)
