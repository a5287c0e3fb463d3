"""A picture of the window, painted without a display."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.context import build_context
from app.main_window import MainWindow
from app.settings import PreferencesFile


def paint_window(workspace: Path, file: Path, language: str) -> None:
    """Paint the window on a workspace into a PNG file. Raises OSError. Nobody's preferences are read or written."""
    application = QApplication.instance() or QApplication(["trellis"])
    assert isinstance(application, QApplication)
    context = build_context(application, PreferencesFile(None), language, {})
    window = MainWindow(context)
    window.desk.opening.open(workspace)
    window.show()
    application.processEvents()
    saved = window.grab().save(str(file))
    window.close()
    if not saved:
        raise PermissionError(str(file))
