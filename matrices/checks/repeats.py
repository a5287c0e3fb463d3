"""The same behaviour again, in the same cell, at another level or in another row."""

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


class Repeats:
    """Rows are added in display order; each is compared with those before it."""

    def __init__(self) -> None:
        self._homes: dict[str, _Home] = {}
        self._count = 0

    def add(self, row: Row) -> list[Finding]:
        """Return, for each cell of a row, the behaviours that stand in an earlier one too, or twice in it."""
        found: list[Finding] = []
        before: Cell | None = None
        for cell in row.cells:
            one = _finding(cell, self._count, self._homes, before)
            found += [] if one is None else [one]
            self._homes.update((line.key, _Home(cell, self._count)) for line in cell.lines if _is_long(line))
            before = cell
        self._count += 1
        return found


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
