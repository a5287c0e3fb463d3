"""A document being made on a thread of its own, so that the window stays usable."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QThread
from typing_extensions import override

Make: TypeAlias = Callable[[Path], None]
"""Writes a document to a path."""


class PrintJob(QThread):
    """Makes a document beside `destination` and puts it there when it is whole and still wanted.

    `failure` is what went wrong; then nothing is left of it, and a document that was there before stays.
    """

    def __init__(self, make: Make, destination: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.destination = destination
        self.failure: Exception | None = None
        self.is_cancelled = False
        self._make = make
        self._fresh = destination.with_name(f".{destination.name}.part")

    @override
    def run(self) -> None:
        try:
            self._make(self._fresh)
            if not self.is_cancelled:
                self._fresh.replace(self.destination)
        except Exception as error:  # noqa: BLE001 - nothing above a thread would ever hear of it
            self.failure = self._about_destination(error)
        finally:
            with contextlib.suppress(OSError):
                self._fresh.unlink(missing_ok=True)

    def _about_destination(self, error: Exception) -> Exception:
        """Let an error name the document that was asked for rather than the helper file."""
        if isinstance(error, OSError) and error.filename == str(self._fresh):
            error.filename, error.filename2 = str(self.destination), None
        return error
