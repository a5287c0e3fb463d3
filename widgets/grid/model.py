"""A matrix as Qt's views want it. It reads the frozen document and keeps nothing of it but references."""

from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Attribute, Category, Level, Matrix
from widgets.grid.cautions import Cautions
from widgets.grid.marks import CellKey, CellMarks, FoundWords, Marks, no_row_marks
from widgets.grid.rows import Row, RowKey, rows_of
from widgets.grid.speech import cell_speech, level_speech
from widgets.grid.steps import Span, steps_between

Item = TypeVar("Item")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Rows are attributes and category bands, columns are levels."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_editable = False
        self.marks = Marks(self.own_cell_marks, no_row_marks)
        self.cautions = Cautions()
        self.found: Mapping[CellKey, FoundWords] = {}
        """The words that somebody looks for, by cell."""
        self._words = words
        self._matrix: Matrix | None = None
        self._rows: tuple[Row, ...] = ()
        self._levels: tuple[Level, ...] = ()
        self._places: dict[RowKey, int] = {}

    @property
    def matrix(self) -> Matrix | None:
        """The document shown."""
        return self._matrix

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows from the top."""
        return self._rows

    @property
    def levels(self) -> tuple[Level, ...]:
        """All columns from the first level."""
        return self._levels

    def attribute_at(self, row: int) -> Attribute | None:
        """Return the attribute of a row; None for a band and outside the grid."""
        return self._rows[row].attribute if 0 <= row < len(self._rows) else None

    def category_at(self, row: int) -> Category | None:
        """Return the category that a row is the band of; None for an attribute and outside the grid."""
        return self._rows[row].category if 0 <= row < len(self._rows) else None

    def level_at(self, column: int) -> Level | None:
        """Return the level of a column; None outside the grid."""
        return self._levels[column] if 0 <= column < len(self._levels) else None

    def row_of(self, key: RowKey) -> int | None:
        """Return where a row stands."""
        return self._places.get(key)

    def column_of(self, level_id: str) -> int | None:
        """Return where a level stands."""
        return next((place for place, one in enumerate(self._levels) if one.level_id == level_id), None)

    def text_at(self, row: int, column: int) -> str:
        """Return the descriptor of a cell, empty where nothing is described."""
        attribute, level = self.attribute_at(row), self.level_at(column)
        return "" if attribute is None or level is None else attribute.descriptor(level.level_id)

    def marks_at(self, row: int, column: int) -> CellMarks:
        """Return the signs of a cell."""
        attribute, level = self.attribute_at(row), self.level_at(column)
        if attribute is None or level is None:
            return CellMarks()
        return self.marks.cell(attribute.attribute_id, level.level_id)

    def found_at(self, row: int, column: int) -> tuple[tuple[int, int], ...]:
        """Return where the words that somebody looks for stand in the text of a cell."""
        attribute, level = self.attribute_at(row), self.level_at(column)
        if attribute is None or level is None or not self.found:
            return ()
        found = self.found.get((attribute.attribute_id, level.level_id))
        return found.spans if found is not None and found.text == attribute.descriptor(level.level_id) else ()

    def caution_at(self, row: int, column: int) -> str:
        """Return why a cell should be looked at; empty where it need not. Row or column -1 stands for all."""
        attribute, level = self.attribute_at(row), self.level_at(column)
        return self.cautions.reason(
            None if attribute is None else attribute.attribute_id, None if level is None else level.level_id
        )

    def own_cell_marks(self, attribute_id: str, level_id: str) -> CellMarks:
        """Return what the matrix itself says of a cell: the expected level."""
        row = self._places.get(("attribute", attribute_id))
        attribute = None if row is None else self._rows[row].attribute
        return CellMarks(is_expected=attribute is not None and attribute.expected_level_id == level_id)

    def set_matrix(self, matrix: Matrix | None) -> None:
        """Show `matrix`, telling the views only what differs; another role's matrix starts afresh."""
        if matrix is self._matrix:
            return
        if matrix is None or self._matrix is None or matrix.matrix_id != self._matrix.matrix_id:
            self.beginResetModel()
            self._take(rows_of(matrix), () if matrix is None else matrix.levels, matrix)
            self.endResetModel()
        else:
            rows = rows_of(matrix)
            self._change_rows(rows)
            self._change_levels(matrix.levels)
            self._replace(rows, matrix)

    def announce_rows(self) -> None:
        """Tell the views that the signs of cells may have changed, their words not."""
        if self._rows and self._levels:
            last = self.index(len(self._rows) - 1, len(self._levels) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    def _take(self, rows: tuple[Row, ...], levels: tuple[Level, ...], matrix: Matrix | None) -> None:
        self._rows, self._levels, self._matrix = rows, levels, matrix
        self._places = {row.key: place for place, row in enumerate(rows)}

    def _change_rows(self, rows: tuple[Row, ...]) -> None:
        steps = steps_between([one.key for one in self._rows], [one.key for one in rows])
        for span in steps.removed:
            self.beginRemoveRows(_NOWHERE, *span)
            self._take(_without(self._rows, span), self._levels, self._matrix)
            self.endRemoveRows()
        if steps.order is not None:
            self._reorder(steps.order, by_row=True)
        for span in steps.inserted:
            self.beginInsertRows(_NOWHERE, *span)
            self._take(_with(self._rows, rows, span), self._levels, self._matrix)
            self.endInsertRows()

    def _change_levels(self, levels: tuple[Level, ...]) -> None:
        steps = steps_between([one.level_id for one in self._levels], [one.level_id for one in levels])
        for span in steps.removed:
            self.beginRemoveColumns(_NOWHERE, *span)
            self._levels = _without(self._levels, span)
            self.endRemoveColumns()
        if steps.order is not None:
            self._reorder(steps.order, by_row=False)
        for span in steps.inserted:
            self.beginInsertColumns(_NOWHERE, *span)
            self._levels = _with(self._levels, levels, span)
            self.endInsertColumns()

    def _reorder(self, order: tuple[int, ...], *, by_row: bool) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        new_places = {before: after for after, before in enumerate(order)}
        if by_row:
            self._take(tuple(self._rows[place] for place in order), self._levels, self._matrix)
            moved = [self.index(new_places[one.row()], one.column()) for one in old]
        else:
            self._levels = tuple(self._levels[place] for place in order)
            moved = [self.index(one.row(), new_places[one.column()]) for one in old]
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    def _replace(self, rows: tuple[Row, ...], matrix: Matrix) -> None:
        old_rows, old_levels = self._rows, self._levels
        self._take(rows, matrix.levels, matrix)
        for place, (old, new) in enumerate(zip(old_rows, rows, strict=True)):
            if old.attribute is not new.attribute or old.category is not new.category:
                self.dataChanged.emit(self.index(place, 0), self.index(place, max(0, len(self._levels) - 1)))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)
        for place, (before, after) in enumerate(zip(old_levels, self._levels, strict=True)):
            if before is not after:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, place, place)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._levels)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text_at(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._speech(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.caution_at(index.row(), index.column()) or None
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._header_caution(section, orientation) or None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._header_text(section, orientation)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cautioned = self._header_caution(section, orientation)
            said = (self._header_text(section, orientation), self._interest(section, orientation), cautioned)
            return self._words(", ").join(one for one in said if one)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.attribute_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return shown | Qt.ItemFlag.ItemIsEditable if self.is_editable else shown

    def _header_text(self, section: int, orientation: Qt.Orientation) -> str:
        if orientation is Qt.Orientation.Horizontal:
            level = self.level_at(section)
            return "" if level is None else level_speech(self._words, level, section, len(self._levels))
        row = self._rows[section] if 0 <= section < len(self._rows) else Row()
        named = row.attribute or row.category
        return "" if named is None else named.name

    def _interest(self, section: int, orientation: Qt.Orientation) -> str:
        attribute = self.attribute_at(section) if orientation is Qt.Orientation.Vertical else None
        return "" if attribute is None else self.marks.row(attribute.attribute_id).interest

    def _header_caution(self, section: int, orientation: Qt.Orientation) -> str:
        return (
            self.caution_at(-1, section) if orientation is Qt.Orientation.Horizontal else self.caution_at(section, -1)
        )

    def _speech(self, index: Index) -> str:
        attribute, level = self.attribute_at(index.row()), self.level_at(index.column())
        if attribute is None or level is None:
            return ""
        row, marks = self.marks.row(attribute.attribute_id), self.marks_at(index.row(), index.column())
        note = row.note if marks.is_current or marks.is_carried else ""
        notes = (row.absence, note, self.caution_at(index.row(), index.column()))
        return cell_speech(self._words, attribute, level, marks, notes)


def _without(items: tuple[Item, ...], span: Span) -> tuple[Item, ...]:
    return (*items[: span.first], *items[span.last + 1 :])


def _with(items: tuple[Item, ...], new: tuple[Item, ...], span: Span) -> tuple[Item, ...]:
    return (*items[: span.first], *new[span.first : span.last + 1], *items[span.first :])
