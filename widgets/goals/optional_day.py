"""A day that may be left out."""

import datetime

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from matrices.language.words import Words
from widgets.people.day_field import DayField
from widgets.theme import space


class OptionalDay(QWidget):
    """A tick, and beside it, while it is set, the day that counts."""

    def __init__(self, text: str, usual: datetime.date, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(text)
        self.field = DayField(text, words)
        self.field.set_day(usual)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.tick)
        layout.addWidget(self.field)
        layout.addStretch(1)
        self.setFocusProxy(self.tick)
        self.tick.toggled.connect(self.field.setVisible)
        self.set_day(None)

    @property
    def day(self) -> datetime.date | None:
        """The day entered, None where it is left out."""
        return self.field.day if self.tick.isChecked() else None

    def set_day(self, day: datetime.date | None) -> None:
        """Enter a day, or leave it out."""
        self.tick.setChecked(day is not None)
        self.field.setVisible(day is not None)
        if day is not None:
            self.field.set_day(day)
