"""How high the rows of a written workbook are, for programs that do not find out themselves.

Excel fits a row without a height to its texts when it opens a workbook; Calc takes such a row to be one line high, and
its texts run over each other.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

LINE_PT: Final = 15.0
"""A line of a workbook's usual type, 11 points."""
MOST_PT: Final = 409.0
"""The highest row there is (Excel specifications and limits)."""
_PARTS: Final = re.compile(r"\S+\s*")
_WIDE: Final = frozenset("WF")
"""Signs as wide as two digits (Unicode Standard Annex 11)."""
_MARKS: Final = frozenset(("Mn", "Me", "Cf"))


def row_height_pt(cells: Iterable[tuple[str, float]]) -> float:
    """Return the height for texts that wrap, each with the width of its column in digits."""
    lines = max((lines_in(text, width) for text, width in cells), default=1)
    return min(MOST_PT, lines * LINE_PT)


def lines_in(text: str, width: float) -> int:
    """Return in how many lines a text stands in a column of that many digits, rather one too many than too few."""
    return sum(_lines_of(line, width - 1) for line in text.split("\n"))


def _lines_of(line: str, width: float) -> int:
    count, used = 1, 0.0
    for part in _PARTS.findall(line):
        needed, own = _digits(part.rstrip()), _digits(part)
        if used and used + needed > width:
            count, used = count + 1, 0.0
        count += max(0, -int(-needed // width) - 1)
        used += own if needed <= width else own % width
    return count


def _digits(text: str) -> float:
    return sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> float:
    if unicodedata.category(sign) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in _WIDE else 1
