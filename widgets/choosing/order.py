"""In which groups and order people are wished for, and which of them. A frozen value; each control makes another."""

from collections.abc import Mapping
from typing import Final, Self

from msgspec import field
from msgspec.structs import replace

from matrices.model.document import Part
from matrices.model.team_order import BY_NAME, Field, FieldKind

BY_ROLE: Final = Field(FieldKind.ROLE)


class Order(Part, frozen=True, kw_only=True):
    """`wanted` lets through those who have one of the values of each field."""

    group: Field | None = BY_ROLE
    sort: Field = BY_NAME
    is_descending: bool = False
    wanted: Mapping[Field, frozenset[str]] = field(default_factory=dict)
    has_leavers: bool = False

    @property
    def filters(self) -> int:
        """How many filters are set."""
        return len(self.wanted) + self.has_leavers

    def toggled(self, by: Field, value: str) -> Self:
        """Return the same with a value let through or not; a field without values lets all through."""
        values = self.wanted.get(by, frozenset()) ^ {value}
        others = {one: kept for one, kept in self.wanted.items() if one != by}
        return replace(self, wanted={**others, by: values} if values else others)

    def sorted_by(self, by: Field) -> Self:
        """Return the same sorted by a field; the other way round where it is sorted by it already.

        Levels and counts begin with the highest.
        """
        starts_high = by.kind in {FieldKind.LEVEL, FieldKind.MET}
        is_descending = not self.is_descending if by == self.sort else starts_high
        return replace(self, sort=by, is_descending=is_descending)

    def without_filters(self) -> Self:
        """Return the same with everybody let through who has not left."""
        return replace(self, wanted={}, has_leavers=False)
