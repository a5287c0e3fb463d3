"""Which cells of an ODS file are merged; the reader that we use tells it of Excel's files alone.

Part format: ODF 1.3 part 3, 9.1 (tables) and 19.676 (`table:number-columns-spanned`).
"""

from collections.abc import Mapping
from typing import Final

from matrices.exchange.extent import Attributes, local_name, number_in, run_through
from matrices.exchange.sheet import MAX_CELLS, Merged

_CELLS: Final = frozenset(("table-cell", "covered-table-cell"))


def merged_in_tables(part: bytes) -> Mapping[str, tuple[Merged, ...]]:
    """Return the merged cells of each table in the content part of an ODS file, by its name."""
    reader = _Tables()
    run_through(part, reader.start, end=reader.end)
    return {name: tuple(merged) for name, merged in reader.tables.items()}


class _Tables:
    """Follows rows and cells with their repeats; beyond MAX_CELLS merged cells no more are counted."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Merged]] = {}
        self._merged: list[Merged] = []
        self._row = self._column = 0
        self._repeats = 1
        self._count = 0

    def start(self, name: str, attributes: Attributes) -> None:
        local = local_name(name)
        if local == "table":
            self._merged = self.tables.setdefault(attributes.get("table:name", ""), [])
            self._row = 0
        elif local == "table-row":
            self._column, self._repeats = 0, number_in(attributes.get("table:number-rows-repeated"), 1)
        elif local in _CELLS:
            self._take(attributes)
            self._column += number_in(attributes.get("table:number-columns-repeated"), 1)

    def end(self, name: str) -> None:
        if local_name(name) == "table-row":
            self._row += self._repeats

    def _take(self, attributes: Attributes) -> None:
        across = number_in(attributes.get("table:number-columns-spanned"), 1)
        down = number_in(attributes.get("table:number-rows-spanned"), 1)
        if across * down > 1 and self._count < MAX_CELLS:
            self._count += 1
            bottom, right = self._row + down - 1, self._column + across - 1
            self._merged.append(Merged(top=self._row, left=self._column, bottom=bottom, right=right))
