"""From bytes to sheets. The kind of a file is seen in its content; its name is not asked."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.sheet import Source
from matrices.exchange.spreadsheet import read_old_excel, read_spreadsheet
from matrices.exchange.text_kinds import read_text_source

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_COMPOUND_FILE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""Beginning of a compound file ([MS-CFB] 2.2): an old Excel file, or an encrypted new one."""
_ENCRYPTED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds an encrypted document ([MS-OFFCRYPTO] 2.3.4.4)."""
_SMALLEST_COMPOUND_FILE: Final = 3 * 512
"""Its header, one sector of its table and one of its directory ([MS-CFB] 2.1)."""
_LARGE_TEXT: Final = 128 * 1024
_LARGE_MARKUP: Final = 32 * 1024


def always() -> bool:
    """Tell that an answer is wanted, however long it takes."""
    return True


def read_file(path: Path, is_wanted: Callable[[], bool] = always) -> Source:
    """Return the sheets of a file. `is_wanted` is as in `read_source`.

    Raises:
        UnreadableFile: it cannot be opened, or is no table that we read.
        TooLarge: it, or something in it, is beyond the limits.
    """
    try:
        with path.open("rb") as file:
            return read_source(file.read(MAX_FILE_BYTES + 1), is_wanted)
    except OSError as error:
        raise UnreadableFile(Unreadable.MISSING) from error


def read_source(data: bytes, is_wanted: Callable[[], bool] = always) -> Source:
    """Return the sheets in `data`: a spreadsheet, or a text of any kind that holds a grid.

    Spreadsheets and long texts are read in a process of their own, which costs some 0.15 s: the reader of the former
    can end the process that it is in, and the latter can be made to take for ever. While that lasts `is_wanted` is
    asked now and then, on a thread of its own.

    Raises:
        UnreadableFile: it is nothing that we read.
        TooLarge: it, or something in it, is beyond the limits.
        Unwanted: `is_wanted` said no.
    """
    _check(data)
    is_spreadsheet = data.startswith((_COMPOUND_FILE, _ZIP))
    is_long = len(data) > (_LARGE_MARKUP if b"<" in data else _LARGE_TEXT)
    if is_spreadsheet or is_long:
        from matrices.exchange.apart import can_read_apart, read_apart  # noqa: PLC0415 - few files need processes

        if can_read_apart():
            return read_apart(data, is_wanted)
    if data.startswith(_COMPOUND_FILE):
        raise UnreadableFile(Unreadable.OLD_EXCEL)
    return read_here(data)


def read_here(data: bytes) -> Source:
    """Return the sheets in `data` as `read_source` does, in this process whatever it is."""
    _check(data)
    if data.startswith(_ZIP):
        return read_spreadsheet(data)
    if data.startswith(_COMPOUND_FILE):
        return read_old_excel(data)
    return read_text_source(data)


def _check(data: bytes) -> None:
    if len(data) > MAX_FILE_BYTES:
        raise TooLarge(Measure.FILE_BYTES, MAX_FILE_BYTES)
    if not data.strip():
        raise UnreadableFile(Unreadable.EMPTY)
    if not data.startswith(_COMPOUND_FILE):
        return
    if _ENCRYPTED_STREAM in data:
        raise UnreadableFile(Unreadable.ENCRYPTED)
    if len(data) < _SMALLEST_COMPOUND_FILE:
        raise UnreadableFile(Unreadable.DAMAGED)
