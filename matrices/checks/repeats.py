"""The same behaviour again, in the same cell, at another level or in another row."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from matrices.checks.finding import Code, Finding, Span
from matrices.checks.row_levels import line_fix
from matrices.checks.rows import Cell, Line, Row

_FEWEST_WORDS: Final = 4
_FEWEST_SIGNS: Final = 8
"""Shorter texts may stand in several rows; next to each other in a row they may not."""


class _Home(NamedTuple):
    """Where a text was last met."""

    cell: Cell
    row_at: int


def repeats(rows: Iterable[Row]) -> Iterator[Finding]:
    """Yield, for each cell, the behaviours that stand in an earlier one too, or twice in it."""
    homes: dict[str, _Home] = {}
    for row_at, row in enumerate(rows):
        before: Cell | None = None
        for cell in row.cells:
            found = _finding(cell, row_at, homes, before)
            if found:
                yield found
            homes.update((line.key, _Home(cell, row_at)) for line in cell.lines if _is_long(line))
            before = cell


def _finding(cell: Cell, row_at: int, homes: dict[str, _Home], before: Cell | None) -> Finding | None:
    """Return a finding of what `cell` repeats of `before`, its neighbour, and of cells met earlier."""
    if before is not None and cell.key.strip() and cell.key == before.key:
        spans = [line.span for line in cell.lines]
        return Finding(code=Code.SAME, place=cell.place, text=cell.text, spans=tuple(spans), other=before.place)
    spans, others = [], []
    own: set[str] = set()
    for line in cell.lines:
        home = _Home(cell, row_at) if line.key and line.key in own else homes.get(line.key)
        own.add(line.key)
        if home is not None:
            spans.append(line.span)
            others.append(home.cell)
    return _made(cell, spans, others) if spans else None


def _made(cell: Cell, spans: list[Span], others: list[Cell]) -> Finding:
    return Finding(
        code=Code.SAME,
        place=cell.place,
        text=cell.text,
        spans=tuple(spans),
        other=others[0].place,
        fix=line_fix(cell, spans),
    )


def _is_long(line: Line) -> bool:
    return len(line.words) >= (_FEWEST_SIGNS if line.is_in_signs else _FEWEST_WORDS)
