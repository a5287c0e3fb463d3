"""All findings in a matrix. What rows were found to say is kept between calls, so that an edit costs its row."""

from collections.abc import Generator, Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from matrices.checks.cell_numbers import number
from matrices.checks.cell_words import customer_data, placeholder, vague
from matrices.checks.finding import Code, Finding
from matrices.checks.grid_shape import empty_cells, names_twice, size, without_expected
from matrices.checks.repeats import Repeats
from matrices.checks.row_levels import lengths, level_findings
from matrices.checks.rows import Cell, Row, read_row
from matrices.checks.vocabulary import Vocabularies, Vocabulary
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.settings import Settings

Steps: TypeAlias = Generator[None, None, tuple[Finding, ...]]
"""Work with pauses; all findings are what it returns in the end."""
_ROWS: Final = 20
"""So many rows are compared between two pauses; some 2 ms."""
_ORDER: Final = {code: place for place, code in enumerate(Code)}


class _Read(NamedTuple):
    """An attribute as it was when it was read, and what was found in it alone."""

    row: Row
    findings: tuple[Finding, ...]


class Memory:
    """What was found in the rows of one matrix, kept by whoever looks at it again and again."""

    def __init__(self, vocabularies: Vocabularies | None = None) -> None:
        self._vocabularies = vocabularies or Vocabularies()
        self._vocabulary: Vocabulary | None = None
        self._levels: tuple[Level, ...] = ()
        self._read: dict[str, _Read] = {}

    def vocabulary(self, matrix: Matrix, settings: Settings) -> Vocabulary:
        """Return the words to look for, and forget all rows when these words or the levels are others than before."""
        words = self._vocabularies.of(matrix.language, settings)
        if words is not self._vocabulary or matrix.levels != self._levels:
            self._vocabulary, self._levels, self._read = words, matrix.levels, {}
        return words

    def read(self, matrix: Matrix, words: Vocabulary) -> Generator[None, None, list[_Read]]:
        """Return every row as read, in display order, pausing after each that is read and was not known as it is now.

        What is read before a pause stays known, even when nobody goes on.
        """
        for one in matrix.attributes:
            if self._known(one) is None:
                row = read_row(matrix, one, words.tokens)
                self._read[one.attribute_id] = _Read(row, tuple(_in_row(row, words)))
                yield
        self._read = {one.attribute_id: self._read[one.attribute_id] for one in matrix.attributes}
        return list(self._read.values())

    def _known(self, attribute: Attribute) -> _Read | None:
        known = self._read.get(attribute.attribute_id)
        return known if known is not None and known.row.attribute is attribute else None


def findings_of(matrix: Matrix, settings: Settings, memory: Memory | None = None) -> tuple[Finding, ...]:
    """Return all findings, the matrix's first, then row by row as displayed, from the first level to the last.

    `memory` is for one matrix; with it only rows that changed since the last call are read.
    """
    steps = findings_in_steps(matrix, settings, memory or Memory())
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: tuple[Finding, ...] = end.value
            return found


def findings_in_steps(matrix: Matrix, settings: Settings, memory: Memory) -> Steps:
    """Return what `findings_of` does, with pauses: for whoever must not keep a person waiting.

    Between two pauses lies at most the work of a few rows, or of reading a language's words.
    """
    words = memory.vocabulary(matrix, settings)
    yield
    read = yield from memory.read(matrix, words)
    found: list[Finding] = []
    for part in (size(matrix), without_expected(matrix), empty_cells(matrix), names_twice(matrix, words.tokens)):
        found += part
        yield
    found += yield from _repeats(read)
    found += (finding for one in read for finding in one.findings)
    yield
    kept = list(_without_echoes(found))
    yield
    return tuple(sorted(kept, key=_Places(matrix)))


def _repeats(read: Iterable[_Read]) -> Generator[None, None, list[Finding]]:
    """Return what is said twice, pausing after some rows."""
    known, found = Repeats(), list[Finding]()
    for place, one in enumerate(read):
        found += known.add(one.row)
        if place % _ROWS == _ROWS - 1:
            yield
    return found


class _Places:
    """The order of findings: by row, then level, then code."""

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix

    def __call__(self, finding: Finding) -> tuple[int, int, int]:
        place = finding.place
        row = -1 if place.attribute_id is None else self._matrix.attribute_places[place.attribute_id]
        level = -1 if place.level_id is None else self._matrix.level_places[place.level_id]
        return row, level, _ORDER[finding.code]


def _in_row(row: Row, words: Vocabulary) -> Iterator[Finding]:
    for cell in row.cells:
        yield from _in_cell(cell, words)
    yield from level_findings(row, words)
    yield from lengths(row)


def _in_cell(cell: Cell, words: Vocabulary) -> Iterator[Finding]:
    found = (placeholder(cell, words), customer_data(cell), number(cell, words), vague(cell, words))
    yield from (one for one in found if one is not None)


def _without_echoes(findings: list[Finding]) -> Iterator[Finding]:
    """Leave out what follows from another finding of the same cell."""
    codes: dict[object, set[Code]] = {}
    for one in findings:
        codes.setdefault(one.place, set()).add(one.code)
    return (one for one in findings if not _ECHOES.get(one.code, frozenset()) & codes[one.place])


_ECHOES: Final = {
    Code.SAME: frozenset({Code.ASKS_LESS, Code.PLACEHOLDER}),
    Code.SHORT: frozenset({Code.PLACEHOLDER, Code.SAME, Code.ASKS_LESS}),
}
"""By code, the codes beside which it says nothing new."""
