"""What a step of a plan says: its attribute and level as the roles call them, and when it is due."""

import datetime
from collections.abc import Iterable

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.plan import Plan, PlanStep


class KnownRows:
    """The attributes of all roles, each once, and the levels that they have anywhere."""

    def __init__(self, matrices: Iterable[Matrix]) -> None:
        self.attributes: dict[str, Attribute] = {}
        self._levels: dict[str, dict[str, Level]] = {}
        self._every: dict[str, Level] = {}
        for matrix in matrices:
            own = {one.level_id: one for one in matrix.levels}
            self._every = own | self._every
            for attribute in matrix.attributes:
                self.attributes.setdefault(attribute.attribute_id, attribute)
                known = self._levels.setdefault(attribute.attribute_id, {})
                self._levels[attribute.attribute_id] = known | {
                    key: one for key, one in own.items() if key not in known
                }

    def levels(self, attribute_id: str | None) -> list[Level]:
        """Return the levels of the roles that have an attribute, in their order."""
        return list(self._levels.get(attribute_id or "", {}).values())

    def level(self, level_id: str | None) -> Level | None:
        """Return a level of any role."""
        return None if level_id is None else self._every.get(level_id)


def step_line(step: PlanStep, known: KnownRows, words: Words) -> str:
    """Return the attribute of a step and the level it leads to; maybe empty."""
    attribute = known.attributes.get(step.attribute_id or "")
    if attribute is None:
        return ""
    level = known.level(step.to_level_id)
    if level is None:
        return words("{attribute}, to the expected level", attribute=attribute.name)
    return words("{attribute}, to {end}", attribute=attribute.name, end=level.name)


def after_text(step: PlanStep, words: Words) -> str:
    """Return how long after the plan is given a step is due; empty without a day."""
    if step.due_after_days is None:
        return ""
    return words.plural("due after {count} day", "due after {count} days", step.due_after_days)


def plan_rows(plan: Plan, known: KnownRows, words: Words) -> list[list[str]]:
    """Return a header and a row for each step of a plan, its actions a line each."""
    heads = [
        words("Step"),
        words("Attribute"),
        words("To level"),
        words("Due, in days after the plan is given"),
        words("Actions"),
    ]
    return [heads, *(_step_cells(one, known) for one in plan.steps)]


def _step_cells(step: PlanStep, known: KnownRows) -> list[str]:
    attribute, level = known.attributes.get(step.attribute_id or ""), known.level(step.to_level_id)
    days = "" if step.due_after_days is None else str(step.due_after_days)
    names = ("" if attribute is None else attribute.name, "" if level is None else level.name)
    return [step.text, *names, days, "\n".join(step.actions)]


def until_text(step: PlanStep, start: datetime.date, words: Words) -> str:
    """Return by when a step of a plan that is given on `start` is due; empty without a day."""
    if step.due_after_days is None:
        return ""
    return words("until {date}", date=date_text(start + datetime.timedelta(days=step.due_after_days), words.language))
