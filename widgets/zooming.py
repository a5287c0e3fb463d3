"""Zoom in steps, by commands and by the wheel."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

_NOTCH: Final = 120
"""One notch of a mouse wheel, in eighths of a degree (Qt: QWheelEvent); touchpads send less at a time."""


def next_zoom(zooms: Sequence[float], now: float, by: int) -> float:
    """Return the next larger (`by` 1) or smaller (-1) of the ascending `zooms`; `now` where there is none."""
    if by > 0:
        return next((one for one in zooms if one > now), now)
    return next((one for one in reversed(zooms) if one < now), now)


class WheelSteps:
    """Gathers what a wheel turns while Ctrl is held, until it is a step."""

    def __init__(self) -> None:
        self._turned = 0

    def take(self, event: QWheelEvent, step: Callable[[int], None]) -> bool:
        """Call `step` with 1 or -1 for each notch; return False for a turn that is for scrolling."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            step(1 if self._turned > 0 else -1)
            self._turned = 0
        event.accept()
        return True
