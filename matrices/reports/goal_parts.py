"""Goals and agreed actions as documents show them: what to reach, in whose words, by when, and boxes to tick."""

import datetime
from collections.abc import Iterable, Iterator, Mapping

from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.actions import Action, ActionEnd, Outcome
from matrices.model.goal import Goal
from matrices.model.goal_words import action_text, due_text, goal_step, goal_title, outcome_text
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.reports.composing import BETWEEN, Composer
from matrices.reports.paper import Voice
from matrices.reports.typography.block import Bullet, Passage
from matrices.reports.typography.characters import one_line


class GoalParts:
    """Makes passages of a teammate's goals. `roles` are those that goals name, by their ids."""

    def __init__(self, composer: Composer, teammate: Teammate, roles: Mapping[str, Matrix], day: datetime.date) -> None:
        self._composer = composer
        self._words: Words = composer.words
        self._ends = teammate.action_ends
        self._roles = roles
        self._day = day

    def role_of(self, goal: Goal) -> Matrix | None:
        """Return the role whose words a goal is told in."""
        return self._roles.get(goal.matrix_id or "")

    def title(self, goal: Goal) -> str:
        """Return what a goal is called."""
        return goal_title(goal, self.role_of(goal), self._words)

    def voice(self, goal: Goal) -> Voice:
        """Return the voice of a goal's title: its own words', else the role's."""
        return self._composer.voice if goal.text.strip() else self._composer.voice_of(self.title(goal))

    def step(self, goal: Goal) -> str:
        """Return the way from level to level, and how the goal stands in time; maybe empty."""
        way = goal_step(goal, self.role_of(goal), self._words)
        end = outcome_text(goal, self._words) or due_text(goal.due_on, self._day, self._words)
        return BETWEEN.join(isolated(one) for one in (way, end) if one)

    def head(self, goal: Goal, space_before_pt: float = 0.0) -> list[Passage]:
        """Return a goal's title, what else its words say, and its step."""
        name = self._composer.name(self.title(goal), self.voice(goal))
        rest = "\n".join(line.strip() for line in goal.text.strip().splitlines()[1:] if line.strip())
        parts = [Passage(name.text, name.style, space_before_pt=space_before_pt)]
        own = self._composer.leading(self._composer.voice, self._composer.body_pt)
        parts += [Passage(rest, own)] if rest else []
        step = self.step(goal)
        return [*parts, self._composer.aside(step)] if step else parts

    def actions(self, goal: Goal) -> list[Passage]:
        """Return a goal's actions with boxes, in their order."""
        return list(self.boxes((one, self._ends.get(one.action_id)) for one in goal.actions))

    def boxes(self, actions: Iterable[tuple[Action, ActionEnd | None]]) -> Iterator[Passage]:
        """Yield actions with boxes to tick; those that were done are ticked, dropped ones have none."""
        for action, end in actions:
            told = action_text(action, end, self._day, self._words, BETWEEN)
            text = BETWEEN.join(isolated(one_line(one)) for one in (action.text, told) if one)
            yield from self._composer.listed([text], _bullet(action, end), voice=self._composer.voice)


def _bullet(action: Action, end: ActionEnd | None) -> Bullet:
    if end is not None and end.outcome is Outcome.DROPPED:
        return Bullet.DOT
    return Bullet.TICKED if action.is_done or end is not None else Bullet.BOX
