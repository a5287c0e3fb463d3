"""The questions about an attribute: a list to write, a line each."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from widgets.matrix.details.fields import TextField

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier


class QuestionsField(TextField):
    """Enter goes on to the next question; leaving it, or Ctrl+Enter, stores."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER and not event.modifiers() & _CONTROL:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)
