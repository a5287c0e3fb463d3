"""A goal: what a teammate is growing towards, by when, and how it ended."""

import datetime

from matrices.model.actions import Action, Outcome
from matrices.model.document import Part
from matrices.model.evidence import Evidence


class Goal(Part, frozen=True, kw_only=True):
    """An attribute to move from one level to the next by a date, with actions; or something without an attribute.

    Levels are ids of `matrix_id`'s levels and set only together with `attribute_id`. A goal is open until it has an
    `outcome`; reaching a level is a rating of its own and never follows from a goal.
    """

    goal_id: str
    text: str = ""
    """In words; may be empty where attribute and level say it all."""
    matrix_id: str | None = None
    attribute_id: str | None = None
    from_level_id: str | None = None
    to_level_id: str | None = None
    set_on: datetime.date
    due_on: datetime.date | None = None
    actions: tuple[Action, ...] = ()
    plan_id: str | None = None
    """The plan that it was given with."""
    outcome: Outcome | None = None
    ended_on: datetime.date | None = None
    evidence: tuple[Evidence, ...] = ()
    """What showed that it was reached, or why it was dropped."""

    @property
    def is_open(self) -> bool:
        """Whether it has not ended."""
        return self.outcome is None
