"""The goals of a teammate as rows: open ones first, each with what is asked and its actions, then those that ended."""

import datetime
from collections.abc import Callable, Iterable, Iterator

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.actions import Action, ActionEnd, Outcome
from matrices.model.evidence import Evidence
from matrices.model.goal import Goal
from matrices.model.goal_words import (
    action_text,
    asked_behaviours,
    asked_level,
    due_text,
    goal_step,
    goal_title,
    outcome_text,
)
from matrices.model.matrix import Matrix
from matrices.model.plan import Plan
from matrices.model.teammate import Teammate
from widgets.goals.told_rows import Box, Piece, Told
from widgets.theme.type import Role

FOLD = "ended"
"""The id of the row that folds and unfolds the goals that ended."""


class GoalRows:
    """Makes the rows; `find_matrix` and `find_plan` look documents up by their ids."""

    def __init__(
        self,
        words: Words,
        find_matrix: Callable[[str], Matrix | None],
        find_plan: Callable[[str], Plan | None],
    ) -> None:
        self._words = words
        self._find_matrix = find_matrix
        self._find_plan = find_plan

    def rows(self, teammate: Teammate, today: datetime.date, *, shows_ended: bool) -> Iterator[Told]:
        """Yield the rows in their order; those of ended goals only where they are to be shown."""
        opened = [one for one in teammate.goals if one.is_open]
        ended = sorted((one for one in teammate.goals if not one.is_open), key=_ended_on, reverse=True)
        for goal in opened:
            yield self._goal(goal, today)
            yield from self._actions(goal, teammate, today)
        if ended:
            yield self._fold(len(ended), is_unfolded=shows_ended)
        for goal in ended if shows_ended else ():
            yield self._ended(goal)
            yield from self._actions(goal, teammate, today)

    def matrix_of(self, goal: Goal) -> Matrix | None:
        """Return the role that a goal is about."""
        return None if goal.matrix_id is None else self._find_matrix(goal.matrix_id)

    def _goal(self, goal: Goal, today: datetime.date) -> Told:
        matrix = self.matrix_of(goal)
        quiet = self._line((self._step(goal, matrix), due_text(goal.due_on, today, self._words), self._plan(goal)))
        pieces = [self._title(goal, matrix), *quiet, *self._rest(goal), *self._asked(goal, matrix)]
        return Told(goal.goal_id, tuple(pieces), has_space=True)

    def _ended(self, goal: Goal) -> Told:
        matrix = self.matrix_of(goal)
        quiet = self._line((outcome_text(goal, self._words), self._step(goal, matrix)))
        pieces = [self._title(goal, matrix), *quiet, *self._rest(goal), *self._evidence(goal.evidence)]
        return Told(goal.goal_id, tuple(pieces), has_space=True)

    def _title(self, goal: Goal, matrix: Matrix | None) -> Piece:
        return Piece(goal_title(goal, matrix, self._words), Role.STRONG, is_quiet=not goal.is_open)

    def _rest(self, goal: Goal) -> list[Piece]:
        """Return the words of a goal behind their first line."""
        rest = "\n".join(goal.text.strip().splitlines()[1:]).strip()
        return [Piece(rest)] if rest else []

    def _step(self, goal: Goal, matrix: Matrix | None) -> str:
        return goal_step(goal, matrix, self._words)

    def _line(self, texts: Iterable[str]) -> list[Piece]:
        told = " · ".join(filter(None, texts))
        return [Piece(told, Role.SMALL, is_quiet=True)] if told else []

    def _plan(self, goal: Goal) -> str:
        plan = None if goal.plan_id is None else self._find_plan(goal.plan_id)
        return "" if plan is None else plan.title

    def _asked(self, goal: Goal, matrix: Matrix | None) -> list[Piece]:
        level, asked = asked_level(goal, matrix), asked_behaviours(goal, matrix)
        if level is None or not asked:
            return []
        heading = Piece(self._words("What {level} asks:", level=level.name), Role.SMALL, is_quiet=True)
        return [heading, *(Piece(one, is_behaviour=True) for one in asked)]

    def _evidence(self, evidence: Iterable[Evidence]) -> Iterator[Piece]:
        for one in evidence:
            date = "" if one.on is None else date_text(one.on, self._words.language)
            if one.text.strip():
                yield Piece(one.text.strip())
            yield from self._line((one.link, date))

    def _actions(self, goal: Goal, teammate: Teammate, today: datetime.date) -> Iterator[Told]:
        for action in goal.actions:
            end = teammate.action_ends.get(action.action_id)
            quiet = self._line((action_text(action, end, today, self._words),))
            yield Told(action.action_id, (Piece(action.text), *quiet), box=_box(action, end))

    def _fold(self, count: int, *, is_unfolded: bool) -> Told:
        told = self._words.plural("{count} goal has ended", "{count} goals have ended", count)
        hint = self._words("Enter or a click hides them") if is_unfolded else self._words("Enter or a click shows them")
        return Told(FOLD, (Piece(told, Role.STRONG, is_quiet=True), *self._line((hint,))), has_space=True)


def goal_id_of(teammate: Teammate, row_id: str | None) -> str | None:
    """Return the goal that a row is about: its own, or that of its action."""
    for goal in teammate.goals:
        if row_id == goal.goal_id or any(row_id == one.action_id for one in goal.actions):
            return goal.goal_id
    return None


def action_in(teammate: Teammate, row_id: str | None) -> Action | None:
    """Return the action of a row, None where it is another row."""
    actions = (one for goal in teammate.goals for one in goal.actions)
    return next((one for one in actions if one.action_id == row_id), None)


def _ended_on(goal: Goal) -> datetime.date:
    return goal.ended_on or goal.set_on


def _box(action: Action, end: ActionEnd | None) -> Box:
    if end is None:
        return Box.TICKED if action.is_done else Box.OPEN
    return Box.TICKED if end.outcome is Outcome.DONE else Box.DROPPED
