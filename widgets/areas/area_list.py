"""Every area in a list, under its group: what it covers, who owns it, and what somebody should look at."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from matrices.language.words import Words
from widgets.areas.row_drawing import RowDrawing
from widgets.areas.telling import AreaRow
from widgets.headed_list import HeadedList
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_SIDE = space.WIDE
_OWNERS_SHARE = 0.38
"""Of a row's width, for the owners and the cautions."""


class AreaRows(QAbstractListModel):
    """Rows and the headings of their groups, which are plain texts."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: tuple[AreaRow | str, ...] = ()

    def fill(self, rows: Iterable[AreaRow | str]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def place_of(self, area_id: str) -> int | None:
        """Return the row of an area."""
        found = (at for at, row in enumerate(self.rows) if isinstance(row, AreaRow) and row.area_id == area_id)
        return next(found, None)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            told = (row,) if isinstance(row, str) else (row.name, row.owners, *row.flags)
            return self._words(", ").join(filter(None, told))
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, AreaRow):
            return row.about
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.data(index, ROW), AreaRow):
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsDropEnabled


class AreaList(HeadedList):
    """The list; what is chosen stays chosen while the rows are refreshed."""

    opened = Signal()  # Enter or F2 on an area, or a double click
    delete_requested = Signal()  # Delete on an area

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self.rows = AreaRows(words, self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(theme, words, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(words("Areas"))
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Iterable[AreaRow]) -> None:
        """Show these rows; they stand in the order of their groups."""
        self.rows.fill(_with_headings(rows, self._words("No group")))

    def select(self, area_id: str | None) -> None:
        """Make an area the chosen one, silently."""
        place = None if area_id is None else self.rows.place_of(area_id)
        selection = self.selectionModel()
        selection.blockSignals(True)
        if place is None:
            selection.clear()
        else:
            self.setCurrentIndex(self.rows.index(place, 0))
        selection.blockSignals(False)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_area = self.currentIndex().isValid()
        if has_area and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        elif has_area and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """Name and what it covers at the leading side; owners and cautions at the trailing one."""

    def __init__(self, theme: Theme, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._drawing = RowDrawing(theme)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, small = index.data(ROW), self._drawing.height(Role.SMALL)
        if isinstance(row, str):
            return QSize(0, small + space.LARGE + space.SMALL)
        leading = self._drawing.height(Role.STRONG) + (small if row.about else 0)
        trailing = (self._drawing.height(Role.BODY) if row.owners else 0) + len(row.flags) * (small + 2)
        return QSize(0, max(leading, trailing) + 2 * space.CELL_TOP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = index.data(ROW), QRect(option.rect)
        if isinstance(row, str):
            heading = area.adjusted(_SIDE, space.LARGE, -_SIDE, -space.SMALL)
            capitals = QLocale(self._words.language).toUpper(row)
            self._drawing.text(painter, heading, Role.SMALL, capitals, self._theme.colours.quiet_ink)
            return
        painter.setPen(QColor(self._theme.colours.hairline))
        painter.drawLine(area.left() + _SIDE, area.bottom(), area.right() - _SIDE, area.bottom())
        self._drawing.wash(painter, option, area.adjusted(space.MEDIUM, 1, -space.MEDIUM, -2))
        inner = area.adjusted(_SIDE, space.CELL_TOP, -_SIDE, -space.CELL_TOP)
        self._paint_halves(painter, row, inner, option.direction)

    def _paint_halves(self, painter: QPainter, row: AreaRow, inner: QRect, direction: Qt.LayoutDirection) -> None:
        owners_width = int(inner.width() * _OWNERS_SHARE)
        leading, trailing = QRect(inner), QRect(inner)
        leading.setRight(inner.right() - owners_width - space.WIDE)
        trailing.setLeft(inner.right() - owners_width)
        if direction is Qt.LayoutDirection.RightToLeft:
            leading.moveRight(inner.right())
            trailing.moveLeft(inner.left())
        self._paint_name(painter, row, leading)
        self._paint_owners(painter, row, trailing, direction)

    def _paint_name(self, painter: QPainter, row: AreaRow, area: QRect) -> None:
        strong = self._drawing.height(Role.STRONG)
        self._drawing.text(painter, QRect(area.left(), area.top(), area.width(), strong), Role.STRONG, row.name)
        about = QRect(area.left(), area.top() + strong, area.width(), self._drawing.height(Role.SMALL))
        self._drawing.text(painter, about, Role.SMALL, row.about, self._theme.colours.quiet_ink)

    def _paint_owners(self, painter: QPainter, row: AreaRow, area: QRect, direction: Qt.LayoutDirection) -> None:
        top = area.top()
        if row.owners:
            body = self._drawing.height(Role.BODY)
            self._drawing.text(painter, QRect(area.left(), top, area.width(), body), Role.BODY, row.owners)
            top += body
        small = self._drawing.height(Role.SMALL) + 2
        for flag in row.flags:
            self._drawing.caution(painter, QRect(area.left(), top, area.width(), small), flag, direction)
            top += small


def _with_headings(rows: Iterable[AreaRow], no_group: str) -> Iterator[AreaRow | str]:
    group = ""
    for row in rows:
        if row.group != group:
            yield row.group or no_group
        group = row.group
        yield row
