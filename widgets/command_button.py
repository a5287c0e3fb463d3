"""A flat button for an action of the window, where a place or a section offers what it does not do itself."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from matrices.language.words import Words
from widgets.keys import key_text
from widgets.theme.theme import Theme


class Command(NamedTuple):
    """An action of the window as a button shows it; `keys` are those that the action has, as Qt reads them."""

    action_id: str
    text: str
    icon: str
    keys: str = ""


class CommandButton(QToolButton):
    """Only wishes. Its tooltip tells the keys, so that the mouse need not be taken the next time."""

    requested = Signal(str)  # id of the action

    def __init__(self, command: Command, theme: Theme, words: Words, *, is_brief: bool = False) -> None:
        super().__init__()
        self._command, self._theme = command, theme
        style = Qt.ToolButtonStyle
        self.setText(command.text)
        self.setToolButtonStyle(style.ToolButtonIconOnly if is_brief else style.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(command.text)
        self.setToolTip(_told(command, words))
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setIcon(self._theme.icon(self._command.icon))

    def _on_clicked(self) -> None:
        self.requested.emit(self._command.action_id)


def print_button(theme: Theme, words: Words) -> CommandButton:
    """Return the button that prints what a place shows."""
    return CommandButton(Command("print", words("Print…"), "print", "Ctrl+P"), theme, words)


def export_button(theme: Theme, words: Words) -> CommandButton:
    """Return the button that exports what a section of a teammate's page shows."""
    command = Command("export-section", words("Export what this section shows…"), "export", "Ctrl+Shift+X")
    return CommandButton(command, theme, words, is_brief=True)


def _told(command: Command, words: Words) -> str:
    if not command.keys:
        return command.text
    return words("{text} ({keys})", text=command.text, keys=key_text(command.keys))
