"""The Unicode bidirectional algorithm (UAX #9): which way each character runs, and the order a line is read in.

Levels are resolved once for a paragraph; each line, once broken, is put in order by itself. Rules carry the names of
the standard, https://www.unicode.org/reports/tr9/; character classes are those of Python's `unicodedata`.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple
from unicodedata import bidirectional

from matrices.reports.typography.bidi_rules import IsolatingRun, resolve

MAX_DEPTH: Final = 125
"""The deepest explicit level (BD2)."""

_RIGHT_TO_LEFT: Final = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI"))
_ISOLATE_INITIATORS: Final = frozenset(("LRI", "RLI", "FSI"))
_EMBEDDINGS: Final = frozenset(("LRE", "RLE", "LRO", "RLO"))
_OVERRIDES: Final = {"LRO": "L", "RLO": "R"}
_RESET_BY_L1: Final = frozenset(
    ("WS", "LRI", "RLI", "FSI", "PDI", "LRE", "RLE", "LRO", "RLO", "PDF", "BN"),
)
_SEPARATORS: Final = frozenset("\t\n\x0b\r\x1c\x1d\x1e\x1f\x85\u2029")
"""The characters of the classes B and S."""
_EXPLICIT: Final = _ISOLATE_INITIATORS | _EMBEDDINGS | {"PDI", "PDF", "BN", "B"}
"""The classes that X1 to X9 do something about; all others take the level that is in force."""


def is_left_to_right_only(text: str) -> bool:
    """Tell whether nothing in `text` can raise a level, so that it is in reading order as it stands."""
    return text.isascii() or all(bidirectional(char) not in _RIGHT_TO_LEFT for char in text)


def paragraph_level(text: str, default: int = 0) -> int:
    """Return 1 where the first strong character runs right to left, 0 where it runs left to right (P2, P3).

    Characters inside isolates do not count; without any strong character the answer is `default`.
    """
    depth = 0
    for char in text:
        char_class = bidirectional(char)
        if char_class in _ISOLATE_INITIATORS:
            depth += 1
        elif char_class == "PDI":
            depth = max(depth - 1, 0)
        elif depth == 0 and char_class in ("L", "R", "AL"):
            return int(char_class != "L")
    return default


def embedding_levels(text: str, base: int) -> list[int]:
    """Return the level of each character of one paragraph, before any line is broken (X1 to I2).

    The characters that X9 sets aside take the level of the one before them.
    """
    classes = [bidirectional(char) or "L" for char in text]
    if _EXPLICIT.isdisjoint(classes):
        levels = [base] * len(text)
        resolve(IsolatingRun(range(len(text)), base, _strong(base), _strong(base)), text, classes, classes, levels)
        return levels
    levels, overridden, kept = _explicit_levels(text, classes, base)
    for run in list(_isolating_runs(classes, levels, kept, base)):  # all of them before any level changes
        resolve(run, text, classes, overridden, levels)
    _fill_set_aside(levels, kept, base)
    return levels


def line_levels(text: str, levels: Sequence[int], base: int) -> list[int]:
    """Return the levels of one line: separators and the white space before them or the line's end go back to `base`.

    `text` and `levels` are those of the line alone (L1).
    """
    found = list(levels)
    has_separators = not _SEPARATORS.isdisjoint(text)
    is_reset = True
    for place in range(len(text) - 1, -1, -1):
        char_class = bidirectional(text[place])
        is_reset = char_class in ("B", "S") or (is_reset and char_class in _RESET_BY_L1)
        if is_reset:
            found[place] = base
        elif not has_separators:
            break
    return found


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the places in `levels` in the order in which they stand from left to right (L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level & 1), default=None)
    if lowest_odd is None:
        return order
    for level in range(max(levels), lowest_odd - 1, -1):
        for start, end in _stretches_from(order, levels, level):
            order[start:end] = order[start:end][::-1]
    return order


def _stretches_from(order: Sequence[int], levels: Sequence[int], level: int) -> Iterator[tuple[int, int]]:
    start = None
    for place, one in enumerate(order):
        if levels[one] >= level:
            start = place if start is None else start
        elif start is not None:
            yield start, place
            start = None
    if start is not None:
        yield start, len(order)


class _Entry(NamedTuple):
    """An entry of the directional status stack (X1)."""

    level: int
    override: str
    is_isolate: bool


class _Explicit:
    """The state that X1 to X8 walk through a paragraph with."""

    def __init__(self, text: str, classes: Sequence[str], base: int) -> None:
        self._text = text
        self._classes = classes
        self._ends = _isolate_ends(classes)
        self._base = base
        self._stack = [_Entry(base, "", is_isolate=False)]
        self._overflow_isolates = 0
        self._overflow_embeddings = 0
        self._valid_isolates = 0

    @property
    def top(self) -> _Entry:
        return self._stack[-1]

    def enter(self, place: int, char_class: str) -> None:
        """Take one character in: change the stack as its class asks (X2 to X7)."""
        if char_class in _EMBEDDINGS:
            self._embed(char_class)
        elif char_class in _ISOLATE_INITIATORS:
            self._isolate(place, char_class)
        elif char_class == "PDF":
            self._end_embedding()

    def _embed(self, char_class: str) -> None:
        """X2 to X5."""
        level = self._next_level(is_right_to_left=char_class in ("RLE", "RLO"))
        if level <= MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings:
            self._stack.append(_Entry(level, _OVERRIDES.get(char_class, ""), is_isolate=False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def _isolate(self, place: int, char_class: str) -> None:
        """X5a to X5c."""
        is_right_to_left = char_class == "RLI"
        if char_class == "FSI":
            inside = self._text[place + 1 : self._ends.get(place, len(self._text))]
            is_right_to_left = paragraph_level(inside) == 1
        level = self._next_level(is_right_to_left=is_right_to_left)
        if level <= MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings:
            self._valid_isolates += 1
            self._stack.append(_Entry(level, "", is_isolate=True))
        else:
            self._overflow_isolates += 1

    def end_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack.pop().is_isolate:
                pass
            self._valid_isolates -= 1

    def _end_embedding(self) -> None:
        """X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self.top.is_isolate and len(self._stack) > 1:
            self._stack.pop()

    def _next_level(self, *, is_right_to_left: bool) -> int:
        level = self.top.level
        return (level + 1) | 1 if is_right_to_left else (level + 2) & ~1


def _explicit_levels(text: str, classes: Sequence[str], base: int) -> tuple[list[int], list[str], list[int]]:
    """Apply X1 to X9: the levels, the classes after overrides, and the places that X9 keeps."""
    state = _Explicit(text, classes, base)
    levels, overridden, kept = [base] * len(text), list(classes), []
    before = state.top
    for place, char_class in enumerate(classes):
        if char_class not in _EXPLICIT:
            kept.append(place)
            levels[place] = before.level
            overridden[place] = before.override or char_class
            continue
        if char_class == "PDI":
            state.end_isolate()
        before = state.top
        state.enter(place, char_class)
        if char_class in _ISOLATE_INITIATORS or char_class in ("PDI", "B"):
            kept.append(place)
            if char_class != "B":
                levels[place] = before.level
                overridden[place] = before.override or char_class
        before = state.top
    return levels, overridden, kept


def _isolate_ends(classes: Sequence[str]) -> dict[int, int]:
    """Return where the matching PDI of each isolate initiator stands (BD9)."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for place, char_class in enumerate(classes):
        if char_class in _ISOLATE_INITIATORS:
            opened.append(place)
        elif char_class == "PDI" and opened:
            ends[opened.pop()] = place
    return ends


def _isolating_runs(
    classes: Sequence[str], levels: Sequence[int], kept: Sequence[int], base: int
) -> Iterator[IsolatingRun]:
    """Yield the isolating run sequences with the strong classes at their ends (BD13, X10)."""
    ends = _isolate_ends(classes)
    ended = set(ends.values())
    runs = _level_runs(levels, kept)
    starting = {run[0]: run for run in runs}
    order = {place: number for number, place in enumerate(kept)}
    for first in runs:
        if first[0] in ended:
            continue
        places = list(first)
        while (end := ends.get(places[-1])) is not None and end in starting:
            places += starting[end]
        before = order[places[0]] - 1
        after = order[places[-1]] + 1
        is_open = classes[places[-1]] in _ISOLATE_INITIATORS and places[-1] not in ends
        level = levels[places[0]]
        level_before = levels[kept[before]] if before >= 0 else base
        level_after = levels[kept[after]] if after < len(kept) and not is_open else base
        yield IsolatingRun(places, level, _strong(max(level, level_before)), _strong(max(level, level_after)))


def _level_runs(levels: Sequence[int], kept: Sequence[int]) -> list[list[int]]:
    return [list(run) for _, run in groupby(kept, key=levels.__getitem__)]


def _strong(level: int) -> str:
    return "R" if level & 1 else "L"


def _fill_set_aside(levels: list[int], kept: Sequence[int], base: int) -> None:
    if len(kept) == len(levels):
        return
    is_kept = set(kept)
    for place in range(len(levels)):
        if place not in is_kept:
            levels[place] = levels[place - 1] if place else base
