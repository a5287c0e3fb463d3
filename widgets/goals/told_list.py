"""A list of rows that tell in several lines, moved in and ticked by keys and by mouse."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.goals.told_rows import Told, ToldDelegate, ToldRows
from widgets.row_list import RowList
from widgets.theme.theme import Theme

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_PAGES: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ToldList(RowList[Told]):
    """Tells what a person wishes; what it shows comes by `set_rows`. The current row stays current."""

    ticked = Signal(str)  # row id: Space on it, or a click on its box
    opened = Signal(str)  # row id: Enter
    doubled = Signal(str)  # row id: a double click
    link_clicked = Signal(str)  # row id: a click on a paragraph that is a link
    removed = Signal(str)  # row id: Delete
    moved = Signal(str, int)  # row id, and how many places further down
    menu_requested = Signal(str, QPoint)  # row id, and where on the screen
    current_changed = Signal()

    def __init__(self, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        rows = ToldRows(words)
        super().__init__(rows, theme, name, parent)
        self.told = rows
        self._delegate = ToldDelegate(theme, self.told, self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def be_brief(self) -> None:
        """Give every row two lines, cut short: thousands of them are then not measured one by one."""
        self._delegate.is_brief = True
        self.setUniformItemSizes(True)

    @override
    def set_rows(self, rows: Iterable[Told]) -> None:
        kept = self.current_id
        super().set_rows(rows)
        if self.current_id != kept:
            self.current_changed.emit()

    def _on_current_changed(self) -> None:
        if not self._is_filling:
            self.current_changed.emit()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.doubled.emit(self.rows[index.row()].row_id)

    def _is_on_box(self, index: QModelIndex, at: QPoint) -> bool:
        box = self._delegate.box_area(self.rows[index.row()], self.visualRect(index))
        return box.isValid() and box.adjusted(-6, -6, 6, 6).contains(at)

    def _is_on_link(self, index: QModelIndex, at: QPoint) -> bool:
        piece = self._delegate.piece_at(self.rows[index.row()], self.visualRect(index), at)
        return piece is not None and piece.is_link

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row_id, key = self.current_id, Qt.Key(event.key())
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if row_id is not None and is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(row_id, 1 if key == Qt.Key.Key_Down else -1)
        elif row_id is not None and is_plain and self._take(row_id, key):
            pass
        elif key in (*_MOVES, *_PAGES):
            super().keyPressEvent(event)
        else:
            event.ignore()  # a list would search for what is typed

    def _take(self, row_id: str, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Space:
            self.ticked.emit(row_id)
        elif key in _ENTER:
            self.opened.emit(row_id)
        elif key in _DELETE:
            self.removed.emit(row_id)
        else:
            return False
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and self._is_on_box(index, at):
            self.ticked.emit(self.rows[index.row()].row_id)
        elif event.button() is Qt.MouseButton.LeftButton and index.isValid() and self._is_on_link(index, at):
            self.link_clicked.emit(self.rows[index.row()].row_id)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._is_on_box(index, event.position().toPoint()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if index.isValid():
            is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            at = self.viewport().mapToGlobal(self.visualRect(index).center()) if is_by_key else event.globalPos()
            self.menu_requested.emit(self.rows[index.row()].row_id, at)
