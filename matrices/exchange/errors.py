"""Everything that reading foreign material can fail with, as codes and data; sentences are made where they are shown.

ExchangeError
├── UnreadableFile   the bytes are not a table that we read
├── TooLarge         reading it would take more memory or time than any role's grid needs
├── NoGridFound      a table, but without attributes and levels
├── UnreadableForm   a PDF, but no filled-in form of ours that can be trusted
└── ContentError     a shipped template or the sample does not have its agreed form
Unwanted             reading was given up because nobody waits for it any more
"""

# ruff: noqa: N818 - what is raised reads as what happened; the tree says that all are errors

from enum import StrEnum

from typing_extensions import override


class Unreadable(StrEnum):
    """Why a file cannot be read."""

    MISSING = "missing"
    EMPTY = "empty"
    BINARY = "binary"
    ENCODING = "encoding"
    UNKNOWN_KIND = "unknown_kind"
    OLD_EXCEL = "old_excel"
    """An old Excel file, where none can be read without danger to the program."""
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_SLOW = "too_slow"
    """Reading it took longer or more memory than any grid needs, and was stopped."""
    NEWER = "newer"
    """A newer Trellis wrote it."""


class Measure(StrEnum):
    """What is larger than we read."""

    FILE_BYTES = "file_bytes"
    UNPACKED_BYTES = "unpacked_bytes"
    PARTS = "parts"
    ROWS = "rows"
    COLUMNS = "columns"
    CELLS = "cells"
    CELL_CHARACTERS = "cell_characters"
    SHEET_CHARACTERS = "sheet_characters"
    DEPTH = "depth"
    ENTRIES = "entries"


class NoGrid(StrEnum):
    """Why a table is no grid."""

    NOTHING_WRITTEN = "nothing_written"
    ONE_COLUMN = "one_column"
    NO_LEVELS = "no_levels"
    NO_ATTRIBUTES = "no_attributes"
    NO_SUCH_SHEET = "no_such_sheet"
    OTHER_ARRANGEMENT = "other_arrangement"
    """It is not arranged as was asked for."""


class FormFault(StrEnum):
    """Why a PDF is not read as a form."""

    NO_FIELDS = "no_fields"
    """It holds nothing to fill in: it was printed to PDF, or its fields were made part of the pages."""
    FOREIGN = "foreign"
    """It is somebody else's form."""
    ALTERED = "altered"
    """What it says of itself was changed."""
    NEWER = "newer"
    """A newer Trellis made it."""
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    CUT_SHORT = "cut_short"
    """Its end is missing."""
    XFA = "xfa"
    """Its fields are of a kind that lies beside the PDF's own."""
    TOO_SLOW = "too_slow"


class ExchangeError(Exception):
    """Foreign material could not be taken; nothing was changed."""


class Unwanted(Exception):
    """Whoever asked wants no answer any more; nothing is left of the work."""


class UnreadableFile(ExchangeError):
    """The bytes are not a table that we read."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason)
        self.reason = reason


class TooLarge(ExchangeError):
    """`measure` is above `limit`."""

    def __init__(self, measure: Measure, limit: int) -> None:
        super().__init__(measure, limit)
        self.measure = measure
        self.limit = limit


class NoGridFound(ExchangeError):
    """No sheet holds attributes and levels."""

    def __init__(self, reason: NoGrid) -> None:
        super().__init__(reason)
        self.reason = reason


class UnreadableForm(ExchangeError):
    """A PDF is no filled-in form that can be taken."""

    def __init__(self, reason: FormFault) -> None:
        super().__init__(reason)
        self.reason = reason


class ContentError(ExchangeError):
    """A shipped file breaks its agreed form at `key`, a path such as `levels[2].id`; `problem` is for developers."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(file, key, problem)
        self.file = file
        self.key = key
        self.problem = problem

    @override
    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.problem}"
