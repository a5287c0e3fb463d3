"""What stands where there is nothing yet: one sentence, one button, and where there is one another way to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.theme import space


class Empty(QWidget):
    """A sentence and the button that changes it."""

    requested = Signal()  # the button was pressed
    other_requested = Signal()  # the quiet button was pressed

    def __init__(self, sentence: str, button: str, parent: QWidget | None = None, *, other: str = "") -> None:
        super().__init__(parent)
        self.sentence = QLabel(sentence, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(button)
        self.button.setAutoDefault(True)  # Enter presses it, as it does all else that can be chosen
        self.button.clicked.connect(self.requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(space.LARGE)
        layout.addStretch(1)
        layout.addWidget(self.sentence)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.other = text_button(other)
        self.other.clicked.connect(self.other_requested)
        layout.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        self.other.setVisible(bool(other))  # only now: shown without a parent it would be a window of its own
        layout.addStretch(2)


def nothing_found(words: Words) -> Empty:
    """Return what stands in place of a list in which a search finds nothing."""
    return Empty(words("Nothing fits this search."), words("Clear search"))
