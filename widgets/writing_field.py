"""A field for plain text of several lines, each at the side from which its language is read.

Qt's own field for plain text keeps every line at the left, and Arabic with it; its field for any text cuts a hint at
the foot where the script is taller than Latin.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override


class WritingField(QTextEdit):
    """Takes and gives plain text only, whatever is pasted into it; Tab leaves it."""

    def __init__(self, text: str = "", *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.set_hint(hint)

    @property
    def hint(self) -> str:
        """What stands in the field as long as nothing is written there."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Say what belongs here, to the eye and to whoever has the screen read aloud."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.viewport().update()

    def _is_bare(self) -> bool:
        """Tell whether nothing is written, nor on its way through an input method."""
        return self.document().isEmpty() and not self.document().firstBlock().layout().preeditAreaText()

    def _room(self) -> QRect:
        margin = round(self.document().documentMargin())
        return self.viewport().rect().adjusted(margin, margin, -margin, -margin)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint and self._is_bare():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self._room(), Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap, self._hint)
            painter.end()
