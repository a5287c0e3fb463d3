"""How a sheet is read, and a person's corrections of it: each gives another reading. Imports no Qt."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, TypeAlias

import msgspec

from matrices.exchange.errors import NoGridFound
from matrices.exchange.layout import Arrangement, Column, ColumnRole, Layout, column_letters
from matrices.exchange.plan import RowResult
from matrices.exchange.recognising import Wishes, as_read, recognised
from matrices.exchange.sheet import Sheet
from widgets.importing.row_kinds import below


class RowKind(StrEnum):
    """What a person says that a row is."""

    ATTRIBUTE = "attribute"
    GROUP = "group"
    SKIPPED = "skipped"


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet and how it is read. Rows count from 0 as `seen`; a row without a kind is what it looks like.

    `beside` are results about the file that do not depend on the reading.
    """

    sheet: Sheet
    layout: Layout
    row_kinds: Mapping[int, RowKind] = {}
    beside: tuple[RowResult, ...] = ()

    @property
    def seen(self) -> Sheet:
        """The sheet as the layout sees it."""
        return as_read(self.sheet, self.layout)


_Roles: TypeAlias = Sequence[ColumnRole]
_R: Final = ColumnRole
ROLES: Final[Mapping[Arrangement, _Roles]] = {
    Arrangement.WIDE: (_R.ATTRIBUTE, _R.CATEGORY, _R.ABOUT, _R.EXPECTED, _R.LEVEL, _R.NUMBER),
    Arrangement.LONG: (*(_R.ATTRIBUTE, _R.LEVEL_NAME, _R.TEXT, _R.CATEGORY, _R.ABOUT, _R.EXPECTED, _R.ROLE, _R.OTHER),),
    Arrangement.PEOPLE: (_R.PERSON, _R.SKILL, _R.DAY, _R.WHO, _R.NOTE, _R.ROLE, _R.OTHER),
    Arrangement.RATINGS: (_R.PERSON, _R.ATTRIBUTE, _R.LEVEL_NAME, _R.DAY, _R.WHO, _R.NOTE, _R.OTHER),
}
"""What a column can be said to hold; the last of each is for columns that are taken nowhere."""
_NEEDED: Final[Mapping[Arrangement, _Roles]] = {
    Arrangement.WIDE: (_R.ATTRIBUTE, _R.LEVEL),
    Arrangement.LONG: (_R.ATTRIBUTE, _R.LEVEL_NAME, _R.TEXT),
    Arrangement.PEOPLE: (_R.PERSON, _R.SKILL),
    Arrangement.RATINGS: (_R.PERSON, _R.ATTRIBUTE, _R.LEVEL_NAME),
}
_MANY: Final = frozenset({_R.ABOUT, _R.LEVEL, _R.NUMBER, _R.SKILL, _R.NOTE, _R.OTHER})
"""Roles that several columns can have."""


def read_first(sheet: Sheet, beside: tuple[RowResult, ...] = ()) -> Reading | None:
    """Return how a sheet looks, or None where nothing is written in it."""
    try:
        return Reading(sheet=sheet, layout=recognised(sheet), beside=beside)
    except NoGridFound:
        return None if not any(map(any, sheet.rows)) else _bare(sheet, Arrangement.WIDE, is_transposed=False)


def missing(layout: Layout) -> tuple[ColumnRole, ...]:
    """Return what columns are still to be found before anything can be taken."""
    return tuple(role for role in _NEEDED[layout.arrangement] if not layout.places(role))


def with_arrangement(reading: Reading, arrangement: Arrangement) -> Reading:
    """Return a sheet read as being arranged in another way."""
    return _recognised(reading, arrangement, is_transposed=reading.layout.is_transposed)


def with_sides_swapped(reading: Reading) -> Reading:
    """Return a sheet with its rows read as columns, or no longer so."""
    return _recognised(reading, reading.layout.arrangement, is_transposed=not reading.layout.is_transposed)


def with_header(reading: Reading, header_row: int | None) -> Reading:
    """Return a sheet read with another header: columns are what the header says they are, else what they were."""
    old, seen = reading.layout, reading.seen
    if header_row is None:
        columns = tuple(_nameless(column) for column in old.columns)
    else:
        columns = _columns_by(seen, header_row, old)
    layout = msgspec.structs.replace(old, header_row=header_row, columns=columns)
    return msgspec.structs.replace(reading, layout=layout)


def with_column(reading: Reading, place: int, role: ColumnRole, level: int | None = None) -> Reading:
    """Return a sheet in which a column holds something else, as `level` the level of that place, counted from 0.

    Where only one column can have the role, the one that had it takes what this one was.
    """
    layout = reading.layout
    old = next((one for one in layout.columns if one.place == place), None)
    if old is None:
        return reading
    named = _column(place, role, reading.seen, layout.header_row)
    others = [_yielding(one, role, old.role) for one in layout.columns if one.place != place]
    columns = _with_level_at(others, named, level) if role is ColumnRole.LEVEL else [named, *others]
    return msgspec.structs.replace(reading, layout=msgspec.structs.replace(layout, columns=tuple(columns)))


def with_row(reading: Reading, row: int, kind: RowKind | None) -> Reading:
    """Return a sheet in which a row is something else, or for None again what it looks like."""
    kinds = {place: one for place, one in reading.row_kinds.items() if place != row}
    return msgspec.structs.replace(reading, row_kinds=kinds if kind is None else {**kinds, row: kind})


def _recognised(reading: Reading, arrangement: Arrangement, *, is_transposed: bool) -> Reading:
    wishes = Wishes(arrangement=arrangement, is_transposed=is_transposed)
    try:
        layout = recognised(reading.sheet, wishes)
    except NoGridFound:
        layout = _bare(reading.sheet, arrangement, is_transposed=is_transposed).layout
    return Reading(sheet=reading.sheet, layout=layout, beside=reading.beside)


def _bare(sheet: Sheet, arrangement: Arrangement, *, is_transposed: bool) -> Reading:
    """Return a reading in which nothing is known of the columns yet."""
    empty = Layout(header_row=None, columns=(), arrangement=arrangement, is_transposed=is_transposed)
    seen = as_read(sheet, empty)
    header = next((place for place, row in enumerate(seen.rows) if any(row)), None)
    role = ROLES[arrangement][-1]
    columns = tuple(_column(place, role, seen, header) for place in range(seen.width))
    return Reading(sheet=sheet, layout=msgspec.structs.replace(empty, header_row=header, columns=columns))


def _columns_by(seen: Sheet, header_row: int, old: Layout) -> tuple[Column, ...]:
    cut = below(seen, header_row)
    try:
        found = recognised(cut, Wishes(arrangement=old.arrangement, is_transposed=False))
    except NoGridFound:
        found = None
    if found is not None and found.header_row == 0:
        return found.columns
    known = {column.place: column.role for column in old.columns}
    unused = ROLES[old.arrangement][-1]
    used = [place for place in range(seen.width) if place in known or seen.rows[header_row][place]]
    columns = {place: _column(place, known.get(place, unused), seen, header_row) for place in used}
    order = [one.place for one in old.columns] + [place for place in used if place not in known]
    return tuple(columns[place] for place in order)


def _column(place: int, role: ColumnRole, seen: Sheet, header_row: int | None) -> Column:
    header = "" if header_row is None else seen.rows[header_row][place]
    name, _, meaning = header.partition("\n")
    plain = " ".join(name.split())
    made = plain or (column_letters(place) if role in {ColumnRole.LEVEL, ColumnRole.SKILL} else "")
    return Column(place=place, role=role, name=made, meaning=meaning.strip(), is_named=bool(plain))


def _nameless(column: Column) -> Column:
    needs_name = column.role in {ColumnRole.LEVEL, ColumnRole.SKILL}
    name = column_letters(column.place) if needs_name else ""
    return msgspec.structs.replace(column, name=name, meaning="", is_named=False)


def _yielding(column: Column, role: ColumnRole, instead: ColumnRole) -> Column:
    gives_way = column.role is role and role not in _MANY
    return msgspec.structs.replace(column, role=instead) if gives_way else column


def _with_level_at(others: Sequence[Column], column: Column, level: int | None) -> list[Column]:
    """Return columns with the levels in their order, which need not be that of the sheet."""
    levels = [one for one in others if one.role is ColumnRole.LEVEL]
    place = len(levels) if level is None else level
    rest = [one for one in others if one.role is not ColumnRole.LEVEL]
    return [*rest, *levels[:place], column, *levels[place:]]


def levels_in_order(layout: Layout) -> dict[int, int]:
    """Return which level each column of a level is, counted from 0, by the column's place."""
    return {column.place: level for level, column in enumerate(layout.levels)}
