"""How the board is cut into columns, and what it means to move a card from one to another."""

import datetime
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from matrices.edits.areas import add_owner, end_ownership, hand_over, set_area
from matrices.language.words import Words
from matrices.model.area import Area
from matrices.model.area_words import Names, name_of, state_text
from matrices.model.ownership import AreaSight, OwnerState, groups_of
from widgets.areas.telling import AreaRow, area_row

NOBODY = ""
"""The key of the column of areas without owner, or without group."""


class Cut(StrEnum):
    """What the columns are."""

    STATE = "state"
    GROUP = "group"
    OWNER = "owner"


class Column(NamedTuple):
    """A column; `key` is a state, a group or a teammate's id."""

    key: str
    title: str
    cards: tuple[AreaRow, ...]


def columns_of(
    cut: Cut, sights: Sequence[AreaSight], names: Names, words: Words, readings: Mapping[str, str] | None = None
) -> list[Column]:
    """Return the columns in display order, each with its cards; an area of two owners is in both their columns.

    `readings` tell how names of owners are read, by their ids.
    """
    read = readings or {}
    if cut is Cut.STATE:
        keys = [(one.value, state_text(one, words)) for one in OwnerState]
    elif cut is Cut.GROUP:
        groups = groups_of((one.area for one in sights), words.sort_key)
        keys = [*((one, one) for one in groups), (NOBODY, words("No group"))]
    else:
        owner_ids = {one for sight in sights for one in (*sight.owner_ids, *sight.gone_ids)}
        named = {one: name_of(one, names, words) for one in owner_ids}
        ordered = sorted(named.items(), key=lambda pair: (words.sort_key(pair[1], read.get(pair[0], "")), pair[0]))
        keys = [(NOBODY, words("No owner")), *ordered]
    cards: dict[str, list[AreaRow]] = {key: [] for key, _ in keys}
    for sight in sights:
        for key in _keys_of(cut, sight):
            cards[key].append(area_row(sight, names, words))
    return [Column(key, title, tuple(cards[key])) for key, title in keys]


def can_move(cut: Cut) -> bool:
    """Tell whether cards can be moved from column to column; what a state is follows from the owners."""
    return cut is not Cut.STATE


def moved(area: Area, cut: Cut, from_key: str, to_key: str, today: datetime.date) -> Area:
    """Return `area` as it is when its card was moved: in another group, or handed over today."""
    if cut is Cut.GROUP:
        return set_area(area, group=to_key)
    if to_key == NOBODY:
        return end_ownership(area, from_key, today) if from_key else area
    return hand_over(area, from_key, to_key, today) if from_key else add_owner(area, to_key, today)


def _keys_of(cut: Cut, sight: AreaSight) -> tuple[str, ...]:
    if cut is Cut.STATE:
        return (sight.state.value,)
    if cut is Cut.GROUP:
        return (sight.area.group,)
    return (*sight.owner_ids, *sight.gone_ids) or (NOBODY,)
