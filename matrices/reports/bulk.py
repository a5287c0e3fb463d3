"""Many documents at once, each a file of its own: what is wished for, and what comes of it."""

from typing import Final

import msgspec

from matrices.reports.options import PrintOptions
from matrices.reports.printable import PrintWish

PLACEHOLDERS: Final = ("document", "name", "role", "language", "team", "date")
"""What a pattern of file names may hold in braces; `name` is that of the role, the teammate or the team."""
USUAL_PATTERN: Final = "{document} {name} {language}"


class BulkWish(msgspec.Struct, frozen=True, kw_only=True):
    """Every document of some kinds about everything they can be about, in some languages.

    `options` are those of all of them, save the language. A slash in `pattern` begins a folder. Without `replaces` a
    file that is there stays, and the new one takes another name.
    """

    printable_ids: tuple[str, ...]
    languages: tuple[str, ...]
    pattern: str = USUAL_PATTERN
    options: PrintOptions = PrintOptions()
    replaces: bool = False


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One of the files. `path` is absolute, `name` the path below the folder that was chosen."""

    wish: PrintWish
    path: str
    name: str


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a piece; `refusal` is a sentence, empty where the file is there."""

    piece: Piece
    refusal: str = ""
    is_left_out: bool = False
    """Whether there is nothing to print in it, which is nobody's fault."""

    @property
    def has_failed(self) -> bool:
        """Whether something went wrong."""
        return bool(self.refusal) and not self.is_left_out
