"""The grid that edits: cells in place, headers in place, rows and columns by drag, and the keys of a spreadsheet."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.grid.delegate import CellDelegate
from widgets.grid.marks import CellKey
from widgets.matrix.editing_delegate import EditingDelegate
from widgets.matrix.editor import CellEditor
from widgets.matrix.walking import WalkingGrid
from widgets.theme import space
from widgets.theme.theme import Theme

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixGrid(WalkingGrid):
    """Turns keys, clicks and drags into wishes; who owns it stores them."""

    text_typed = Signal(object)  # CellEditor: store its text, and set `is_refused` when that failed
    clear_requested = Signal()
    rename_requested = Signal(object)  # RowKey of an attribute or band, or ("level", level id)
    expected_toggled = Signal(object)  # CellKey
    shift_requested = Signal(int)  # rows up (-1) or down (+1)
    level_shift_requested = Signal(int)  # columns towards the first level (-1) or the last (+1)
    row_dropped = Signal(int, int)  # row of the grid, and the row it shall be
    column_dropped = Signal(int, int)  # column, and the column it shall be
    menu_requested = Signal(object, QPoint)  # ("cell", ""), a RowKey or ("level", level id); place on screen

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._is_putting_back = False
        for header, on_moved in (
            (self.row_header, self._on_row_header_moved),
            (self.column_header, self._on_column_header_moved),
        ):
            header.sectionMoved.connect(on_moved)
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.row_header.sectionDoubleClicked.connect(self._on_row_double_clicked)
        self.column_header.sectionDoubleClicked.connect(self._on_column_double_clicked)
        self.row_header.customContextMenuRequested.connect(self._on_row_menu)
        self.column_header.customContextMenuRequested.connect(self._on_column_menu)

    def set_editable(self, *, is_editable: bool) -> None:
        """Let cells and headers be edited, or only looked at."""
        trigger = QAbstractItemView.EditTrigger
        self.grid.is_editable = is_editable
        self.setEditTriggers(trigger.DoubleClicked | trigger.AnyKeyPressed if is_editable else trigger.NoEditTriggers)
        for header in (self.row_header, self.column_header):
            header.setSectionsMovable(is_editable)
        self.set_hint(self.setting.words("Describe what you would see") if is_editable else "")

    @property
    def open_editor(self) -> CellEditor | None:
        """The editor that is open in a cell, or None."""
        found = self.viewport().findChildren(CellEditor)
        return next((one for one in found if not one.isHidden()), None)

    def edit_current(self) -> None:
        """Open the editor in the current cell, the cursor behind its text."""
        if self.grid.is_editable and self.currentIndex().isValid() and self.open_editor is None:
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def close_editor(self) -> bool:
        """Store what an open editor holds and close it; tell whether none is open any more."""
        editor = self.open_editor
        return editor is None or self._editing.store(editor)

    def give_up_editor(self) -> None:
        """Close an open editor and forget what was typed."""
        editor = self.open_editor
        if editor is not None:
            self._editing.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def selected_whole_rows(self) -> bool:
        """Tell whether the selection is made of whole rows."""
        cells = self.selected_cells()
        rows = {row for row, _ in cells}
        return bool(rows) and len(cells) == len(rows) * self.grid.columnCount() > len(rows)

    def selected_whole_columns(self) -> bool:
        """Tell whether the selection is made of whole columns."""
        cells = self.selected_cells()
        columns = {column for _, column in cells}
        count = sum(row.attribute is not None for row in self.grid.rows)
        return bool(columns) and len(cells) == len(columns) * count > len(columns)

    @property
    def _editing(self) -> EditingDelegate:
        assert isinstance(self.cells, EditingDelegate)
        return self.cells

    @override
    def _make_delegate(self) -> CellDelegate:
        made = EditingDelegate(self, self.grid, self.setting)
        made.typed.connect(self._on_editor_typed)
        made.left.connect(self._on_editor_left)
        made.grown.connect(self._on_editor_grown)
        return made

    def _on_editor_typed(self, editor: CellEditor) -> None:
        self.text_typed.emit(editor)

    def _on_editor_left(self, key: int) -> None:
        if key == Qt.Key.Key_Down:
            self.go(rows=1)
        else:
            self.go(columns=1 if key == Qt.Key.Key_Right else -1)

    def _on_editor_grown(self, editor: CellEditor) -> None:
        row = self.grid.row_of(("attribute", editor.key[0]))
        if row is not None and editor.isVisible():
            self.heights.hold(row, editor.wanted_height())
            self.updateEditorGeometries()
            self._show_typing(editor)

    def _show_typing(self, editor: CellEditor) -> None:
        """Scroll until the line that is typed in a tall cell is in view."""
        line = editor.cursorRect().translated(editor.viewport().pos() + editor.pos())
        below = line.bottom() - self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (below if below > 0 else min(0, line.top())))

    def _on_row_header_moved(self, row: int, before: int, after: int) -> None:
        if self._put_back(self.row_header, before, after):
            self.row_dropped.emit(row, after)

    def _on_column_header_moved(self, column: int, before: int, after: int) -> None:
        if self._put_back(self.column_header, before, after):
            self.column_dropped.emit(column, after)

    def _put_back(self, header: QHeaderView, before: int, after: int) -> bool:
        """Undo what a drag did to the header alone: the order is the document's."""
        if self._is_putting_back:
            return False
        self._is_putting_back = True
        header.moveSection(after, before)
        self._is_putting_back = False
        return True

    def _on_row_double_clicked(self, row: int) -> None:
        if self.grid.is_editable:
            self.rename_requested.emit(self.grid.rows[row].key)

    def _on_column_double_clicked(self, column: int) -> None:
        level = self.grid.level_at(column)
        if self.grid.is_editable and level is not None:
            self.rename_requested.emit(("level", level.level_id))

    def _on_row_menu(self, at: QPoint) -> None:
        row = self.row_header.logicalIndexAt(at)
        if row < 0:
            return
        if self.grid.attribute_at(row) is not None and not self.selectionModel().isRowSelected(row):
            self.selectRow(row)
        self.menu_requested.emit(self.grid.rows[row].key, self.row_header.viewport().mapToGlobal(at))

    def _on_column_menu(self, at: QPoint) -> None:
        column = self.column_header.logicalIndexAt(at)
        level = self.grid.level_at(column)
        if level is not None:
            if not self.column_header.is_selected(column):
                self.selectColumn(column)
            self.menu_requested.emit(("level", level.level_id), self.column_header.viewport().mapToGlobal(at))

    def _ring_key(self, at: QPoint) -> CellKey | None:
        """Return the cell whose trailing corner, where the ring is or may be set, lies at a point."""
        index = self.indexAt(at)
        attribute_id, level_id = self._key_of(index)
        if attribute_id is None or level_id is None:
            return None
        ring = self.setting.ring_at(QRectF(self.visualRect(index)), self.cells.text_top(index.row()))
        reach = self.setting.px(space.TIGHT)
        is_there = ring.adjusted(-reach, -reach, reach, reach).contains(at.toPointF())
        return (attribute_id, level_id) if is_there else None

    def _on_key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
        if key in _ENTER and modifiers in (Qt.KeyboardModifier.NoModifier, _SHIFT):
            self.go(rows=-1 if modifiers == _SHIFT else 1)
        elif key is Qt.Key.Key_Space and modifiers == _SHIFT:
            self.selectRow(self.currentIndex().row())
        elif key is Qt.Key.Key_Space and modifiers == _CONTROL:
            self.selectColumn(self.currentIndex().column())
        else:
            return self.grid.is_editable and self._on_editing_key(key, modifiers)
        return True

    def _on_editing_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key is Qt.Key.Key_F2:
            self._rename_or_edit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_requested.emit()
        elif modifiers == _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_requested.emit(-1 if key is Qt.Key.Key_Up else 1)
        elif modifiers == _ALT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            is_back = (key is Qt.Key.Key_Left) != self.isRightToLeft()
            self.level_shift_requested.emit(-1 if is_back else 1)
        elif modifiers == _CONTROL and key is Qt.Key.Key_E and None not in self.current_key():
            self.expected_toggled.emit(self.current_key())
        else:
            return False
        return True

    def _rename_or_edit(self) -> None:
        attribute_id, level_id = self.current_key()
        if self.selected_whole_rows():
            self.rename_requested.emit(("attribute", attribute_id))
        elif self.selected_whole_columns():
            self.rename_requested.emit(("level", level_id))
        else:
            self.edit_current()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._on_key(event):
            return
        self._editing.is_replacing = True
        super().keyPressEvent(event)
        self._editing.is_replacing = False

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._editing.is_replacing = True
        super().inputMethodEvent(event)
        self._editing.is_replacing = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._ring_key(event.position().toPoint()) if self.grid.is_editable else None
        if key is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self.select_key(*key)
            self.expected_toggled.emit(key)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.grid.is_editable and self._ring_key(at) is not None:
            return
        super().mouseDoubleClickEvent(event)
        editor = self.open_editor
        if editor is not None:
            editor.setTextCursor(editor.cursorForPosition(editor.viewport().mapFrom(self.viewport(), at)))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(self.currentIndex()).center() if is_by_key else event.pos()
        row = self.rowAt(at.y())
        is_band = self.grid.category_at(row) is not None
        key = self.grid.rows[row].key if is_band else ("cell", "")
        self.menu_requested.emit(key, self.viewport().mapToGlobal(at))

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        is_given_back = hint is QAbstractItemDelegate.EndEditHint.RevertModelCache
        if isinstance(editor, CellEditor) and editor.is_refused and not is_given_back:
            return  # what was typed is nowhere else
        super().closeEditor(editor, hint)
        self.heights.release()  # not before: an editor in view would ask for its height again
