"""From bytes to sheets. The kind of a file is seen in its content; its name is not asked."""

from pathlib import Path
from typing import Final

from matrices.exchange.csv_text import read_text
from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.sheet import Source
from matrices.exchange.spreadsheet import read_spreadsheet

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_COMPOUND_FILE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""Beginning of a compound file ([MS-CFB] 2.2): an old Excel file, or an encrypted new one."""
_ENCRYPTED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds an encrypted document ([MS-OFFCRYPTO] 2.3.4.4)."""


def read_file(path: Path) -> Source:
    """Return the sheets of a file.

    Raises:
        UnreadableFile: it cannot be opened, or is no table that we read.
        TooLarge: it, or something in it, is beyond the limits.
    """
    try:
        with path.open("rb") as file:
            return read_source(file.read(MAX_FILE_BYTES + 1))
    except OSError as error:
        raise UnreadableFile(Unreadable.MISSING) from error


def read_source(data: bytes) -> Source:
    """Return the sheets in `data`: XLSX, ODS, or delimited text.

    Raises:
        UnreadableFile: it is no table that we read.
        TooLarge: it, or something in it, is beyond the limits.
    """
    if len(data) > MAX_FILE_BYTES:
        raise TooLarge(Measure.FILE_BYTES, MAX_FILE_BYTES)
    if not data.strip():
        raise UnreadableFile(Unreadable.EMPTY)
    if data.startswith(_ZIP):
        return read_spreadsheet(data)
    if data.startswith(_COMPOUND_FILE):
        raise UnreadableFile(Unreadable.ENCRYPTED if _ENCRYPTED_STREAM in data else Unreadable.OLD_EXCEL)
    return read_text(data)
