"""A file as it was found: tables of text cells, and which cells were merged. Rows mean nothing here yet."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from matrices.exchange.errors import Measure, TooLarge
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation

MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 200
MAX_CELLS: Final = 500_000
MAX_CELL_CHARACTERS: Final = 100_000
MAX_SHEET_CHARACTERS: Final = 32_000_000
"""The largest sheet considered. A role's grid has some 15 × 7 cells; these leave room for whole collections."""


class SourceKind(StrEnum):
    """What a file is, by its content."""

    TEXT = "text"
    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"
    MARKDOWN = "markdown"
    HTML = "html"
    YAML = "yaml"
    JSON = "json"


class LeftOut(StrEnum):
    """Why a sheet of a file was not used."""

    TOO_LARGE = "too_large"
    HIDDEN = "hidden"
    NO_TABLE = "no_table"
    NO_GRID = "no_grid"
    OTHER_GRID = "other_grid"
    NOT_CHOSEN = "not_chosen"
    """Another sheet was asked for."""


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """A rectangle of merged cells, counted from 0, last row and column included. Its text is in the first cell."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table: `rows` are equally long, without the empty rows and columns after the last text."""

    name: str
    rows: tuple[tuple[str, ...], ...] = ()
    merged: tuple[Merged, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


class SheetLeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet that exists but is not used, and why."""

    name: str
    reason: LeftOut


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was read: its sheets in their order. `encoding` and `delimiter` are set for text.

    What Trellis itself wrote says so: whole `matrices` with their `translations`, or in a spreadsheet `marks`, the rows
    of its hidden sheet. `repeated` are texts behind keys that were given twice, of which only the first counts;
    `field_names` are the keys and tags that say what the texts are.
    """

    kind: SourceKind
    sheets: tuple[Sheet, ...]
    left_out: tuple[SheetLeftOut, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    marks: tuple[tuple[str, ...], ...] = ()
    matrices: tuple[Matrix, ...] = ()
    translations: tuple[Translation, ...] = ()
    repeated: tuple[str, ...] = ()
    field_names: tuple[str, ...] = ()


_NEW_LINES: Final = "\r\v\f\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
_UNWANTED: Final = {
    **dict.fromkeys(range(32)),
    **dict.fromkeys(range(0x7F, 0xA0)),
    **dict.fromkeys(map(ord, _NEW_LINES), "\n"),
    ord("\n"): "\n",
    ord("\t"): " ",
    ord("\N{NO-BREAK SPACE}"): " ",
    ord("\N{ZERO WIDTH NO-BREAK SPACE}"): None,
}


def clean_text(text: str) -> str:
    """Return a cell's text with plain line ends and spaces and without control characters.

    Direction marks and joiners stay: they are part of how Arabic and emoji are written.
    """
    return text.replace("\r\n", "\n").translate(_UNWANTED).strip()


def sheet_of(name: str, rows: Iterable[Sequence[str]], merged: Iterable[Merged] = ()) -> Sheet:
    """Return a sheet of cleaned, equally long rows, cut after the last text.

    Raises:
        TooLarge: text stands beyond MAX_ROWS or MAX_COLUMNS, there are too many cells, or one or all are too long.
    """
    kept: list[tuple[str, ...]] = []
    count = characters = 0
    for place, row in enumerate(rows):
        cells = _without_empty_end([_checked(cell) if cell else "" for cell in row])
        if not cells:
            continue
        count += len(cells)
        characters += sum(map(len, cells))
        _check_extent(place, len(cells), count, characters)
        kept.extend(() for _ in range(len(kept), place))
        kept.append(tuple(cells))
    width = max(map(len, kept), default=0)
    padded = tuple(row + ("",) * (width - len(row)) for row in kept)
    return Sheet(name=name, rows=padded, merged=_within(merged, len(kept), width))


def _without_empty_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _checked(cell: str) -> str:
    if len(cell) > MAX_CELL_CHARACTERS:
        raise TooLarge(Measure.CELL_CHARACTERS, MAX_CELL_CHARACTERS)
    return clean_text(cell)


def _check_extent(place: int, width: int, count: int, characters: int) -> None:
    if place >= MAX_ROWS:
        raise TooLarge(Measure.ROWS, MAX_ROWS)
    if width > MAX_COLUMNS:
        raise TooLarge(Measure.COLUMNS, MAX_COLUMNS)
    if count > MAX_CELLS:
        raise TooLarge(Measure.CELLS, MAX_CELLS)
    if characters > MAX_SHEET_CHARACTERS:
        raise TooLarge(Measure.SHEET_CHARACTERS, MAX_SHEET_CHARACTERS)


def _within(merged: Iterable[Merged], height: int, width: int) -> tuple[Merged, ...]:
    """Return the rectangles clipped to the sheet; real ones never overlap, so together they fit into it."""
    kept: list[Merged] = []
    free = height * width
    for one in merged:
        clipped = msgspec.structs.replace(one, bottom=min(one.bottom, height - 1), right=min(one.right, width - 1))
        free -= max(0, clipped.bottom - clipped.top + 1) * max(0, clipped.right - clipped.left + 1)
        if free < 0:
            break
        if clipped.top <= clipped.bottom and clipped.left <= clipped.right:
            kept.append(clipped)
    return tuple(kept)
