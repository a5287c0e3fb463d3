"""A field for plain text of several lines, each at the side from which its language is read.

Qt's own field for plain text keeps every line at the left, and Arabic with it.
"""

from PySide6.QtWidgets import QTextEdit, QWidget


class WritingField(QTextEdit):
    """Takes and gives plain text only, whatever is pasted into it; Tab leaves it."""

    def __init__(self, text: str = "", *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setPlainText(text)
