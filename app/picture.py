"""A picture of the window, painted without a display."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.context import build_context
from app.main_window import MainWindow
from app.settings import PreferencesFile

_SETTLED_MS = 300
"""By then the grid has measured what is in view."""


def paint_window(workspace: Path, file: Path, language: str) -> None:
    """Paint the window on a workspace into a PNG file. Raises OSError. Nobody's preferences are read or written."""
    application = QApplication.instance() or QApplication(["trellis"])
    assert isinstance(application, QApplication)
    with _faults_raised():
        window = MainWindow(build_context(application, PreferencesFile(None), language, {}))
        window.desk.opening.open(workspace)
        window.show()
        _settle()
        saved = window.grab().save(str(file))
        window.close()
    if not saved:
        raise PermissionError(str(file))


@contextmanager
def _faults_raised() -> Iterator[None]:
    """Raise the first exception that Qt met in a slot and passed over: a picture of half a window is no success."""
    faults: list[BaseException] = []

    def keep(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        faults.append(error)

    hook, sys.excepthook = sys.excepthook, keep
    try:
        yield
    finally:
        sys.excepthook = hook
    if faults:
        raise faults[0]


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_SETTLED_MS, loop.quit)
    loop.exec()
