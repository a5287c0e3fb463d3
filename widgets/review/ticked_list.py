"""A list of things to tick off, by keys and by mouse."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.review.ticked_rows import Row, TickedDelegate, TickedRows
from widgets.theme.theme import Theme

_TICK = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BOX_PX = 30


class TickedList(QListView):
    """Tells what a person wishes; what it shows comes by `set_rows`. The current row stays current."""

    ticked = Signal(str)  # row id that was ticked, or no longer is
    removed = Signal(str)  # row id to be taken away
    moved = Signal(str, int)  # row id, and how many places further down
    written = Signal(str, str)  # row id, and its words anew
    current_changed = Signal(str)  # row id

    def __init__(self, theme: Theme, words: Words, name: str, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = TickedRows(words, self)
        self._is_filling = False
        self.setModel(self._rows)
        self.setItemDelegate(TickedDelegate(theme, self._rows, self, scale))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._rows.written.connect(self.written)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows.rows

    @property
    def current_id(self) -> str | None:
        """The id of the current row, or None."""
        place = self.currentIndex().row()
        return self.rows[place].row_id if 0 <= place < len(self.rows) else None

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows; a current one that goes leaves its place to the next."""
        kept, place = self.current_id, self.currentIndex().row()
        self._is_filling = True
        self._rows.fill(rows)
        found = self._rows.place_of(kept)
        at = found if found is not None else min(place, len(self.rows) - 1)
        if at != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(at, 0))
        self._is_filling = False
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def choose(self, row_id: str) -> None:
        """Make a row the current one."""
        place = self._rows.place_of(row_id)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place, 0))

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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows:
            self.setCurrentIndex(self._rows.index(0, 0))
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.scheduleDelayedItemsLayout()
