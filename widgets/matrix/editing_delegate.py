"""Opens the editor in a cell and decides what its keys do: Enter and Tab store and move on, Esc gives back."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QStyleOptionViewItem, QWidget
from typing_extensions import override

from widgets.grid.delegate import CellDelegate
from widgets.matrix.editor import CellEditor

Index = QModelIndex | QPersistentModelIndex
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEW_LINE: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class EditingDelegate(CellDelegate):
    """A cell's delegate that edits. It stores nothing itself: `typed` asks, and the editor learns the answer."""

    typed = Signal(object)  # CellEditor whose text is to be stored; `is_refused` is the answer
    left = Signal(int)  # Qt.Key by which an editor was left: Key_Down, Key_Right or Key_Left
    grown = Signal(object)  # CellEditor that needs another height

    is_replacing = False
    """Whether an editor that opens now was called by a typed key, which replaces the text."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        attribute, level = self.model.attribute_at(index.row()), self.model.level_at(index.column())
        assert attribute is not None, "bands are not edited"
        assert level is not None, "an index lies in a column"
        editor = CellEditor(self.setting, (attribute.attribute_id, level.level_id), parent)
        editor.grown.connect(self._on_editor_grown)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor) and not editor.is_filled:
            editor.fill(index.data(), is_replaced=self.is_replacing)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellEditor):
            self.typed.emit(editor)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, CellEditor):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        if event.type() is QEvent.Type.FocusOut:
            return self._on_focus_out(watched)
        return super().eventFilter(watched, event)

    def store(self, editor: CellEditor) -> bool:
        """Store what is typed and close the editor; when the disk refuses, keep it open and answer False."""
        self.commitData.emit(editor)
        if not editor.is_refused:
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        return not editor.is_refused

    def _on_key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
        elif key in _ENTER and event.modifiers() & _NEW_LINE:
            editor.start_line()
        elif key in _ENTER:
            self._leave(editor, Qt.Key.Key_Down)
        elif key is Qt.Key.Key_Tab:
            self._leave(editor, Qt.Key.Key_Right)
        elif key is Qt.Key.Key_Backtab:
            self._leave(editor, Qt.Key.Key_Left)
        else:
            return False
        return True

    def _leave(self, editor: CellEditor, towards: Qt.Key) -> None:
        if self.store(editor):
            self.left.emit(towards.value)

    def _on_focus_out(self, editor: CellEditor) -> bool:
        # A context menu over the editor, or another window in front, does not end the edit.
        popup = QApplication.activePopupWidget()
        if popup is None and editor.isVisible() and QApplication.focusWidget() is not editor:
            self.store(editor)
        return False

    def _on_editor_grown(self) -> None:
        self.grown.emit(self.sender())
