"""The print dialog on a document and on many, and the settings of the team, each with its preview."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog

from app.main_window import MainWindow
from widgets.settings.dialog import SettingsDialog

_LONGEST_MS = 20_000
_STEP_MS = 50
_SETTLED_MS = 400


def printing(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Yield the name and the window of each dialog, open; whoever takes it closes it."""
    window.commands["print"].trigger()
    dialog = window.desk.printing.dialog
    _wait_for(lambda: dialog.is_ready or not dialog.form.is_complete)
    yield "print", dialog
    window.commands["print"].trigger()
    dialog = window.desk.printing.dialog
    dialog.tabs.setCurrentIndex(1)
    yield "print-all", dialog
    window.commands["team-settings"].trigger()
    settings = window.findChild(SettingsDialog)
    settings.accent.code.setText("#F2B84B")
    settings.header.setText(window.windowTitle())
    _wait_for(lambda: settings.preview.has_proof or not window.desk.places.matrices.has_matrix)
    yield "settings", settings


def _wait_for(is_done: Callable[[], bool]) -> None:
    # Not QTest.qWait, which keeps Python's lock from the thread that is waited for.
    for _ in range(_LONGEST_MS // _STEP_MS):
        if is_done():
            break
        _wait(_STEP_MS)
    _wait(_SETTLED_MS)


def _wait(span_ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(span_ms, loop.quit)
    loop.exec()
