"""A person whose growth is tracked."""

import datetime
from collections.abc import Mapping
from typing import ClassVar

from msgspec import field
from typing_extensions import override

from matrices.model.document import Document, Part
from matrices.model.review import Absence, Who


class Placement(Part, frozen=True, kw_only=True):
    """The role a teammate holds from a day on, and the product team they are embedded in, if any."""

    matrix_id: str
    since: datetime.date
    embedded_in: str = ""


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
    language: str = "en"
    placements: tuple[Placement, ...] = ()
    standings: Mapping[str, Standing] = field(default_factory=dict)
    to_confirm: Mapping[str, str] = field(default_factory=dict)
    """Standings, by attribute id, that the lead wants looked at again, each with the id of the edition that changed
    their wording. A reminder for the lead: it changes no level, and the next rating that counts takes it away."""
    left_on: datetime.date | None = None

    @property
    @override
    def document_id(self) -> str:
        return self.teammate_id

    def placement_on(self, day: datetime.date) -> Placement | None:
        """Return the placement held on `day`, or None before the first one."""
        held = [placement for placement in self.placements if placement.since <= day]
        return held[-1] if held else None
