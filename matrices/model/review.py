"""One dated sitting about one teammate, and the ratings made in it."""

import datetime
from enum import StrEnum
from typing import ClassVar

from typing_extensions import override

from matrices.model.actions import Action
from matrices.model.document import Document, Part
from matrices.model.evidence import Evidence


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


class Seen(StrEnum):
    """What was said of one behaviour. It explains a level; it never computes one."""

    SEEN = "seen"
    NOT_YET = "not_yet"
    NOT_OBSERVED = "not_observed"


class Tick(Part, frozen=True, kw_only=True):
    """One behaviour: a line, counted from 0, of the descriptor that the rating's edition has at the level."""

    level_id: str
    line: int
    seen: Seen


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
    ticks: tuple[Tick, ...] = ()
    supersedes: str | None = None


class AgendaKind(StrEnum):
    """Where an item of an agenda comes from; `OWN` was written by somebody."""

    CHANGED = "changed"
    DIFFERENCE = "difference"
    STALE = "stale"
    ACTION = "action"
    GOAL = "goal"
    REWORDED = "reworded"
    NEXT = "next"
    OWN = "own"


class AgendaItem(Part, frozen=True, kw_only=True):
    """Something to talk about. Made items name what they are about, and their sentence is made when shown.

    `subject_id` is an attribute, action or goal id, by `kind`; `text` is what somebody wrote, instead of a sentence or
    beside it.
    """

    item_id: str
    kind: AgendaKind
    subject_id: str = ""
    text: str = ""
    is_discussed: bool = False


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
    """Shared notes: both read them. Private notes are documents of their own."""
    actions: tuple[Action, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    summary: str = ""
    """What both take away, written when the review is closed."""
    corrects: str | None = None
    """The closed review that this one corrects, which stays as it was."""
    round_id: str | None = None
    """The round that this review belongs to."""

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
