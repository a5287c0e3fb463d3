"""A person whose growth is tracked."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from msgspec import field
from typing_extensions import override

from matrices.model.actions import ActionEnd
from matrices.model.document import Document, Part
from matrices.model.goal import Goal
from matrices.model.review import Absence, Who


class Interest(StrEnum):
    """What a teammate says of an attribute: where they would like their work to go. It is no rating."""

    GROW = "grow"
    FINE = "fine"
    RATHER_NOT = "rather_not"


class Placement(Part, frozen=True, kw_only=True):
    """The role a teammate holds from a day on, and the product team they are embedded in, if any.

    `embedded_until` is the first day back; None while no end is agreed.
    """

    matrix_id: str
    since: datetime.date
    embedded_in: str = ""
    embedded_until: datetime.date | None = None

    def is_embedded_on(self, day: datetime.date) -> bool:
        """Tell whether the teammate works in a product team on `day`, a day of this placement."""
        return bool(self.embedded_in) and (self.embedded_until is None or day < self.embedded_until)


class Standing(Part, frozen=True, kw_only=True):
    """Where a teammate stands in one attribute: what the rating that counts says, and where to find that rating.

    Exactly one of `level_id` and `absence` is set.
    """

    level_id: str | None = None
    absence: Absence | None = None
    on: datetime.date
    by: Who
    edition_id: str
    rating_id: str
    review_id: str


class Teammate(Document, frozen=True, kw_only=True):
    """A teammate. `placements` are in the order of their dates; `standings` are by attribute id.

    `standings` can be derived from the reviews; they are kept here, written in the same transaction as the rating
    that changed them, so that lists and maps of a large team need not read a single review.
    """

    table: ClassVar[str] = "teammates"

    teammate_id: str
    name: str
    reading: str = ""
    """How the name sounds, where its letters do not tell: a name in kanji is sorted and searched by it."""
    language: str = "en"
    placements: tuple[Placement, ...] = ()
    standings: Mapping[str, Standing] = field(default_factory=dict)
    to_confirm: Mapping[str, str] = field(default_factory=dict)
    """Standings, by attribute id, that the lead wants looked at again, each with the id of the edition that changed
    their wording. A reminder for the lead: it changes no level, and the next rating that counts takes it away."""
    left_on: datetime.date | None = None
    led_by: str = ""
    """Who leads this teammate now, by name, as reviews name it."""
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What else the team tells its people apart by: values by the name of the tag, as "shift" → ("early",)."""
    interests: Mapping[str, Interest] = field(default_factory=dict)
    """By attribute id; an attribute that nobody asked about is absent."""
    goals: tuple[Goal, ...] = ()
    action_ends: Mapping[str, ActionEnd] = field(default_factory=dict)
    """How agreed actions ended, by action id: a closed review is frozen, its actions go on."""

    @property
    @override
    def document_id(self) -> str:
        return self.teammate_id

    def placement_on(self, day: datetime.date) -> Placement | None:
        """Return the placement held on `day`, or None before the first one."""
        held = [placement for placement in self.placements if placement.since <= day]
        return held[-1] if held else None
