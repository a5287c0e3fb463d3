"""Recognise how a sheet is arranged. What somebody says instead goes before what it looks like."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

import msgspec

from matrices.exchange import header_words
from matrices.exchange.errors import NoGrid, NoGridFound
from matrices.exchange.header_words import same_name
from matrices.exchange.layout import Arrangement, Column, ColumnRole, Layout, layout_of
from matrices.exchange.level_names import level_share
from matrices.exchange.sheet import Sheet
from matrices.exchange.turning import turned

_MARK: Final = re.compile(r"(?:[xo]|[✓✔✗✘×○●◎△▲☑☐★☆]+|\d{1,2}(?:[.,]\d)?|y|n|yes|no|n/?a)", re.IGNORECASE)
"""What stands in a cell that says where somebody stands, and describes nothing."""
_NO_MARK: Final = frozenset("-–—")
_GRID_WORDS: Final = header_words.EXPECTED | header_words.ABOUT
"""Headings that a sheet of people does not have."""
_MANY: Final = 0.8
_SHORT: Final = 40
_FEW: Final = 5
"""So many different words may say where people stand, however few the cells are."""
_HEADER_ROWS: Final = 20


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody says of a file; None leaves it to what the file looks like."""

    sheet_name: str | None = None
    arrangement: Arrangement | None = None
    is_transposed: bool | None = None


def as_read(sheet: Sheet, layout: Layout) -> Sheet:
    """Return a sheet as its layout sees it: turned on its side where the layout is transposed."""
    return turned(sheet) if layout.is_transposed else sheet


def recognised(sheet: Sheet, wishes: Wishes | None = None) -> Layout:
    """Return how a sheet is arranged.

    Raises:
        NoGridFound: in no way that we know, or not as wished.
    """
    asked = wishes or Wishes()
    if asked.is_transposed is not None:
        return _upright(sheet, asked.arrangement, is_transposed=asked.is_transposed)
    layout = _upright(sheet, asked.arrangement, is_transposed=False)
    if _is_on_its_side(sheet, layout):
        return _upright(sheet, asked.arrangement or layout.arrangement, is_transposed=True)
    return layout


def _upright(sheet: Sheet, arrangement: Arrangement | None, *, is_transposed: bool) -> Layout:
    seen = turned(sheet) if is_transposed else sheet
    kinds: Mapping[Arrangement, Callable[[Sheet], Layout | None]] = {
        Arrangement.RATINGS: _ratings,
        Arrangement.LONG: _long,
        Arrangement.PEOPLE: lambda one: _people(one, is_asked=arrangement is not None),
        Arrangement.WIDE: layout_of,
    }
    tried = list(kinds) if arrangement is None else [arrangement]
    found = next((layout for kind in tried if (layout := kinds[kind](seen))), None)
    if found is None:
        raise NoGridFound(NoGrid.OTHER_ARRANGEMENT)
    return msgspec.structs.replace(found, is_transposed=is_transposed)


def _is_on_its_side(sheet: Sheet, layout: Layout) -> bool:
    """Tell whether levels stand down the first column, or people across the first row."""
    if layout.header_row is None:
        return False
    header = sheet.rows[layout.header_row]
    corner = _plain(header[layout.columns[0].place])
    across = [column.name for column in layout.columns[1:] if column.is_named]
    down = [row[layout.columns[0].place] for row in sheet.rows[layout.header_row + 1 :]]
    if layout.arrangement is Arrangement.PEOPLE:
        return corner in header_words.ATTRIBUTE
    if layout.arrangement is not Arrangement.WIDE or any(_plain(cell) in header_words.ATTRIBUTE for cell in header):
        return False
    written = [one for one in down if one]
    is_level_axis = len(written) > 1 and level_share(written) > 0.6 and level_share(across) < 0.5
    return corner in header_words.LEVEL or is_level_axis


_Kinds = Sequence[tuple[ColumnRole, Collection[str]]]
_LONG_KINDS: Final[_Kinds] = (
    (ColumnRole.ROLE, header_words.ROLE),
    (ColumnRole.LEVEL_NAME, header_words.LEVEL),
    (ColumnRole.ATTRIBUTE, header_words.ATTRIBUTE),
    (ColumnRole.CATEGORY, header_words.CATEGORY),
    (ColumnRole.EXPECTED, header_words.EXPECTED),
    (ColumnRole.TEXT, header_words.TEXT),
    (ColumnRole.ABOUT, header_words.ABOUT),
    (ColumnRole.NUMBER, header_words.NUMBER),
)
_RATING_KINDS: Final[_Kinds] = (
    (ColumnRole.PERSON, header_words.PERSON),
    (ColumnRole.ATTRIBUTE, header_words.ATTRIBUTE | header_words.CATEGORY),
    (ColumnRole.LEVEL_NAME, header_words.LEVEL | {"rating", "score", "puntuación", "puan", "評価", "التقييم"}),
    (ColumnRole.DAY, header_words.DAY),
    (ColumnRole.WHO, header_words.WHO),
    (ColumnRole.NOTE, header_words.NOTE),
)
_PEOPLE_KINDS: Final[_Kinds] = (
    (ColumnRole.NUMBER, header_words.NUMBER),
    (ColumnRole.PERSON, header_words.PERSON),
    (ColumnRole.DAY, header_words.DAY),
    (ColumnRole.WHO, header_words.WHO),
    (ColumnRole.NOTE, header_words.NOTE),
    (ColumnRole.ROLE, header_words.ROLE),
)


def _long(sheet: Sheet) -> Layout | None:
    needed = {ColumnRole.LEVEL_NAME, ColumnRole.TEXT}
    found = _by_header(sheet, _LONG_KINDS, needed, Arrangement.LONG)
    if found is None:
        return None
    if found.places(ColumnRole.ATTRIBUTE):
        return found
    columns = _as_attribute(found.columns)
    return None if columns is None else msgspec.structs.replace(found, columns=columns)


def _as_attribute(columns: tuple[Column, ...]) -> tuple[Column, ...] | None:
    """Take the category for the attribute where nothing else names one."""
    place = next((one.place for one in columns if one.role is ColumnRole.CATEGORY), None)
    other = next((one.place for one in columns if one.role is ColumnRole.OTHER), None)
    chosen = other if other is not None else place
    if chosen is None:
        return None
    return tuple(
        msgspec.structs.replace(one, role=ColumnRole.ATTRIBUTE) if one.place == chosen else one for one in columns
    )


def _ratings(sheet: Sheet) -> Layout | None:
    needed = {ColumnRole.PERSON, ColumnRole.ATTRIBUTE, ColumnRole.LEVEL_NAME}
    return _by_header(sheet, _RATING_KINDS, needed, Arrangement.RATINGS)


def _by_header(sheet: Sheet, kinds: _Kinds, needed: set[ColumnRole], arrangement: Arrangement) -> Layout | None:
    """Return the layout by the first row whose words name all needed columns."""
    for place, row in enumerate(sheet.rows[:_HEADER_ROWS]):
        columns = _columns(sheet, place, row, kinds, ColumnRole.OTHER)
        if needed <= {column.role for column in columns} and any(any(one) for one in sheet.rows[place + 1 :]):
            return Layout(header_row=place, columns=columns, arrangement=arrangement)
    return None


def _columns(sheet: Sheet, header: int, row: Sequence[str], kinds: _Kinds, rest: ColumnRole) -> tuple[Column, ...]:
    names = {place: _plain(cell) for place, cell in enumerate(row)}
    roles: dict[int, ColumnRole] = {}
    for role, words in kinds:
        found = next((place for place, name in names.items() if name in words and place not in roles), None)
        if found is not None:
            roles[found] = role
    used = [place for place in names if row[place] or any(one[place] for one in sheet.rows[header + 1 :])]
    return tuple(
        Column(
            place=place,
            role=roles.get(place, rest),
            name=" ".join(row[place].split()),
            is_named=bool(row[place]),
        )
        for place in used
    )


def _people(sheet: Sheet, *, is_asked: bool) -> Layout | None:
    """Return the layout of people down and attributes across; the header is the first row with several texts."""
    header = next((place for place, row in enumerate(sheet.rows) if sum(map(bool, row)) > 1), None)
    if header is None or not any(any(row) for row in sheet.rows[header + 1 :]):
        return None
    columns = _columns(sheet, header, sheet.rows[header], _PEOPLE_KINDS, ColumnRole.SKILL)
    says_person = any(column.role is ColumnRole.PERSON for column in columns)
    if not says_person:
        first = next(place for place, one in enumerate(columns) if one.role is ColumnRole.SKILL)
        person = msgspec.structs.replace(columns[first], role=ColumnRole.PERSON)
        columns = (*columns[:first], person, *columns[first + 1 :])
    layout = Layout(header_row=header, columns=columns, arrangement=Arrangement.PEOPLE)
    return layout if is_asked or _rates(sheet, layout, says_person=says_person) else None


def _rates(sheet: Sheet, layout: Layout, *, says_person: bool) -> bool:
    """Tell whether the cells say where people stand: marks, or below a person's heading few short words."""
    places = layout.places(ColumnRole.SKILL)
    if level_share(column.name for column in layout.columns if column.role is ColumnRole.SKILL) > 0.5:
        return False
    if any(_plain(column.name) in _GRID_WORDS for column in layout.columns):
        return False
    body = sheet.rows[(layout.header_row or 0) + 1 :]
    cells = [row[place] for row in body for place in places if row[place] and row[place] not in _NO_MARK]
    marks = sum(_MARK.fullmatch(cell) is not None for cell in cells)
    if len(cells) > 1 and marks >= _MANY * len(cells):
        return says_person or len(places) > 1
    are_short = all(len(cell) <= _SHORT and "\n" not in cell for cell in cells)
    repeats = len({same_name(cell) for cell in cells}) <= max(_FEW, len(cells) // 2)
    return says_person and len(cells) > 2 and are_short and repeats


def _plain(cell: str) -> str:
    return same_name(cell.partition("\n")[0])
