"""A role's grid as a table on paper: how many levels stand side by side, how large, and what each cell says."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from matrices.model.matrix import Attribute, Level, Matrix
from matrices.reports.paper import BODY_PT, INK, QUIET_INK, SMALL_PT, SMALLEST_PT, voice_in, voice_of
from matrices.reports.placed import Bookmark
from matrices.reports.press import Press
from matrices.reports.table import DOT_STEP, PAD_END, PAD_START, Cell, Column, Heading, Mark, Row, Table, columns_of
from matrices.reports.typography.block import Passage, TextBlock, TextStyle
from matrices.reports.typography.characters import capitals, one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

SIZES: Final = (BODY_PT, 8.5, 8.0, 7.5, SMALLEST_PT)
"""The sizes a table may be set in, the preferred one first."""

_LEAST_EMS: Final = 11.5
"""How wide a column of descriptors is at least, in its text's size: some twenty letters."""
_ATTRIBUTE_SHARES: Final = (0.145, 0.2)
"""How much of the width the attributes' column takes, at least and at most."""
_HEADER_SHARE: Final = 0.3
"""A header row that takes more of a page than this leaves the levels' meanings to a row of their own."""
_BAND_GAP: Final = 18.0
_BAND_NAME_GAP: Final = 4.0
_BAND_ROOM: Final = 100.0
"""A band's name stands only where this much follows it on the page."""
_ABOUT_SCALE: Final = 0.89
_DASH: Final = "–"


class RowNotes(NamedTuple):
    """What is marked in a row: marks by level id, and a note under the attribute's name."""

    marks: Mapping[str, frozenset[Mark]]
    note: str = ""


def expected_only(attribute: Attribute) -> RowNotes:
    """Return the notes of a role's own matrix: the level it expects."""
    expected = attribute.expected_level_id
    return RowNotes({} if expected is None else {expected: frozenset((Mark.EXPECTED,))})


class LevelBand(NamedTuple):
    """The levels that stand side by side: places `first` to `end`, the latter not included, and the text's size."""

    first: int
    end: int
    size_pt: float


def level_bands(matrix: Matrix, width: float, typesetter: Typesetter, largest_pt: float = BODY_PT) -> list[LevelBand]:
    """Return the bands that a page `width` wide shows the levels in: one if they can be read side by side."""
    levels = len(matrix.levels)
    room = width - attribute_width(matrix, width, typesetter)
    per_band = max(1, _fitting(room, SIZES[-1]))
    count = max(1, math.ceil(levels / per_band))
    bounds = [round(levels * number / count) for number in range(count + 1)]
    widest = max(end - first for first, end in pairwise(bounds))
    size = next((size for size in SIZES if size <= largest_pt and _fitting(room, size) >= widest), SIZES[-1])
    return [LevelBand(first, end, size) for first, end in pairwise(bounds)]


def _fitting(room: float, size_pt: float) -> int:
    return int(room // (_LEAST_EMS * size_pt + PAD_START + PAD_END))


def attribute_width(matrix: Matrix, width: float, typesetter: Typesetter) -> float:
    """Return the width of the attributes' column: enough for the longest word of a name, within limits."""
    style = voice_in(matrix.language).style(BODY_PT, INK, Weight.STRONG)
    longest = max((typesetter.longest_word(attribute.name, style) for attribute in matrix.attributes), default=0.0)
    least, most = (width * share for share in _ATTRIBUTE_SHARES)
    return min(max(longest + PAD_START + PAD_END + 1, least), most)


def put_matrix(
    press: Press,
    matrix: Matrix,
    notes_of: Callable[[Attribute], RowNotes] = expected_only,
    *,
    has_bookmarks: bool = True,
    largest_pt: float = BODY_PT,
) -> None:
    """Put a matrix's levels band after band, on one page where the next one has room there."""
    layout = press.layout
    bands = level_bands(matrix, layout.body.width, press.typesetter, largest_pt)
    for number, band in enumerate(bands):
        page, top = layout.page_number, layout.y
        if len(bands) > 1:
            _put_band_name(press, band, len(matrix.levels))
        MatrixTable(press, matrix, band, notes_of).put(has_bookmarks=has_bookmarks and number == 0)
        height = layout.y - top if layout.page_number == page else layout.body.height
        layout.y += _BAND_GAP
        if number + 1 < len(bands) and height > layout.room:
            layout.turn()


def _put_band_name(press: Press, band: LevelBand, count: int) -> None:
    text = press.words("Levels {first} to {last} of {count}", first=band.first + 1, last=band.end, count=count)
    style = voice_of(press.words).style(SMALL_PT, QUIET_INK, Weight.STRONG)
    name = press.typesetter.line(text, style)
    if press.layout.room < name.height + _BAND_ROOM:
        press.layout.turn()
    press.layout.put_text(name, 0, press.layout.y)
    press.layout.y += name.height + _BAND_NAME_GAP


class MatrixTable:
    """One band of levels of a matrix, put into a layout."""

    def __init__(
        self,
        press: Press,
        matrix: Matrix,
        band: LevelBand,
        notes_of: Callable[[Attribute], RowNotes] = expected_only,
    ) -> None:
        self._layout, self._words, self._typesetter = press
        self._matrix = matrix
        self._band = band
        self._voice = voice_in(matrix.language)
        self._notes_of = notes_of

    def put(self, *, has_bookmarks: bool) -> None:
        """Put all rows; bookmarks of categories and attributes lead to them."""
        headings, meanings = self._header()
        table = Table(self._layout, self._columns, headings)
        if meanings:
            table.add(meanings)
        category_id: str | None = None
        for attribute in self._matrix.attributes:
            is_first = attribute.category_id is not None and attribute.category_id != category_id
            category_id = attribute.category_id
            row = self._row(attribute, has_bookmark=has_bookmarks)
            if is_first and category_id is not None:
                bookmark = self._category_bookmark(category_id) if has_bookmarks else None
                table.add(row, self._band_block(category_id), bookmark)
            else:
                table.add(row)
        table.begin()

    @cached_property
    def _columns(self) -> tuple[Column, ...]:
        width = self._layout.body.width
        first = attribute_width(self._matrix, width, self._typesetter)
        count = self._band.end - self._band.first
        return columns_of([first, *[(width - first) / count] * count] if count else [width])

    @cached_property
    def _body(self) -> TextStyle:
        return self._voice.style(self._band.size_pt)

    @cached_property
    def _strong(self) -> TextStyle:
        return self._heading_style(self._band.size_pt, INK, Weight.STRONG)

    @cached_property
    def _quiet(self) -> TextStyle:
        return self._heading_style(max(self._band.size_pt * _ABOUT_SCALE, SMALLEST_PT), QUIET_INK)

    def _heading_style(self, size_pt: float, ink: str, weight: Weight = Weight.REGULAR) -> TextStyle:
        return self._voice.heading(size_pt, ink, weight, is_page_right_to_left=self._layout.is_right_to_left)

    def _set(self, column: Column, *passages: Passage) -> TextBlock:
        return self._typesetter.set(passages, column.text_width)

    @property
    def _levels(self) -> list[tuple[Column, Level]]:
        levels = self._matrix.levels[self._band.first : self._band.end]
        return list(zip(self._columns[1:], levels, strict=True))

    def _header(self) -> tuple[list[Heading], Row | None]:
        """Return the header row, and a row of what is too long for it: the levels' meanings, even their names."""
        limit = self._layout.body.height * _HEADER_SHARE
        full = self._headings([self._level_passages(level) for _, level in self._levels])
        if _height(full) <= limit:
            return full, None
        named = self._headings([self._level_passages(level)[:1] for _, level in self._levels])
        if _height(named) <= limit:
            return named, self._levels_row([self._level_passages(level)[1:] for _, level in self._levels])
        numbered = self._headings([[] for _ in self._levels])
        return numbered, self._levels_row([self._level_passages(level) for _, level in self._levels])

    def _level_passages(self, level: Level) -> list[Passage]:
        name = Passage(level.name, self._strong)
        return [name, Passage(level.meaning, self._quiet)] if level.meaning else [name]

    def _headings(self, passages: Sequence[Sequence[Passage]]) -> list[Heading]:
        places = range(self._band.first, self._band.end)
        cells = zip(self._columns[1:], places, passages, strict=True)
        return [Heading(self._set(self._columns[0])), *(self._heading(*cell) for cell in cells)]

    def _levels_row(self, passages: Sequence[Sequence[Passage]]) -> Row:
        blocks = [self._set(column, *one) for column, one in zip(self._columns[1:], passages, strict=True)]
        empty = self._set(self._columns[0])
        return Row((Cell(empty), *map(Cell, blocks)), empty)

    def _heading(self, column: Column, place: int, passages: Sequence[Passage]) -> Heading:
        """Return a heading with dots, or with the level's number in words where the dots have no room."""
        count = len(self._matrix.levels)
        if count * DOT_STEP <= column.text_width:
            return Heading(self._set(column, *passages), (place + 1, count))
        text = self._words("{number} of {count}", number=place + 1, count=count)
        return Heading(self._set(column, Passage(text, self._fixed_quiet), *passages))

    @cached_property
    def _fixed_quiet(self) -> TextStyle:
        return voice_of(self._words).style(SMALLEST_PT, QUIET_INK)

    def _row(self, attribute: Attribute, *, has_bookmark: bool) -> Row:
        notes = self._notes_of(attribute)
        cells = [Cell(self._name_block(attribute, notes.note))]
        for column, level in self._levels:
            marks = notes.marks.get(level.level_id, frozenset())
            cells.append(Cell(self._descriptor_block(column, attribute.descriptor(level.level_id)), marks))
        bookmark = self._attribute_bookmark(attribute) if has_bookmark else None
        return Row(tuple(cells), self._continued_block(attribute), bookmark)

    def _name_block(self, attribute: Attribute, note: str) -> TextBlock:
        passages = [Passage(attribute.name, self._strong)]
        if note:
            passages.append(Passage(note, self._fixed_quiet, space_before_pt=1.5))
        if attribute.about:
            passages.append(Passage(attribute.about, self._quiet, space_before_pt=1.5))
        return self._set(self._columns[0], *passages)

    def _continued_block(self, attribute: Attribute) -> TextBlock:
        name = Passage(attribute.name, self._strong)
        return self._set(self._columns[0], name, Passage(self._words("(continued)"), self._fixed_quiet))

    def _descriptor_block(self, column: Column, text: str) -> TextBlock:
        """Return a cell's behaviours: one a line, with bullets where there are several; a dash where there are none."""
        behaviours = [line.strip() for line in text.splitlines() if line.strip()]
        if not behaviours:
            return self._set(column, Passage(_DASH, voice_of(self._words).style(self._band.size_pt, QUIET_INK)))
        return self._set(column, Passage("\n".join(behaviours), self._body, is_list=len(behaviours) > 1))

    def _band_block(self, category_id: str) -> TextBlock:
        name = capitals(self._matrix.category(category_id).name, self._matrix.language)
        style = self._heading_style(SMALLEST_PT, QUIET_INK, Weight.STRONG)
        return self._typesetter.set([Passage(name, style)], self._layout.body.width - PAD_START - PAD_END)

    def _category_bookmark(self, category_id: str) -> Bookmark:
        name = self._matrix.category(category_id).name
        return Bookmark(one_line(name), f"{self._matrix.matrix_id}/{category_id}", 1, 0)

    def _attribute_bookmark(self, attribute: Attribute) -> Bookmark:
        key = f"{self._matrix.matrix_id}/{attribute.attribute_id}"
        return Bookmark(one_line(attribute.name), key, 1 if attribute.category_id is None else 2, 0)


def _height(headings: Sequence[Heading]) -> float:
    return max(heading.block.height for heading in headings)
