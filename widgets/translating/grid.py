"""The grid of two columns, of which the second is written in."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from matrices.language.words import RIGHT_TO_LEFT, Words
from matrices.reports.typography.bidi import paragraph_level
from widgets.comparing.face import Face
from widgets.comparing.marked_grid import MarkedDelegate
from widgets.comparing.marked_headers import MarkedColumnHeader
from widgets.grid.column_header import ColumnHeader
from widgets.grid.delegate import CellDelegate
from widgets.grid.marks import CellKey
from widgets.grid.model import Index
from widgets.matrix.editing_delegate import EditingDelegate
from widgets.matrix.editor import CellEditor
from widgets.matrix.grid import MatrixGrid
from widgets.theme.theme import Theme
from widgets.translating.rows import TARGET

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TARGET_COLUMN: Final = 1


class TranslationEditor(CellEditor):
    """Runs in the direction of its language where the text has none yet."""

    language = ""

    @override
    def _is_right_to_left(self) -> bool:
        return paragraph_level(self.toPlainText(), int(self.language in RIGHT_TO_LEFT)) == 1


class TranslatingDelegate(MarkedDelegate, EditingDelegate):
    """Marks what changed in the source, and edits the translation alone."""

    language = ""
    """That of the translation."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        attribute = self.model.attribute_at(index.row())
        assert attribute is not None, "bands are not edited"
        editor = TranslationEditor(self.setting, (attribute.attribute_id, TARGET), parent)
        editor.language = self.language
        editor.grown.connect(self._on_editor_grown)
        return editor

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        calm = QStyleOptionViewItem(option)
        calm.state &= ~QStyle.StateFlag.State_MouseOver  # no level is expected of a text
        super().paint(painter, calm, index)

    @override
    def _on_key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._leave(editor, Qt.Key.Key_Return)
            return True
        return super()._on_key(editor, event)


class TranslatingGrid(MatrixGrid):
    """Keys go down and up the translations. Ctrl+Return says that one is right, and asks for the next open one."""

    settle_requested = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(words("Translations"))

    def show_face(self, face: Face, language: str) -> None:
        """Show rows of texts; selection, scroll position and an open editor survive when it is the same language."""
        assert isinstance(self.cells, TranslatingDelegate)
        assert isinstance(self.column_header, MarkedColumnHeader)
        self.cells.face, self.cells.language = face, language
        self.column_header.headers = face.columns
        self.set_matrix(face.matrix)

    def go_to(self, row_id: str) -> bool:
        """Make the translation in a row the current cell; tell whether it is there."""
        return self.select_key(row_id, TARGET)

    @override
    def set_editable(self, *, is_editable: bool) -> None:
        super().set_editable(is_editable=is_editable)
        for header in (self.row_header, self.column_header):
            header.setSectionsMovable(False)
        self.set_hint(self.setting.words("Not translated yet"))

    @override
    def edit_current(self) -> None:
        self._leave_source()
        super().edit_current()

    @override
    def go(self, *, rows: int = 0, columns: int = 0) -> bool:
        self._leave_source()
        return super().go(rows=rows or columns)

    def _leave_source(self) -> None:
        current = self.currentIndex()
        if current.isValid() and current.column() != _TARGET_COLUMN:
            self.setCurrentIndex(current.siblingAtColumn(_TARGET_COLUMN))

    @override
    def _make_delegate(self) -> CellDelegate:
        made = TranslatingDelegate(self, self.grid, self.setting)
        made.typed.connect(self._on_editor_typed)
        made.left.connect(self._on_editor_left)
        made.grown.connect(self._on_editor_grown)
        return made

    @override
    def _make_column_header(self) -> ColumnHeader:
        return MarkedColumnHeader(self.grid, self.setting, self)

    @override
    def _on_editor_left(self, key: int) -> None:
        if key == Qt.Key.Key_Return:
            self.settle_requested.emit()
        else:
            super()._on_editor_left(key)

    @override
    def _ring_key(self, at: QPoint) -> CellKey | None:
        return None

    @override
    def _on_key(self, event: QKeyEvent) -> bool:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and is_control and self.grid.is_editable:
            self.settle_requested.emit()
            return True
        if event.text().isprintable() and event.text() and not is_control:
            self._leave_source()
        return super()._on_key(event)
