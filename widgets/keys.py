"""Shortcuts as they are read."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

_LEFT_TO_RIGHT_MARK: Final = "\N{LEFT-TO-RIGHT MARK}"


def key_text(keys: str) -> str:
    """Return a portable shortcut as this system writes it; in a right-to-left window `Ctrl+=` keeps its sign last."""
    text = QKeySequence.fromString(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return text + _LEFT_TO_RIGHT_MARK if _would_turn(text) else text


def menu_keys(keys: str, own_keys: str) -> str:
    """Return the shortcut that a menu must be told, where it would write none or turn it around."""
    return key_text(own_keys or (keys if _would_turn(keys) else ""))


def _would_turn(text: str) -> bool:
    """Tell whether a sign at the end would go to the other end (UAX #9, N2)."""
    is_right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return is_right_to_left and bool(text) and not text[-1].isalnum()
