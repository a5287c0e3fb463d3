"""What a view says about cells and rows beside their text. The grid paints it and reads it aloud."""

from collections.abc import Callable
from typing import NamedTuple

CellKey = tuple[str, str]
"""Attribute id and level id."""


class CellMarks(NamedTuple):
    """The signs of one cell; several may stand together."""

    is_current: bool = False
    """Accent wash and a bar at the leading edge."""
    is_carried: bool = False
    """A dashed bar at the leading edge, without the wash: a level given in another role."""
    is_earlier: bool = False
    """A dashed outline."""
    is_expected: bool = False
    """A ring at the top trailing corner."""
    is_next_expected: bool = False
    """A dotted ring there: what the next role expects."""
    badge: str = ""
    """One or two letters in a small mark, as "S" for self."""
    badge_said: str = ""
    """What the letters stand for, for those who hear them."""
    is_new: bool = False
    """A tick in a small mark: given in the review that is being held."""


class RowMarks(NamedTuple):
    """The signs of one row."""

    absence: str = ""
    """Why the row has no level, as "not observed": a dashed line over the row, with this word."""
    note: str = ""
    """Quiet words over the text of the level held, as how old it is."""
    is_stale: bool = False
    """A small clock before the note."""
    interest: str = ""
    """Quiet words under the name of the attribute: what the teammate says of it."""
    is_wish: bool = False
    """Whether they want more of it: the words are in the accent colour."""

    @property
    def has_line(self) -> bool:
        """Whether something is said in a line over the texts of the row."""
        return bool(self.absence or self.note)


class Marks(NamedTuple):
    """Where a grid asks for the signs, by attribute id and level id."""

    cell: Callable[[str, str], CellMarks]
    row: Callable[[str], RowMarks]


def no_row_marks(_attribute_id: str) -> RowMarks:
    """Return no signs."""
    return RowMarks()


class FoundWords(NamedTuple):
    """What was found in a cell while it said `text`: characters from the first place to the one before the second."""

    text: str
    spans: tuple[tuple[int, int], ...]
