"""What a person can do to the matrix in view, each with a cheap answer to whether it can be done now."""

from PySide6.QtCore import QObject, Signal

from widgets.grid.marks import CellKey
from widgets.matrix.drops import drop_row
from widgets.matrix.editor import CellEditor
from widgets.matrix.edits import MatrixEdits
from widgets.matrix.fresh import HeaderKey
from widgets.matrix.grid import MatrixGrid
from widgets.matrix.header_editing import HeaderEditing


class MatrixGestures(QObject):
    """Acts on the current cell and the selection of a grid."""

    refused = Signal()  # the disk refused; nothing changed, and an open editor keeps what was typed
    state_changed = Signal()  # a predicate may answer differently now

    def __init__(self, grid: MatrixGrid, edits: MatrixEdits, headers: HeaderEditing) -> None:
        super().__init__(grid)
        self._grid = grid
        self._edits = edits
        self._headers = headers
        self._pointed_category_id: str | None = None
        self._is_editable = False
        self._connect()

    def set_editable(self, *, is_editable: bool) -> None:
        """Allow edits, or none."""
        self._is_editable = is_editable
        self._grid.set_editable(is_editable=is_editable)
        self.state_changed.emit()

    @property
    def can_edit(self) -> bool:
        """Whether the matrix in view can be changed at all."""
        return self._is_editable and self._edits.matrix is not None

    @property
    def can_edit_cell(self) -> bool:
        """Whether there is a current cell that can be worded."""
        return self.can_edit and None not in self._grid.current_key()

    @property
    def can_edit_attribute(self) -> bool:
        """Whether there is a current row that can be renamed, moved or deleted."""
        return self.can_edit and self._grid.current_key()[0] is not None

    @property
    def can_edit_level(self) -> bool:
        """Whether there is a current column that can be renamed, moved or deleted."""
        return self.can_edit and self._grid.current_key()[1] is not None

    @property
    def can_edit_category(self) -> bool:
        """Whether the current row lies in a category, which can be renamed, moved or deleted."""
        return self.can_edit and self.category_id is not None

    @property
    def category_id(self) -> str | None:
        """The category acted on: the one pointed at, else that of the current row."""
        if self._pointed_category_id is not None:
            return self._pointed_category_id
        attribute = self._grid.grid.attribute_at(self._grid.currentIndex().row())
        return None if attribute is None else attribute.category_id

    def point_at_category(self, category_id: str | None) -> None:
        """Let the next action on a category act on this one; None for that of the current row."""
        self._pointed_category_id = category_id

    def edit_current(self) -> None:
        """Open the editor in the current cell."""
        if self.can_edit_cell:
            self._grid.edit_current()

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        if self.can_edit_cell:
            self._done(self._edits.clear(self._grid.selected_keys()))

    def toggle_expected(self) -> None:
        """Expect the level of the current cell of its attribute, or no level any more."""
        attribute_id, level_id = self._grid.current_key()
        if self.can_edit and attribute_id is not None and level_id is not None:
            self._done(self._edits.toggle_expected((attribute_id, level_id)))

    def insert_attribute(self) -> None:
        """Name a row below the current one, in its category, and add it with its name."""
        if not self.can_edit:
            return
        category_id = self._pointed_category_id or self.category_id or self._last_category()
        after = None if self._pointed_category_id else self._grid.current_key()[0]
        self._headers.open_fresh(self._edits.fresh_attribute(after, category_id))

    def insert_level(self) -> None:
        """Name a column behind the current one, and add it with its name."""
        if self.can_edit:
            self._headers.open_fresh(self._edits.fresh_level(self._grid.current_key()[1]))

    def insert_selected(self) -> None:
        """Add a column where whole columns are selected, else a row."""
        if self._means_levels():
            self.insert_level()
        else:
            self.insert_attribute()

    def delete_selected(self) -> None:
        """Delete the columns where whole columns are selected, else the rows of the selection."""
        if self._means_levels():
            self.delete_levels()
        else:
            self.delete_attributes()

    def insert_category(self) -> None:
        """Name a category behind the current one, and add it with its name."""
        if self.can_edit:
            self._headers.open_fresh(self._edits.fresh_category(self.category_id))

    def delete_attributes(self) -> None:
        """Delete the rows of the selection."""
        if self.can_edit_attribute:
            self._keep_cursor(self._edits.remove_attributes(self._grid.selected_attribute_ids()))

    def delete_levels(self) -> None:
        """Delete the columns of the selection."""
        if self.can_edit_level:
            self._keep_cursor(self._edits.remove_levels(self._grid.selected_level_ids()))

    def delete_category(self) -> None:
        """Delete a category; its rows stay."""
        category_id = self.category_id
        if self.can_edit and category_id is not None:
            self._done(self._edits.remove_category(category_id))

    def move_up(self) -> None:
        """Move the rows of the selection one up, over a category's edge into the one above."""
        self._shift_rows(-1)

    def move_down(self) -> None:
        """Move the rows of the selection one down, over a category's edge into the one below."""
        self._shift_rows(1)

    def move_to_start(self) -> None:
        """Move the columns of the selection one towards the first level."""
        self._shift_levels(-1)

    def move_to_end(self) -> None:
        """Move the columns of the selection one towards the last level."""
        self._shift_levels(1)

    def move_category_up(self) -> None:
        """Move a category and its rows above the one before it."""
        self._shift_category(-1)

    def move_category_down(self) -> None:
        """Move a category and its rows below the one behind it."""
        self._shift_category(1)

    def rename_current(self) -> None:
        """Rename the column when whole columns are selected, else the current row."""
        attribute_id, level_id = self._grid.current_key()
        if self._grid.selected_whole_columns() and level_id is not None:
            self.rename(("level", level_id))
        elif attribute_id is not None:
            self.rename(("attribute", attribute_id))

    def rename_level(self) -> None:
        """Rename the current column."""
        level_id = self._grid.current_key()[1]
        if level_id is not None:
            self.rename(("level", level_id))

    def rename_category(self) -> None:
        """Rename a category."""
        if self.category_id is not None:
            self.rename(("band", self.category_id))

    def rename(self, key: HeaderKey) -> None:
        """Open the editor over a header."""
        if self.can_edit:
            self._headers.open(key)

    def zoom_in(self) -> None:
        """Show the grid one step larger."""
        self._grid.step_zoom(1)

    def zoom_out(self) -> None:
        """Show the grid one step smaller."""
        self._grid.step_zoom(-1)

    def zoom_reset(self) -> None:
        """Show the grid in its usual size."""
        self._grid.set_zoom(1.0)

    def _connect(self) -> None:
        grid = self._grid
        grid.text_typed.connect(self._on_grid_text_typed)
        grid.clear_requested.connect(self.clear_cells)
        grid.rename_requested.connect(self.rename)
        grid.expected_toggled.connect(self._on_grid_expected_toggled)
        grid.shift_requested.connect(self._shift_rows)
        grid.level_shift_requested.connect(self._shift_levels)
        grid.row_dropped.connect(self._on_grid_row_dropped)
        grid.column_dropped.connect(self._on_grid_column_dropped)
        grid.current_changed.connect(self._on_grid_current_changed)
        grid.zoomed.connect(self.state_changed)
        self._headers.refused.connect(self.refused)

    def _done(self, is_stored: bool) -> bool:  # noqa: FBT001 - the answer of an edit, passed on
        if not is_stored:
            self.refused.emit()
        return is_stored

    def _keep_cursor(self, is_stored: bool) -> None:  # noqa: FBT001 - as above
        """Let the cursor stand near what was deleted."""
        if not self._done(is_stored) or None not in self._grid.current_key():
            return
        model, current = self._grid.grid, self._grid.currentIndex()
        rows = [place for place, row in enumerate(model.rows) if row.attribute is not None]
        near = min(rows, key=lambda row: abs(row - current.row()), default=None)
        attribute = None if near is None else model.attribute_at(near)
        if attribute is not None and model.levels:
            level = model.levels[min(max(current.column(), 0), len(model.levels) - 1)]
            self._grid.select_key(attribute.attribute_id, level.level_id)

    def _means_levels(self) -> bool:
        return self._grid.selected_whole_columns() and not self._grid.selected_whole_rows()

    def _last_category(self) -> str | None:
        matrix = self._edits.matrix
        return matrix.categories[-1].category_id if matrix is not None and matrix.categories else None

    def _shift_rows(self, by: int) -> None:
        if self.can_edit_attribute:
            self._done(self._edits.shift_attributes(self._grid.selected_attribute_ids(), by))
            self._grid.scrollTo(self._grid.currentIndex())

    def _shift_levels(self, by: int) -> None:
        matrix = self._edits.matrix
        moved = [] if matrix is None else [matrix.level_places[one] for one in self._grid.selected_level_ids()]
        if not self.can_edit_level or not moved:
            return
        place = moved[0] - 1 if by < 0 else moved[-1] + 2
        if place >= 0:
            self._done(self._edits.move_levels(self._grid.selected_level_ids(), place))
            self._grid.scrollTo(self._grid.currentIndex())

    def _shift_category(self, by: int) -> None:
        category_id, matrix = self.category_id, self._edits.matrix
        if self.can_edit and category_id is not None and matrix is not None:
            self._done(self._edits.move_category(category_id, matrix.category_places[category_id] + by))

    def _on_grid_text_typed(self, editor: CellEditor) -> None:
        is_there = self._grid.grid.row_of(("attribute", editor.key[0])) is not None
        is_stored = not is_there or self._edits.set_text(editor.key, editor.toPlainText())
        editor.is_refused = not self._done(is_stored)

    def _on_grid_expected_toggled(self, key: CellKey) -> None:
        if self.can_edit:
            self._done(self._edits.toggle_expected(key))

    def _on_grid_row_dropped(self, row: int, to: int) -> None:
        if self.can_edit:
            self._done(drop_row(self._edits, self._grid, row, to))

    def _on_grid_column_dropped(self, column: int, to: int) -> None:
        level = self._grid.grid.level_at(column)
        if self.can_edit and level is not None:
            chosen = self._grid.selected_level_ids() if self._grid.selected_whole_columns() else []
            moved = chosen if level.level_id in chosen else [level.level_id]
            self._done(self._edits.move_levels(moved, to + (to > column)))

    def _on_grid_current_changed(self) -> None:
        self._pointed_category_id = None
        self.state_changed.emit()
