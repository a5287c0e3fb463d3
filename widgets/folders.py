"""Folders of the person's own that dialogs begin in."""

from pathlib import Path


def documents_folder() -> Path:
    """Return where the person keeps documents; at home where there is no such folder, which dialogs took for a file."""
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415 - asked for by dialogs, never at the start

    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
