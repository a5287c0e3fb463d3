"""The grid of the team map on paper: heads repeated on each sheet, groups, and the coverage under the last row."""

import math
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from matrices.language.isolates import isolated
from matrices.model.coverage import Cover, Coverage
from matrices.model.team_map import PersonRow
from matrices.model.team_words import bar_text
from matrices.reports.composing import BETWEEN, Composer
from matrices.reports.look import Colours
from matrices.reports.paper import (
    BODY_PT,
    CAUTION,
    HAIRLINE,
    HAIRLINE_PT,
    INK,
    QUIET_INK,
    SMALL_PT,
    SMALLEST_PT,
    Rectangle,
)
from matrices.reports.placed import Blank, Bookmark, Outline, Rule, Text
from matrices.reports.slanted_heads import MEASURES, SlantedHeads
from matrices.reports.structure import Element, Role, Scope
from matrices.reports.team_map_cells import CellMaker, look_of
from matrices.reports.team_map_facts import PeopleGroup, TeamMapPrint
from matrices.reports.typography.block import Align, Passage, TextBlock, TextStyle
from matrices.reports.typography.characters import capitals, one_line
from matrices.reports.typography.fonts import Weight

_LEAST_CELL: Final = 17.0
_WIDEST_CELL: Final = 30.0
ROWS: Final = (17.0, 15.5, 14.0, 13.0)
"""How high a row may be, the preferred height first."""
_NAME_PAD: Final = 8.0
_LEAST_NAMES: Final = 92.0
_LONGEST_NAME: Final = 0.22
"""How much of the width names take at most; so do the roles beside them."""
_ROW_PAD: Final = 3.0
_BAND_SPACE: Final = 7.0
_LEAST_ROW_PAD: Final = 1.5
"""Lines of Japanese and Arabic are as high as a low row, so the space around them gives way with it."""
_COVERAGE_GAP: Final = 8.0
_SMALL_NAME: Final = BODY_PT - 0.5


class MapMeasures:
    """How wide things are on a sheet, and which columns stand together on one."""

    def __init__(
        self, compose: Composer, printed: TeamMapPrint, row: float = ROWS[0], *, has_low_heads: bool = False
    ) -> None:
        self._compose = compose
        self._has_low_heads = has_low_heads
        self.row = row
        spared = ROWS[0] - row
        self.row_pad, self.band_space = max(_LEAST_ROW_PAD, _ROW_PAD - spared / 2), _BAND_SPACE - spared
        self._printed = printed
        self._width = compose.layout.body.width
        self.name_style = compose.leading(compose.fixed, _SMALL_NAME)
        self.role_style = compose.leading(compose.fixed, SMALLEST_PT, QUIET_INK)
        self.heads = min((self._heads(*one) for one in MEASURES), key=self._head_rank)

    def _heads(self, length: float, most_lines: int) -> SlantedHeads:
        style, names = self._compose.leading(self._compose.voice, SMALL_PT), [one.name for one in self._printed.columns]
        return SlantedHeads(names, style, self._compose.typesetter, length, most_lines)

    def _head_rank(self, heads: SlantedHeads) -> tuple[int, float, float]:
        """Return what is better when smaller: sheets beside each other, names that are shortened, and their height.

        Low heads are lower at the cost of names.
        """
        bands, shortened, height = len(self._bands(heads)), len(heads.shortened), heads.height
        return (bands, height, shortened) if self._has_low_heads else (bands, shortened, height)

    @cached_property
    def name_width(self) -> float:
        """The width of the people's names."""
        rows = (row.teammate.name for group in self._printed.groups for row in group.rows)
        return max(_LEAST_NAMES, self._fitted({one_line(one) for one in rows}, self.name_style))

    @cached_property
    def role_width(self) -> float:
        """The width of the roles beside the names; 0 where there are none."""
        rows = (row.role.title for group in self._printed.groups for row in group.rows if row.role is not None)
        return self._fitted({one_line(one) for one in rows}, self.role_style) if self._printed.has_roles else 0.0

    def _fitted(self, texts: set[str], style: TextStyle) -> float:
        longest = max((self._compose.typesetter.width_of(one, style) for one in texts), default=0.0)
        return min(longest + 0.1, self._width * _LONGEST_NAME) + _NAME_PAD

    @cached_property
    def start(self) -> float:
        """Where the first column begins, in reading x."""
        return self.name_width + self.role_width

    @cached_property
    def bands(self) -> list[tuple[int, int]]:
        """The columns that stand together: as few bands as can be, of about the same number of columns."""
        return self._bands(self.heads)

    def _bands(self, heads: SlantedHeads) -> list[tuple[int, int]]:
        columns = len(self._printed.columns)
        most = max(1, int(self._room(heads) / _least(heads)))
        count = max(1, math.ceil(columns / most))
        bounds = [round(columns * number / count) for number in range(count + 1)]
        return list(pairwise(bounds))

    def _room(self, heads: SlantedHeads) -> float:
        """Return the room for columns; the last head leans out from the middle of its own."""
        return self._width - self.start - max(0.0, heads.overhang - _least(heads) / 2)

    @cached_property
    def cell(self) -> float:
        """The width of a column."""
        columns = max(end - first for first, end in self.bands)
        return max(_least(self.heads), min(_WIDEST_CELL, self._room(self.heads) / max(columns, 1)))

    @property
    def shortened_share(self) -> float:
        """How many of the columns' names are shortened, 0 to 1."""
        return len(self.heads.shortened) / max(len(self._printed.columns), 1)

    @property
    def sheets(self) -> int:
        """About how many sheets the map takes."""
        rows = sum(len(one.rows) + 1 for one in self._printed.groups)
        room = self._compose.layout.body.height - self.heads.height
        return len(self.bands) * max(1, math.ceil(rows * self.row / room))


def _least(heads: SlantedHeads) -> float:
    return max(_LEAST_CELL, heads.least_width)


class MapGrid:
    """Puts the map into a layout: all people for the first columns, then for the next."""

    def __init__(self, compose: Composer, printed: TeamMapPrint, colours: Colours, measures: MapMeasures) -> None:
        self._compose = compose
        self._layout, self._words, self._typesetter = compose.press
        self._printed = printed
        self._measures = measures
        self._cells = CellMaker(colours, self._words, self._typesetter, is_mirrored=self._layout.is_right_to_left)
        self._strong = compose.leading(compose.fixed, _SMALL_NAME, INK, Weight.STRONG)
        self._table = compose.layout.element(Role.TABLE)
        self._band = (0, 0)
        self._is_begun = False
        self._group: PeopleGroup | None = None

    def put(self) -> None:
        """Put everything."""
        for number, band in enumerate(self._measures.bands):
            self._band = band
            self._begin(number)
            for place, group in enumerate(self._printed.groups):
                self._put_group(group, f"team/{place}" if number == 0 else "")
            self._group = None
            self._put_coverage()
        self._put_names_in_full()

    def _begin(self, number: int) -> None:
        """Begin a table of some columns, on a page of its own where it is not the first."""
        if number:
            self._layout.turn()
        self._table, self._is_begun = self._layout.element(Role.TABLE), False
        if len(self._measures.bands) > 1:
            first, end = self._band
            text = self._words(
                "Attributes {first} to {last} of {count}",
                first=first + 1,
                last=end,
                count=len(self._printed.columns),
            )
            self._compose.put_quiet(text)
        self._put_heads()

    def _turn(self) -> None:
        self._layout.turn()
        self._put_heads()
        if self._group is not None and self._group.name:
            self._put_band(self._words("{name} (continued)", name=self._group.name), None)

    def _put_heads(self) -> None:
        """Put the names of the columns; repeated on further sheets they are nothing new to a reader."""
        layout, heads = self._layout, self._measures.heads
        elements = [None] * (self._band[1] - self._band[0]) if self._is_begun else self._head_elements()
        self._is_begun = True
        foot = layout.y + heads.height
        for (place, x), element in zip(self._columns(), elements, strict=True):
            layout.put(heads.placed(place, x + self._measures.cell / 2, foot, element))
        layout.y = foot
        self._put_rule()

    def _head_elements(self) -> list[Element | None]:
        row = Element(Role.ROW, self._table)
        self._declare(Element(Role.CELL, row))
        if self._measures.role_width:
            self._declare(Element(Role.CELL, row))
        return [Element(Role.HEADER_CELL, row, scope=Scope.COLUMN) for _ in range(*self._band)]

    def _columns(self) -> Iterator[tuple[int, float]]:
        """Yield each column of the band and the left edge of it on the page."""
        for number, place in enumerate(range(*self._band)):
            start = self._measures.start + number * self._measures.cell
            yield place, self._layout.left_of(start, self._measures.cell)

    def _put_group(self, group: PeopleGroup, key: str) -> None:
        self._group = None
        if group.name:
            first = sum(self._height_of(*self._sides(row)) + self._after(group, row) for row in group.rows[:1])
            if self._layout.room < self._measures.band_space + SMALLEST_PT * 2 + first:
                self._turn()
            self._put_band(group.name, key)
        self._group = group
        for row in group.rows:
            self._put_person(row, self._after(group, row))

    def _after(self, group: PeopleGroup, row: PersonRow) -> float:
        """Return what stands under a row on its page: the coverage under the last one."""
        is_last = group is self._printed.groups[-1] and row is group.rows[-1]
        return self._coverage_height if is_last else 0.0

    def _put_band(self, name: str, key: str | None) -> None:
        """Put the name over a group; a name that goes on over the page is told already."""
        layout, compose = self._layout, self._compose
        style = compose.leading(compose.fixed, SMALLEST_PT, QUIET_INK, Weight.STRONG)
        block = self._typesetter.line(capitals(name, self._words.language), style, layout.body.width)
        element = None
        if key is not None:
            row = Element(Role.ROW, self._table)
            element = Element(Role.HEADER_CELL, row, scope=Scope.COLUMN, columns=self._span)
        if key:
            layout.put(Bookmark(one_line(name), key, 1, layout.y))
        layout.y += self._measures.band_space
        x = layout.left_of(0, block.width)
        layout.put(Text(block, x, layout.y, Rectangle(x, layout.y, block.width, block.height), element))
        layout.y += block.height + 2

    @property
    def _span(self) -> int:
        return 1 + bool(self._measures.role_width) + self._band[1] - self._band[0]

    def _put_person(self, person: PersonRow, after: float) -> None:
        """Put a person's row, on the next page where so much `after` it would have no room."""
        measures, (name, role) = self._measures, self._sides(person)
        height = self._height_of(name, role)
        if self._layout.room < height + after:
            self._turn()
        row = Element(Role.ROW, self._table)
        self._put_side(name, 0.0, height, Element(Role.HEADER_CELL, row, scope=Scope.ROW))
        if measures.role_width:
            self._put_side(role, measures.name_width, height, Element(Role.CELL, row))
        for place, x in self._columns():
            look = look_of(person.cells[place], self._printed.change(person, place), self._printed.stale_before)
            area = Rectangle(x, self._layout.y, measures.cell, height)
            self._layout.put(*self._cells.items(look, area, Element(Role.CELL, row)))
        self._layout.y += height
        self._put_rule()

    def _sides(self, person: PersonRow) -> tuple[TextBlock, TextBlock]:
        """Return a person's name and role, as they stand before the cells."""
        measures = self._measures
        name = self._set(person.teammate.name, measures.name_style, measures.name_width)
        role = "" if person.role is None else person.role.title
        return name, self._set(role, measures.role_style, measures.role_width)

    def _height_of(self, *sides: TextBlock) -> float:
        return max(self._measures.row, *(one.height + self._measures.row_pad for one in sides))

    def _set(self, text: str, style: TextStyle, width: float) -> TextBlock:
        shown = one_line(text)
        return self._typesetter.set([Passage(shown, style)] if shown and width else [], width - _NAME_PAD)

    def _put_side(self, block: TextBlock, start: float, height: float, element: Element) -> None:
        """Put what stands before the cells of a row."""
        layout = self._layout
        if not block.lines:
            self._declare(element)
            return
        x, y = layout.left_of(start, block.width), layout.y + (height - block.height) / 2
        layout.put(Text(block, x, y, Rectangle(x, y, block.width, block.height), element))

    def _put_rule(self) -> None:
        layout, width = self._layout, self._measures.start + self._measures.cell * (self._band[1] - self._band[0])
        left = layout.left_of(0, width)
        layout.put(Rule(left, layout.y, left + width, layout.y, HAIRLINE, HAIRLINE_PT))

    def _declare(self, element: Element) -> None:
        self._layout.put(Blank(element))

    @property
    def _coverage_head(self) -> TextBlock:
        bar = bar_text(self._printed.least_place, self._words)
        return self._set(self._words("Held: {bar}", bar=bar), self._strong, self._measures.start)

    @property
    def _coverage_height(self) -> float:
        """The height of the row under the last person, with the room above it."""
        highest = max(self._share(self._printed.coverage[place]).height for place in range(*self._band))
        return max(self._coverage_head.height, highest) + 2 * _ROW_PAD + _COVERAGE_GAP

    def _put_coverage(self) -> None:
        """Put how many hold each attribute, a frame around what rests on one person or on nobody."""
        measures, head = self._measures, self._coverage_head
        height = self._coverage_height - _COVERAGE_GAP
        if self._layout.room < height + _COVERAGE_GAP:
            self._turn()
        self._layout.y += _COVERAGE_GAP
        row = Element(Role.ROW, self._table)
        columns = 1 + bool(measures.role_width)
        self._put_side(head, 0.0, height, Element(Role.HEADER_CELL, row, scope=Scope.ROW, columns=columns))
        for place, x in self._columns():
            area = Rectangle(x, self._layout.y, measures.cell, height)
            found = self._printed.coverage[place]
            self._put_share(found, self._share(found), area, Element(Role.CELL, row))
        self._layout.y += height

    def _put_names_in_full(self) -> None:
        """Put the names that are shortened over their columns, each once, in the order of these."""
        columns, compose, layout = self._printed.columns, self._compose, self._layout
        shortened = dict.fromkeys(one_line(columns[place].name) for place in sorted(self._measures.heads.shortened))
        if shortened:
            text = self._words("In full: {names}", names=BETWEEN.join(map(isolated, shortened)))
            layout.y += _COVERAGE_GAP
            quiet = compose.leading(compose.fixed, SMALLEST_PT, QUIET_INK)
            layout.flow(compose.set(layout.body.width, Passage(text, quiet)))

    def _share(self, found: Coverage) -> TextBlock:
        """Return how many hold an attribute over how many are counted."""
        if found.cover is Cover.NOT_ASKED:
            return self._typesetter.set([], self._measures.cell)
        is_bare = found.cover in (Cover.NONE, Cover.ONE)
        strong = self._compose.fixed.style(_SMALL_NAME, CAUTION if is_bare else INK, Weight.STRONG)
        quiet = self._compose.fixed.style(SMALLEST_PT, QUIET_INK)
        lines = [
            Passage(str(found.held), _centred(strong)),
            Passage(f"/{found.counted}", _centred(quiet)),
        ]
        return self._typesetter.set(lines, self._measures.cell)

    def _put_share(self, found: Coverage, block: TextBlock, area: Rectangle, cell: Element) -> None:
        if not block.lines:
            self._declare(cell)
            return
        y = area.y + (area.height - block.height) / 2
        self._layout.put(Text(block, area.x, y, Rectangle(area.x, y, area.width, block.height), cell))
        if found.cover in (Cover.NONE, Cover.ONE):
            inner = Rectangle(area.x + 1.2, area.y, area.width - 2.4, area.height)
            told = self._words("nobody") if found.cover is Cover.NONE else self._words("one person alone")
            self._layout.put(Outline(inner, CAUTION, 0.9, (), Element(Role.FIGURE, cell, alternative=told)))


def _centred(style: TextStyle) -> TextStyle:
    return replace(style, align=Align.CENTRE, is_right_to_left=False)
