"""From the wish to print to the file: where to, progress, and what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from matrices.exchange.file_names import file_name
from matrices.language.words import Words
from widgets.asking import Asking
from widgets.folders import documents_folder
from widgets.printing.job import Make, PrintJob

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

_PATIENCE_MS = 400
"""Work that is done sooner shows no progress at all."""


class Printing(QObject):
    """Prints one document at a time. `explain` makes a sentence of an error."""

    printed = Signal(object)  # Path of the document

    def __init__(self, window: QWidget, asking: Asking, explain: Callable[[Exception], str], words: Words) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking
        self._explain = explain
        self._words = words
        self._folder: Path | None = None
        self._job: PrintJob | None = None
        self._progress: QProgressDialog | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a document is being made."""
        return self._job is not None

    def print(self, title: str, make: Make) -> None:
        """Ask where a PDF called `title` shall lie, and let `make` write it there."""
        if self.is_busy:
            return
        folder = self._folder or documents_folder()
        suggested = folder / f"{file_name(title, 'Trellis')}.pdf"
        chosen = self._asking.file_to_save(self._words("Print to PDF"), suggested, self._words("PDF documents (*.pdf)"))
        if chosen is None:
            return
        self._folder = chosen.parent
        self._start(PrintJob(make, chosen, self))

    def cancel(self) -> None:
        """Give up the document that is being made; what was there before stays."""
        if self._job is not None:
            self._job.is_cancelled = True

    def finish(self) -> None:
        """Wait for a document that is being made; before the program ends."""
        if self._job is not None:
            self._job.wait()

    def _start(self, job: PrintJob) -> None:
        self._job = job
        self._progress = self._make_progress(job.destination.name)
        job.finished.connect(self._on_job_finished)
        job.start()

    def _make_progress(self, name: str) -> "QProgressDialog":
        from PySide6.QtWidgets import QProgressDialog  # noqa: PLC0415 - the start needs no progress

        label = self._words("Printing {file}…", file=name)
        progress = QProgressDialog(label, self._words("Cancel"), 0, 0, self._window)
        progress.setWindowTitle("Trellis")
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_PATIENCE_MS)
        progress.canceled.connect(self.cancel)
        progress.setValue(0)
        return progress

    def _on_job_finished(self) -> None:
        job, progress = self._job, self._progress
        assert job is not None
        assert progress is not None
        self._job = self._progress = None
        progress.canceled.disconnect(self.cancel)
        progress.close()
        progress.deleteLater()
        self._conclude(job)
        job.deleteLater()

    def _conclude(self, job: PrintJob) -> None:
        if job.is_cancelled:
            return
        if job.failure is None:
            self.printed.emit(job.destination)
        else:
            self._asking.tell(self._explain(job.failure))
