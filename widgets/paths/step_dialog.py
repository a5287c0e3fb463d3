"""Asking for a step: where it leads and of which kind it is."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from matrices.edits.paths import step_kind_between
from matrices.language.words import Words
from matrices.model.matrix import Matrix, Step, StepKind
from matrices.model.path_words import kind_text
from widgets.labelled import Labelled, add_rows
from widgets.line_field import LineField
from widgets.roles.question import Question
from widgets.theme.theme import Theme

_BETWEEN_ROLES = tuple(one for one in StepKind if one is not StepKind.MOVE_OUT)


class StepWish(NamedTuple):
    """A step that is wished for, and the role that it leaves."""

    from_id: str
    step: Step
    instead_of: Step | None = None
    """The step that it replaces, where one is changed."""


class StepDialog(Question):
    """The first entry of the places leads out of the team; a name is then asked for instead of a kind."""

    def __init__(self, source: Matrix, roles: Sequence[Matrix], theme: Theme, words: Words, parent: QWidget) -> None:
        title = words("Step from {role}", role=source.title)
        super().__init__(title, words("Save"), theme, words, parent)
        self._source = source
        self._changed: Step | None = None
        self._roles = {one.matrix_id: one for one in roles}
        self.to_box, self.kind_box, self.name_edit = QComboBox(), QComboBox(), LineField()
        self._form = QFormLayout()
        for one in sorted(roles, key=lambda one: words.sort_key(one.title)):
            self.to_box.addItem(one.title, one.matrix_id)
        self.to_box.addItem(words("Somewhere outside the team…"), "")
        for kind in _BETWEEN_ROLES:
            self.kind_box.addItem(kind_text(kind, words), kind)
        self._lay_out(words)
        self.to_box.currentIndexChanged.connect(self._on_to_box_changed)
        self.name_edit.textChanged.connect(self._check)
        self._on_to_box_changed()

    @property
    def wish(self) -> StepWish:
        """What was asked for."""
        to_id = self.to_box.currentData()
        if not to_id:
            step = Step(to_matrix_id=None, kind=StepKind.MOVE_OUT, destination=self.name_edit.text())
        else:
            step = Step(to_matrix_id=to_id, kind=StepKind(self.kind_box.currentData()))
        return StepWish(self._source.matrix_id, step, self._changed)

    def begin_with(self, step: Step | None, *, is_out: bool = False) -> None:
        """Show a step to be changed, or ask for one out of the team."""
        self._changed = step
        if step is not None:
            self.to_box.setCurrentIndex(self.to_box.findData(step.to_matrix_id or ""))
            self.to_box.setEnabled(step.to_matrix_id is None or step.to_matrix_id not in self._roles)
            self.name_edit.setText(step.destination)
            self.kind_box.setCurrentIndex(self.kind_box.findData(step.kind))
        else:
            self.to_box.setCurrentIndex(self.to_box.findData("" if is_out else self._new_place()))
        (self.name_edit if self._is_out else self.kind_box if step is not None else self.to_box).setFocus()

    def _new_place(self) -> str:
        """Return the first role that no step leads to yet, nothing (out of the team) where each has one."""
        held = {one.to_matrix_id for one in self._source.steps}
        offered = (str(self.to_box.itemData(place)) for place in range(self.to_box.count()))
        return next(one for one in offered if one not in held)

    @property
    def _is_out(self) -> bool:
        return not self.to_box.currentData()

    def _lay_out(self, words: Words) -> None:
        page = QWidget()
        self._form.setContentsMargins(0, 0, 0, 0)
        rows: tuple[Labelled, ...] = (
            (words("Leads to"), self.to_box),
            (words("Kind of step"), self.kind_box),
            (words("Name of the place"), self.name_edit),
        )
        add_rows(self._form, rows)
        page.setLayout(self._form)
        self.put_first(page)
        self.said.hide()

    def _on_to_box_changed(self) -> None:
        self._form.setRowVisible(self.kind_box, not self._is_out)
        self._form.setRowVisible(self.name_edit, self._is_out)
        target = self._roles.get(self.to_box.currentData())
        if target is not None:
            held = (one.kind for one in self._source.steps if one.to_matrix_id == target.matrix_id)
            kind = next(held, step_kind_between(self._source, target))
            self.kind_box.setCurrentIndex(self.kind_box.findData(kind))
        self._check()

    def _check(self) -> None:
        self.do.setEnabled(not self._is_out or bool(self.name_edit.text().strip()))
