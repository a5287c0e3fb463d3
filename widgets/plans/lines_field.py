"""A field for several lines, a thing a line, in which Enter begins the next one."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from widgets.matrix.details.fields import TextField

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinesField(TextField):
    """Leaving it or Ctrl+Enter stores, Esc gives back."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = Qt.Key(event.key()) in _ENTER
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)
