"""Write goals as rows of texts: where each leads, by when, how it stands, and what is to be done for it."""

import datetime
from collections.abc import Callable, Iterable

from matrices.language.words import Words
from matrices.model.actions import Action, ActionEnd, Outcome
from matrices.model.goal import Goal
from matrices.model.goal_words import goal_attribute
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate

_SIGNS = {None: "[ ]", Outcome.DONE: "[x]", Outcome.DROPPED: "[-]"}


def goals_rows(
    goals: Iterable[tuple[Teammate, Goal]], find_matrix: Callable[[str], Matrix | None], words: Words
) -> list[list[str]]:
    """Return a header and a row for each goal, in their order; days as ISO 8601, so that they sort."""
    heads = [
        words("Teammate"),
        words("Goal"),
        words("Attribute"),
        words("From level"),
        words("To level"),
        words("Set on"),
        words("By when"),
        words("How it stands"),
        words("Ended on"),
        words("Actions"),
        words("Evidence"),
    ]
    return [heads, *([teammate.name, *_cells(goal, teammate, find_matrix, words)] for teammate, goal in goals)]


def _cells(goal: Goal, teammate: Teammate, find_matrix: Callable[[str], Matrix | None], words: Words) -> list[str]:
    matrix = None if goal.matrix_id is None else find_matrix(goal.matrix_id)
    attribute = goal_attribute(goal, matrix)
    return [
        goal.text,
        "" if attribute is None else attribute.name,
        _level(goal.from_level_id, matrix),
        _level(goal.to_level_id, matrix),
        goal.set_on.isoformat(),
        _day(goal.due_on),
        _state(goal, words),
        _day(goal.ended_on),
        "\n".join(_action(one, teammate.action_ends.get(one.action_id)) for one in goal.actions),
        "\n".join(" ".join(filter(None, (one.text, one.link))) for one in goal.evidence),
    ]


def _state(goal: Goal, words: Words) -> str:
    if goal.outcome is None:
        return words("Still open")
    return words("Reached") if goal.outcome is Outcome.DONE else words("Dropped")


def _action(action: Action, end: ActionEnd | None) -> str:
    outcome = end.outcome if end is not None else Outcome.DONE if action.is_done else None
    return " · ".join(filter(None, (f"{_SIGNS[outcome]} {action.text}", action.owner, _day(action.due_on))))


def _level(level_id: str | None, matrix: Matrix | None) -> str:
    is_known = matrix is not None and level_id is not None and level_id in matrix.level_places
    return matrix.level(level_id).name if is_known and matrix is not None and level_id is not None else ""


def _day(day: datetime.date | None) -> str:
    return "" if day is None else day.isoformat()
