"""What a person wants to see on the map. A frozen value; each control makes another one."""

import datetime
from collections.abc import Mapping
from typing import Final

from msgspec import field
from msgspec.structs import replace

from matrices.model.document import Part
from matrices.model.team_order import BY_NAME, Field, FieldKind, Filter

BY_ROLE: Final = Field(FieldKind.ROLE)


class Wishes(Part, frozen=True, kw_only=True):
    """`role_ids` are the roles whose attributes stand across; none stands for all of them."""

    role_ids: frozenset[str] = frozenset()
    is_of_their_people: bool = True
    """Whether only people are shown who hold one of these roles."""
    group: Field | None = BY_ROLE
    sort: Field = BY_NAME
    is_descending: bool = False
    wanted: Mapping[Field, frozenset[str]] = field(default_factory=dict)
    name: str = ""
    has_leavers: bool = False
    past: datetime.date | None = None
    """The day that today is compared with."""
    least_place: int | None = None
    """The level that counts as held in the coverage; None for the one expected."""

    @property
    def filter(self) -> Filter:
        """Who is shown."""
        wanted = dict(self.wanted)
        if self.role_ids and self.is_of_their_people:
            chosen = wanted.get(BY_ROLE)
            wanted[BY_ROLE] = self.role_ids if chosen is None else chosen & self.role_ids
        return Filter(name=self.name, wanted=wanted, has_leavers=self.has_leavers)

    @property
    def filters(self) -> int:
        """How many filters are set."""
        return len(self.wanted) + self.has_leavers

    def toggled_role(self, matrix_id: str) -> "Wishes":
        """Return the same with a role's attributes shown or not."""
        return replace(self, role_ids=self.role_ids ^ {matrix_id})

    def toggled(self, by: Field, value: str) -> "Wishes":
        """Return the same with a value let through or not; a field without values lets all through."""
        values = self.wanted.get(by, frozenset()) ^ {value}
        others = {one: kept for one, kept in self.wanted.items() if one != by}
        return replace(self, wanted={**others, by: values} if values else others)

    def sorted_by(self, by: Field) -> "Wishes":
        """Return the same sorted by a field; the other way round where it is sorted by it already.

        Levels and counts begin with the highest.
        """
        starts_high = by.kind in {FieldKind.LEVEL, FieldKind.MET}
        is_descending = not self.is_descending if by == self.sort else starts_high
        return replace(self, sort=by, is_descending=is_descending)
