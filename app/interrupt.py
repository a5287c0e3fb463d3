"""A clean end on Ctrl+C in the terminal, and when the system asks."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Interrupt(QObject):
    """Turns SIGINT and SIGTERM into a signal that Qt's event loop hears, without polling."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGINT, _ignore)
        signal.signal(signal.SIGTERM, _ignore)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)

    def _on_notifier_activated(self) -> None:
        self._heard.recv(64)
        self.asked.emit()


def _ignore(*_: object) -> None:
    """Keep Python from raising KeyboardInterrupt in the middle of a slot."""
