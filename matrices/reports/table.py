"""Rows and columns over pages: the header row on each page, rows split between lines where they must be."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from matrices.reports.paper import (
    ACCENT,
    ACCENT_WASH,
    HAIRLINE,
    HAIRLINE_PT,
    QUIET_INK,
    Rectangle,
)
from matrices.reports.placed import Bookmark, Disc, Layout, Outline, Ring, Rule, Text, Wash
from matrices.reports.typography.block import TextBlock

PAD_TOP: Final = 5.0
PAD_FOOT: Final = 6.0
PAD_START: Final = 6.0
PAD_END: Final = 13.0
"""Wider than at the start: the trailing corner belongs to the ring."""
HEADER_GAP: Final = 3.0
DOT_RADIUS: Final = 1.9
DOT_STEP: Final = 5.8

_RING_RADIUS: Final = 2.6
_BAR_WIDTH: Final = 2.2
_BAND_SPACE: Final = 9.0
_BAND_GAP: Final = 3.0
_SMALLEST_START: Final = 40.0
"""Less room than this at a page's foot is left empty rather than begun with a split row."""


class Mark(StrEnum):
    """What a cell is marked as."""

    EXPECTED = "expected"
    CURRENT = "current"
    EARLIER = "earlier"


class Cell(NamedTuple):
    """The text of a cell and its marks."""

    block: TextBlock
    marks: frozenset[Mark] = frozenset()


class Row(NamedTuple):
    """A row: the cells in column order. `continued` stands in its first cell after a page was turned inside it."""

    cells: tuple[Cell, ...]
    continued: TextBlock
    bookmark: Bookmark | None = None

    @property
    def height(self) -> float:
        """The height with the room above and below."""
        return max(cell.block.height for cell in self.cells) + PAD_TOP + PAD_FOOT

    def split(self, height: float) -> tuple["Row", "Row"] | None:
        """Return what fits into `height` and what is left, or None where not one line fits."""
        halves = [cell.block.split(height - PAD_TOP - PAD_FOOT) for cell in self.cells]
        if not any(kept.lines for kept, _ in halves):
            return None
        kept = tuple(cell._replace(block=half[0]) for cell, half in zip(self.cells, halves, strict=True))
        rest = [cell._replace(block=half[1]) for cell, half in zip(self.cells, halves, strict=True)]
        if not rest[0].block.lines:
            rest[0] = rest[0]._replace(block=self.continued)
        return self._replace(cells=kept), Row(tuple(rest), self.continued)


class Column(NamedTuple):
    """Where a column starts, in reading x, and how wide it is."""

    start: float
    width: float

    @property
    def text_width(self) -> float:
        """The width left for text."""
        return self.width - PAD_START - PAD_END


class Heading(NamedTuple):
    """A cell of the header row. `dots` is the level's number and how many levels there are, (0, 0) for no dots."""

    block: TextBlock
    dots: tuple[int, int] = (0, 0)


def columns_of(widths: Sequence[float]) -> tuple[Column, ...]:
    """Return columns one beside the other."""
    starts = [sum(widths[:place]) for place in range(len(widths))]
    return tuple(Column(start, width) for start, width in zip(starts, widths, strict=True))


class Table:
    """A table being laid out. Its header row is put with the first row, so that it never stands alone."""

    def __init__(self, layout: Layout, columns: Sequence[Column], headings: Sequence[Heading]) -> None:
        self._layout = layout
        self._columns = columns
        self._headings = headings
        self._is_begun = False

    def add(self, row: Row, band: TextBlock | None = None, band_bookmark: Bookmark | None = None) -> None:
        """Put a row under the last one, with the name of its category above it where it is the first."""
        band_height = _BAND_SPACE + band.height + _BAND_GAP if band else 0.0
        above = band_height if self._is_begun else band_height + self._header_height
        if not self._may_start(row, above):
            self._turn()
        self.begin()
        if band:
            self._put_band(band, band_bookmark)
        rest: Row | None = row
        while rest is not None:
            rest = self._put_some(rest)

    def begin(self) -> None:
        """Put the header row if it is not there yet."""
        if not self._is_begun:
            self._put_header()

    def _may_start(self, row: Row, above: float) -> bool:
        """Tell whether `row` is begun on this page, under so much that stands between."""
        room = self._layout.room - above
        if row.height <= room:
            return True
        page_room = self._layout.body.height - self._header_height
        is_tall = row.height > page_room * 0.5
        return is_tall and room >= max(_SMALLEST_START, page_room * 0.15)

    def _put_some(self, row: Row) -> Row | None:
        """Put as much of a row as fits and return the rest."""
        if row.height <= self._layout.room + 1e-6:
            self._put_row(row)
            return None
        halves = row.split(self._layout.room)
        if halves is None:
            self._turn()
            return row
        self._put_row(halves[0])
        self._turn()
        return halves[1]

    def _turn(self) -> None:
        self._layout.turn()
        self._put_header()

    @property
    def _header_height(self) -> float:
        dots = 2 * DOT_RADIUS + HEADER_GAP if any(heading.dots[1] for heading in self._headings) else 0.0
        return max(heading.block.height for heading in self._headings) + dots + PAD_TOP + PAD_FOOT

    def _put_header(self) -> None:
        layout = self._layout
        self._is_begun = True
        height = self._header_height
        layout.put(Wash(Rectangle(layout.body.x, layout.y, layout.body.width, height), ACCENT_WASH))
        for column, heading in zip(self._columns, self._headings, strict=True):
            top = layout.y + PAD_TOP
            if heading.dots[1]:
                self._put_dots(column, top + DOT_RADIUS, *heading.dots)
                top += 2 * DOT_RADIUS + HEADER_GAP
            self._put_text(column, heading.block, top)
        layout.y += height

    def _put_dots(self, column: Column, y: float, filled: int, count: int) -> None:
        for number in range(count):
            start = column.start + PAD_START + number * DOT_STEP
            x = self._layout.left_of(start, 2 * DOT_RADIUS) + DOT_RADIUS
            if number < filled:
                self._layout.put(Disc(x, y, DOT_RADIUS, ACCENT))
            else:
                self._layout.put(Ring(x, y, DOT_RADIUS - 0.25, ACCENT, 0.5))

    def _put_band(self, band: TextBlock, bookmark: Bookmark | None) -> None:
        layout = self._layout
        if bookmark:
            layout.put(Bookmark(bookmark.title, bookmark.key, bookmark.depth, layout.y))
        layout.put_text(band, PAD_START, layout.y + _BAND_SPACE)
        layout.y += _BAND_SPACE + band.height + _BAND_GAP

    def _put_row(self, row: Row) -> None:
        layout = self._layout
        if row.bookmark:
            layout.put(Bookmark(row.bookmark.title, row.bookmark.key, row.bookmark.depth, layout.y))
        for column, cell in zip(self._columns, row.cells, strict=True):
            self._put_marks(column, cell.marks, row.height)
            self._put_text(column, cell.block, layout.y + PAD_TOP)
        layout.y += row.height
        layout.put(Rule(layout.body.x, layout.y, layout.body.right, layout.y, HAIRLINE, HAIRLINE_PT))

    def _put_text(self, column: Column, block: TextBlock, y: float) -> None:
        x = self._layout.left_of(column.start + PAD_START, block.width)
        left = self._layout.left_of(column.start, column.width)
        cell = Rectangle(left, y, column.width, block.height)
        if block.lines:
            self._layout.put(Text(block, x, y, cell))

    def _put_marks(self, column: Column, marks: frozenset[Mark], height: float) -> None:
        layout = self._layout
        area = Rectangle(layout.left_of(column.start, column.width), layout.y, column.width, height)
        if Mark.CURRENT in marks:
            bar_x = layout.left_of(column.start, _BAR_WIDTH)
            layout.put(Wash(area, ACCENT_WASH), Wash(Rectangle(bar_x, area.y, _BAR_WIDTH, height), ACCENT))
        if Mark.EARLIER in marks:
            inner = Rectangle(area.x + 1.5, area.y + 1.5, area.width - 3, area.height - 3)
            layout.put(Outline(inner, QUIET_INK, 0.6, (2.0, 1.6)))
        if Mark.EXPECTED in marks:
            start = column.start + column.width - PAD_END + 2.2
            x = layout.left_of(start, 2 * _RING_RADIUS) + _RING_RADIUS
            layout.put(Ring(x, area.y + PAD_TOP + _RING_RADIUS + 1.2, _RING_RADIUS, ACCENT, 1.0))
