"""The side of the reviews: all open reviews and the rounds to choose from, and the two buttons that begin something."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.empty import nothing_found
from widgets.review.listing import OPEN_ID
from widgets.review.rounds import round_entries
from widgets.session import Session
from widgets.side_list import SideList
from widgets.theme import space
from widgets.theme.theme import Theme


class RoundsSide(QWidget):
    """Holds the list and the buttons; what they do is the place's."""

    def __init__(self, session: Session, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self.list = SideList(theme, words("Search rounds"), nothing=nothing_found(words))
        self.new_button = text_button(words("New round…"))
        self.start_button = text_button(words("Start review…"))
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def fill(self) -> None:
        """List the rounds that are there; where the chosen one is not, all open reviews are chosen."""
        self.list.set_entries(round_entries(self._session, self._words, OPEN_ID))
        if self.list.current_id is None:
            self.list.choose(OPEN_ID)

    def enable(self, *, can_edit: bool) -> None:
        """Let the buttons be pressed where something can be begun."""
        for button in (self.new_button, self.start_button):
            button.setEnabled(can_edit)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, space.SMALL)
        column.setSpacing(space.TIGHT)
        column.addWidget(self.list, 1)
        for button in (self.start_button, self.new_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _dress(self) -> None:
        for button in (self.new_button, self.start_button):
            button.setIcon(self._theme.icon("add"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
