"""Who owns which area on a day, and what is to be said about it. Derived, never stored."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator
from enum import StrEnum

from matrices.language.sorting import SortKey
from matrices.model.area import Area, Ownership
from matrices.model.document import Part
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate


class OwnerState(StrEnum):
    """Whether an area has somebody who looks after it, in the order in which columns of a board stand."""

    UNOWNED = "unowned"
    OWNED = "owned"
    CROWDED = "crowded"


class AreaSight(Part, frozen=True, kw_only=True):
    """An area as it is on a day. Owners who have left own it no more, but nobody has taken it over from them either."""

    area: Area
    state: OwnerState
    owner_ids: tuple[str, ...]
    """Of teammates who are there, longest-standing first."""
    gone_ids: tuple[str, ...]
    """Of owners who have left the team, or whom the workspace no longer knows."""

    @property
    def is_flagged(self) -> bool:
        """Whether somebody should look at it: no owner, too many, or one who has left."""
        return self.state is not OwnerState.OWNED or bool(self.gone_ids)


def area_sight(area: Area, present_ids: Collection[str], day: datetime.date) -> AreaSight:
    """Return what is to be said of an area on `day`; `present_ids` are the teammates who are with the team then."""
    held = area.owner_ids_on(day)
    owners = tuple(dict.fromkeys(one for one in held if one in present_ids))
    gone = tuple(dict.fromkeys(one for one in held if one not in present_ids))
    return AreaSight(area=area, state=_state(area, len(owners)), owner_ids=owners, gone_ids=gone)


def sights_of(
    areas: Iterable[Area], teammates: Iterable[Teammate], day: datetime.date, sort_key: Callable[[str], SortKey]
) -> list[AreaSight]:
    """Return every area as it is on `day`: by group, those without one last, and by name within it."""
    present = {one.teammate_id for one in teammates if is_on_team(one, day)}

    def place(area: Area) -> tuple[bool, SortKey, SortKey, str]:
        return not area.group, sort_key(area.group), sort_key(area.name), area.area_id

    return [area_sight(one, present, day) for one in sorted(areas, key=place)]


def ownerships_of(areas: Iterable[Area], teammate_id: str) -> list[tuple[Area, Ownership]]:
    """Return a teammate's times as an owner, those that still last first, then the latest first."""
    found = [(area, one) for area in areas for one in area.owners if one.teammate_id == teammate_id]
    return sorted(found, key=lambda pair: (pair[1].until is not None, -pair[1].since.toordinal(), pair[0].name))


def groups_of(areas: Iterable[Area], sort_key: Callable[[str], SortKey]) -> list[str]:
    """Return the groups that areas are listed under, each once, sorted."""
    return sorted({one.group for one in areas if one.group}, key=sort_key)


def history_of(area: Area) -> Iterator[Ownership]:
    """Yield an area's owners over time, the latest first."""
    yield from sorted(area.owners, key=lambda one: (one.since, one.until or datetime.date.max), reverse=True)


def _state(area: Area, count: int) -> OwnerState:
    if count == 0:
        return OwnerState.UNOWNED
    return OwnerState.CROWDED if count > area.most_owners else OwnerState.OWNED
