"""A named area of responsibility and its owners over time."""

import datetime
from typing import ClassVar

from typing_extensions import override

from matrices.model.document import Document, Part


class Ownership(Part, frozen=True, kw_only=True):
    """A teammate's time as an owner; `until` is the first day on which they no longer are."""

    teammate_id: str
    since: datetime.date
    until: datetime.date | None = None
    note: str = ""
    """What was said when it was handed over to this owner."""


class Area(Document, frozen=True, kw_only=True):
    """An area of responsibility: what it covers, and who has full control over it."""

    table: ClassVar[str] = "areas"

    area_id: str
    name: str
    about: str = ""
    group: str = ""
    """What it is listed under."""
    most_owners: int = 2
    """More owners than this are too many cooks."""
    owners: tuple[Ownership, ...] = ()

    @property
    @override
    def document_id(self) -> str:
        return self.area_id

    def owner_ids_on(self, day: datetime.date) -> tuple[str, ...]:
        """Return the ids of the teammates who own the area on `day`, longest-standing first."""
        held = [one for one in self.owners if one.since <= day and (one.until is None or day < one.until)]
        return tuple(one.teammate_id for one in sorted(held, key=lambda one: one.since))
