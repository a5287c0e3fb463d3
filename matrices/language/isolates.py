"""Keeping texts of two directions apart in one sentence (UAX #9, isolates)."""

from typing import Final
from unicodedata import bidirectional

FIRST_STRONG_ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"
POP_ISOLATE: Final = "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})


def isolated(text: str) -> str:
    """Return `text` so wrapped that its direction touches nothing around it (FSI … PDI)."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def bare(text: str) -> str:
    """Return `text` without isolates, for file names and other places that are not read as a sentence."""
    return text.replace(FIRST_STRONG_ISOLATE, "").replace(POP_ISOLATE, "")


def has_right_to_left(text: str) -> bool:
    """Tell whether some of `text` runs from right to left."""
    return not text.isascii() and any(bidirectional(one) in _RIGHT_TO_LEFT for one in text)
