"""One line in which an action is agreed: what, who and by when, without a calendar."""

import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from widgets.choice_box import ChoiceBox
from widgets.line_field import LineField
from widgets.theme import space

_WHEN_DAYS: Final = (None, 7, 14, 30, 90)


class ActionForm(QWidget):
    """Tells what was agreed; the words typed stay until `clear`."""

    added = Signal(str, str, object)  # text, owner, days from today or None

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = LineField(placeholderText=words("What was agreed"))
        self.text.setAccessibleName(words("What was agreed"))
        self.owner = ChoiceBox(6)
        self.owner.setAccessibleName(words("Who does it"))
        self.when = ChoiceBox(6)
        self.when.setAccessibleName(words("By when"))
        self.add_button = QPushButton(words("Add"))
        told = (
            words("No date"),
            words("In a week"),
            words("In two weeks"),
            words("In a month"),
            words("In three months"),
        )
        for days, text in zip(_WHEN_DAYS, told, strict=True):
            self.when.addItem(text, days)
        self._lay_out()
        self.text.returnPressed.connect(self.submit)
        self.add_button.clicked.connect(self.submit)

    def set_owners(self, names: list[str]) -> None:
        """Offer these people, the first of them chosen."""
        self.owner.clear()
        self.owner.addItems(names)

    def submit(self) -> None:
        """Tell what was agreed, if anything was typed."""
        if self.text.text().strip():
            self.added.emit(self.text.text(), self.owner.currentText(), self.when.currentData())

    def clear(self) -> None:
        """Make room for the next one."""
        self.text.clear()

    def set_font(self, font: QFont) -> None:
        """Set all fields in a font."""
        for field in (self.text, self.owner, self.when, self.add_button):
            field.setFont(font)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(space.SMALL)
        below.addWidget(self.owner, 4)  # names are longer than days
        below.addWidget(self.when, 3)
        above = QHBoxLayout()
        above.setSpacing(space.SMALL)
        above.addWidget(self.text, 1)
        above.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addLayout(above)
        layout.addLayout(below)
        for box in (self.owner, self.when):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def due_on(today: datetime.date, days: int | None) -> datetime.date | None:
    """Return the day so many days from today, None for no date."""
    return None if days is None else today + datetime.timedelta(days=days)
