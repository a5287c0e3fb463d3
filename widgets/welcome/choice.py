"""A way to go on: an icon, a name and a quiet second line, as one wide button."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from matrices.reports.look import mixed
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_ICON = 20


class Choice(QAbstractButton):
    """A button with two lines. Enter presses it, as Space does."""

    def __init__(self, theme: Theme, icon: str, title: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._about = about
        self.setText(title)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        title = QFontMetrics(self._theme.font(Role.STRONG)).height()
        about = QFontMetrics(self._theme.font(Role.SMALL)).height() if self._about else 0
        return QSize(space.HUGE * 10, title + about + 2 * space.SMALL)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inside = self.rect().adjusted(space.MEDIUM, space.SMALL, -space.MEDIUM, -space.SMALL)
        self._theme.icon(self._icon).paint(painter, self._mirrored(QRect(inside.left(), inside.top(), _ICON, _ICON)))
        words = self._mirrored(inside.adjusted(_ICON + space.MEDIUM, 0, 0, 0))
        title = QFontMetrics(self._theme.font(Role.STRONG)).height()
        colours = self._theme.colours
        self._write(
            painter, QRect(words.left(), words.top(), words.width(), title), Role.STRONG, colours.ink, self.text()
        )
        about = QRect(words.left(), words.top() + title, words.width(), words.height() - title)
        self._write(painter, about, Role.SMALL, colours.quiet_ink, self._about)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        strength = 0.12 if self.isDown() else 0.06 if self.underMouse() else 0.0
        painter.setBrush(QColor(mixed(colours.window, colours.ink, strength)))
        painter.setPen(QPen(QColor(colours.accent), space.FRAME) if self.hasFocus() else Qt.PenStyle.NoPen)
        edge = QPointF(1, 1)
        area = QRectF(self.rect())
        painter.drawRoundedRect(QRectF(area.topLeft() + edge, area.bottomRight() - edge), space.RADIUS, space.RADIUS)

    def _mirrored(self, area: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return area
        return QRect(self.width() - area.right() - 1, area.top(), area.width(), area.height())

    def _write(self, painter: QPainter, area: QRect, role: Role, colour: str, text: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(QColor(colour))
        painter.setLayoutDirection(self.layoutDirection())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
