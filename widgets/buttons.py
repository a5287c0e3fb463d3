"""Quiet text buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


def text_button(text: str, *, is_toggle: bool = False) -> QToolButton:
    """Return a flat button that the Tab key reaches."""
    button = QToolButton()
    button.setText(text)
    button.setCheckable(is_toggle)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
