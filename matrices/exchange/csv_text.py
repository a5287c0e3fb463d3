"""Read delimited text: CSV in its dialects, and tab-separated text."""

import csv
import io
import itertools
import re
from collections.abc import Iterator
from typing import Final

import msgspec

from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.formula_guard import unguarded
from matrices.exchange.sheet import MAX_CELL_CHARACTERS, Source, SourceKind, sheet_of
from matrices.exchange.text_encoding import decoded

MAX_TEXT_BYTES: Final = 16 * 1024 * 1024
DELIMITERS: Final = ",;\t"
_EVEN: Final = 0.9
_SAMPLE_ROWS: Final = 200
_SAMPLE_CHARACTERS: Final = 400_000
_NAMED_DELIMITER: Final = re.compile(r"sep=([,;\t])\n")
"""The line by which Excel is told a file's delimiter."""
_OTHER_KINDS: Final = re.compile(r'\s*(?:<[!?a-zA-Z]|\{\s*"|\[\s*[\[{"]|%PDF-|\{\\rtf)')


def read_text(data: bytes) -> Source:
    """Return delimited text as one sheet without a name.

    Raises:
        UnreadableFile: it is no text, or markup or JSON rather than a table.
        TooLarge: beyond MAX_TEXT_BYTES, or the sheet's own limits.
    """
    if len(data) > MAX_TEXT_BYTES:
        raise TooLarge(Measure.FILE_BYTES, MAX_TEXT_BYTES)
    text, encoding = decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _OTHER_KINDS.match(text):
        raise UnreadableFile(Unreadable.UNKNOWN_KIND)
    return msgspec.structs.replace(read_table(text), encoding=encoding)


def read_table(text: str) -> Source:
    """Return a delimited text, its lines ended by line feeds alone, as one sheet without a name.

    Raises:
        TooLarge: beyond the sheet's limits.
    """
    delimiter, text = _delimiter_and_rest(text)
    sheet = sheet_of("", _rows(text, delimiter))
    return Source(kind=SourceKind.TEXT, sheets=(sheet,), delimiter=delimiter)


def is_evenly_delimited(text: str) -> bool:
    """Tell whether a delimiter cuts a text into rows of equally many cells, as only tables are."""
    delimiter, rest = _delimiter_and_rest(text)
    return _fitness(rest, delimiter)[0] >= _EVEN


def _delimiter_and_rest(text: str) -> tuple[str, str]:
    if named := _NAMED_DELIMITER.match(text):
        return named[1], text[named.end() :]
    return max(DELIMITERS, key=lambda delimiter: _fitness(text, delimiter)), text


def _fitness(text: str, delimiter: str) -> tuple[float, int]:
    """Return how evenly a delimiter cuts the first rows into cells: the share of equally long rows, and their length.

    Spreadsheets write each row equally long, and prose has its commas wherever it likes.
    """
    sample = itertools.islice(_rows(text[:_SAMPLE_CHARACTERS], delimiter), _SAMPLE_ROWS)
    try:
        lengths = [len(row) for row in sample if row]
    except TooLarge:
        return 0.0, 0
    usual = max(set(lengths), key=lambda length: (lengths.count(length), length), default=0)
    return (lengths.count(usual) / len(lengths), usual) if usual > 1 else (0.0, 0)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield list(map(unguarded, row))
    except csv.Error as error:  # only a field beyond the module's own limit, 131,072 characters
        raise TooLarge(Measure.CELL_CHARACTERS, MAX_CELL_CHARACTERS) from error
