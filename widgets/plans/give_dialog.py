"""Giving a plan: which one, from which day on, with which of its goals, and to whom."""

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from matrices.edits.goals import goals_by_plan
from matrices.language.words import Words
from matrices.model.goal import Goal
from matrices.model.goal_words import due_text, goal_step
from matrices.model.interest_words import interest_text
from matrices.model.interests import interest_in
from matrices.model.matrix import Matrix
from matrices.model.plan import Plan, PlanStep
from matrices.model.teammate import Teammate
from widgets.goals.told_list import ToldList
from widgets.goals.told_rows import Box, Piece, Told
from widgets.labelled import add_rows
from widgets.line_field import LineField
from widgets.people.day_field import DayField
from widgets.plans.step_words import KnownRows, step_line, until_text
from widgets.roles.question import Question
from widgets.side_search import Finder
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_WIDTH_PX, _LIST_PX, _PEOPLE_PX = 640, 380, 260


class GiveScene(NamedTuple):
    """What there is to choose from. With one person there is nobody to choose."""

    plans: Sequence[Plan]
    people: Sequence[Teammate]
    role_of: Callable[[Teammate], Matrix | None]
    known: KnownRows
    today: datetime.date


class GiveDialog(Question):
    """Shows the goals that a plan would set, with their days, and lets some be left out."""

    def __init__(self, scene: GiveScene, theme: Theme, words: Words, parent: QWidget, title: str) -> None:
        super().__init__(title, words("Give plan"), theme, words, parent)
        self._scene, self._words = scene, words
        self._finder = Finder(((one.name,) for one in scene.people), [one.reading for one in scene.people])
        self._left_out: set[str] = set()
        self._chosen = {scene.people[0].teammate_id} if len(scene.people) == 1 else set()
        self.plan_box, self.day_field = QComboBox(), DayField(words("From"), words)
        self.about = QLabel(wordWrap=True)
        self.steps = ToldList(theme, words, words("Goals"))
        self.search = LineField(placeholderText=words("Search people"), clearButtonEnabled=True)
        self.people = ToldList(theme, words, words("People"))
        self._fill()
        self._lay_out()
        self._connect()
        self._show_people()
        self._show_plan()

    @property
    def plan(self) -> Plan:
        """The plan chosen, without the steps that were unticked."""
        plan = self._scene.plans[self.plan_box.currentIndex()]
        return replace(plan, steps=tuple(one for one in plan.steps if one.step_id not in self._left_out))

    @property
    def chosen(self) -> list[Teammate]:
        """Who is to be given it."""
        return [one for one in self._scene.people if one.teammate_id in self._chosen]

    def goals_for(self, teammate: Teammate) -> tuple[Goal, ...]:
        """Return the goals that it sets for somebody, new at every call."""
        return goals_by_plan(self.plan, teammate, self._scene.role_of(teammate), self.day_field.day)

    def _fill(self) -> None:
        for plan in self._scene.plans:
            self.plan_box.addItem(plan.title, plan.plan_id)
        self.day_field.set_day(self._scene.today)
        self.people.be_brief()
        self.about.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self.search.setAccessibleName(self._words("Search people"))

    def _lay_out(self) -> None:
        words, form = self._words, QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        add_rows(form, ((words("Plan"), self.plan_box), (words("From"), self.day_field)))
        page, row = QWidget(), QHBoxLayout()
        row.setSpacing(space.LARGE)
        row.addWidget(self._people_column())
        row.addWidget(self.steps, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.MEDIUM)
        column.addLayout(form)
        column.addWidget(self.about)
        column.addLayout(row, 1)
        self.put_first(page)
        self.steps.setMinimumHeight(_LIST_PX)
        self.setMinimumWidth(_WIDTH_PX if len(self._scene.people) == 1 else _WIDTH_PX + _PEOPLE_PX)

    def _people_column(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.SMALL)
        column.addWidget(self.search)
        column.addWidget(self.people, 1)
        panel.setFixedWidth(_PEOPLE_PX)
        panel.setVisible(len(self._scene.people) != 1)
        return panel

    def _connect(self) -> None:
        self.plan_box.activated.connect(self._on_plan_box_activated)
        self.day_field.day_changed.connect(self._show_plan)
        self.steps.ticked.connect(self._on_steps_ticked)
        self.steps.opened.connect(self._on_steps_ticked)
        self.people.ticked.connect(self._on_people_ticked)
        self.people.opened.connect(self._on_people_ticked)
        self.search.textChanged.connect(self._show_people)

    def _on_plan_box_activated(self) -> None:
        self._left_out = set()
        self._show_plan()

    def _on_steps_ticked(self, step_id: str) -> None:
        if any(one.row_id == step_id and one.box is not Box.NONE for one in self.steps.rows):
            self._left_out ^= {step_id}
            self._show_plan()

    def _on_people_ticked(self, teammate_id: str) -> None:
        self._chosen ^= {teammate_id}
        self._show_people()
        self._show_plan()

    def _show_people(self) -> None:
        people = self._scene.people
        self.people.set_rows(self._person(people[place]) for place in self._finder.found(self.search.text()))

    def _person(self, one: Teammate) -> Told:
        role = self._scene.role_of(one)
        quiet = () if role is None else (Piece(role.title, Role.SMALL, is_quiet=True),)
        box = Box.CHOSEN if one.teammate_id in self._chosen else Box.OPEN
        return Told(one.teammate_id, (Piece(one.name), *quiet), box=box)

    def _show_plan(self) -> None:
        plan = self._scene.plans[self.plan_box.currentIndex()]
        self.about.setText(plan.about)
        self.about.setVisible(bool(plan.about))
        self.steps.set_rows(self._step(plan, one) for one in plan.steps)
        count = sum(len(self.goals_for(one)) for one in self.chosen)
        self.tell([self._summary(count)], can_do=count > 0)

    def _summary(self, count: int) -> str:
        words = self._words
        if not self._chosen:
            return words("Choose who is to be given the plan.")
        if count == 0:
            return words("This sets no goal.")
        return words.plural("This sets {count} goal.", "This sets {count} goals.", count)

    def _step(self, plan: Plan, step: PlanStep) -> Told:
        alone = replace(plan, steps=(step,))
        day, role_of = self.day_field.day, self._scene.role_of
        goals = [(one, goals_by_plan(alone, one, role_of(one), day)) for one in self.chosen]
        set_by = [(one, made[0]) for one, made in goals if made]
        if self.chosen and not set_by:
            reason = self._words("Nothing to set: reached, or set already")
            return Told(
                step.step_id, (Piece(step.text, is_quiet=True), Piece(reason, Role.SMALL, is_quiet=True)), indent=1
            )
        quiet = self._of_one(*set_by[0]) if len(self._scene.people) == 1 else self._of_several(step, len(set_by))
        box = Box.OPEN if step.step_id in self._left_out else Box.CHOSEN
        actions = (Piece(one, Role.SMALL, is_behaviour=True) for one in step.actions)
        return Told(step.step_id, (Piece(step.text), *quiet, *actions), box=box)

    def _of_one(self, teammate: Teammate, goal: Goal) -> tuple[Piece, ...]:
        role, row = self._scene.role_of(teammate), goal.attribute_id or ""
        step, said = goal_step(goal, role, self._words), teammate.interests
        interest = interest_text(said.get(row) if role is None else interest_in(role, row, said), self._words)
        return self._quiet(step, due_text(goal.due_on, self._scene.today, self._words), interest)

    def _of_several(self, step: PlanStep, count: int) -> tuple[Piece, ...]:
        told = ""
        if count < len(self._chosen):
            told = self._words("for {count} of {all}", count=count, all=len(self._chosen))
        until = until_text(step, self.day_field.day, self._words)
        return self._quiet(step_line(step, self._scene.known, self._words), until, told)

    def _quiet(self, *texts: str) -> tuple[Piece, ...]:
        told = " · ".join(filter(None, texts))
        return (Piece(told, Role.SMALL, is_quiet=True),) if told else ()
