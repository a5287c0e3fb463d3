"""The fields of one step of a plan."""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox

from matrices.language.words import Words
from matrices.model.plan import PlanStep
from widgets.choice_box import ChoiceBox
from widgets.line_field import LineField
from widgets.matrix.details.card import Card
from widgets.matrix.details.fields import TextField
from widgets.plans.lines_field import LinesField
from widgets.plans.step_words import KnownRows
from widgets.theme.theme import Theme

_DAYS: Final = "[0-9]{0,4}"


class StepCard(Card):
    """Shows a step and tells what it is to be; what is being typed of it stays."""

    edited = Signal(object)  # PlanStep

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words("Step"))
        self._words = words
        self._step: PlanStep | None = None
        self._known = KnownRows(())
        self.text = TextField(theme, words("What is to be reached"))
        self.attribute_box, self.level_box = ChoiceBox(), ChoiceBox()
        self.due = LineField(placeholderText=words("No day"))
        # An empty field is a finished one for this validator, as it is not for one of numbers.
        self.due.setValidator(QRegularExpressionValidator(QRegularExpression(_DAYS), self.due))
        self.actions_field = LinesField(theme, words("Actions, one a line"), has_lines=True)
        self.add_field(words("What is to be reached"), self.text)
        self.add_field(words("Attribute, where the role has it"), self.attribute_box)
        self.add_field(words("To level"), self.level_box)
        self.add_field(words("Due, in days after the plan is given"), self.due)
        self.add_field(words("Actions, one a line"), self.actions_field)
        self._connect()

    @property
    def is_typed(self) -> bool:
        """Whether something is typed that is not stored."""
        return any(one.is_typed for one in self._fields) or self._due_typed

    def show_step(self, step: PlanStep | None, known: KnownRows, *, can_edit: bool) -> None:
        """Show a step, or nothing."""
        is_other = (None if step is None else step.step_id) != (None if self._step is None else self._step.step_id)
        if is_other:
            self.commit()
            for one in self._fields:
                one.give_up()
        keeps_due = not is_other and self._due_typed
        self._step = step
        self.setVisible(step is not None)
        if step is not None:
            self._show(step, known, keeps_due=keeps_due)
        for field in self._fields:
            field.setReadOnly(not can_edit)
        for entry in (self.attribute_box, self.level_box, self.due):
            entry.setEnabled(can_edit)

    def commit(self) -> None:
        """Ask to store what is typed."""
        for one in self._fields:
            one.commit()
        self._on_due_entered()

    def give_up(self) -> None:
        """Forget what is typed."""
        for one in self._fields:
            one.give_up()

    def keep(self) -> None:
        """Hold on to what was typed: it could not be stored."""
        for one in self._fields:
            one.keep()

    def start(self) -> None:
        """Begin to write the words anew."""
        self.text.setFocus()
        self.text.selectAll()

    @property
    def _fields(self) -> tuple[TextField, ...]:
        return (self.text, self.actions_field)

    @property
    def _days(self) -> int | None:
        return int(self.due.text()) if self.due.text() else None

    @property
    def _due_typed(self) -> bool:
        return self._step is not None and self._days != self._step.due_after_days

    def _show(self, step: PlanStep, known: KnownRows, *, keeps_due: bool) -> None:
        words, self._known = self._words, known
        self.text.show_text(step.text)
        self.actions_field.show_text("\n".join(step.actions))
        rows = sorted(known.attributes.values(), key=lambda one: words.sort_key(one.name))
        attributes = [(words("No attribute"), None), *((one.name, one.attribute_id) for one in rows)]
        self._fill(self.attribute_box, attributes, step.attribute_id)
        levels = ((one.name, one.level_id) for one in known.levels(step.attribute_id))
        self._fill(self.level_box, [(words("The expected level"), None), *levels], step.to_level_id)
        if not keeps_due:
            self.due.setText("" if step.due_after_days is None else str(step.due_after_days))

    def _fill(self, box: QComboBox, wanted: Iterable[tuple[str, str | None]], chosen: str | None) -> None:
        """Show what can be chosen; what no role has any more keeps its place under its own name."""
        entries = list(wanted)
        if chosen is not None and chosen not in {key for _, key in entries}:
            entries.append((self._words("in no role now"), chosen))
        if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] != entries:
            box.clear()
            for text, key in entries:
                box.addItem(text, key)
        box.setCurrentIndex(box.findData(chosen))

    def _connect(self) -> None:
        self.text.committed.connect(self._on_text_committed)
        self.actions_field.committed.connect(self._on_actions_committed)
        self.attribute_box.activated.connect(self._on_attribute_activated)
        self.level_box.activated.connect(self._on_level_activated)
        self.due.editingFinished.connect(self._on_due_entered)

    def _on_text_committed(self, text: str) -> None:
        if self._step is not None:
            self.edited.emit(replace(self._step, text=text))

    def _on_actions_committed(self, text: str) -> None:
        if self._step is not None:
            self.edited.emit(replace(self._step, actions=tuple(text.splitlines())))

    def _on_attribute_activated(self) -> None:
        if self._step is None:
            return
        attribute_id = self.attribute_box.currentData()
        known = {one.level_id for one in self._known.levels(attribute_id)}
        level_id = self._step.to_level_id if self._step.to_level_id in known else None
        self.edited.emit(replace(self._step, attribute_id=attribute_id, to_level_id=level_id))

    def _on_level_activated(self) -> None:
        if self._step is not None:
            self.edited.emit(replace(self._step, to_level_id=self.level_box.currentData()))

    def _on_due_entered(self) -> None:
        if self._step is not None and self._due_typed:
            self.edited.emit(replace(self._step, due_after_days=self._days))
