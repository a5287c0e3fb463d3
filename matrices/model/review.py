"""One dated sitting about one teammate, and the ratings made in it."""

import datetime
from enum import StrEnum
from typing import ClassVar

from typing_extensions import override

from matrices.model.document import Document, Part


class Who(StrEnum):
    """Whose view a rating is."""

    SELF = "self"
    LEAD = "lead"
    AGREED = "agreed"


class Absence(StrEnum):
    """Why a rating names no level. Neither is the lowest level."""

    NOT_OBSERVED = "not_observed"
    NOT_APPLICABLE = "not_applicable"


class ReviewKind(StrEnum):
    """What sort of sitting a review is."""

    ONE_TO_ONE = "one_to_one"
    QUARTERLY = "quarterly"
    SELF_ASSESSMENT = "self_assessment"
    IN_PASSING = "in_passing"


class Evidence(Part, frozen=True, kw_only=True):
    """What was seen: the reason behind one or several ratings of the same review."""

    evidence_id: str
    text: str
    link: str = ""
    on: datetime.date | None = None


class Rating(Part, frozen=True, kw_only=True):
    """A fact: on this day, this view placed the teammate at this level of this attribute.

    Exactly one of `level_id` and `absence` is set. A rating never changes; a correction is a new rating that names in
    `supersedes` the one it replaces. `edition_id` leads to the wording it was made against.
    """

    rating_id: str
    attribute_id: str
    level_id: str | None = None
    absence: Absence | None = None
    on: datetime.date
    by: Who
    edition_id: str
    recorded_at: datetime.datetime
    evidence_ids: tuple[str, ...] = ()
    note: str = ""
    supersedes: str | None = None


class Action(Part, frozen=True, kw_only=True):
    """Something agreed to be done."""

    action_id: str
    text: str
    owner: str = ""
    due_on: datetime.date | None = None
    is_done: bool = False


class Review(Document, frozen=True, kw_only=True):
    """One sitting. Its id begins with the teammate's, so that a teammate's reviews are found without reading any.

    A closed review is frozen: nothing is added to it.
    """

    table: ClassVar[str] = "reviews"

    review_id: str
    teammate_id: str
    kind: ReviewKind
    held_on: datetime.date
    led_by: str = ""
    closed_on: datetime.date | None = None
    ratings: tuple[Rating, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    notes: str = ""
    actions: tuple[Action, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return self.review_id


def review_id_for(teammate_id: str, own_id: str) -> str:
    """Return the id of a review: `<teammate id>:<own id>`."""
    return f"{teammate_id}:{own_id}"


def teammate_id_in(review_id: str) -> str:
    """Return the id of the teammate whom the review with this id is about."""
    return review_id.rpartition(":")[0]
