"""A list in which headings stand between the rows: keys that land on one go on to the next row."""

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView
from typing_extensions import override

_Action: TypeAlias = QListView.CursorAction
_TO_THE_START = (_Action.MoveHome, _Action.MovePageUp)


class HeadedList(QListView):
    """Headings are rows that cannot be chosen. Qt's own list stays where it is when Home or Page Up lead to one."""

    def _row_from(self, place: int, by: int) -> QModelIndex:
        """Return the first row that can be chosen from `place` on, going `by` 1 or -1; an invalid one without any."""
        model = self.model()
        while 0 <= place < model.rowCount():
            index = model.index(place, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
            place += by
        return QModelIndex()

    @override
    def moveCursor(self, cursorAction: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        index = super().moveCursor(cursorAction, modifiers)
        by = 1 if cursorAction in _TO_THE_START else -1
        found = self._row_from(index.row(), by)
        return found if found.isValid() else self._row_from(index.row(), -by)
