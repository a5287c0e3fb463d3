"""Keys that rate: numbers, `n` and `x` say which answer, Enter and Space ask for one."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

_OPEN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class GridKeys(QObject):
    """Watches a grid and tells what its keys mean."""

    character_typed = Signal(str)  # one character without modifiers
    rating_requested = Signal()  # Enter or Space
    quick_rating_requested = Signal()  # Shift with Enter or Space
    step_requested = Signal(int)  # -1 to the ratings before, +1 to those after

    def __init__(self, grid: QAbstractItemView) -> None:
        super().__init__(grid)
        self._grid = grid
        grid.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that rate; all others are the grid's."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _OPEN:
            return self._ask(modifiers)
        if modifiers == Qt.KeyboardModifier.AltModifier:
            return self._step(event.key())
        if event.modifiers() in _PLAIN and event.text() in tuple("0123456789nNxX"):
            self.character_typed.emit(event.text())
            return True
        return False

    def _ask(self, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == Qt.KeyboardModifier.NoModifier:
            self.rating_requested.emit()
        elif modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.quick_rating_requested.emit()
        else:
            return False
        return True

    def _step(self, key: int) -> bool:
        """Time runs the way the window is read, so the keys turn round with it."""
        forward = -1 if self._grid.isRightToLeft() else 1
        steps = {int(Qt.Key.Key_Left): -forward, int(Qt.Key.Key_Right): forward}
        if key not in steps:
            return False
        self.step_requested.emit(steps[key])
        return True
