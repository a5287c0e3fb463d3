"""Copies of documents that another program may look at."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


class OpenedFiles:
    """Copies opened with another program, in a folder that nobody else may read; gone when the program ends."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def open(self, name: str, data: bytes) -> Path:
        """Write a copy called `name` and let the system open it. Raises OSError."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="trellis-", ignore_cleanup_errors=True)
        path = Path(self._folder.name) / f"{name}.pdf"
        path.write_bytes(data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        return path
