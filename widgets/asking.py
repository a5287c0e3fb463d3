"""Everything the window asks a person in a dialog, in one place, so that a test can be the person.

Dialogs are loaded when there is something to ask: loading them takes a tenth of the start.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QMessageBox


class Asking:
    """Asks in dialogs of the system, over `window`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def tell(self, sentence: str) -> None:
        """Say something that must not be missed, until it is acknowledged."""
        self._box(sentence).exec()

    def choose(self, sentence: str, choices: Sequence[str], refusal: str) -> int | None:
        """Return which of `choices` was taken, counted from 0, or None for `refusal`, which Esc also means."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - see above

        box = self._box(sentence)
        buttons = [box.addButton(one, QMessageBox.ButtonRole.AcceptRole) for one in choices]
        box.setEscapeButton(box.addButton(refusal, QMessageBox.ButtonRole.RejectRole))
        box.exec()
        clicked = box.clickedButton()
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def file_to_open(self, title: str, folder: Path, pattern: str) -> Path | None:
        """Return a file that is there, or None. `pattern` is as Qt writes it: `Workspaces (*.trellis)`."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

        name, _ = QFileDialog.getOpenFileName(self._window, title, str(folder), pattern)
        return Path(name) if name else None

    def file_to_save(self, title: str, suggested: Path, pattern: str) -> Path | None:
        """Return where to save, with the ending of `suggested`, or None. An existing file was agreed to be replaced."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

        dialog = QFileDialog(self._window, title, str(suggested.parent), pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        return Path(chosen[0]) if chosen else None

    def folder_to_save(self, title: str, folder: Path) -> Path | None:
        """Return a folder to write several files into, or None."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

        name = QFileDialog.getExistingDirectory(self._window, title, str(folder))
        return Path(name) if name else None

    def colour(self, title: str, now: str) -> str | None:
        """Return a colour as `#RRGGBB`, or None; `now` is chosen at first."""
        from PySide6.QtGui import QColor  # noqa: PLC0415 - see above
        from PySide6.QtWidgets import QColorDialog  # noqa: PLC0415 - see above

        chosen = QColorDialog.getColor(QColor(now), self._window, title)
        return chosen.name().upper() if chosen.isValid() else None

    def printer(self, title: str, page_count: int) -> "QPrinter | None":
        """Return a printer made ready for a document of so many pages, or None."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - see above

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, page_count)
        dialog.setFromTo(1, page_count)
        is_meant = bool(dialog.exec())
        dialog.deleteLater()
        return printer if is_meant else None

    def _box(self, sentence: str) -> "QMessageBox":
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - see above

        box = QMessageBox(self._window)
        box.setText(sentence)
        box.setWindowTitle("Trellis")
        return box
