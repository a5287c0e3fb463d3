"""What a person wants to see on the map. A frozen value; each control makes another one."""

import datetime

from msgspec.structs import replace

from matrices.model.team_order import Filter
from widgets.choosing.order import BY_ROLE, Order


class Wishes(Order, frozen=True, kw_only=True):
    """`role_ids` are the roles whose attributes stand across; none stands for all of them."""

    role_ids: frozenset[str] = frozenset()
    is_of_their_people: bool = True
    """Whether only people are shown who hold one of these roles."""
    name: str = ""
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

    def toggled_role(self, matrix_id: str) -> "Wishes":
        """Return the same with a role's attributes shown or not."""
        return replace(self, role_ids=self.role_ids ^ {matrix_id})
