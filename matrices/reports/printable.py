"""What there is to print, and a wish for one of it. Loads no fonts and no ReportLab."""

from enum import StrEnum
from typing import Final

import msgspec

from matrices.reports.options import PrintOptions


class About(StrEnum):
    """What a document is about, and so what is chosen for it."""

    TEAM = "team"
    ROLES = "roles"
    TEAMMATES = "teammates"


class Option(StrEnum):
    """A choice that counts in some documents only; language, paper and greyscale count in all."""

    ORIENTATION = "orientation"
    SHAREABLE = "shareable"
    EDITION = "edition"


USUAL: Final = frozenset({Option.ORIENTATION})


class Printable(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of document. `title` is in the words of whoever asks; with `takes_several` one file holds several."""

    printable_id: str
    title: str
    about: About
    takes_several: bool = True
    options: frozenset[Option] = USUAL


class PrintWish(msgspec.Struct, frozen=True, kw_only=True):
    """One document to be printed. `subject_ids` are those of roles or teammates, none for the team.

    `edition_id` asks for one role as an edition words it.
    """

    printable_id: str
    subject_ids: tuple[str, ...] = ()
    edition_id: str = ""
    options: PrintOptions = PrintOptions()
