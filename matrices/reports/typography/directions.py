"""Which way the characters of a paragraph run, remembered by its shape: names and dates of one shape run alike."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import bidirectional

from matrices.reports.typography.bidi import embedding_levels, is_left_to_right_only, line_levels, paragraph_level
from matrices.reports.typography.bidi_rules import brackets_in


class Direction(NamedTuple):
    """The level of a paragraph, and that of each of its characters where it stands in one line."""

    level: int
    levels: Sequence[int]


class Directions:
    """Resolves directions. All that UAX #9 looks at are classes of characters, and which brackets there are."""

    def __init__(self, kept: int = 5_000) -> None:
        self._known: dict[tuple[tuple[str, ...], str, int], Direction] = {}
        self._kept = kept

    def direction(self, text: str, default: int) -> Direction:
        """Return the direction of a paragraph; `default` is its level where no strong character tells."""
        if text.isascii() and not default:
            return Direction(0, [0] * len(text))
        key = (tuple(map(bidirectional, text)), brackets_in(text), default)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= self._kept:
                self._known.clear()
            found = self._known[key] = _resolved(text, default)
        return found


def _resolved(text: str, default: int) -> Direction:
    level = paragraph_level(text, default)
    if not level and is_left_to_right_only(text):
        return Direction(0, [0] * len(text))
    return Direction(level, line_levels(text, embedding_levels(text, level), level))
