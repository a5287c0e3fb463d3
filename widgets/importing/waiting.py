"""What a person sees while a file is being read: that it is, and how to give up."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.importing.job import ReadingJob
from widgets.theme import space

_WIDTH = 360
_BAR_HEIGHT = 4
_AT_ONCE_MS = 100
"""What is read sooner shows no dialog that would be gone before it is seen."""


class WaitingDialog(QDialog):
    """Says `sentence` until it is closed by whoever knows more, or by the person (Cancel, Esc)."""

    def __init__(self, sentence: str, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = QLabel(sentence, wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.setWindowTitle(words("Import"))
        self.setMinimumWidth(_WIDTH)
        self._lay_out()
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)  # nothing to agree to
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)  # nobody knows how long
        bar.setFixedHeight(_BAR_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(self.sentence)
        layout.addWidget(bar)
        layout.addWidget(self.buttons)


def wait_for(job: ReadingJob[Any], waiting: WaitingDialog, execute: Callable[[QDialog], bool]) -> None:
    """Run a job until it is done, or the person gives it up; nothing else can be done meanwhile."""
    job.finished.connect(job.deleteLater)
    job.finished.connect(waiting.accept)
    job.start()
    if not job.wait(_AT_ONCE_MS) and not execute(waiting):
        job.give_up()
    waiting.deleteLater()
