"""A development plan on paper: goals with the words of the level to reach, actions to tick, room for notes."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

import msgspec

from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.goal import Goal
from matrices.model.goal_words import asked_behaviours, asked_level
from matrices.model.matrix import Matrix
from matrices.model.plan import Plan
from matrices.model.teammate import Teammate
from matrices.reports.composing import SIGNATURE_HEIGHT, TABLE_ROOM, WRITING_LINE, Composer, sheet_of
from matrices.reports.discretion import Discretion, Others, leads_in
from matrices.reports.ending import composed_each
from matrices.reports.footers import footer_of
from matrices.reports.goal_parts import GoalParts
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.placed import Layout, Page
from matrices.reports.press import Press
from matrices.reports.typography.block import Bullet, Passage
from matrices.reports.typography.typesetter import Typesetter

_WRITING_LINES: Final = 3
_NOTES_ROOM: Final = 80.0
_HEAD_GAP: Final = 6.0


class PlanPrint(msgspec.Struct, frozen=True):
    """What a plan is made from. `role` is the one held now, `goal_roles` are those that goals name.

    `colleagues` are the names of everybody else, which a copy to hand on leaves out; `written_in` is the language of
    the goals' own texts, where the roles are shown in another.
    """

    teammate: Teammate
    role: Matrix | None = None
    goal_roles: tuple[Matrix, ...] = ()
    plans: tuple[Plan, ...] = ()
    colleagues: tuple[str, ...] = ()
    written_in: str = ""

    @property
    def language(self) -> str:
        """The language of the goals' texts."""
        return self.written_in or self.role_language

    @property
    def role_language(self) -> str:
        """The language of the roles' words."""
        return self.teammate.language if self.role is None else self.role.language


def print_plans(
    printed: Sequence[PlanPrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of these teammates' development plans.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    title = words("Development plan")
    if len(printed) == 1:
        title = words("{name}: development plan", name=printed[0].teammate.name)
    about = About(title=title, author=run.brand.team_name, subject=title)
    write_run(plan_pages(printed, run, words, typesetter), about, destination, run, words=words, typesetter=typesetter)


def plan_pages(printed: Sequence[PlanPrint], run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages of all plans, each beginning on its own."""
    told = map(shareable, printed) if run.options.is_shareable else printed

    def put(layout: Layout, one: PlanPrint, number: int) -> None:
        press, role_language = Press(layout, words, typesetter), one.role_language
        composer = Composer(press, one.language, f"plan-{number}", role_language=role_language, signs=run.signs)
        _Plan(composer, one, run).put()

    return composed_each(sheet_of(run.options), told, put, is_right_to_left=words.is_right_to_left)


def shareable(printed: PlanPrint) -> PlanPrint:
    """Return what may be handed on: nobody is named but the teammate."""
    others = Others(printed.teammate.name, leads_in([printed.teammate]), printed.colleagues)
    discretion = Discretion(others, printed.language)
    return PlanPrint(
        discretion.copy(printed.teammate),
        discretion.wording(printed.role),
        discretion.wordings(printed.goal_roles),
        discretion.copies(printed.plans),
        written_in=printed.written_in,
    )


class _Plan:
    """One teammate's plan."""

    def __init__(self, composer: Composer, printed: PlanPrint, run: PrintRun) -> None:
        self._composer = composer
        self._words = composer.words
        self._printed = printed
        self._run = run
        roles = {one.matrix_id: one for one in printed.goal_roles}
        self._parts = GoalParts(composer, printed.teammate, roles, run.day)
        self._last: Goal | None = None

    def put(self) -> None:
        """Put the plan on pages of its own."""
        words, printed, composer = self._words, self._printed, self._composer
        composer.layout.turn(footer_of(self._run, words, printed.teammate.name, words("Development plan")))
        role = "" if printed.role is None else isolated(printed.role.title)
        composer.put_title(printed.teammate.name, " · ".join(filter(None, (words("Development plan"), role))))
        composer.layout.y += _HEAD_GAP
        goals = sorted((one for one in printed.teammate.goals if one.is_open), key=self._order)
        self._last = goals[-1] if goals else None
        for plan_id, group in groupby(goals, key=lambda one: one.plan_id or ""):
            self._put_group(plan_id, list(group))
        if not goals:
            composer.put_nothing(words("No goal is set yet."))
            composer.put_writing_lines(_WRITING_LINES * 2)
        composer.put_signatures(printed.teammate.name, words("Lead"))

    def _order(self, goal: Goal) -> tuple[str, str]:
        """Return an order by plan, then by the day on which a goal is due."""
        return goal.plan_id or "", "9" if goal.due_on is None else goal.due_on.isoformat()

    def _put_group(self, plan_id: str, goals: Sequence[Goal]) -> None:
        plan = next((one for one in self._printed.plans if one.plan_id == plan_id), None)
        self._composer.begin(self._words("Goals") if plan is None else plan.title, TABLE_ROOM + 20.0)
        if plan is not None and plan.about:
            self._composer.put_text(plan.about, is_own=True)
        for goal in goals:
            self._put_goal(goal)

    def _put_goal(self, goal: Goal) -> None:
        composer, words = self._composer, self._words
        composer.begin_own(self._parts.title(goal), self._parts.voice(goal), TABLE_ROOM)
        _, *below = self._parts.head(goal)
        if below:
            composer.layout.flow(composer.set(composer.text_width, *below))
        composer.layout.y += _HEAD_GAP / 2
        asked, actions = self._asked(goal), self._parts.actions(goal)
        told = ((words("The level to reach, in the words of the role"), asked), (words("Actions"), actions))
        self._put_side_by_side([one for one in told if one[1]])
        self._put_room_for_notes(goal, SIGNATURE_HEIGHT if goal is self._last else 0.0)

    def _put_side_by_side(self, told: Sequence[tuple[str, Sequence[Passage]]]) -> None:
        """Put what is said under each heading beside the next; what there is nothing of has no column."""
        if told:
            columns = self._composer.columns(*[1 / len(told)] * len(told))
            table = self._composer.table(columns, [head for head, _ in told])
            table.add(self._composer.row(columns, *[cell for _, cell in told]))

    def _put_room_for_notes(self, goal: Goal, kept: float) -> None:
        """Put lines for notes, fewer of them where only so as much as is `kept` stays free on the page.

        On a page that its goal is not on, they say whose they are.
        """
        composer, named = self._composer, self._words("Notes")
        if composer.layout.room < _NOTES_ROOM + kept / 2:
            composer.layout.turn()
            named = " · ".join((isolated(self._parts.title(goal)), named))
        composer.layout.y += _HEAD_GAP
        composer.put_quiet(named)
        composer.put_writing_lines(min(_WRITING_LINES, int((composer.layout.room - kept) / WRITING_LINE)))

    def _asked(self, goal: Goal) -> list[Passage]:
        role = self._parts.role_of(goal)
        level = asked_level(goal, role)
        name = [] if level is None else [self._composer.name(level.name)]
        return [*name, *self._composer.listed(asked_behaviours(goal, role), Bullet.BOX)]
