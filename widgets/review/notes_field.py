"""A field whose text is stored as it is typed: at each pause, and soon even where there is none."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.writing_field import WritingField

_PAUSE_MS = 700
"""So long without a key is a pause, and an undo step of its own."""
_LONGEST_MS = 1_500
"""So much typing at most is lost where the machine stops. It makes no undo step of its own."""


class NotesField(WritingField):
    """Hands its text to `store`, which tells whether it is stored; what is not stays and is handed over again.

    `store` takes the text, and whether it goes on with what was stored last, without a pause between.
    """

    def __init__(self, store: Callable[[str, bool], bool], name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(hint=hint, parent=parent)
        self._store = store
        self._stored = ""
        self._goes_on = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self.setAccessibleName(name)
        self._pause.timeout.connect(self.flush)
        self._longest.timeout.connect(self._on_longest_timeout)
        self.textChanged.connect(self._on_text_changed)

    @property
    def is_stored(self) -> bool:
        """Whether all that stands in the field is stored."""
        return self.toPlainText() == self._stored

    def show_text(self, text: str) -> None:
        """Show what is stored now, unless something else is being typed."""
        is_untouched = self.is_stored
        self._stored = text
        if is_untouched and self.toPlainText() != text:
            at = min(self.textCursor().position(), len(text))
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            cursor = self.textCursor()
            cursor.setPosition(at)
            self.setTextCursor(cursor)

    def flush(self) -> bool:
        """Store what is not stored yet, and begin a new undo step with the next key; tell whether all is stored."""
        is_stored = self._keep()
        self._goes_on = False
        return is_stored

    def give_up(self) -> None:
        """Forget what could not be stored."""
        self._pause.stop()
        self._longest.stop()
        self._stored = self.toPlainText()
        self._goes_on = False

    def _keep(self) -> bool:
        self._pause.stop()
        self._longest.stop()
        text = self.toPlainText()
        if text != self._stored and self._store(text, self._goes_on):
            self._stored = text
        return self.is_stored

    def _on_longest_timeout(self) -> None:
        self._goes_on = self._keep()
        self._pause.start()

    def _on_text_changed(self) -> None:
        if self.is_stored:
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
