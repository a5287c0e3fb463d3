"""What a goal says of itself, in window, print and command line alike."""

import datetime

from matrices.language.dates import date_text
from matrices.language.isolates import has_right_to_left, isolated
from matrices.language.words import Words
from matrices.model.actions import Action, ActionEnd, Outcome
from matrices.model.goal import Goal
from matrices.model.matrix import Attribute, Level, Matrix


def goal_attribute(goal: Goal, matrix: Matrix | None) -> Attribute | None:
    """Return the attribute that a goal is about, also where it has been linked to another id since; None without."""
    if matrix is None or goal.attribute_id is None:
        return None
    if goal.attribute_id in matrix.attribute_places:
        return matrix.attribute(goal.attribute_id)
    now = (key for key, former in matrix.former_ids.items() if goal.attribute_id in former)
    found = next(now, None)
    return None if found is None else matrix.attribute(found)


def goal_title(goal: Goal, matrix: Matrix | None, words: Words) -> str:
    """Return what a goal is called: its first line of words, else its attribute."""
    if goal.text.strip():
        return goal.text.strip().splitlines()[0]
    attribute = goal_attribute(goal, matrix)
    return words("an attribute that was removed") if attribute is None else attribute.name


def goal_step(goal: Goal, matrix: Matrix | None, words: Words) -> str:
    """Return the attribute where the title does not say it, and the way from level to level; maybe empty."""
    attribute = goal_attribute(goal, matrix)
    if matrix is None or attribute is None:
        return ""
    way = level_way(_level(goal.from_level_id, matrix), _level(goal.to_level_id, matrix), words)
    if not goal.text.strip():
        return way
    return words("{attribute}, {way}", attribute=attribute.name, way=way) if way else attribute.name


def level_way(start: Level | None, end: Level | None, words: Words) -> str:
    """Return the way from one level to another in words; empty where neither is known."""
    if start is not None and end is not None:
        return words("from {start} to {end}", start=start.name, end=end.name)
    if end is not None:
        return words("to {end}", end=end.name)
    return "" if start is None else words("from {start} on", start=start.name)


def asked_level(goal: Goal, matrix: Matrix | None) -> Level | None:
    """Return the level to reach, None where there is none."""
    return None if matrix is None else _level(goal.to_level_id, matrix)


def asked_behaviours(goal: Goal, matrix: Matrix | None) -> tuple[str, ...]:
    """Return what the level to reach asks, a behaviour each, in the words of the role."""
    attribute, level = goal_attribute(goal, matrix), asked_level(goal, matrix)
    if attribute is None or level is None:
        return ()
    return tuple(line.strip() for line in attribute.descriptor(level.level_id).splitlines() if line.strip())


def due_text(due_on: datetime.date | None, today: datetime.date, words: Words) -> str:
    """Return by when something is due, and for how long it has been; empty without a day."""
    if due_on is None:
        return ""
    date, late = date_text(due_on, words.language), (today - due_on).days
    if late <= 0:
        return words("until {date}", date=date)
    return words.plural("was due on {date}, {count} day ago", "was due on {date}, {count} days ago", late, date=date)


def outcome_text(goal: Goal, words: Words) -> str:
    """Return how a goal ended and when; empty while it is open."""
    if goal.outcome is None:
        return ""
    is_reached = goal.outcome is Outcome.DONE
    if goal.ended_on is None:
        return words("Reached") if is_reached else words("Dropped")
    date = date_text(goal.ended_on, words.language)
    return words("Reached on {date}", date=date) if is_reached else words("Dropped on {date}", date=date)


def action_text(action: Action, end: ActionEnd | None, today: datetime.date, words: Words, between: str = " · ") -> str:
    """Return who does an action and by when, or how it ended, with `between` between the two; maybe empty."""
    if end is not None:
        date = date_text(end.on, words.language)
        told = (
            words("done on {date}", date=date) if end.outcome is Outcome.DONE else words("dropped on {date}", date=date)
        )
        return _joined(between, action.owner, told, end.note)
    return _joined(between, action.owner, words("done") if action.is_done else due_text(action.due_on, today, words))


def _joined(between: str, *parts: str) -> str:
    """Join what there is, in the order it is given in, also where a name runs the other way than the rest."""
    known = [one for one in parts if one]
    is_mixed = len({has_right_to_left(one) for one in known}) > 1
    return between.join(map(isolated, known) if is_mixed else known)


def _level(level_id: str | None, matrix: Matrix) -> Level | None:
    return matrix.level(level_id) if level_id in matrix.level_places and level_id is not None else None
