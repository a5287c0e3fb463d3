"""Whose Ctrl+Z it is: a field's own while something typed can be taken back there, else the window's.

Qt's fields keep the keys of undo and redo to themselves, even where they have nothing to take back.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_for_the_window(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Tell whether an event asks to undo or redo what the field cannot, and leave its keys to the window then."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
    if not is_undo and not (event.matches(QKeySequence.StandardKey.Redo) and not can_redo):
        return False
    event.ignore()
    return True
