"""A list of things to tick off, by keys and by mouse."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.review.ticked_rows import Row, TickedDelegate, TickedRows
from widgets.row_list import RowList
from widgets.theme.theme import Theme

_TICK = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BOX_PX = 30


class TickedList(RowList[Row]):
    """Tells what a person wishes; what it shows comes by `set_rows`. The current row stays current."""

    ticked = Signal(str)  # row id that was ticked, or no longer is
    removed = Signal(str)  # row id to be taken away
    moved = Signal(str, int)  # row id, and how many places further down
    written = Signal(str, str)  # row id, and its words anew
    current_changed = Signal(str)  # row id

    def __init__(self, theme: Theme, words: Words, name: str, scale: float, parent: QWidget | None = None) -> None:
        rows = TickedRows(words)
        super().__init__(rows, theme, name, parent)
        self.setItemDelegate(TickedDelegate(theme, rows, self, scale))
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        rows.written.connect(self.written)

    @override
    def set_rows(self, rows: Iterable[Row]) -> None:
        super().set_rows(rows)
        self.updateGeometry()

    def bring_into_view(self, row_id: str) -> None:
        """Scroll to a row; the current one stays current."""
        place = self._rows.place_of(row_id)
        if place is not None:
            self.executeDelayedItemsLayout()
            self.scrollTo(self._rows.index(place, 0))

    def step(self, by: int) -> None:
        """Make the next row (`by` 1) or the one before (-1) current; the first where none is."""
        place = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if 0 <= place < len(self.rows):
            self.setCurrentIndex(self._rows.index(place, 0))

    def finish(self) -> None:
        """Take over what is being written in place."""
        editor = self.viewport().findChild(QLineEdit)
        if editor is not None:
            self.commitData(editor)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if not self._is_filling and current.isValid():
            self.current_changed.emit(self.rows[current.row()].row_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row_id, key = self.current_id, Qt.Key(event.key())
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if row_id is not None and key in _TICK and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.ticked.emit(row_id)
        elif row_id is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(row_id)
        elif row_id is not None and is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(row_id, 1 if key == Qt.Key.Key_Down else -1)
        elif row_id is not None and key == Qt.Key.Key_F2 and self.rows[self.currentIndex().row()].words:
            self.edit(self.currentIndex())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()  # a list would search for what is typed, and keep Esc to itself

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._is_on_box(event.position().toPoint()):
            self.ticked.emit(self.rows[index.row()].row_id)

    def _is_on_box(self, at: QPoint) -> bool:
        width = self.viewport().width()
        return at.x() > width - _BOX_PX if self.isRightToLeft() else at.x() < _BOX_PX
