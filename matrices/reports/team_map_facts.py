"""The map of the team as it was arranged, to be printed."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from matrices.model.coverage import Coverage
from matrices.model.team_map import Change, Column, PersonRow, change_between


class PeopleGroup(NamedTuple):
    """People under a name; "" where nothing is grouped."""

    name: str
    rows: tuple[PersonRow, ...]


class TeamMapPrint(msgspec.Struct, frozen=True):
    """The map as it was arranged. `past` holds people by id as they stood on `past_day`.

    `told` says whom and what it shows where that is not everybody; with `has_roles` each person's role stands beside
    their name. `language` is that of the attributes' names. `across` is the coverage among the people of each value
    of a field, which `counted_by` names.
    """

    columns: tuple[Column, ...]
    groups: tuple[PeopleGroup, ...]
    coverage: tuple[Coverage, ...]
    stale_before: datetime.date
    least_place: int | None = None
    past: Mapping[str, PersonRow] | None = None
    past_day: datetime.date | None = None
    told: str = ""
    has_roles: bool = False
    language: str = "en"
    counted_by: str = ""
    across: tuple[tuple[str, tuple[Coverage, ...]], ...] = ()

    @property
    def people(self) -> int:
        """How many people are shown; who stands in two groups counts once."""
        return len({row.teammate.teammate_id for group in self.groups for row in group.rows})

    def change(self, row: PersonRow, column: int) -> Change:
        """Return what became of a cell since the earlier day."""
        before = None if self.past is None else self.past.get(row.teammate.teammate_id)
        return Change.SAME if before is None else change_between(before.cells[column], row.cells[column])
