"""The form of a round: its name, its days, and whom the team sits down with."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from matrices.language.words import Words
from widgets.labelled import Labelled, add_rows
from widgets.line_field import LineField
from widgets.people.day_field import DayField
from widgets.theme import space
from widgets.theme.theme import Theme

_ID = Qt.ItemDataRole.UserRole


class Person(NamedTuple):
    """Somebody who can be in a round."""

    teammate_id: str
    name: str
    matrix_id: str | None
    reading: str = ""


class FilledRound(NamedTuple):
    """What is, or was, entered."""

    name: str
    starts_on: datetime.date
    ends_on: datetime.date
    teammate_ids: tuple[str, ...]


class RoundForm(QDialog):
    """Asks; who listens to `submitted` stores, and then closes it or tells why not."""

    submitted = Signal(object)  # FilledRound

    def __init__(self, theme: Theme, words: Words, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._people: tuple[Person, ...] = ()
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name_edit = LineField()
        self.first_day, self.last_day = DayField(words("First day"), words), DayField(words("Last day"), words)
        self.who_box = QComboBox()
        self.people_list = QListWidget()
        self.people_list.setAccessibleName(words("People"))
        self.hint = QLabel(wordWrap=True)
        self.hint.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words("Cancel"))
        self.submit_button = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self.submit_button.setDefault(True)  # only now: a dialog forgets what became its default outside of it
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        self.who_box.activated.connect(self._on_who_box_activated)

    def fill(self, people: Iterable[Person], roles: Iterable[tuple[str, str]], given: FilledRound) -> None:
        """Offer people, and roles as ids with titles; those `given` are chosen."""
        self._people = tuple(people)
        self.who_box.addItem(self._words("Everybody"), "")
        for matrix_id, title in roles:
            self.who_box.addItem(title, matrix_id)
        self.who_box.addItem(self._words("Chosen people"), None)
        chosen = frozenset(given.teammate_ids)
        for person in self._people:
            item = QListWidgetItem(person.name)
            item.setData(_ID, person.teammate_id)
            item.setCheckState(Qt.CheckState.Checked if person.teammate_id in chosen else Qt.CheckState.Unchecked)
            self.people_list.addItem(item)
        is_everybody = chosen == {one.teammate_id for one in self._people}
        self.who_box.setCurrentIndex(0 if is_everybody else self.who_box.count() - 1)
        self.name_edit.setText(given.name)
        self.name_edit.selectAll()
        self.first_day.set_day(given.starts_on)
        self.last_day.set_day(given.ends_on)
        self.people_list.itemChanged.connect(self._on_people_list_item_changed)

    def submit(self) -> None:
        """Tell what was entered."""
        if not self.name_edit.text().strip():
            self.refuse(self._words("A round needs a name."))
            return
        if self.last_day.day < self.first_day.day:
            self.refuse(self._words("The last day is before the first one."))
            return
        filled = FilledRound(self.name_edit.text().strip(), self.first_day.day, self.last_day.day, self._chosen())
        self.submitted.emit(filled)

    def refuse(self, message: str) -> None:
        """Say in place why nothing was stored."""
        self.hint.setText(message)
        self.hint.setStyleSheet(f"color: {self._theme.colours.wrong}")
        self.hint.show()

    def _chosen(self) -> tuple[str, ...]:
        items = (self.people_list.item(place) for place in range(self.people_list.count()))
        return tuple(one.data(_ID) for one in items if one.checkState() is Qt.CheckState.Checked)

    def _on_who_box_activated(self) -> None:
        """Tick everybody of a role; what is ticked by hand stays where people are chosen."""
        matrix_id = self.who_box.currentData()
        if matrix_id is None:
            self.people_list.setFocus()
            return
        self.people_list.blockSignals(True)
        for place, person in enumerate(self._people):
            is_in = matrix_id in ("", person.matrix_id)
            state = Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
            self.people_list.item(place).setCheckState(state)
        self.people_list.blockSignals(False)
        self.people_list.viewport().update()

    def _on_people_list_item_changed(self) -> None:
        self.who_box.setCurrentIndex(self.who_box.count() - 1)

    def _lay_out(self) -> None:
        words = self._words
        fields = QFormLayout()
        rows: tuple[Labelled, ...] = (
            (words("Name"), self.name_edit),
            (words("First day"), self.first_day),
            (words("Last day"), self.last_day),
            (words("Who"), self.who_box),
        )
        add_rows(fields, rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.LARGE)
        layout.addLayout(fields)
        layout.addWidget(self.people_list, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.buttons)
        self.setMinimumSize(420, 460)
