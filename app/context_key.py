"""Shift+F10 where the system gives no menu for it: Qt asks for a context menu by that key on Windows alone."""

import sys

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


class ContextKey(QObject):
    """Asks the field that has the keyboard for its menu, as the Menu key does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        if sys.platform == "win32":
            return
        shortcut = QShortcut(QKeySequence("Shift+F10"), window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(self._on_shortcut_activated)

    def _on_shortcut_activated(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None:
            area = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            at = area.toRect().center() if isinstance(area, QRectF) else area.center()
            reason = QContextMenuEvent.Reason.Keyboard
            QApplication.sendEvent(focus, QContextMenuEvent(reason, at, focus.mapToGlobal(at)))
