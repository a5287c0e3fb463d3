"""Levels of a row beside each other: the same again, nearly the same, less than before, far longer or shorter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from matrices.checks.cell_words import has
from matrices.checks.finding import Code, Finding, Fix, FixKind, Span
from matrices.checks.phrases import Phrases
from matrices.checks.rows import Cell, Line, Row
from matrices.checks.vocabulary import Vocabulary

_NEARLY: Final = 0.86
"""Share of words in common (Dice) from which long lines say nearly the same: one word of eight differs, or less."""
_LONG_LINE: Final = 8
"""Words. In shorter lines one word can be the whole difference."""
_FEWEST: Final = 3
"""Words of weight below which lines are too short to be compared."""
_MANY_TIMES: Final = 3
_MANY_WORDS: Final = 40
"""A cell is far longer than its row from three times as many words as is usual there, and this many."""
_FEW_TIMES: Final = 4
_USUAL_WORDS: Final = 24
"""A cell is far shorter than its row below a quarter of the words usual there, where that is this many or more."""


class _Said:
    """A behaviour, what compares of it, and where it is said; each is worked out when first asked for."""

    def __init__(self, cell: Cell, line: Line, words: Vocabulary) -> None:
        self.cell = cell
        self.line = line
        self.padded_key = f" {line.key} "
        self.words = line.words
        self.known = frozenset(self.words)
        self._vocabulary = words

    @cached_property
    def units(self) -> Counter[str]:
        """What lines have in common or not: words, and pairs of neighbours where signs stand for words."""
        if self.line.is_in_signs:
            return Counter(first + second for first, second in pairwise(self.words))
        return Counter(self.words)

    @cached_property
    def heavy(self) -> Counter[str]:
        """The words that matter to what is asked."""
        words = self._vocabulary
        light = self._places(words.light) | self._places(words.vague)
        return Counter(word for at, word in enumerate(self.words) if at not in light and word not in words.degrees)

    @cached_property
    def without_help(self) -> Counter[str]:
        """The words that tell neither that there is help nor that there is none."""
        left_out = self._places(self._vocabulary.helped) | self._places(self._vocabulary.unhelped)
        return Counter(word for at, word in enumerate(self.words) if at not in left_out)

    @cached_property
    def has_help(self) -> bool:
        """Whether it is done with help."""
        return has(self._vocabulary.helped, self.line) and not has(self._vocabulary.unhelped, self.line)

    def _places(self, phrases: Phrases) -> set[int]:
        return {at for run in phrases.runs(self.words) for at in range(*run)}


class _Alike(NamedTuple):
    """A behaviour that resembles one of an earlier level."""

    said: _Said
    other: _Said


def level_findings(row: Row, words: Vocabulary) -> Iterator[Finding]:
    """Yield, for each cell, what it repeats of the level before in other words, and where it asks less than earlier."""
    said = [[_Said(cell, line, words) for line in cell.lines] for cell in row.cells]
    for at, cell in enumerate(row.cells):
        less = _fewer(said[:at], said[at]) or _weaker(said[:at], said[at], words)
        if less:
            yield _finding(Code.ASKS_LESS, cell, less)
        alike = _alike(said[at - 1], said[at]) if at and not less else []
        if alike:
            yield _finding(Code.NEARLY_SAME, cell, alike)


def _alike(before: Sequence[_Said], own: Sequence[_Said]) -> list[_Alike]:
    same = {one.line.key for one in before}
    return [
        _Alike(one, other) for one in own if one.line.key not in same for other in before if _is_nearly_same(other, one)
    ]


def _is_nearly_same(first: _Said, second: _Said) -> bool:
    """Tell whether two lines differ in a word of many, or only in words that change little."""
    if 2 * len(first.known & second.known) < max(len(first.known), len(second.known)):
        return False
    is_alike = _share(first.units, second.units) >= _NEARLY and max(len(first.words), len(second.words)) >= _LONG_LINE
    is_same_but_light = first.heavy == second.heavy and first.heavy.total() >= _FEWEST
    return is_alike or is_same_but_light


def _share(first: Counter[str], second: Counter[str]) -> float:
    """Return the share of units in common, from 0 to 1 (Dice's coefficient)."""
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def _fewer(earlier: Sequence[Sequence[_Said]], own: Sequence[_Said]) -> list[_Alike]:
    """Return all lines of a cell where an earlier one holds them and others."""
    keys = {one.line.key for one in own if one.line.key}
    for before in reversed(earlier):
        if keys and keys < {one.line.key for one in before if one.line.key}:
            return [_Alike(one, before[0]) for one in own]
    return []


def _weaker(earlier: Sequence[Sequence[_Said]], own: Sequence[_Said], words: Vocabulary) -> list[_Alike]:
    before = [other for cell in reversed(earlier) for other in cell]
    pairs = ((one, next((other for other in before if _is_weaker(one, other, words)), None)) for one in own)
    return [_Alike(one, other) for one, other in pairs if other is not None]


def _is_weaker(one: _Said, before: _Said, words: Vocabulary) -> bool:
    if 3 * len(one.known & before.known) < len(one.known):
        return False
    return _is_part(one, before) or _steps_down(before, one, words) or _needs_help(one, before)


def _is_part(one: _Said, before: _Said) -> bool:
    """Tell whether a behaviour is the beginning, middle or end of an earlier one."""
    if len(one.words) >= len(before.words) or one.padded_key not in before.padded_key:
        return False
    return len(one.words) >= (2 * _FEWEST if one.line.is_in_signs else _FEWEST)


def _steps_down(before: _Said, one: _Said, words: Vocabulary) -> bool:
    """Tell whether two lines differ only in degree, and the later one in the lesser."""
    if len(before.words) != len(one.words):
        return False
    changes = [pair for pair in zip(before.words, one.words, strict=True) if pair[0] != pair[1]]
    return bool(changes) and all(
        _falls(words.degrees.get(first), words.degrees.get(second)) for first, second in changes
    )


def _falls(first: tuple[int, int] | None, second: tuple[int, int] | None) -> bool:
    """Tell whether the second of two degrees is a lower one on the same scale."""
    return first is not None and second is not None and first[0] == second[0] and first[1] > second[1]


def _needs_help(one: _Said, before: _Said) -> bool:
    """Tell whether the same is asked as before, and now with help."""
    if not one.has_help or before.has_help:
        return False
    return one.without_help.total() >= 2 and _share(one.without_help, before.without_help) >= _NEARLY


def lengths(row: Row) -> Iterator[Finding]:
    """Yield the cells far longer or shorter than the others of their row, where there are three of those."""
    if len(row.cells) < 4:
        return
    for cell in row.cells:
        usual = median(one.weight for one in row.cells if one is not cell)
        if cell.weight >= max(_MANY_WORDS, _MANY_TIMES * usual):
            yield _length_finding(Code.LONG, cell, cell.weight / max(usual, 1))
        elif usual >= _USUAL_WORDS and cell.weight * _FEW_TIMES <= usual:
            yield _length_finding(Code.SHORT, cell, usual / max(cell.weight, 1))


def _length_finding(code: Code, cell: Cell, times: float) -> Finding:
    return Finding(code=code, place=cell.place, text=cell.text, count=int(times))


def _finding(code: Code, cell: Cell, alike: Sequence[_Alike]) -> Finding:
    spans = list(dict.fromkeys(one.said.line.span for one in alike))
    return Finding(
        code=code,
        place=cell.place,
        text=cell.text,
        spans=tuple(spans),
        other=alike[0].other.cell.place,
        context="\n".join(dict.fromkeys(one.other.line.text for one in alike)),
        fix=line_fix(cell, spans),
    )


def line_fix(cell: Cell, spans: Iterable[Span]) -> Fix | None:
    """Return the fix that takes lines out of a cell, None where that would leave it empty."""
    gone = set(spans)
    kept = [line.text.rstrip() for line in cell.lines if line.span not in gone]
    return Fix(kind=FixKind.REMOVE_LINES, text="\n".join(kept)) if kept else None
