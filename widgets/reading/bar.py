"""The line over a grid that is only read: in which language, what its signs mean, and the ways out."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.theme import space
from widgets.theme.theme import Theme

_LEAST_PX: Final = 160
"""A label that wraps asks for more width than the window of a small screen has."""


class ReadingBar(QWidget):
    """Shows and wishes; hidden while the role is shown as it is written."""

    edit_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.told = QLabel(wordWrap=True)
        self.edit_button = text_button(words("Edit translation"))
        self.edit_button.setToolTip(words("{text} ({keys})", text=self.edit_button.text(), keys="F2"))
        self.leave_button = text_button("")
        self.edit_button.clicked.connect(self.edit_requested)
        self.leave_button.clicked.connect(self.left)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_reading(self, language: str, own: str, note: str, *, is_editable: bool) -> None:
        """Tell in which language the grid is read, and in which it is written."""
        words = self._words
        told = words("Read in {language}; nothing can be changed here.", language=language)
        self.told.setText(in_a_row((told, note), words.language))
        self.leave_button.setText(words("Back to {language}", language=own))
        self.leave_button.setToolTip(words("{text} ({keys})", text=self.leave_button.text(), keys="Esc"))
        self.edit_button.setVisible(is_editable)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.TIGHT, space.MEDIUM, space.TIGHT)
        layout.setSpacing(space.SMALL)
        self.told.setMinimumWidth(_LEAST_PX)
        layout.addWidget(self.told, 1)
        for button in (self.edit_button, self.leave_button):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(f"ReadingBar {{ background: {colours.accent_wash}; }}")
        self.told.setStyleSheet(f"color: {colours.ink};")
