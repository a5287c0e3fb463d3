"""Rows and columns over pages: the header row on each page, rows split between lines where they must be."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from matrices.reports.paper import (
    ACCENT,
    ACCENT_WASH,
    DOT_RADIUS,
    DOT_STEP,
    HAIRLINE,
    HAIRLINE_PT,
    QUIET_INK,
    Rectangle,
)
from matrices.reports.placed import Blank, Bookmark, Dots, Item, Layout, Outline, Ring, Rule, Text, Wash
from matrices.reports.structure import Element, Role, Scope
from matrices.reports.typography.block import TextBlock

PAD_START: Final = 6.0
PAD_END: Final = 13.0
"""Wider than at the start: the trailing corner belongs to the ring."""
HEADER_GAP: Final = 3.0

_RING_RADIUS: Final = 2.6
_RING_GAP: Final = 4.0
"""Between a full line and the ring beside it."""
_BAR_WIDTH: Final = 2.2
_BAND_SPACE: Final = 9.0
_BAND_GAP: Final = 3.0
_SMALLEST_START: Final = 40.0
"""Less room than this at a page's foot is left empty rather than begun with a split row."""
_TALL_SHARE: Final = 0.5
"""A row taller than this share of a page may be split although the next page would hold it."""
_LARGEST_BAND: Final = 0.25
"""A category's name taller than this share of a page flows over pages like any text."""


class Mark(StrEnum):
    """What a cell is marked as, in the order of painting."""

    CURRENT = "current"
    EARLIER = "earlier"
    EXPECTED = "expected"


_PAINTED: Final = tuple(Mark)


class Cell(NamedTuple):
    """The text of a cell and its marks."""

    block: TextBlock
    marks: frozenset[Mark] = frozenset()


class Row(NamedTuple):
    """A row: the cells in column order. `continued` stands in its first cell after a page was turned inside it.

    `is_continued` tells that it does, and so repeats what was said.
    """

    cells: tuple[Cell, ...]
    continued: TextBlock
    bookmark: Bookmark | None = None
    is_continued: bool = False

    @property
    def text_height(self) -> float:
        """The height without the room above and below."""
        return max([cell.block.height for cell in self.cells])

    def split(self, height: float) -> tuple["Row", "Row"] | None:
        """Return what has room in `height` of text and what is left, or None where not one line has."""
        halves = [cell.block.split(height) for cell in self.cells]
        if not any(kept.lines for kept, _ in halves):
            return None
        kept = tuple(cell._replace(block=half[0]) for cell, half in zip(self.cells, halves, strict=True))
        rest = [cell._replace(block=half[1]) for cell, half in zip(self.cells, halves, strict=True)]
        is_continued = not rest[0].block.lines
        if is_continued:
            rest[0] = rest[0]._replace(block=self.continued)
        return self._replace(cells=kept), Row(tuple(rest), self.continued, is_continued=is_continued)


class Column(NamedTuple):
    """Where a column starts, in reading x, and how wide it is."""

    start: float
    width: float

    @property
    def text_width(self) -> float:
        """The width left for text."""
        return self.width - PAD_START - PAD_END


class Heading(NamedTuple):
    """A cell of the header row. `dots` is the level's number and how many levels there are, (0, 0) for no dots.

    `told` says in words what the dots show.
    """

    block: TextBlock
    dots: tuple[int, int] = (0, 0)
    told: str = ""


def columns_of(widths: Sequence[float]) -> tuple[Column, ...]:
    """Return columns one beside the other."""
    starts = [sum(widths[:place]) for place in range(len(widths))]
    return tuple(Column(start, width) for start, width in zip(starts, widths, strict=True))


class Table:
    """A table being laid out. Its header row is put with the first row, so that it never stands alone.

    `told` says in words what marks show. With `keeps_whole` a row is split only where it is taller than a page.
    """

    def __init__(
        self,
        layout: Layout,
        columns: Sequence[Column],
        headings: Sequence[Heading],
        *,
        language: str = "",
        told: Mapping[Mark, str] = MappingProxyType({}),
        keeps_whole: bool = False,
    ) -> None:
        self._layout = layout
        self._setting = layout.setting
        self._columns = columns
        self._headings = headings
        self._told = told
        self._keeps_whole = keeps_whole
        self._element = layout.element(Role.TABLE, language=language)
        self._is_begun = False
        self._header_height = _header_height(headings) + self._setting.pads
        self._over: TextBlock | None = None
        self.split_count = 0
        """How many rows were split between pages so far."""

    def add(
        self,
        row: Row,
        band: TextBlock | None = None,
        band_bookmark: Bookmark | None = None,
        over: TextBlock | None = None,
        after: float = 0.0,
    ) -> None:
        """Put a row under the last one, with the name of its category above it where it is the first.

        `over` stands on top of each further page that rows of the category go on to. A row that leaves less room than
        `after` under it goes to the next page, so that what follows the table does not stand there alone.
        """
        band_height = _BAND_SPACE + band.height + _BAND_GAP if band else 0.0
        if band_height > self._layout.body.height * _LARGEST_BAND:
            band_height = 0.0
        above = band_height if self._is_begun else band_height + self._header_height
        if band:
            self._over = None
        height, name_height = self._height(row), row.cells[0].block.height + self._setting.pads
        if not self._may_start(height, name_height, above + (after if self._is_begun else 0.0)):
            self._turn()
        self.begin()
        if band:
            self._over = over
            self._put_band(band, band_bookmark)
        elements = tuple(self._row_elements(len(row.cells)))
        rest = self._put_some(row, height, elements)
        while rest is not None:
            rest = self._put_some(rest, self._height(rest), elements)

    def _height(self, row: Row) -> float:
        return row.text_height + self._setting.pads

    def _row_elements(self, count: int) -> Iterator[Element]:
        row = Element(Role.ROW, self._element)
        yield Element(Role.HEADER_CELL, row, scope=Scope.ROW)
        for _ in range(count - 1):
            yield Element(Role.CELL, row)

    def begin(self) -> None:
        """Put the header row if it is not there yet, on the next page where this one has no room for it."""
        if self._is_begun:
            return
        if self._header_height > self._layout.room:
            self._layout.turn()
        self._put_header()

    def _may_start(self, height: float, name_height: float, above: float) -> bool:
        """Tell whether a row of such a height is begun on this page, under so much that stands between.

        One that is split keeps its name whole, which is in its first cell: the rest of it would say of nothing what it
        is about.
        """
        room = self._layout.room - above
        if height <= room:
            return True
        page_room = self._layout.body.height - self._header_height
        tall = page_room if self._keeps_whole else page_room * _TALL_SHARE
        least = name_height if name_height <= page_room else 0.0
        return height > tall and room >= max(_SMALLEST_START, page_room * 0.15, least)

    def _put_some(self, row: Row, height: float, elements: Sequence[Element]) -> Row | None:
        """Put as much of a row of such a height as fits and return the rest."""
        if height <= self._layout.room + 1e-6:
            self._put_row(row, height, elements)
            return None
        halves = row.split(self._layout.room - self._setting.pads)
        if halves is None:
            self._turn()
            return row
        self._put_row(halves[0], self._height(halves[0]), elements)
        self._turn()
        self.split_count += 1
        return halves[1]

    def _turn(self) -> None:
        self._layout.turn()
        self._put_header()
        if self._over is not None:
            self._put_over(self._over)

    def _put_over(self, block: TextBlock) -> None:
        """Put what was said on the page before, as nothing new to a reader."""
        layout = self._layout
        if block.height > layout.body.height * _LARGEST_BAND:
            return
        x, y = layout.left_of(PAD_START, block.width), layout.y + self._setting.pad_top
        layout.put(Text(block, x, y, Rectangle(x, y, block.width, block.height), None))
        layout.y = y + block.height + _BAND_GAP

    def _put_header(self) -> None:
        layout = self._layout
        elements = [None] * len(self._headings) if self._is_begun else self._header_elements()
        self._is_begun = True
        height = self._header_height
        layout.put(Wash(Rectangle(layout.body.x, layout.y, layout.body.width, height), ACCENT_WASH))
        for column, heading, element in zip(self._columns, self._headings, elements, strict=True):
            top = layout.y + self._setting.pad_top
            if heading.dots[1]:
                self._put_dots(column, top + DOT_RADIUS, heading, element)
                top += 2 * DOT_RADIUS + HEADER_GAP
            self._put_text(column, heading.block, top, element)
        layout.y += height

    def _header_elements(self) -> list[Element | None]:
        """Return the header's cells; repeated on further pages they are nothing new to a reader."""
        row = Element(Role.ROW, self._element)
        is_empty = [not any(line.pieces for line in one.block.lines) and not one.dots[1] for one in self._headings]
        return [
            Element(Role.CELL, row) if empty else Element(Role.HEADER_CELL, row, scope=Scope.COLUMN)
            for empty in is_empty
        ]

    def _put_dots(self, column: Column, y: float, heading: Heading, cell: Element | None) -> None:
        filled, count = heading.dots
        layout = self._layout
        x = layout.left_of(column.start + PAD_START, 2 * DOT_RADIUS) + DOT_RADIUS
        step = -DOT_STEP if layout.is_right_to_left else DOT_STEP
        layout.put(Dots(x, y, step, filled, count, ACCENT, _figure(cell, heading.told)))

    def _put_band(self, band: TextBlock, bookmark: Bookmark | None) -> None:
        layout = self._layout
        if bookmark:
            layout.put(Bookmark(bookmark.title, bookmark.key, bookmark.depth, layout.y))
        row = Element(Role.ROW, self._element)
        cell = Element(Role.HEADER_CELL, row, scope=Scope.COLUMN, columns=len(self._columns))
        layout.y += min(_BAND_SPACE, layout.room)
        layout.flow_into(cell, band, PAD_START)
        layout.y += _BAND_GAP

    def _put_row(self, row: Row, height: float, elements: Sequence[Element]) -> None:
        layout = self._layout
        if row.bookmark:
            layout.put(Bookmark(row.bookmark.title, row.bookmark.key, row.bookmark.depth, layout.y))
        for place, (column, cell, element) in enumerate(zip(self._columns, row.cells, elements, strict=True)):
            self._put_marks(column, cell.marks, height, element)
            is_told = row.is_continued and place == 0
            self._put_text(column, cell.block, layout.y + self._setting.pad_top, None if is_told else element)
        layout.y += height
        layout.put(Rule(layout.body.x, layout.y, layout.body.right, layout.y, HAIRLINE, HAIRLINE_PT))

    def _put_text(self, column: Column, block: TextBlock, y: float, element: Element | None) -> None:
        if block.lines:
            x = self._layout.left_of(column.start + PAD_START, block.width)
            left = self._layout.left_of(column.start, column.width)
            self._layout.put(Text(block, x, y, (left, y, column.width, block.height), element))
        elif element is not None:
            self._layout.put(Blank(element))

    def _put_marks(self, column: Column, marks: frozenset[Mark], height: float, cell: Element) -> None:
        if marks:
            layout = self._layout
            # The hairline under the row above stays whole where both rows are washed.
            top, left = layout.y + HAIRLINE_PT / 2, layout.left_of(column.start, column.width)
            area = Rectangle(left, top, column.width, height - HAIRLINE_PT / 2)
            for mark in (one for one in _PAINTED if one in marks):
                self._put_mark(mark, column, area, _figure(cell, self._told.get(mark, "")))

    def _put_mark(self, mark: Mark, column: Column, area: Rectangle, element: Element | None) -> None:
        layout = self._layout
        items: list[Item] = []
        match mark:
            case Mark.CURRENT:
                bar_x = layout.left_of(column.start, _BAR_WIDTH)
                bar = Rectangle(bar_x, area.y, _BAR_WIDTH, area.height)
                items = [Wash(area, ACCENT_WASH), Wash(bar, ACCENT, element)]
            case Mark.EARLIER:
                inner = Rectangle(area.x + 1.5, area.y + 1.5, area.width - 3, area.height - 3)
                items = [Outline(inner, QUIET_INK, 0.6, (2.0, 1.6), element)]
            case Mark.EXPECTED:
                start = column.start + column.width - PAD_END + _RING_GAP
                x = layout.left_of(start, 2 * _RING_RADIUS) + _RING_RADIUS
                y = area.y + self._setting.pad_top + _RING_RADIUS + 1.2
                items = [Ring(x, y, _RING_RADIUS, ACCENT, 1.0, element)]
        layout.put(*items)


def _header_height(headings: Sequence[Heading]) -> float:
    """Return the height without the room above and below."""
    dots = 2 * DOT_RADIUS + HEADER_GAP if any(heading.dots[1] for heading in headings) else 0.0
    return max(heading.block.height for heading in headings) + dots


def _figure(cell: Element | None, told: str) -> Element | None:
    """Return the element of a mark that says in words what it shows; none where it is repeated."""
    return Element(Role.FIGURE, cell, alternative=told) if cell is not None and told else None
