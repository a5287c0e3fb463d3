"""Draws texts of an area: a line of words, and a caution with its sign."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from matrices.language.isolates import bare, isolated
from widgets.theme import space
from widgets.theme.icons import draw_icon
from widgets.theme.theme import Theme
from widgets.theme.type import Role

ICON_PX = 16


class RowDrawing:
    """Draws in the colours of a theme; signs are drawn once for each colour."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._icons: dict[str, QIcon] = {}

    def height(self, role: Role) -> int:
        """Return the height of a line, in px."""
        return QFontMetrics(self._theme.font(role)).height()

    def wash(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        """Wash what is chosen, framed where the keys go."""
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.accent_wash))
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(colours.accent) if has_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, space.RADIUS, space.RADIUS)

    def text(self, painter: QPainter, area: QRect, role: Role, text: str, colour: str = "") -> None:
        """Draw a line of words, cut short where there is no room."""
        painter.setFont(self._theme.font(role))
        painter.setPen(QColor(colour or self._theme.colours.ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        aligned = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, aligned, isolated(shown))  # its full stop stays behind it, whatever the window's side

    def lines(self, painter: QPainter, area: QRect, text: str, count: int) -> None:
        """Draw small quiet words over at most `count` lines, cut short where there is no room."""
        layout = QTextLayout(isolated(text), self._theme.font(Role.SMALL))
        height, top, rest = self.height(Role.SMALL), area.top(), 0
        quiet = self._theme.colours.quiet_ink
        layout.beginLayout()
        for _ in range(count):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(area.width())
            end = rest + line.textLength()
            is_last = top == area.top() + height * (count - 1)
            shown = bare(layout.text()[rest : None if is_last else end]).strip()
            self.text(painter, QRect(area.left(), top, area.width(), height), Role.SMALL, shown, quiet)
            rest, top = end, top + height
        layout.endLayout()

    def caution(self, painter: QPainter, area: QRect, text: str, direction: Qt.LayoutDirection) -> None:
        """Draw a caution: the sign, then the words."""
        sign = QRect(area.left(), area.top() + (area.height() - ICON_PX) // 2, ICON_PX, ICON_PX)
        words = area.adjusted(ICON_PX + space.TIGHT, 0, 0, 0)
        if direction is Qt.LayoutDirection.RightToLeft:
            sign.moveRight(area.right())
            words = area.adjusted(0, 0, -ICON_PX - space.TIGHT, 0)
        self._icon(self._theme.colours.caution).paint(painter, sign)
        self.text(painter, words, Role.SMALL, text, self._theme.colours.caution)

    def _icon(self, colour: str) -> QIcon:
        if colour not in self._icons:
            self._icons[colour] = draw_icon("warning", colour, colour, is_mirrored=False)
        return self._icons[colour]
