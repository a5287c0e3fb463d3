"""Runs the window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from app.arguments import Asked
from app.context import build_context
from app.guard import Guard, keep_clipboard_safe
from app.main_window import MainWindow
from app.places import Place
from app.settings import PreferencesFile, preferences_path


def run(wish: Asked) -> int:
    """Show the window until it is closed and return the exit code."""
    application = QApplication(sys.argv[:1])
    context = build_context(application, PreferencesFile(preferences_path()), wish.language, os.environ)
    window = MainWindow(context)
    guard = Guard(window.asking, context.words, application)
    guard.install()
    application.aboutToQuit.connect(keep_clipboard_safe)
    later = _Later(window, guard, wish)
    window.installEventFilter(later)
    if wish.is_sample or wish.file is not None:
        window.desk.places.show_nothing()
    window.show()
    code = application.exec()
    guard.uninstall()
    return code


class _Later(QObject):
    """What waits until the window is there: a long workspace takes a moment, and a sentence needs a window below it."""

    def __init__(self, window: MainWindow, guard: Guard, wish: Asked) -> None:
        super().__init__(window)
        self._window = window
        self._guard = guard
        self._wish = wish

    def _start(self) -> None:
        """Open what was asked for, and watch for crashes and for Ctrl+C."""
        self._open()
        self._watch()

    def _open(self) -> None:
        desk, wish = self._window.desk, self._wish
        if wish.is_sample:
            desk.opening.open_sample()
        elif wish.file is not None:
            desk.opening.open(Path(wish.file))
        if desk.session is None:
            desk.places.show_place(Place.WELCOME)

    def _watch(self) -> None:
        from app.interrupt import Interrupt  # noqa: PLC0415 - brings sockets along

        self._guard.watch_for_crashes()
        interrupt = Interrupt(self)
        interrupt.asked.connect(self._window.close)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._start)
        return super().eventFilter(watched, event)
