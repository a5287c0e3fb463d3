"""Work that begins when nothing has changed for a moment, and goes on in short steps while nobody is busy."""

import time
from collections.abc import Generator
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

SETTLED_MS: Final = 250
"""How long nothing must have changed before the work begins."""
_STEP_S: Final = 0.008
"""How long one step may take: half a frame of a 60 Hz screen."""


class SettledWork(QObject):
    """One piece of work at a time. Steps and not a thread: two threads of Python would make the window stutter."""

    settled = Signal()  # nothing has changed for a moment; who listens may `begin`
    done = Signal(object)  # what the work returned

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, Any] | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._stepping = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.settled)
        self._stepping.timeout.connect(self._on_step)

    def wait(self) -> None:
        """Give up what is being done, and settle anew."""
        self.stop()
        self._settling.start()

    def stop(self) -> None:
        """Give up what is being done or waited for."""
        self._settling.stop()
        self._stepping.stop()
        self._steps = None

    def begin(self, steps: Generator[None, None, Any]) -> None:
        """Do this, with a pause wherever it yields and a step is over."""
        self._steps = steps
        self._stepping.start()

    def _on_step(self) -> None:
        steps, end = self._steps, time.perf_counter() + _STEP_S
        if steps is None:
            return
        try:
            while time.perf_counter() < end:
                next(steps)
        except StopIteration as finished:
            self._steps = None
            self.done.emit(finished.value)
        else:
            self._stepping.start()
