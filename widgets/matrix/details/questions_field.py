"""The questions about an attribute: a list to write, a line each."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from typing_extensions import override

from widgets.matrix.details.fields import TextField
from widgets.theme import space

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier


class QuestionsField(TextField):
    """Enter goes on to the next question; leaving it, or Ctrl+Enter, stores."""

    def _set_apart(self) -> None:
        """Leave space between questions; that is no step which Ctrl+Z takes back."""
        apart = QTextBlockFormat()
        apart.setBottomMargin(space.SMALL)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(apart)
        self.setUndoRedoEnabled(True)

    @override
    def setPlainText(self, text: str) -> None:
        super().setPlainText(text)
        self._set_apart()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER and not event.modifiers() & _CONTROL:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)
