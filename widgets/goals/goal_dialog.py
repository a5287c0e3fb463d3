"""Asking for a goal: what to grow in, from which level to which, in words, by when, and what is to be done."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.goal import Goal
from matrices.model.goal_words import asked_behaviours, goal_attribute
from matrices.model.matrix import Matrix
from widgets.goals.action_lines import ActionLines
from widgets.goals.optional_day import OptionalDay
from widgets.goals.wrapped_label import WrappedLabel
from widgets.labelled import Labelled, add_rows
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.writing_field import WritingField

_TEXT_LINES = 3
_USUAL_DAYS = 90
_SOON_DAYS = 14
_WIDTH_PX = 720


class GoalScene(NamedTuple):
    """What a goal is asked for with: the role, who may do something, and how a goal in an attribute begins."""

    matrix: Matrix | None
    owners: tuple[str, ...]
    today: datetime.date
    towards: Callable[[str], Goal]
    """Returns a new goal in an attribute of the role, by its id, from where the teammate stands."""
    title: str
    """What the window is called."""


class GoalDialog(Question):
    """Shows a goal and lets it be changed; `goal` is what was entered."""

    def __init__(self, goal: Goal, scene: GoalScene, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(scene.title, words("Save"), theme, words, parent)
        self._goal, self._scene, self._words = goal, scene, words
        self.attribute_box, self.from_box, self.to_box = QComboBox(), QComboBox(), QComboBox()
        self.asked = WrappedLabel()
        self.text_edit = WritingField(goal.text)
        self.due = OptionalDay(words("Until"), scene.today + datetime.timedelta(days=_USUAL_DAYS), words)
        self.action_lines = ActionLines(scene.owners, scene.today + datetime.timedelta(days=_SOON_DAYS), theme, words)
        self._form = QFormLayout()
        self._lay_out()
        self._fill()
        self.setMinimumWidth(_WIDTH_PX)
        self.attribute_box.activated.connect(self._on_attribute_activated)
        self.to_box.activated.connect(self._show_asked)
        self.text_edit.textChanged.connect(self._refresh)
        self._refresh()
        (self.text_edit if goal.attribute_id is None else self.attribute_box).setFocus()

    @property
    def goal(self) -> Goal:
        """The goal as it is entered, under its id."""
        attribute_id = self.attribute_box.currentData()
        has_attribute = attribute_id is not None
        return replace(
            self._goal,
            text=self.text_edit.toPlainText(),
            matrix_id=self._matrix_id if has_attribute else None,
            attribute_id=attribute_id,
            from_level_id=self.from_box.currentData() if has_attribute else None,
            to_level_id=self.to_box.currentData() if has_attribute else None,
            due_on=self.due.day,
            actions=self.action_lines.entered,
        )

    @property
    def _matrix_id(self) -> str | None:
        return self._goal.matrix_id if self._scene.matrix is None else self._scene.matrix.matrix_id

    def _fill(self) -> None:
        words, matrix, goal = self._words, self._scene.matrix, self._goal
        self.attribute_box.addItem(words("No attribute"), None)
        for one in () if matrix is None else matrix.attributes:
            self.attribute_box.addItem(one.name, one.attribute_id)
        own = goal_attribute(goal, matrix)
        if own is None and goal.attribute_id is not None:
            self.attribute_box.addItem(words("an attribute that was removed"), goal.attribute_id)
        self._choose(self.attribute_box, goal.attribute_id if own is None else own.attribute_id)
        for box, text in ((self.from_box, words("Not known")), (self.to_box, words("No level"))):
            box.addItem(text, None)
            for level in () if matrix is None else matrix.levels:
                box.addItem(level.name, level.level_id)
        self._show_levels(goal)
        self.due.set_day(goal.due_on)
        self.action_lines.set_actions(goal.actions)

    def _lay_out(self) -> None:
        words, form, page = self._words, self._form, QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        lines = self.text_edit.fontMetrics().height() * _TEXT_LINES
        self.text_edit.setFixedHeight(lines + 2 * space.MEDIUM)
        rows: tuple[Labelled, ...] = (
            (words("Attribute"), self.attribute_box),
            (words("From level"), self.from_box),
            (words("To level"), self.to_box),
            ("", self.asked),
            (words("In words"), self.text_edit),
            (words("By when"), self.due),
            (words("Actions"), self.action_lines),
        )
        add_rows(form, rows)
        page.setLayout(form)
        self.put_first(page)
        self.asked.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self.said.hide()

    def _choose(self, box: QComboBox, wanted: str | None) -> None:
        box.setCurrentIndex(max(0, box.findData(wanted)))

    def _show_levels(self, goal: Goal) -> None:
        self._choose(self.from_box, goal.from_level_id)
        self._choose(self.to_box, goal.to_level_id)
        for box in (self.from_box, self.to_box):
            self._form.setRowVisible(box, goal.attribute_id is not None)

    def _on_attribute_activated(self) -> None:
        attribute_id = self.attribute_box.currentData()
        if attribute_id is None or self._scene.matrix is None:
            self._show_levels(replace(self._goal, attribute_id=None, from_level_id=None, to_level_id=None))
        elif attribute_id in self._scene.matrix.attribute_places:
            self._show_levels(self._scene.towards(attribute_id))
        self._refresh()

    def _show_asked(self) -> None:
        asked = asked_behaviours(self.goal, self._scene.matrix)
        self.asked.say("\n".join(f"• {one}" for one in asked))
        self.asked.setVisible(bool(asked))
        self._fit()

    def _is_in_actions(self, focused: QWidget | None) -> bool:
        return focused is not None and self.action_lines.isAncestorOf(focused)

    def _refresh(self) -> None:
        has_attribute = self.attribute_box.currentData() is not None
        words = self._words
        self.text_edit.set_hint(
            words("In words, where level and attribute do not say it all") if has_attribute else words("What to reach")
        )
        self.do.setEnabled(has_attribute or bool(self.text_edit.toPlainText().strip()))
        self._show_asked()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter in an action to its line."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_strong = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_strong or not (is_enter and self._is_in_actions(self.focusWidget())):
            super().keyPressEvent(event)
