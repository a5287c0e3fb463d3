"""What the place says of an area, in words. Knows documents and words, no widget."""

from collections.abc import Sequence
from typing import NamedTuple

from matrices.language.words import Words
from matrices.model.area_words import Names, flags_of, name_of
from matrices.model.ownership import AreaSight
from widgets.roles.telling import listed
from widgets.side_search import Finder


class AreaRow(NamedTuple):
    """An area as a row of the list or a card of the board. `flags` are cautions, a few words each."""

    area_id: str
    name: str
    about: str
    group: str
    owners: str
    flags: tuple[str, ...]


def area_row(sight: AreaSight, names: Names, words: Words) -> AreaRow:
    """Return the texts of an area."""
    area = sight.area
    return AreaRow(
        area_id=area.area_id,
        name=area.name,
        about=" ".join(area.about.split()),
        group=area.group,
        owners=listed([name_of(one, names, words) for one in sight.owner_ids], words) if sight.owner_ids else "",
        flags=tuple(flags_of(sight, names, words)),
    )


def rows_found(rows: Sequence[AreaRow], search: str) -> Sequence[int]:
    """Return the places of the rows that answer what was typed: every word of it is somewhere in their texts."""
    return Finder((one.name, one.about, one.group, one.owners, *one.flags) for one in rows).found(search)
