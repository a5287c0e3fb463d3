"""Recognise where a sheet's header stands and what each of its columns holds.

What is found can be corrected: the rows are then read by the corrected `Layout`.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from matrices.exchange import header_words
from matrices.exchange.errors import NoGrid, NoGridFound
from matrices.exchange.header_words import same_name
from matrices.exchange.sheet import Sheet

_SHORT: Final = 80
"""Characters that a name stays below and a descriptor usually does not."""
_PREAMBLE_ROWS: Final = 20
"""So many rows of remarks above a header are looked through."""
_HEADER_SHARE: Final = 0.6
"""A header names at least this share of the columns that the fullest row fills; titles and notes fill fewer."""


class ColumnRole(StrEnum):
    """What a column holds."""

    ATTRIBUTE = "attribute"
    CATEGORY = "category"
    ABOUT = "about"
    EXPECTED = "expected"
    LEVEL = "level"
    NUMBER = "number"
    ROLE = "role"
    LEVEL_NAME = "level_name"
    """In each row the name of the level that it speaks of."""
    TEXT = "text"
    """In each row a descriptor."""
    PERSON = "person"
    SKILL = "skill"
    """An attribute's name on top, and below it where each person stands."""
    DAY = "day"
    WHO = "who"
    NOTE = "note"
    OTHER = "other"
    """Looked at, and taken nowhere."""


class Arrangement(StrEnum):
    """How a sheet is arranged."""

    WIDE = "wide"
    """A row an attribute, a column a level."""
    LONG = "long"
    """A row a descriptor."""
    PEOPLE = "people"
    """A row a person, a column an attribute."""
    RATINGS = "ratings"
    """A row a rating of one person in one attribute."""


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A column that holds something. A level's `name` is made from its place where its header is empty."""

    place: int
    role: ColumnRole
    name: str
    meaning: str = ""
    is_named: bool = True


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Where the header is (None: there is none) and the columns from left to right.

    Where `is_transposed`, rows and columns are those of the sheet turned on its side, as `as_read` gives it.
    """

    header_row: int | None
    columns: tuple[Column, ...]
    arrangement: Arrangement = Arrangement.WIDE
    is_transposed: bool = False

    def places(self, role: ColumnRole) -> tuple[int, ...]:
        """Return where the columns with this role are."""
        return tuple(column.place for column in self.columns if column.role is role)

    @property
    def attribute_place(self) -> int:
        """Where the attributes' names are."""
        return self.places(ColumnRole.ATTRIBUTE)[0]

    @property
    def levels(self) -> tuple[Column, ...]:
        """The columns that hold descriptors."""
        return tuple(column for column in self.columns if column.role is ColumnRole.LEVEL)


def layout_of(sheet: Sheet) -> Layout:
    """Return how a sheet is laid out as a wide grid.

    Raises:
        NoGridFound: it has no text, one column, or nothing below or beside its names.
    """
    filled = [sum(map(bool, row)) for row in sheet.rows]
    if not any(filled):
        raise NoGridFound(NoGrid.NOTHING_WRITTEN)
    if max(filled) < 2:
        raise NoGridFound(NoGrid.ONE_COLUMN)
    header_row = _header_row(sheet.rows, filled)
    first_row = 0 if header_row is None else header_row + 1
    if not any(filled[first_row:]):
        raise NoGridFound(NoGrid.NO_ATTRIBUTES)
    return Layout(header_row=header_row, columns=_columns(sheet, header_row, sheet.rows[first_row:]))


def _header_row(rows: Sequence[Sequence[str]], filled: Sequence[int]) -> int | None:
    """Return the first row that names most columns, rather one that says which names the attributes.

    None where such a row already describes: the sheet then has no header.
    """
    enough = max(2, _HEADER_SHARE * max(filled))
    candidates = [place for place, count in enumerate(filled) if count >= enough]
    early = (place for place in candidates if place < candidates[0] + _PREAMBLE_ROWS)
    said = (place for place in early if _says_attribute(rows[place]) and _is_short(rows[place]))
    row = next(said, candidates[0])
    return row if _is_short(rows[row]) else None


def _says_attribute(row: Sequence[str]) -> bool:
    return any(same_name(cell.partition("\n")[0]) in header_words.ATTRIBUTE for cell in row)


def _is_short(row: Sequence[str]) -> bool:
    """Tell whether most cells begin with a line as short as a name."""
    lines = [cell.partition("\n")[0] for cell in row if cell]
    return sum(len(line) > _SHORT for line in lines) * 2 <= len(lines)


def _columns(sheet: Sheet, header_row: int | None, body: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    headers = _headers(sheet, header_row)
    used = [place for place, header in enumerate(headers) if header or any(row[place] for row in body)]
    roles = _roles(headers, used, body)
    if ColumnRole.LEVEL not in roles.values():
        raise NoGridFound(NoGrid.NO_LEVELS)
    return tuple(_column(place, roles[place], headers[place]) for place in used)


def _headers(sheet: Sheet, header_row: int | None) -> list[str]:
    """Return each column's header; one merged across several columns names each of them."""
    if header_row is None:
        return [""] * sheet.width
    headers = list(sheet.rows[header_row])
    for merged in sheet.merged:
        if merged.top <= header_row <= merged.bottom:
            headers[merged.left : merged.right + 1] = [sheet.rows[merged.top][merged.left]] * (
                merged.right - merged.left + 1
            )
    return headers


def _column(place: int, role: ColumnRole, header: str) -> Column:
    name, _, meaning = header.partition("\n")
    made = name.strip() or (column_letters(place) if role is ColumnRole.LEVEL else "")
    return Column(place=place, role=role, name=made, meaning=meaning.strip(), is_named=bool(name.strip()))


def column_letters(place: int) -> str:
    """Return the letters that spreadsheets name a column with, counted from 0: A, B … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _roles(headers: Sequence[str], used: Sequence[int], body: Sequence[Sequence[str]]) -> dict[int, ColumnRole]:
    names = {place: same_name(headers[place].partition("\n")[0]) for place in used}
    roles = _special_roles(names)
    attribute = _attribute_place(names, roles, body)
    roles[attribute] = ColumnRole.ATTRIBUTE
    for place in used:
        before = place < attribute and ColumnRole.CATEGORY not in roles.values()
        roles.setdefault(place, ColumnRole.CATEGORY if before else ColumnRole.LEVEL)
    is_bare = not {ColumnRole.LEVEL, ColumnRole.EXPECTED} & set(roles.values())
    return _with_levels(roles) if is_bare else roles


def _special_roles(names: Mapping[int, str]) -> dict[int, ColumnRole]:
    """Return the columns whose headers say that they are neither attribute nor level, the first of each kind.

    Numbers stand in front of everything else; further right such a word is a level's name.
    """
    kinds = (
        (ColumnRole.NUMBER, header_words.NUMBER),
        (ColumnRole.CATEGORY, header_words.CATEGORY),
        (ColumnRole.ABOUT, header_words.ABOUT),
        (ColumnRole.EXPECTED, header_words.EXPECTED),
    )
    found = ((next((place for place, name in names.items() if name in words), None), role) for role, words in kinds)
    first = min(names, default=0)
    return {
        place: role for place, role in found if place is not None and (role is not ColumnRole.NUMBER or place == first)
    }


def _attribute_place(names: Mapping[int, str], roles: Mapping[int, ColumnRole], body: Sequence[Sequence[str]]) -> int:
    """Return the attributes' column: the one that says so, else the first one that is free.

    Where the first free column describes rather than names, what looked like the category names the attributes.
    """
    said = next((place for place, name in names.items() if name in header_words.ATTRIBUTE), None)
    if said is not None:
        return said
    category = next((place for place, role in roles.items() if role is ColumnRole.CATEGORY), None)
    free = next((place for place in names if place not in roles), None)
    if free is not None and (category is None or (category < free and _names_things(free, names, roles, body))):
        return free
    return category if category is not None else min(names)


def _names_things(
    place: int, names: Mapping[int, str], roles: Mapping[int, ColumnRole], body: Sequence[Sequence[str]]
) -> bool:
    """Tell whether a column holds names: short single lines, with something left beside it to describe them."""
    texts = [row[place] for row in body if row[place]]
    are_short = all(len(text) <= _SHORT and "\n" not in text for text in texts)
    return are_short and len(names) - len(roles) > 1


def _with_levels(roles: dict[int, ColumnRole]) -> dict[int, ColumnRole]:
    """Take the description of each attribute for its only level where nothing else is described."""
    return {place: ColumnRole.LEVEL if role is ColumnRole.ABOUT else role for place, role in roles.items()}
