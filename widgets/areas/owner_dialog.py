"""Asking who an area goes to, from whom, from which day on, and what is to be said about it."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from matrices.language.words import Words
from widgets.labelled import Labelled, add_rows
from widgets.line_field import LineField
from widgets.name_completion import add_name, complete_by_sound
from widgets.people.day_field import DayField
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.writing_field import WritingField

_NOTE_LINES = 4


class Person(NamedTuple):
    """Somebody to choose."""

    teammate_id: str
    name: str
    reading: str = ""


class Asked(NamedTuple):
    """What the dialog asks: its title, its button, who may give and who may take."""

    title: str
    action: str
    givers: Sequence[Person]
    takers: Sequence[Person]
    today: datetime.date


class HandOver(NamedTuple):
    """What was asked for; `from_id` is None where nobody lets go."""

    from_id: str | None
    to_id: str
    on: datetime.date
    note: str


class OwnerDialog(Question):
    """Hands an area over, or adds an owner where there is nobody to hand it over from."""

    def __init__(self, asked: Asked, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(asked.title, asked.action, theme, words, parent)
        self._words = words
        self._taker_ids = [one.teammate_id for one in asked.takers]
        self._by_name = {one.name: one.teammate_id for one in reversed(asked.takers)}
        self.from_box, self.to_box = QComboBox(), QComboBox()
        self.day_field = DayField(words("From"), words)
        self.day_field.set_day(asked.today)
        self.note_edit = WritingField(hint=words("What they should know, what is open, whom to ask"))
        self._fill(asked)
        self._lay_out(has_givers=bool(asked.givers))
        self.to_box.currentTextChanged.connect(self._on_to_box_changed)
        self._on_to_box_changed()
        self.to_box.setFocus()

    @property
    def asked(self) -> HandOver:
        """What was asked for."""
        from_id = self.from_box.currentData() if self.from_box.count() else None
        return HandOver(from_id, self._to_id or "", self.day_field.day, self.note_edit.toPlainText())

    @property
    def _to_id(self) -> str | None:
        """The id of who is chosen; of two who bear the name that was typed, the one chosen in the list."""
        text, place = self.to_box.currentText().strip(), self.to_box.currentIndex()
        if place >= 0 and self.to_box.itemText(place) == text:
            return self._taker_ids[place]
        return self._by_name.get(text)

    def _fill(self, asked: Asked) -> None:
        for one in asked.givers:
            self.from_box.addItem(one.name, one.teammate_id)
        for one in asked.takers:
            add_name(self.to_box, one.name, one.teammate_id, one.reading)
        self.to_box.setLineEdit(LineField())
        self.to_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.to_box.setCurrentIndex(-1)
        complete_by_sound(self.to_box)
        line = self.to_box.lineEdit()
        assert line is not None
        line.setPlaceholderText(self._words("Name"))

    def _lay_out(self, *, has_givers: bool) -> None:
        words, form, page = self._words, QFormLayout(), QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        lines = self.note_edit.fontMetrics().height() * _NOTE_LINES
        self.note_edit.setFixedHeight(lines + 2 * space.SMALL)
        self.note_edit.setTabChangesFocus(True)
        rows: list[Labelled] = [
            (words("New owner"), self.to_box),
            (words("From"), self.day_field),
            (words("Note"), self.note_edit),
        ]
        if has_givers:
            rows.insert(0, (words("Hands it over"), self.from_box))
        else:
            self.from_box.setParent(self)
            self.from_box.hide()
        add_rows(form, rows)
        page.setLayout(form)
        self.put_first(page)
        self.said.hide()

    def _on_to_box_changed(self) -> None:
        self.do.setEnabled(self._to_id is not None)
