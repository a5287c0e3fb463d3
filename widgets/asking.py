"""Everything the window asks a person in a dialog, in one place, so that a test can be the person."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class Asking:
    """Asks in dialogs of the system, over `window`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def tell(self, sentence: str) -> None:
        """Say something that must not be missed, until it is acknowledged."""
        self._box(sentence).exec()

    def choose(self, sentence: str, choices: Sequence[str], refusal: str) -> int | None:
        """Return which of `choices` was taken, counted from 0, or None for `refusal`, which Esc also means."""
        box = self._box(sentence)
        buttons = [box.addButton(one, QMessageBox.ButtonRole.AcceptRole) for one in choices]
        box.setEscapeButton(box.addButton(refusal, QMessageBox.ButtonRole.RejectRole))
        box.exec()
        clicked = box.clickedButton()
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def file_to_open(self, title: str, folder: Path, pattern: str) -> Path | None:
        """Return a file that is there, or None. `pattern` is as Qt writes it: `Workspaces (*.trellis)`."""
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(folder), pattern)
        return Path(name) if name else None

    def file_to_save(self, title: str, suggested: Path, pattern: str) -> Path | None:
        """Return where to save, with the ending of `suggested`, or None. An existing file was agreed to be replaced."""
        dialog = QFileDialog(self._window, title, str(suggested.parent), pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        return Path(chosen[0]) if chosen else None

    def _box(self, sentence: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setText(sentence)
        box.setWindowTitle("Trellis")
        return box
