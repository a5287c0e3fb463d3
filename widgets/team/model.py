"""The map as Qt's views and screen readers see it. What is painted is read from `content` without asking here."""

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from widgets.team.content import Band, Content

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Speech: TypeAlias = Callable[[int, int], str]
"""What is said of a row and a column."""


class MapModel(QAbstractTableModel):
    """Rows of people and bands, columns of attributes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.content = Content()
        self.speech: Speech = _silence

    def set_content(self, content: Content) -> None:
        """Show something else. Where rows and columns stay as many, only what they hold is told to have changed."""
        before = self.content
        is_same_shape = len(before.rows) == len(content.rows) and len(before.columns) == len(content.columns)
        if not is_same_shape:
            self.beginResetModel()
        self.content = content
        if not is_same_shape:
            self.endResetModel()
        elif content.rows and content.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(content.rows) - 1, len(content.columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(content.rows) - 1)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.content.rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.content.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.content.person(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            place = None if person is None else person.cells[index.column()].place
            return "" if place is None else str(place + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.speech(index.row(), index.column())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            columns = self.content.columns
            return columns[section].name if section < len(columns) else None
        if section >= len(self.content.rows):
            return None
        row = self.content.rows[section]
        return row.text if isinstance(row, Band) else row.teammate.name


def _silence(_row: int, _column: int) -> str:
    return ""
