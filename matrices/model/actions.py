"""Actions: what was agreed to be done, in a review or on the way to a goal, and how it ended."""

import datetime
from enum import StrEnum

from matrices.model.document import Part


class Outcome(StrEnum):
    """How an action or a goal ended."""

    DONE = "done"
    DROPPED = "dropped"


class Action(Part, frozen=True, kw_only=True):
    """Something agreed to be done. `owner` is a name; `is_done` tells that it was done when it was written down."""

    action_id: str
    text: str
    owner: str = ""
    due_on: datetime.date | None = None
    is_done: bool = False


class ActionEnd(Part, frozen=True, kw_only=True):
    """When and how an action ended."""

    outcome: Outcome
    on: datetime.date
    note: str = ""
