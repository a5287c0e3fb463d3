"""Edits of a review: beginning, notes, actions, closing, and correcting what is closed.

A closed review is frozen; what any of these would make of one is refused when it is stored.
"""

import datetime
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from matrices.edits.tidying import one_line
from matrices.model.actions import Action, ActionEnd, Outcome
from matrices.model.ids import new_id
from matrices.model.review import AgendaItem, Review, ReviewKind, review_id_for
from matrices.model.teammate import Teammate


def start_review(
    teammate: Teammate, kind: ReviewKind, day: datetime.date, led_by: str = "", agenda: Iterable[AgendaItem] = ()
) -> Review:
    """Return a new open review of a teammate, held on `day`."""
    return Review(
        review_id=review_id_for(teammate.teammate_id, new_id()),
        teammate_id=teammate.teammate_id,
        kind=kind,
        held_on=day,
        led_by=one_line(led_by),
        agenda=tuple(agenda),
    )


def hold_on(review: Review, day: datetime.date) -> Review:
    """Return an open review as held on `day`: what was prepared before is held when the two sit down.

    A correction stays on the day that it corrects.
    """
    return review if review.corrects is not None or review.held_on == day else replace(review, held_on=day)


def set_notes(review: Review, notes: str) -> Review:
    """Return `review` with other shared notes."""
    return replace(review, notes=notes)


def set_summary(review: Review, summary: str) -> Review:
    """Return `review` with what both will take away, before it is closed."""
    return replace(review, summary=summary)


def close_review(review: Review, on: datetime.date, summary: str, sentences: Mapping[str, str]) -> Review:
    """Return `review` closed, with what both take away.

    `sentences` are what the agenda's made items said, by item id; they are kept, since what they name goes on.
    """
    agenda = tuple(replace(one, text=sentences.get(one.item_id, one.text)) for one in review.agenda)
    return replace(review, closed_on=on, summary=summary.strip(), agenda=agenda)


def correct_review(review: Review) -> Review:
    """Return an open review of the same sitting that takes the place of a closed one, which stays as it is.

    It begins with all that was written; ratings stay where they were made, and a new one names the one it corrects.
    """
    own_id = review_id_for(review.teammate_id, new_id())
    return replace(review, review_id=own_id, closed_on=None, ratings=(), evidence=(), corrects=review.review_id)


def add_action(review: Review, text: str, owner: str = "", due_on: datetime.date | None = None) -> Review:
    """Return `review` with one more action agreed; without words there is none."""
    words = one_line(text)
    made = Action(action_id=new_id(), text=words, owner=one_line(owner), due_on=due_on)
    return replace(review, actions=(*review.actions, made)) if words else review


def change_action(review: Review, action: Action) -> Review:
    """Return `review` with the action of the same id in other words, by somebody else or on another day."""
    return replace(
        review, actions=tuple(action if one.action_id == action.action_id else one for one in review.actions)
    )


def remove_action(review: Review, action_id: str) -> Review:
    """Return `review` without an action."""
    return replace(review, actions=tuple(one for one in review.actions if one.action_id != action_id))


def end_action(teammate: Teammate, action_id: str, outcome: Outcome, on: datetime.date, note: str = "") -> Teammate:
    """Return `teammate` with an action done or dropped, wherever it was agreed."""
    end = ActionEnd(outcome=outcome, on=on, note=note.strip())
    return replace(teammate, action_ends={**teammate.action_ends, action_id: end})


def resume_action(teammate: Teammate, action_id: str) -> Teammate:
    """Return `teammate` with an action that is to be done after all."""
    left = {one: end for one, end in teammate.action_ends.items() if one != action_id}
    return teammate if left == teammate.action_ends else replace(teammate, action_ends=left)
