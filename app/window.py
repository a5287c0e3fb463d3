"""Runs the window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.arguments import Asked
from app.context import build_context
from app.guard import Guard, keep_clipboard_safe
from app.main_window import MainWindow
from app.settings import PreferencesFile, preferences_path


def run(wish: Asked) -> int:
    """Show the window until it is closed and return the exit code."""
    application = QApplication(sys.argv[:1])
    context = build_context(application, PreferencesFile(preferences_path()), wish.language, os.environ)
    window = MainWindow(context)
    guard = Guard(window.asking, context.words, application)
    guard.install()
    application.aboutToQuit.connect(keep_clipboard_safe)
    later = _Later(window, guard)
    QTimer.singleShot(0, later.start)
    _open(window, wish)
    window.show()
    code = application.exec()
    guard.uninstall()
    return code


def _open(window: MainWindow, wish: Asked) -> None:
    if wish.is_sample:
        window.desk.opening.open_sample()
    elif wish.file is not None:
        window.desk.opening.open(Path(wish.file))


class _Later(QObject):
    """What may wait until the window is there."""

    def __init__(self, window: MainWindow, guard: Guard) -> None:
        super().__init__(window)
        self._window = window
        self._guard = guard

    def start(self) -> None:
        """Watch for crashes and for Ctrl+C."""
        from app.interrupt import Interrupt  # noqa: PLC0415 - brings sockets along

        self._guard.watch_for_crashes()
        interrupt = Interrupt(self)
        interrupt.asked.connect(self._window.close)
