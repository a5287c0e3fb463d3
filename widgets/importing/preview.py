"""The rows of an imported file to look at, and what became of each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from matrices.exchange.plan import RowResult
from matrices.language.words import Words
from widgets.importing.results import outcome_word, reason_sentence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TextTable(QAbstractTableModel):
    """Texts in rows under headings, to be read only."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._headings = headings
        self._rows = rows

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading
        return None


def results_table(results: Sequence[RowResult], words: Words) -> TextTable:
    """Return the rows of the file: number, what became of it, whose it is, why."""
    headings = (words("Row"), words("Result"), words("Belongs to"), words("Why"))
    rows = [
        (str(one.source_row), outcome_word(one.outcome, words), one.name, reason_sentence(one, words))
        for one in results
    ]
    return TextTable(headings, rows)
