"""A text of several lines that is as tall as they are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override


class WrappedLabel(QLabel):
    """Follows its own width: a form gives what wraps the height that a narrower text would have."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # Qt counts it as a height that the text needs
        self.setFixedHeight(max(1, self.heightForWidth(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
