"""Folders of the person's own that dialogs begin in."""

from pathlib import Path


def documents_folder() -> Path:
    """Return where the person keeps documents."""
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415 - asked for by dialogs, never at the start

    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
