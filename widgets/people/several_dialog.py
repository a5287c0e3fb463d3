"""Changing several teammates at once: who leads them, a tag to give, a tag to take away."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QWidget

from matrices.edits.profiles import add_tag, remove_tag, set_lead
from matrices.language.words import Words
from matrices.model.teammate import Teammate
from widgets.people.known_people import KnownPeople, known_people
from widgets.people.suggesting import SuggestBox
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme

_WIDTH_PX: Final = 520


class SeveralDialog(Question):
    """A tick for each thing to change; touching a field sets its tick. `changed` are the teammates as they would be."""

    def __init__(
        self, teammates: Sequence[Teammate], known: KnownPeople, theme: Theme, words: Words, parent: QWidget
    ) -> None:
        title = words.plural("Change {count} person", "Change {count} people", len(teammates))
        super().__init__(title, words("Save"), theme, words, parent)
        self._words = words
        self.teammates = tuple(teammates)
        self._tags = known.tags
        self.lead_tick, self.add_tick = QCheckBox(words("Led by")), QCheckBox(words("Add tag"))
        self.remove_tick = QCheckBox(words("Remove tag"))
        self.lead_box = SuggestBox(words("Led by"), placeholder=words("Nobody"))
        self.lead_box.suggest_people(known.names, known.readings)
        self.tag_box = SuggestBox(words("Tag"), known.tags, placeholder=words("shift, language, product…"))
        self.value_box = SuggestBox(words("Value"), placeholder=words("Value"))
        self.remove_box = QComboBox()
        self.remove_box.setAccessibleName(words("Remove tag"))
        self._fill()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def changed(self) -> tuple[Teammate, ...]:
        """Those who would be another than they are, as they would be."""
        after = [self._changed(one) for one in self.teammates]
        return tuple(new for old, new in zip(self.teammates, after, strict=True) if new != old)

    def _changed(self, teammate: Teammate) -> Teammate:
        if self.lead_tick.isChecked():
            teammate = set_lead(teammate, self.lead_box.text)
        if self.remove_tick.isChecked() and self.remove_box.currentData() is not None:
            teammate = remove_tag(teammate, *self.remove_box.currentData())
        if self.add_tick.isChecked():
            teammate = add_tag(teammate, self.tag_box.text, self.value_box.text)
        return teammate

    def _fill(self) -> None:
        leads = {one.led_by for one in self.teammates}
        self.lead_box.setEditText(leads.pop() if len(leads) == 1 else "")
        for name, values in known_people(self.teammates, (), self._words.sort_key).tags.items():
            for value in values:
                self.remove_box.addItem(self._words("{name}: {value}", name=name, value=value), (name, value))
            if len(values) > 1:
                self.remove_box.addItem(self._words("{tag}: all", tag=name), (name, ""))
        has_tags = self.remove_box.count() > 0
        self.remove_tick.setEnabled(has_tags)
        self.remove_box.setEnabled(has_tags)

    def _lay_out(self) -> None:
        fields, grid, tag = QWidget(), QGridLayout(), QHBoxLayout()
        tag.setSpacing(space.SMALL)
        tag.addWidget(self.tag_box)
        tag.addWidget(self.value_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.LARGE)
        grid.setVerticalSpacing(space.SMALL)
        grid.setColumnStretch(1, 1)
        for row, tick in enumerate((self.lead_tick, self.add_tick, self.remove_tick)):
            grid.addWidget(tick, row, 0)
        grid.addWidget(self.lead_box, 0, 1)
        grid.addLayout(tag, 1, 1)
        grid.addWidget(self.remove_box, 2, 1)
        fields.setLayout(grid)
        self.put_first(fields)
        self.setMinimumWidth(_WIDTH_PX)

    def _connect(self) -> None:
        for tick in (self.lead_tick, self.add_tick, self.remove_tick):
            tick.toggled.connect(self._show)
        self.lead_box.editTextChanged.connect(self._on_lead_box_edited)
        self.tag_box.editTextChanged.connect(self._on_tag_box_edited)
        self.value_box.editTextChanged.connect(self._on_tag_edited)
        self.remove_box.activated.connect(self._on_remove_box_activated)

    def _on_lead_box_edited(self) -> None:
        self.lead_tick.setChecked(True)
        self._show()

    def _on_tag_box_edited(self) -> None:
        self.value_box.suggest(self._tags.get(self.tag_box.text, ()))
        self._on_tag_edited()

    def _on_tag_edited(self) -> None:
        self.add_tick.setChecked(bool(self.tag_box.text or self.value_box.text))
        self._show()

    def _on_remove_box_activated(self) -> None:
        self.remove_tick.setChecked(True)
        self._show()

    def _show(self) -> None:
        """Say how many would be another."""
        words, count = self._words, len(self.changed)
        told = words.plural("{count} person changes.", "{count} people change.", count)
        self.tell([told if count else words("Nothing changes.")], can_do=count > 0)
        self.said.setStyleSheet("")
