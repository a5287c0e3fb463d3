"""Asking how a goal ended: reached or dropped, since when, and what shows it."""

import datetime
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QWidget,
)

from matrices.language.words import Words
from matrices.model.actions import Outcome
from matrices.model.evidence import Evidence
from matrices.model.goal import Goal
from matrices.model.ids import new_id
from widgets.labelled import Labelled, add_rows
from widgets.line_field import LineField
from widgets.people.day_field import DayField
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role
from widgets.writing_field import WritingField

_TEXT_LINES = 5


class Ending(NamedTuple):
    """The goal that is to end, what it is called, and what is filled in."""

    goal: Goal
    title: str
    outcome: Outcome
    today: datetime.date


class EndDialog(Question):
    """Evidence that a goal has kept from before is shown and may be changed."""

    def __init__(self, ending: Ending, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(words("End goal"), words("End goal"), theme, words, parent)
        goal, today = ending.goal, ending.today
        self._kept = goal.evidence[1:]
        self._first = goal.evidence[0] if goal.evidence else Evidence(evidence_id=new_id(), text="", on=today)
        self.goal_id = goal.goal_id
        self.title = QLabel(ending.title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.title.setFont(theme.font(Role.STRONG))
        self.reached, self.dropped = QRadioButton(words("Reached")), QRadioButton(words("Dropped"))
        self._outcomes = QButtonGroup(self)
        self.day_field = DayField(words("Ended on"), words)
        self.text_edit = WritingField(self._first.text)
        self.link_edit = LineField(self._first.link, placeholderText="https://")
        (self.reached if ending.outcome is Outcome.DONE else self.dropped).setChecked(True)
        self.day_field.set_day(today)
        self._words = words
        self._form = QFormLayout()
        self._lay_out()
        self._outcomes.buttonToggled.connect(self._name_text)
        self._name_text()
        self.text_edit.setFocus()

    @property
    def outcome(self) -> Outcome:
        """How it ended."""
        return Outcome.DONE if self.reached.isChecked() else Outcome.DROPPED

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What shows it, on the day entered."""
        text, link = self.text_edit.toPlainText().strip(), self.link_edit.text().strip()
        first = replace(self._first, text=text, link=link, on=self.day_field.day)
        return (first, *self._kept) if text or link else self._kept

    def _lay_out(self) -> None:
        words, form, page, choice = self._words, self._form, QWidget(), QWidget()
        row = QHBoxLayout(choice)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.reached, self.dropped):
            self._outcomes.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        form.setContentsMargins(0, 0, 0, 0)
        self.text_edit.setFixedHeight(self.text_edit.fontMetrics().height() * _TEXT_LINES + 2 * space.SMALL)
        form.addRow(self.title)
        rows: tuple[Labelled, ...] = (
            ("", choice),
            (words("Ended on"), self.day_field),
            (words("What showed it"), self.text_edit),
            (words("Link"), self.link_edit),
        )
        add_rows(form, rows)
        page.setLayout(form)
        self.put_first(page)
        self.said.hide()

    def _name_text(self) -> None:
        is_reached = self.outcome is Outcome.DONE
        words = self._words
        asked = words("What showed it") if is_reached else words("Why it is dropped")
        label = self._form.labelForField(self.text_edit)
        assert isinstance(label, QLabel)
        label.setText(asked)
        self.text_edit.setAccessibleName(asked)
