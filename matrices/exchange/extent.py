"""How far a sheet's texts reach, found by running through its XML once, keeping nothing.

Part formats: ECMA-376 part 1, 18.3 (worksheets) and 18.4 (shared strings); ODF 1.3 part 3, 9.1 (tables).
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, NoReturn
from xml.parsers import expat

import msgspec

from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.sheet import MAX_COLUMNS, MAX_ROWS, MAX_SHEET_CHARACTERS

_MAX_ANNOUNCED: Final = 4_000_000
_CELL_NAME: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ROW_NUMBER: Final = re.compile("[0-9]{1,7}")
_BAD_RANGE: Final = re.compile("[0-9]{8}|[A-Z]{4}|[^A-Z0-9:$ ]")
"""Places that no spreadsheet has, as the reader's numbers overflow at them: rows end at 1048576, columns at XFD."""

Attributes = dict[str, str]


class Extent(msgspec.Struct, frozen=True, kw_only=True):
    """The rows and columns up to the last text, and the characters of all texts as a reader would hold them."""

    rows: int
    columns: int
    characters: int

    @property
    def is_too_large(self) -> bool:
        """Whether a sheet reaches beyond what is considered."""
        return self.rows > MAX_ROWS or self.columns > MAX_COLUMNS or self.characters > MAX_SHEET_CHARACTERS

    def check(self) -> None:
        """Raise TooLarge where a sheet reaches beyond what is considered."""
        if self.rows > MAX_ROWS:
            raise TooLarge(Measure.ROWS, MAX_ROWS)
        if self.columns > MAX_COLUMNS:
            raise TooLarge(Measure.COLUMNS, MAX_COLUMNS)
        if self.characters > MAX_SHEET_CHARACTERS:
            raise TooLarge(Measure.SHEET_CHARACTERS, MAX_SHEET_CHARACTERS)


def attributes_of(part: bytes, element: str) -> list[Attributes]:
    """Return the attributes of each element of that local name, in document order; none in an empty part."""
    found: list[Attributes] = []

    def start(name: str, attributes: Attributes) -> None:
        if local_name(name) == element:
            found.append(attributes)

    if part:
        run_through(part, start)
    return found


def text_lengths(part: bytes) -> Sequence[int]:
    """Return how long each shared string is."""
    lengths: list[int] = []

    def start(name: str, attributes: Attributes) -> None:
        if local_name(name) == "si":
            lengths.append(0)
        else:
            _check_announced(attributes)

    def text(data: str) -> None:
        if lengths:
            lengths[-1] += len(data)

    if part:
        run_through(part, start, text)
    return lengths


def worksheet_extent(part: bytes, shared_lengths: Sequence[int]) -> Extent:
    """Return the extent of a worksheet part of an XLSX file."""
    reader = _Worksheet(shared_lengths)
    run_through(part, reader.start, reader.text)
    return Extent(rows=reader.rows, columns=reader.columns, characters=reader.characters)


class _Worksheet:
    """Follows the cells. A cell or row that does not say where it is comes after the one before."""

    def __init__(self, shared_lengths: Sequence[int]) -> None:
        self._shared_lengths = shared_lengths
        self._row = self._column = -1
        self._is_shared = self._in_value = False
        self.rows = self.columns = self.characters = 0

    def start(self, name: str, attributes: Attributes) -> None:
        local = local_name(name)
        self._in_value = local == "v"
        if local == "row":
            self._enter_row(attributes.get("r"))
        elif local == "c":
            self._enter_cell(attributes)
        elif local in {"v", "is", "f"}:
            self.rows = max(self.rows, self._row + 1)
            self.columns = max(self.columns, self._column + 1)
        else:
            _check_announced(attributes)

    def text(self, data: str) -> None:
        if self._in_value and self._is_shared and data.isdecimal():
            place = int(data[:9])
            self.characters += self._shared_lengths[place] if place < len(self._shared_lengths) else 0

    def _enter_row(self, name: str | None) -> None:
        self._column = -1
        if name is None:
            self._row += 1
        else:
            self._row = int((_ROW_NUMBER.fullmatch(name) or _refuse())[0]) - 1

    def _enter_cell(self, attributes: Attributes) -> None:
        self._is_shared = attributes.get("t") == "s"
        self._column += 1
        name = attributes.get("r")
        if name is not None:
            place = _CELL_NAME.fullmatch(name) or _refuse()
            self._column = _columnnumber_in(place[1])
            self._row = int(place[2]) - 1


def ods_extents(part: bytes) -> list[Extent]:
    """Return the extent of each table in the content part of an ODS file."""
    reader = _Tables()
    run_through(part, reader.start, reader.text, reader.end)
    return reader.extents


class _Tables:
    """Follows rows and cells with their repeats; only repeats of written cells count."""

    def __init__(self) -> None:
        self.extents: list[Extent] = []
        self._row = self._column = 0
        self._row_repeats = self._cell_repeats = 1
        self._row_is_written = False
        self._rows = self._columns = self._characters = 0

    def start(self, name: str, attributes: Attributes) -> None:
        local = local_name(name)
        if local == "table":
            self._row = self._rows = self._columns = self._characters = 0
        elif local == "table-row":
            self._row_repeats = number_in(attributes.get("table:number-rows-repeated"), 1)
            self._column, self._row_is_written = 0, False
        elif local in {"table-cell", "covered-table-cell"}:
            self._cell_repeats = number_in(attributes.get("table:number-columns-repeated"), 1)
            self._column += self._cell_repeats
            if "office:value-type" in attributes:
                self._write(0)

    def text(self, data: str) -> None:
        if not data.isspace():
            self._write(len(data))

    def end(self, name: str) -> None:
        local = local_name(name)
        if local == "table-row":
            self._row += self._row_repeats
            self._rows = self._row if self._row_is_written else self._rows
        elif local == "table":
            self.extents.append(Extent(rows=self._rows, columns=self._columns, characters=self._characters))

    def _write(self, characters: int) -> None:
        self._row_is_written = True
        self._columns = max(self._columns, self._column)
        self._characters += characters * self._cell_repeats * self._row_repeats


def run_through(
    part: bytes,
    start: Callable[[str, Attributes], None],
    text: Callable[[str], None] | None = None,
    end: Callable[[str], None] | None = None,
) -> None:
    """Run through an XML part. A document type is refused: spreadsheets have none, and entities grow without end."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat takes no keywords
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two of unknown encodings
        raise UnreadableFile(Unreadable.DAMAGED) from error


def _refuse(*_declaration: object) -> NoReturn:
    raise UnreadableFile(Unreadable.DAMAGED)


def _check_announced(attributes: Attributes) -> None:
    """Refuse absurd announcements of how much follows and where: the reader makes room for all of it at once."""
    if _BAD_RANGE.search(attributes.get("ref", "")):
        _refuse()
    for announced in (attributes.get("count"), attributes.get("uniqueCount")):
        if announced is not None and number_in(announced, _MAX_ANNOUNCED + 1) > _MAX_ANNOUNCED:
            _refuse()


def local_name(name: str) -> str:
    """Return an element's name without its prefix."""
    return name.rpartition(":")[2]


def number_in(text: str | None, otherwise: int) -> int:
    """Return the number that an attribute says, and `otherwise` where it says none."""
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else otherwise


def _columnnumber_in(letters: str) -> int:
    """Return a column's place by its letters, counted from 0: A is 0, Z 25, AA 26."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
