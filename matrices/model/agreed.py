"""What was agreed to be done, wherever it was agreed, and what of it is still open."""

import datetime
from collections.abc import Iterable, Iterator

from matrices.model.actions import Action, ActionEnd
from matrices.model.document import Part
from matrices.model.review import Review
from matrices.model.sittings import current_reviews
from matrices.model.teammate import Teammate


class Agreed(Part, frozen=True, kw_only=True):
    """An action, the day on which it was agreed, and how it ended."""

    action: Action
    on: datetime.date
    end: ActionEnd | None = None
    review_id: str | None = None
    """The review in which it was agreed; None where it belongs to a goal."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.end is None and not self.action.is_done


def agreed_actions(teammate: Teammate, reviews: Iterable[Review]) -> tuple[Agreed, ...]:
    """Return all actions of a teammate, oldest first: those of reviews that count, then those of open goals."""
    made = (*_in_reviews(teammate, reviews), *_in_goals(teammate))
    return tuple(sorted(made, key=lambda one: one.on))


def open_actions(teammate: Teammate, reviews: Iterable[Review]) -> tuple[Agreed, ...]:
    """Return the actions that are still to be done, oldest first."""
    return tuple(one for one in agreed_actions(teammate, reviews) if one.is_open)


def _in_reviews(teammate: Teammate, reviews: Iterable[Review]) -> Iterator[Agreed]:
    for review in current_reviews(reviews):
        for action in review.actions:
            end = teammate.action_ends.get(action.action_id)
            yield Agreed(action=action, on=review.held_on, end=end, review_id=review.review_id)


def _in_goals(teammate: Teammate) -> Iterator[Agreed]:
    for goal in teammate.goals:
        for action in goal.actions if goal.is_open else ():
            yield Agreed(action=action, on=goal.set_on, end=teammate.action_ends.get(action.action_id))
