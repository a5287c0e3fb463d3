"""Paints a finding: the sign, where it is, and its sentence in at most two lines."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from widgets.checks.rows import FindingRows, Row, Texts
from widgets.grid import signs
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role, line_height

_LINES: Final = 2
_SIGN: Final = 12
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """One for the whole list."""

    def __init__(self, rows: FindingRows, theme: Theme, language: str, view: QListView) -> None:
        super().__init__(view)
        self._rows = rows
        self._theme = theme
        self._language = language
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._view.uniformItemSizes():
            return QSize(0, self._line_px(Role.BODY) * (1 + _LINES) + 2 * space.SMALL)
        if self._rows.rows[index.row()].finding is None:
            return QSize(0, self._line_px(Role.SMALL) + space.WIDE)
        width = self._view.viewport().width() - self._margin - space.SMALL
        lines = _lines(self._rows.texts_at(index.row()).sentence, self._theme.font(Role.BODY), width)
        return QSize(0, self._line_px(Role.BODY) * (1 + len(lines)) + 2 * space.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, texts = self._rows.rows[index.row()], self._rows.texts_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.finding is None:
            area = option.rect.adjusted(space.LARGE, space.MEDIUM, -space.SMALL, 0)
            self._draw(painter, area, Role.SMALL, self._theme.colours.quiet_ink, texts.title)
        else:
            self._paint_ground(painter, option)
            self._paint_sign(painter, option.rect, row)
            self._paint_texts(painter, self._text_area(option.rect), row, texts)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        colours = self._theme.colours
        painter.setPen(QColor(colours.accent) if self._view.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_wash))
        area = QRectF(option.rect).adjusted(space.TIGHT + 0.5, 0.5, -space.TIGHT - 0.5, -0.5)
        painter.drawRoundedRect(area, space.RADIUS, space.RADIUS)

    def _paint_sign(self, painter: QPainter, area: QRect, row: Row) -> None:
        if row.acceptance is not None:
            return
        left = area.right() - space.LARGE - _SIGN if self._is_mirrored else area.left() + space.LARGE
        top = area.top() + space.SMALL + (self._line_px(Role.BODY) - _SIGN) / 2
        signs.draw_caution(painter, QRectF(left, top, _SIGN, _SIGN), self._theme.colours.caution)

    def _paint_texts(self, painter: QPainter, area: QRect, row: Row, texts: Texts) -> None:
        colours, line_px = self._theme.colours, self._line_px(Role.BODY)
        is_open = row.acceptance is None
        area.setHeight(line_px)
        title = Role.STRONG if is_open else Role.BODY
        self._draw(painter, area, title, colours.ink if is_open else colours.quiet_ink, texts.title)
        for line in _lines(texts.sentence, self._theme.font(Role.BODY), area.width()):
            area.translate(0, line_px)
            self._draw(painter, area, Role.BODY, colours.quiet_ink, line)

    def _draw(self, painter: QPainter, area: QRect, role: Role, colour: str, text: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)

    def _text_area(self, area: QRect) -> QRect:
        ends = (space.SMALL, self._margin) if self._is_mirrored else (self._margin, space.SMALL)
        return area.adjusted(ends[0], space.SMALL, -ends[1], -space.SMALL)

    @property
    def _margin(self) -> int:
        return space.LARGE + _SIGN + space.SMALL

    @property
    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _line_px(self, role: Role) -> int:
        return round(self._theme.font(role).pixelSize() * line_height(self._language))


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """Return a text in at most two lines of `width` px; the second is longer where more would be needed."""
    if not text or QFontMetrics(font).horizontalAdvance(text) <= width:
        return [text] if text else []
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(max(1, width))
    first.setPosition(QPointF())
    layout.endLayout()
    raw = text.encode("utf-16-le")  # Qt counts in these units
    cut = 2 * first.textLength()
    return [raw[:cut].decode("utf-16-le").rstrip(), raw[cut:].decode("utf-16-le").strip()][:_LINES]


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
