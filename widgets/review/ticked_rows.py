"""Rows that are ticked off, with a quiet line over each: the agenda and the actions. A model and how it is painted."""

from typing import Any, NamedTuple

from PySide6.QtCore import (
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.grid.signs import draw_tick
from widgets.line_field import LineField
from widgets.row_list import Index, RowModel
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_WRAPPED = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_BOX_PX = 14


class Row(NamedTuple):
    """Something to tick off."""

    row_id: str
    caption: str
    text: str
    is_ticked: bool = False
    words: str = ""
    """What can be written anew in place; nothing where it cannot."""


class TickedRows(RowModel[Row]):
    """Rows in their order."""

    written = Signal(str, str)  # row id, and its words anew

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self._words("done") if row.is_ticked else ""
            return self._words(", ").join(filter(None, (row.caption, row.text, state)))
        return row.text if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags, place = super().flags(index), index.row()
        can_write = 0 <= place < len(self.rows) and bool(self.rows[place].words)
        return flags | Qt.ItemFlag.ItemIsEditable if can_write else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, words = self.rows[index.row()], " ".join(str(value).split())
        if words and words != row.words:
            self.written.emit(row.row_id, words)
        return True


class TickedDelegate(QStyledItemDelegate):
    """A box at the leading edge; beside it the caption, quiet, and under that the text in as many lines as it takes."""

    def __init__(self, theme: Theme, rows: TickedRows, view: QListView, scale: float) -> None:
        super().__init__(view)
        self._theme = theme
        self._rows = rows
        self._view = view
        self._scale = scale

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._rows.rows[index.row()]
        width = max(40, self._view.viewport().width() - self._inset() - 2 * space.SMALL)
        caption = self._height(Role.SMALL, row.caption, width) if row.caption else 0
        return QSize(0, caption + self._height(Role.BODY, row.text, width) + 2 * space.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self._paint_ground(painter, option)
        area: QRect = option.rect.adjusted(space.SMALL, space.SMALL, -space.SMALL, -space.SMALL)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        self._paint_box(painter, area, row, is_mirrored=is_mirrored)
        area.adjust(0 if is_mirrored else self._inset(), 0, -self._inset() if is_mirrored else 0, 0)
        self._paint_texts(painter, area, row)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = LineField(parent)
        made.setFont(self._font(Role.BODY))
        made.setAccessibleName(self._rows.rows[index.row()].words)
        return made

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the field over the words, beside the box and under the caption."""
        row, inset = self._rows.rows[index.row()], self._inset()
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        area: QRect = option.rect.adjusted(0 if is_mirrored else inset, 0, -inset if is_mirrored else 0, 0)
        if row.caption:
            area.setTop(area.top() + space.TIGHT + self._height(Role.SMALL, row.caption, area.width()))
        area.setHeight(min(area.height(), editor.sizeHint().height()))
        editor.setGeometry(area)

    def _inset(self) -> int:
        return self._px(_BOX_PX) + space.SMALL

    def _px(self, size: int) -> int:
        return round(size * self._scale)

    def _font(self, role: Role) -> QFont:
        return self._theme.font(role, self._scale)

    def _height(self, role: Role, text: str, width: int) -> int:
        return QFontMetrics(self._font(role)).boundingRect(QRect(0, 0, width, 1 << 16), _WRAPPED, text).height()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if not bool(option.state & QStyle.StateFlag.State_Selected):
            return
        colours = self._theme.colours
        has_focus = self._view.hasFocus()
        painter.setPen(QPen(QColor(colours.accent), 1) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_wash))
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), space.RADIUS, space.RADIUS)

    def _paint_box(self, painter: QPainter, area: QRect, row: Row, *, is_mirrored: bool) -> None:
        colours, size = self._theme.colours, self._px(_BOX_PX)
        left = area.right() + 1 - size if is_mirrored else area.left()
        box = QRect(left, area.top() + 2, size, size)
        painter.setPen(QPen(QColor(colours.accent if row.is_ticked else colours.quiet_ink), 1.25))
        painter.setBrush(QColor(colours.accent) if row.is_ticked else QColor(colours.surface))
        painter.drawRoundedRect(box, 3, 3)
        if row.is_ticked:
            draw_tick(painter, QRectF(box), colours.surface)

    def _paint_texts(self, painter: QPainter, area: QRect, row: Row) -> None:
        colours = self._theme.colours
        if row.caption:
            self._draw(painter, area, Role.SMALL, colours.quiet_ink, row.caption)
            area.setTop(area.top() + self._height(Role.SMALL, row.caption, area.width()))
        ink = colours.quiet_ink if row.is_ticked else colours.ink
        self._draw(painter, area, Role.BODY, ink, row.text)

    def _draw(self, painter: QPainter, area: QRect, role: Role, colour: str, text: str) -> None:
        painter.setFont(self._font(role))
        painter.setPen(QColor(colour))
        painter.drawText(area, _WRAPPED, text)
