"""Edits of areas of responsibility: what they are, and who owns them from which day on."""

import datetime

from msgspec.structs import replace

from matrices.edits.tidying import one_line, tidy
from matrices.model.area import Area, Ownership
from matrices.model.ids import new_id


def new_area(name: str, *, about: str = "", group: str = "") -> Area:
    """Return an area with a fresh id that nobody owns yet."""
    return Area(area_id=new_id(), name=one_line(name), about=tidy(about), group=one_line(group))


def set_area(
    area: Area,
    *,
    name: str | None = None,
    about: str | None = None,
    group: str | None = None,
    most_owners: int | None = None,
) -> Area:
    """Return `area` with what is given replaced; one owner is the fewest that can be the most."""
    if name is not None:
        area = replace(area, name=one_line(name))
    if about is not None:
        area = replace(area, about=tidy(about))
    if group is not None:
        area = replace(area, group=one_line(group))
    return area if most_owners is None else replace(area, most_owners=max(1, most_owners))


def add_owner(area: Area, teammate_id: str, since: datetime.date, note: str = "") -> Area:
    """Return `area` owned by a teammate from `since` on, beside whoever owns it; unchanged where they do already.

    What they would have owned from a later day on is part of it.
    """
    if teammate_id in area.owner_ids_on(since):
        return area
    made = Ownership(teammate_id=teammate_id, since=since, note=tidy(note))
    kept = (one for one in area.owners if one.teammate_id != teammate_id or one.since < since)
    return replace(area, owners=tuple(sorted((*kept, made), key=lambda one: one.since)))


def end_ownership(area: Area, teammate_id: str, on: datetime.date) -> Area:
    """Return `area` no longer owned by a teammate from `on`, their first day without it.

    An ownership that would begin on that day or later never was.
    """
    kept = (_ended(one, on) if one.teammate_id == teammate_id else one for one in area.owners)
    return replace(area, owners=tuple(one for one in kept if one is not None))


def hand_over(area: Area, from_id: str | None, to_id: str, on: datetime.date, note: str = "") -> Area:
    """Return `area` handed from one owner to another on a day, with what was said; `from_id` is None where none gives.

    Where the other owns it already, the first only lets go.
    """
    freed = area if from_id in (None, to_id) else end_ownership(area, from_id or "", on)
    return add_owner(freed, to_id, on, note)


def forget_ownership(area: Area, place: int) -> Area:
    """Return `area` without the ownership at `place` in its list, as one that was entered by mistake."""
    return replace(area, owners=area.owners[:place] + area.owners[place + 1 :])


def _ended(one: Ownership, on: datetime.date) -> Ownership | None:
    if one.until is not None and one.until <= on:
        return one
    return replace(one, until=on) if one.since < on else None
