"""Runs the window."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from app.arguments import Asked
from app.main_window import MainWindow
from app.settings import PreferencesFile, preferences_path
from matrices.reports.look import DARK, LIGHT

if TYPE_CHECKING:
    from app.guard import Guard


def run(wish: Asked) -> int:
    """Show the window until it is closed and return the exit code."""
    application = QApplication(sys.argv[:1])
    preferences = PreferencesFile(preferences_path())
    window = MainWindow()
    window.stand_at(preferences.now.geometry)
    ground = {"light": LIGHT.window, "dark": DARK.window}.get(preferences.now.scheme)
    if ground is not None:
        window.setPalette(QPalette(QColor(ground)))
    window.installEventFilter(_Later(window, application, preferences, wish))
    window.show()
    return application.exec()


class _Later(QObject):
    """What waits until the window was painted: nearly all of the program, and the workspace asked for."""

    def __init__(
        self, window: MainWindow, application: QApplication, preferences: PreferencesFile, wish: Asked
    ) -> None:
        super().__init__(window)
        self._window = window
        self._application = application
        self._preferences = preferences
        self._wish = wish

    def _on_painted(self) -> None:
        try:
            self._furnish()
        except Exception as error:  # noqa: BLE001 - whatever it is, a window that stays empty must say why
            self._give_up(error)

    def _furnish(self) -> None:
        """Put everything in its place, guard it, and open what was asked for."""
        from app.context import build_context  # noqa: PLC0415 - the frame is painted before all this is loaded
        from app.guard import Guard, keep_clipboard_safe  # noqa: PLC0415 - as above
        from widgets.asking import Asking  # noqa: PLC0415 - as above

        context = build_context(self._application, self._preferences, self._wish.language, os.environ)
        asking = Asking(self._window)
        guard = Guard(asking, context.words, self._application)
        guard.install()
        self._window.refurnished.connect(guard.speak)
        self._application.aboutToQuit.connect(keep_clipboard_safe)
        self._application.aboutToQuit.connect(guard.uninstall)
        self._window.setPalette(QPalette())
        self._window.furnish(context, asking, is_welcoming=self._wish.file is None and not self._wish.is_sample)
        gc.freeze()  # the program itself stays: the collector need not look through it in each of its pauses
        self._open()
        self._watch(guard)

    def _open(self) -> None:
        from app.places import Place  # noqa: PLC0415 - as above

        desk, wish = self._window.desk, self._wish
        if wish.is_sample:
            desk.opening.open_sample()
        elif wish.file is not None:
            desk.opening.open(Path(wish.file))
        if desk.session is None:
            desk.places.show_place(Place.WELCOME)

    def _watch(self, guard: "Guard") -> None:
        from app.interrupt import Interrupt  # noqa: PLC0415 - brings sockets along

        guard.watch_for_crashes()
        interrupt = Interrupt(self)
        interrupt.asked.connect(self._window.close)

    def _give_up(self, error: Exception) -> None:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - a good start needs none

        from app.arguments import language_of  # noqa: PLC0415 - as above
        from app.log import log_path, record  # noqa: PLC0415 - as above
        from app.sentences import sentence  # noqa: PLC0415 - as above
        from matrices.language.words import words_for  # noqa: PLC0415 - as above

        record("The window could not be furnished.", error)
        words = words_for(language_of(self._wish.language, os.environ))
        details = words("The details are in {file}.", file=log_path())
        QMessageBox.critical(self._window, "Trellis", f"{sentence(error, words)}\n\n{details}")
        self._application.exit(1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return super().eventFilter(watched, event)
