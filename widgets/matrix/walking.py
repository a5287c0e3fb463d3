"""Walking through the cells by keys as spreadsheets do: to the next cell, the edge of what is filled, over bands."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from widgets.grid.model import Index
from widgets.grid.view import GridView

_Action = QAbstractItemView.CursorAction
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ROWS: Final = {_Action.MoveUp: -1, _Action.MoveDown: 1}
_COLUMNS: Final = {_Action.MoveLeft: -1, _Action.MoveRight: 1}


class WalkingGrid(GridView):
    """Ctrl makes a step long and Shift extends the selection by it; no key moves the cursor off the selection."""

    def go(self, *, rows: int = 0, columns: int = 0) -> bool:
        """Make the next cell in a direction the current one, over bands and row ends; tell whether there is one."""
        row, column = self.currentIndex().row(), self.currentIndex().column() + columns
        if not 0 <= column < self.grid.columnCount():
            rows, column = columns, 0 if columns > 0 else self.grid.columnCount() - 1
        row += rows
        while self.grid.category_at(row) is not None:
            row += rows
        if self.grid.attribute_at(row) is None:
            return False
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.grid.index(row, column), flag)
        return True

    def _edge(self, action: _Action) -> QModelIndex:
        current = self.currentIndex()
        if action in _ROWS:
            rows = [place for place, row in enumerate(self.grid.rows) if row.attribute is not None]
            filled = [bool(self.grid.text_at(row, current.column())) for row in rows]
            place = edge_of_filled(filled, rows.index(current.row()), _ROWS[action])
            return self.grid.index(rows[place], current.column())
        by = -_COLUMNS[action] if self.isRightToLeft() else _COLUMNS[action]
        filled = [bool(self.grid.text_at(current.row(), column)) for column in range(self.grid.columnCount())]
        return self.grid.index(current.row(), edge_of_filled(filled, current.column(), by))

    @override
    def moveCursor(self, cursorAction: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        is_arrow = cursorAction in _ROWS or cursorAction in _COLUMNS
        is_inside = self.grid.attribute_at(self.currentIndex().row()) is not None
        if is_arrow and is_inside and modifiers & _CONTROL:
            return self._edge(cursorAction)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        flag = QItemSelectionModel.SelectionFlag
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.modifiers() & _CONTROL:
            # Qt would move the cursor alone and leave the selection where it was.
            return flag.SelectCurrent if event.modifiers() & _SHIFT else flag.ClearAndSelect
        return super().selectionCommand(index, event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab walk through the cells, and leave the grid at its ends."""
        is_inside = self.hasFocus() and self.currentIndex().isValid()
        return (is_inside and self.go(columns=1 if next else -1)) or super().focusNextPrevChild(next)


def edge_of_filled(filled: Sequence[bool], place: int, by: int) -> int:
    """Return where a long step from `place` leads among cells in a line, `by` 1 or -1.

    To the last of a run of filled cells, else to the next filled one, else to the end of the line.
    """
    end = len(filled) - 1 if by > 0 else 0
    if place == end:
        return place
    ahead = range(place + by, end + by, by)
    if filled[place] and filled[place + by]:
        return next((one - by for one in ahead if not filled[one]), end)
    return next((one for one in ahead if filled[one]), end)
