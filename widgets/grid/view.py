"""The grid itself: a matrix on screen, with a current cell, a selection, a zoom and signs, but no way to edit."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.grid.cautions import Cautions
from widgets.grid.column_header import ColumnHeader
from widgets.grid.delegate import CellDelegate
from widgets.grid.heights import RowHeights
from widgets.grid.marks import CellKey, CellMarks, FoundWords, Marks, RowMarks
from widgets.grid.model import GridModel, Index
from widgets.grid.row_header import RowHeader
from widgets.grid.setting import HEADER_WIDTH, Setting
from widgets.grid.widths import Columns, ColumnWidths
from widgets.theme.theme import Theme
from widgets.zooming import WheelSteps, next_zoom

ZOOMS: Final = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""The zoom factors that stepping goes through."""


class GridView(QTableView):
    """Attributes down, levels across. What it shows is given by `set_matrix`, and signs by `set_marks`."""

    current_changed = Signal()  # another cell is the current one
    columns_chosen = Signal()  # a person gave columns other widths
    zoomed = Signal()  # everything is shown in another size

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = Setting(theme, words)
        self.setting.is_mirrored = self.isRightToLeft()
        self.grid = GridModel(words, self)
        self.row_header = self._make_row_header()
        self.column_header = self._make_column_header()
        self.cells = self._make_delegate()
        self.widths = ColumnWidths(self, self.grid, self.setting)
        self.heights = RowHeights(self, self.grid, self.cells, self.row_header)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._lines: dict[str, tuple[bool, str]] = {}
        self._wheel = WheelSteps()
        self._is_retold = False
        """Whether another language comes: all texts are others then, and rows out of sight can wait."""
        self._set_up(words)
        self._connect(theme)

    def set_matrix(self, matrix: Matrix | None) -> None:
        """Show `matrix`. Selection, scroll position and open editors survive when it is the same role's."""
        old = self.grid.matrix
        is_other = matrix is not None and (old is None or old.language != matrix.language)
        if matrix is not None and is_other:
            self.setting.change(language=matrix.language)
        self._is_retold = bool(is_other and old and matrix and old.matrix_id == matrix.matrix_id)
        self.grid.set_matrix(matrix)
        if self._is_retold:
            self._is_retold = False
            self._start_anew()  # the same role has lines of another height

    def set_marks(self, cell: Callable[[str, str], CellMarks], row: Callable[[str], RowMarks]) -> None:
        """Ask these for the signs of a cell (attribute id, level id) and of a row (attribute id) from now on."""
        self.grid.marks = Marks(cell, row)
        self.refresh_marks()

    def set_cautions(self, cautions: Cautions) -> None:
        """Show where the wording should be looked at."""
        self.grid.cautions = cautions
        self.grid.announce_rows()
        for header in (self.row_header, self.column_header):
            header.viewport().update()

    def set_found(self, found: Mapping[CellKey, FoundWords]) -> None:
        """Show the words that somebody looks for."""
        if found or self.grid.found:
            self.grid.found = found
            self.viewport().update()

    def refresh_marks(self) -> None:
        """Paint the signs anew: what they stand for has changed."""
        ids = [one.attribute.attribute_id for one in self.grid.rows if one.attribute is not None]
        rows = {one: self.grid.marks.row(one) for one in ids}
        lines = {key: (one.has_line, one.interest) for key, one in rows.items()}
        changed = {key for key in lines if lines[key] != self._lines.get(key, (False, ""))}
        self._lines = lines
        rows_now = enumerate(self.grid.rows)
        self.heights.measure(row for row, one in rows_now if one.attribute and one.attribute.attribute_id in changed)
        self.grid.announce_rows()
        self.row_header.viewport().update()

    def set_hint(self, hint: str) -> None:
        """Show this quiet text in every empty cell."""
        self.setting.hint = hint
        self._start_anew()

    def set_zoom(self, factor: float) -> None:
        """Show everything `factor` times as large as usual, between the ends of `ZOOMS`."""
        self.setting.change(zoom=min(max(factor, ZOOMS[0]), ZOOMS[-1]))
        self._start_anew()
        self.zoomed.emit()

    def step_zoom(self, by: int) -> None:
        """Show everything one step larger (`by` 1) or smaller (-1)."""
        zoom = next_zoom(ZOOMS, self.zoom, by)
        if zoom != self.zoom:
            self.set_zoom(zoom)

    @property
    def zoom(self) -> float:
        """How much larger than usual everything is shown."""
        return self.setting.zoom

    @property
    def columns(self) -> Columns:
        """The widths that a person chose."""
        return self.widths.columns

    def set_columns(self, columns: Columns) -> None:
        """Show the columns as a person once chose them."""
        self.widths.columns = columns
        self._fit(always=True)

    def share_equally(self) -> None:
        """Give every column the same width."""
        self.widths.share_equally()
        self._on_columns_chosen()

    def share_by_words(self) -> None:
        """Give each column room for its words."""
        self.widths.share_by_words()
        self._on_columns_chosen()

    def current_key(self) -> tuple[str | None, str | None]:
        """Return the attribute id and the level id of the current cell."""
        return self._key_of(self.currentIndex())

    def select_key(self, attribute_id: str | None, level_id: str | None = None) -> bool:
        """Make a cell the current and only selected one, in view; tell whether it is there.

        Without a level the column stays, or is the first.
        """
        row = None if attribute_id is None else self.grid.row_of(("attribute", attribute_id))
        column = max(0, self.currentIndex().column()) if level_id is None else self.grid.column_of(level_id)
        if row is None or column is None or column >= self.grid.columnCount():
            return False
        self.selectionModel().setCurrentIndex(
            self.grid.index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.show_current()
        return True

    def show_current(self) -> None:
        """Bring the current row into view, in its true height."""
        row = self.currentIndex().row()
        if row >= 0:
            self.heights.measure(range(row, row + 1))
            self.scrollTo(self.currentIndex())

    def select_block(self, first: CellKey, last: CellKey) -> None:
        """Select the cells between two corners, the first of which becomes the current cell."""
        ends = [self._index_of(key) for key in (first, last)]
        if all(one.isValid() for one in ends):
            self.selectionModel().setCurrentIndex(ends[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            selection = QItemSelection(*ends)
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(ends[0])

    def selected_keys(self) -> list[CellKey]:
        """Return the selected cells from the top, each row from its first level; the current one if none is."""
        current = self.currentIndex()
        cells = self.selected_cells() or [(current.row(), current.column())]
        found = ((self.grid.attribute_at(row), self.grid.level_at(column)) for row, column in cells)
        return [(one.attribute_id, level.level_id) for one, level in found if one is not None and level is not None]

    def selected_cells(self) -> list[tuple[int, int]]:
        """Return rows and columns of the selected cells, bands left out, from the top; none where none is selected."""
        # Not selectedIndexes(): an index for each of thousands of cells takes a tenth of a second.
        selection = self.selectionModel().selection()
        cells = {
            (row, column)
            for part in map(selection.at, range(selection.count()))
            for row in range(part.top(), part.bottom() + 1)
            if self.grid.attribute_at(row) is not None
            for column in range(part.left(), part.right() + 1)
        }
        return sorted(cells)

    def selected_attribute_ids(self) -> list[str]:
        """Return the attributes with a selected cell, from the top."""
        return list(dict.fromkeys(attribute_id for attribute_id, _ in self.selected_keys()))

    def selected_level_ids(self) -> list[str]:
        """Return the levels with a selected cell, from the first."""
        found = {level_id for _, level_id in self.selected_keys()}
        return [level.level_id for level in self.grid.levels if level.level_id in found]

    def _make_delegate(self) -> CellDelegate:
        return CellDelegate(self, self.grid, self.setting)

    def _make_row_header(self) -> RowHeader:
        return RowHeader(self.grid, self.setting, self)

    def _make_column_header(self) -> ColumnHeader:
        return ColumnHeader(self.grid, self.setting, self)

    def _set_up(self, words: Words) -> None:
        self.setModel(self.grid)
        self.setItemDelegate(self.cells)
        self.setVerticalHeader(self.row_header)
        self.setHorizontalHeader(self.column_header)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(words("Competency matrix"))
        self.row_header.setAccessibleName(words("Attributes"))
        self.column_header.setAccessibleName(words("Levels"))
        self.row_header.fit_width()

    def _connect(self, theme: Theme) -> None:
        theme.changed.connect(self._start_anew)
        self._later.timeout.connect(self._on_widths_settled)
        self.column_header.sectionResized.connect(self._on_column_resized)
        self.column_header.sectionHandleDoubleClicked.connect(self._on_column_handle_double_clicked)
        for soon in (self.grid.rowsAboutToBeInserted, self.grid.rowsAboutToBeRemoved):
            soon.connect(self.heights.keep_in_place)
        for rows in (self.grid.rowsInserted, self.grid.rowsRemoved):
            rows.connect(self.heights.lay_out)
        self.grid.layoutChanged.connect(self._on_order_changed)
        for columns in (self.grid.columnsInserted, self.grid.columnsRemoved):
            columns.connect(self._on_columns_changed)
        self.grid.modelReset.connect(self._start_anew)
        self.grid.dataChanged.connect(self._on_cells_changed)
        self.grid.headerDataChanged.connect(self._on_header_changed)

    def _index_of(self, key: CellKey) -> QModelIndex:
        row, column = self.grid.row_of(("attribute", key[0])), self.grid.column_of(key[1])
        return QModelIndex() if row is None or column is None else self.grid.index(row, column)

    def _key_of(self, index: Index) -> tuple[str | None, str | None]:
        attribute, level = self.grid.attribute_at(index.row()), self.grid.level_at(index.column())
        return (
            None if attribute is None else attribute.attribute_id,
            None if level is None else level.level_id,
        )

    def _start_anew(self) -> None:
        self.setting.forget()
        self.row_header.fit_width()
        self.updateGeometries()
        self._fit(always=True)
        self.row_header.viewport().update()
        self.column_header.viewport().update()
        self.viewport().update()

    def _fit(self, *, always: bool = False) -> None:
        is_other = self._fit_row_header()
        if self.widths.fit() or is_other or always:
            self.updateGeometries()  # the column header may be taller now
            self.heights.start_anew()

    def _fit_row_header(self) -> bool:
        """Let the row header step back where the columns need the room; tell whether its width changed."""
        whole = (self.row_header.width() + self.viewport().width()) / self.zoom
        left = int(whole - self.grid.columnCount() * self.setting.least_column)
        width = min(max(left, self.setting.least_header), HEADER_WIDTH)
        is_other = width != self.setting.header_width
        if is_other:
            self.setting.header_width = width
            self.row_header.fit_width()
            self.updateGeometries()
        return is_other

    def _on_order_changed(self) -> None:
        self._fit()
        self.heights.lay_out()

    def _on_columns_changed(self) -> None:
        self._fit(always=True)

    def _on_column_resized(self, column: int, _before: int, after: int) -> None:
        if not self.widths.is_fitting:
            self.widths.choose(column, after)
            self._later.start()

    def _on_widths_settled(self) -> None:
        self._on_columns_chosen()

    def _on_column_handle_double_clicked(self, column: int) -> None:
        self.widths.release(column)
        self._on_columns_chosen()

    def _on_columns_chosen(self) -> None:
        self._fit(always=True)
        self.columns_chosen.emit()

    def _on_cells_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        if Qt.ItemDataRole.DecorationRole not in roles and not self._is_retold:
            self.heights.measure(range(first.row(), last.row() + 1))

    def _on_header_changed(self, orientation: Qt.Orientation, first: int, last: int) -> None:
        if orientation is Qt.Orientation.Vertical and not self._is_retold:
            self.heights.measure(range(first, last + 1))
        elif orientation is Qt.Orientation.Horizontal:
            self.updateGeometries()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:
            self.heights.measure_in_view()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.heights.measure_in_view()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.take(event, self.step_zoom):
            super().wheelEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.setting.is_mirrored = self.isRightToLeft()
            self._start_anew()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
