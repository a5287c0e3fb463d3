"""Edits of a teammate's goals, and the giving of plans."""

import datetime
from collections.abc import Iterable

from msgspec.structs import replace

from matrices.edits.shifting import shifted
from matrices.model.actions import Action, Outcome
from matrices.model.evidence import Evidence
from matrices.model.goal import Goal
from matrices.model.growth import standing_in
from matrices.model.ids import new_id
from matrices.model.matrix import Matrix
from matrices.model.plan import Plan, PlanStep
from matrices.model.teammate import Teammate


def goal_towards(teammate: Teammate, matrix: Matrix, attribute_id: str, on: datetime.date) -> Goal:
    """Return a goal, not yet given, from where the teammate stands in an attribute to the next level.

    Without a known level it leads to the expected one; from the last level there is nowhere further, and it names no
    level to grow to.
    """
    standing = standing_in(matrix, attribute_id, teammate.standings)
    held = None if standing is None or standing.level_id is None else matrix.level_places.get(standing.level_id)
    if held is None:
        from_level, to_level = None, matrix.attribute(attribute_id).expected_level_id
    else:
        further = matrix.levels[held + 1 : held + 2]
        from_level, to_level = matrix.levels[held].level_id, further[0].level_id if further else None
    return Goal(
        goal_id=new_id(),
        matrix_id=matrix.matrix_id,
        attribute_id=attribute_id,
        from_level_id=from_level,
        to_level_id=to_level,
        set_on=on,
    )


def free_goal(text: str, on: datetime.date) -> Goal:
    """Return a goal, not yet given, that belongs to no attribute."""
    return Goal(goal_id=new_id(), text=_tidy(text), set_on=on)


def put_goal(teammate: Teammate, goal: Goal) -> Teammate:
    """Return `teammate` with a goal: in the place of the one with its id, or behind all others."""
    goal = replace(goal, text=_tidy(goal.text))
    if all(one.goal_id != goal.goal_id for one in teammate.goals):
        return replace(teammate, goals=(*teammate.goals, goal))
    return replace(teammate, goals=tuple(goal if one.goal_id == goal.goal_id else one for one in teammate.goals))


def remove_goals(teammate: Teammate, goal_ids: Iterable[str]) -> Teammate:
    """Return `teammate` without some goals, as if they had never been set."""
    gone = set(goal_ids)
    return replace(teammate, goals=tuple(one for one in teammate.goals if one.goal_id not in gone))


def move_goal(teammate: Teammate, goal_id: str, by: int) -> Teammate:
    """Return `teammate` with a goal moved by so many places, no further than the ends."""
    place = next(place for place, one in enumerate(teammate.goals) if one.goal_id == goal_id)
    return replace(teammate, goals=shifted(teammate.goals, place, by))


def end_goal(
    teammate: Teammate, goal_id: str, outcome: Outcome, on: datetime.date, evidence: Iterable[Evidence] = ()
) -> Teammate:
    """Return `teammate` with a goal ended, and what showed that it was reached or why it was dropped.

    No level follows from it: that is a rating of its own.
    """
    goal = goal_of(teammate, goal_id)
    return put_goal(teammate, replace(goal, outcome=outcome, ended_on=on, evidence=tuple(evidence)))


def reopen_goal(teammate: Teammate, goal_id: str) -> Teammate:
    """Return `teammate` with an ended goal open again; its evidence stays."""
    return put_goal(teammate, replace(goal_of(teammate, goal_id), outcome=None, ended_on=None))


def goal_of(teammate: Teammate, goal_id: str) -> Goal:
    """Return a teammate's goal, or raise KeyError."""
    found = next((one for one in teammate.goals if one.goal_id == goal_id), None)
    if found is None:
        raise KeyError(goal_id)
    return found


def goals_by_plan(plan: Plan, teammate: Teammate, matrix: Matrix | None, on: datetime.date) -> tuple[Goal, ...]:
    """Return the goals that giving `plan` on a day would set, in its order.

    A step's attribute counts where `matrix`, the role held, has it; otherwise its words stand alone. A step whose
    attribute already stands at its level, or which was given before and is open, sets no goal.
    """
    given = {one.text for one in teammate.goals if one.plan_id == plan.plan_id and one.is_open}
    made = (_goal_of_step(step, plan, teammate, matrix, on) for step in plan.steps)
    return tuple(one for one in made if one is not None and one.text not in given)


def give_plan(teammate: Teammate, goals: Iterable[Goal]) -> Teammate:
    """Return `teammate` with the goals of a plan behind those that are there."""
    return replace(teammate, goals=(*teammate.goals, *goals))


def _goal_of_step(
    step: PlanStep, plan: Plan, teammate: Teammate, matrix: Matrix | None, on: datetime.date
) -> Goal | None:
    due_on = None if step.due_after_days is None else on + datetime.timedelta(days=step.due_after_days)
    actions = tuple(Action(action_id=new_id(), text=one) for one in step.actions)
    goal = replace(free_goal(step.text, on), due_on=due_on, actions=actions, plan_id=plan.plan_id)
    if matrix is None or step.attribute_id is None or step.attribute_id not in matrix.attribute_places:
        return goal
    from_level, to_level = _levels(step, teammate, matrix)
    if _is_reached(matrix, from_level, to_level):
        return None
    return replace(
        goal,
        matrix_id=matrix.matrix_id,
        attribute_id=step.attribute_id,
        from_level_id=from_level,
        to_level_id=to_level,
    )


def _levels(step: PlanStep, teammate: Teammate, matrix: Matrix) -> tuple[str | None, str | None]:
    """Return where the teammate stands in a step's attribute, and where the step leads."""
    attribute_id = step.attribute_id or ""
    standing = standing_in(matrix, attribute_id, teammate.standings)
    held = None if standing is None or standing.level_id not in matrix.level_places else standing.level_id
    wanted = step.to_level_id if step.to_level_id in matrix.level_places else None
    return held, wanted or matrix.attribute(attribute_id).expected_level_id


def _is_reached(matrix: Matrix, from_level: str | None, to_level: str | None) -> bool:
    if from_level is None or to_level is None:
        return False
    return matrix.level_places[from_level] >= matrix.level_places[to_level]


def _tidy(text: str) -> str:
    """Return a text without blanks at its ends; it may have lines."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
