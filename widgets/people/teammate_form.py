"""A small form about a teammate: as many of its fields as the occasion asks for."""

import datetime
from collections.abc import Iterable
from enum import Flag, auto
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from matrices.language.words import AUTONYMS, LANGUAGES, Words
from widgets.line_field import LineField
from widgets.people.day_field import DayField
from widgets.people.reading_field import ReadingField
from widgets.people.suggesting import SuggestBox
from widgets.theme import space
from widgets.theme.theme import Theme


class Ask(Flag):
    """Which fields a form has."""

    NAME = auto()
    LANGUAGE = auto()
    ROLE = auto()
    DAY = auto()
    LEAD = auto()


class Filled(NamedTuple):
    """What is, or was, entered; fields that are not asked for keep what they were given."""

    name: str = ""
    reading: str = ""
    language: str = "en"
    matrix_id: str | None = None
    embedded_in: str = ""
    day: datetime.date = datetime.date.min
    led_by: str = ""


class TeammateForm(QDialog):
    """Asks; who listens to `submitted` stores, and then closes it or tells why not."""

    submitted = Signal(object)  # Filled

    def __init__(self, theme: Theme, words: Words, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name_edit = LineField()
        self.reading_edit = ReadingField(self.name_edit, words)
        self.role_box = QComboBox()
        self.embedded_edit = LineField(placeholderText=words("A product team, if any"))
        self.day_field = DayField(words("Since"), words)
        self.lead_box = SuggestBox(words("Led by"))
        self.language_box = QComboBox()
        self.hint = QLabel(wordWrap=True)
        self.hint.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words("Cancel"))
        self.submit_button = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        for code in LANGUAGES:
            self.language_box.addItem(AUTONYMS[code], code)

    def fill(self, asked: Ask, roles: Iterable[tuple[str | None, str]], given: Filled, day_text: str) -> None:
        """Show the fields `asked` for, filled with what is `given`; `roles` are ids with their titles."""
        for matrix_id, title in roles:
            self.role_box.addItem(title, matrix_id)
        self.name_edit.setText(given.name)
        self.reading_edit.setText(given.reading)
        self.embedded_edit.setText(given.embedded_in)
        self.role_box.setCurrentIndex(max(self.role_box.findData(given.matrix_id), 0))
        self.language_box.setCurrentIndex(max(self.language_box.findData(given.language), 0))
        self.day_field.set_day(given.day)
        self._lay_out(asked, day_text)
        self.submit_button.setDefault(True)  # only now: a dialog forgets what became its default outside of it

    def submit(self) -> None:
        """Tell what was entered."""
        self.submitted.emit(
            Filled(
                name=self.name_edit.text().strip(),
                reading=self.reading_edit.text().strip(),
                language=self.language_box.currentData(),
                matrix_id=self.role_box.currentData(),
                embedded_in=self.embedded_edit.text().strip(),
                day=self.day_field.day,
                led_by=self.lead_box.text,
            )
        )

    def refuse(self, message: str) -> None:
        """Say in place why nothing was stored."""
        self.hint.setText(message)
        self.hint.setStyleSheet(f"color: {self._theme.colours.wrong}")
        self.hint.show()

    def _lay_out(self, asked: Ask, day_text: str) -> None:
        fields = QFormLayout()
        fields.setHorizontalSpacing(space.LARGE)
        fields.setVerticalSpacing(space.SMALL)
        words = self._words
        rows: tuple[tuple[Ask, str, QWidget], ...] = (
            (Ask.NAME, words("Name"), self.name_edit),
            (Ask.ROLE, words("Role"), self.role_box),
            (Ask.ROLE, words("Embedded in"), self.embedded_edit),
            (Ask.DAY, day_text, self.day_field),
            (Ask.LEAD, words("Led by"), self.lead_box),
            (Ask.LANGUAGE, words("Language of reports"), self.language_box),
        )
        for ask, text, field in rows:
            field.setAccessibleName(text)
            if ask in asked:
                fields.addRow(text, field)
            else:
                field.setParent(self)
                field.hide()
            if field is self.name_edit:
                self._add_reading(fields, is_asked=ask in asked)
        self._stack(fields)

    def _add_reading(self, fields: QFormLayout, *, is_asked: bool) -> None:
        if is_asked:
            self.reading_edit.join(fields)
        else:
            self.reading_edit.setParent(self)
            self.reading_edit.hide()

    def _stack(self, fields: QFormLayout) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.LARGE)
        layout.addLayout(fields)
        layout.addWidget(self.hint)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(380)
