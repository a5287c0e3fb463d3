"""The rows of a file as they were found, with what each column and row is taken for."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from matrices.exchange.layout import ColumnRole, column_letters
from matrices.exchange.plan import Outcome, RowResult
from matrices.exchange.sheet import Sheet
from matrices.language.words import Words
from widgets.importing.column_words import column_word
from widgets.importing.reading import Reading
from widgets.importing.results import outcome_word
from widgets.theme.theme import Theme
from widgets.theme.type import Role

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_IGNORED: Final = frozenset({ColumnRole.NUMBER, ColumnRole.OTHER})
_QUIET: Final = frozenset({Outcome.SKIPPED, Outcome.EMPTY})
_STRONG: Final = frozenset({Outcome.HEADER, Outcome.GROUP, Outcome.TITLE})


class SourceTable(QAbstractTableModel):
    """Shows a reading; texts that are taken nowhere are quiet, headers and groups strong."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._reading: Reading | None = None
        self._sheet: Sheet | None = None
        self._results: Mapping[int, RowResult] = {}
        self._ignored: frozenset[int] = frozenset()

    def show(self, reading: Reading, results: Mapping[int, RowResult]) -> None:
        """Show a reading and what becomes of its rows, by their numbers from 0."""
        self.beginResetModel()
        self._reading = reading
        self._sheet = reading.seen
        self._results = results
        known = {column.place: column.role for column in reading.layout.columns}
        self._ignored = frozenset(
            place for place in range(self._sheet.width) if known.get(place, ColumnRole.OTHER) in _IGNORED
        )
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._sheet is None else self._sheet.width

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._sheet is None:
            return None
        text = self._sheet.rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split())
            case Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._colour(index))
            case Qt.ItemDataRole.FontRole:
                return self._font(index.row())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or self._reading is None:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return f"{column_letters(section)}  {column_word(self._reading.layout, section, self._words)}"
        result = self._results.get(section)
        return f"{section + 1}  {outcome_word(result.outcome, self._words) if result else ''}"

    def _outcome(self, row: int) -> Outcome | None:
        result = self._results.get(row)
        return None if result is None else result.outcome

    def _colour(self, index: Index) -> str:
        colours = self._theme.colours
        outcome = self._outcome(index.row())
        is_lost = outcome in _QUIET or (index.column() in self._ignored and outcome not in _STRONG)
        return colours.quiet_ink if is_lost else colours.ink

    def _font(self, row: int) -> QFont:
        return self._theme.font(Role.STRONG if self._outcome(row) in _STRONG else Role.BODY)
