"""A small window that asks before roles change, and stays open where the disk refuses."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.sharing.row_dialog import RowDialog
from widgets.theme.theme import Theme


class Question(RowDialog):
    """Who listens to `submitted` stores, and then calls `close_done` or `refuse`.

    Ctrl+Enter asks from anywhere, also from fields in which Enter begins a line.
    """

    submitted = Signal()

    def __init__(self, title: str, action: str, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(title, action, words, parent)
        self._is_refused = False
        self._theme = theme
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.finished.connect(self.deleteLater)

    def close_done(self) -> None:
        """Close, as what was asked for is stored."""
        super().accept()

    def refuse(self, sentence: str) -> None:
        """Say in place why nothing was stored; what was entered stays."""
        self._is_refused = True
        self.said.setStyleSheet(f"color: {self._theme.colours.wrong}")
        self.said.setText(sentence)
        self.said.show()

    def tell_reason(self, reason: str) -> bool:
        """Say why it was not stored, where it is told already that it was not; tell whether that is so."""
        if self._is_refused:
            self.refuse(reason)
        return self._is_refused

    @override
    def tell(self, sentences: Iterable[str], *, can_do: bool) -> None:
        self._is_refused = False
        super().tell(sentences, can_do=can_do)

    @override
    def accept(self) -> None:
        if self.do.isEnabled():
            self.submitted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)
