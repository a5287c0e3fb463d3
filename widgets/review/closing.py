"""Closing a review: the summary that the data wrote, to be put in one's own words, and the last step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.theme import space
from widgets.writing_field import WritingField


class Closing(QWidget):
    """Asks for the summary; whoever closes the review hides it."""

    confirmed = Signal(str)  # summary
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = ""
        self.title = QLabel(words("Summary"))
        self.hint = QLabel(words("What both take away. Closing freezes the review; it can be corrected later."))
        self.hint.setWordWrap(True)
        self.summary = WritingField()
        self.summary.setAccessibleName(words("Summary"))
        self.close_button = QPushButton(words("Close review"))
        self.close_button.setDefault(True)
        self.cancel_button = QPushButton(words("Go on"))
        self._lay_out()
        self.close_button.clicked.connect(self.confirm)
        self.cancel_button.clicked.connect(self.cancelled)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, context=within)
            shortcut.activated.connect(self.confirm)
        cancel = QShortcut(QKeySequence("Esc"), self, context=within)
        cancel.activated.connect(self.cancelled)

    def propose(self, summary: str) -> None:
        """Show what the data says, unless somebody has put it in other words already."""
        if self.summary.toPlainText() in ("", self._proposed):
            self.summary.setPlainText(summary)
        self._proposed = summary
        self.summary.setFocus()

    @property
    def own_words(self) -> str | None:
        """What somebody wrote instead of what the data says; None where nobody did."""
        text = self.summary.toPlainText()
        return None if text.strip() in ("", self._proposed.strip()) else text

    def forget(self) -> None:
        """Begin anew with the next review."""
        self._proposed = ""
        self.summary.clear()

    def confirm(self) -> None:
        """Tell that the review is to be closed."""
        self.confirmed.emit(self.summary.toPlainText())

    def set_fonts(self, title: QFont, body: QFont, small: QFont) -> None:
        """Set the texts."""
        self.title.setFont(title)
        self.hint.setFont(small)
        for one in (self.summary, self.close_button, self.cancel_button):
            one.setFont(body)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(space.SMALL)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(self.title)
        layout.addWidget(self.hint)
        layout.addWidget(self.summary, 1)
        layout.addLayout(buttons)
