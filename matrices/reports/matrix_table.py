"""A role's grid as a table on paper: what each cell says and shows."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from matrices.model.matrix import Attribute, Level, Matrix
from matrices.reports.fallbacks import NO_SIGNS, Signs
from matrices.reports.level_columns import LevelBand, LevelColumns
from matrices.reports.paper import (
    BODY_PT,
    DOT_STEP,
    INK,
    QUIET_INK,
    SMALL_PT,
    SMALLEST_PT,
    Voice,
    voice_in,
    voice_of,
)
from matrices.reports.placed import Bookmark
from matrices.reports.press import Press
from matrices.reports.table import PAD_END, PAD_START, Cell, Column, Heading, Mark, Row, Table, columns_of
from matrices.reports.typography.block import Passage, TextBlock, TextStyle
from matrices.reports.typography.characters import capitals, one_line
from matrices.reports.typography.fonts import Weight

_HEADER_SHARE: Final = 0.3
"""A header row that takes more of a page than this leaves the levels' meanings to a row of their own."""
_BAND_GAP: Final = 18.0
_BAND_NAME_GAP: Final = 4.0
_BAND_ROOM: Final = 100.0
"""A band's name stands only where this much follows it on the page."""
_ABOUT_SCALE: Final = 0.89
_NOTE_GAP: Final = 5.0
"""Between what is noted of somebody and what the row is about, so that they do not read as one text."""
_DASH: Final = "–"
_UNMARKED: Final[frozenset[Mark]] = frozenset()


class RowNotes(NamedTuple):
    """What is marked in a row: marks by level id, and a note under the attribute's name."""

    marks: Mapping[str, frozenset[Mark]]
    note: str = ""


class RowTexts(NamedTuple):
    """The texts of a row, set: its cells' in column order, and what stands in its first one after a page was turned."""

    blocks: tuple[TextBlock, ...]
    continued: TextBlock


KnownTexts = dict[tuple[str, str, LevelBand, float], RowTexts]
"""Rows of one matrix that were set, by attribute, note, band and the page's width, for whoever prints it again."""


def expected_only(attribute: Attribute) -> RowNotes:
    """Return the notes of a role's own matrix: the level it expects."""
    expected = attribute.expected_level_id
    return RowNotes({} if expected is None else {expected: frozenset((Mark.EXPECTED,))})


def put_matrix(
    press: Press,
    matrix: Matrix,
    notes_of: Callable[[Attribute], RowNotes] = expected_only,
    *,
    has_bookmarks: bool = True,
    largest_pt: float = BODY_PT,
    keeps_whole: bool = False,
    columns: LevelColumns | None = None,
    known: KnownTexts | None = None,
    signs: Signs = NO_SIGNS,
) -> int:
    """Put a matrix's levels band after band, on one page where the next one has room there.

    Returns how many rows were split between pages. `columns` spares measuring the matrix again, `known` setting rows.
    """
    layout = press.layout
    columns = LevelColumns(matrix, press.typesetter) if columns is None else columns
    bands = columns.bands(layout.body.width, largest_pt)
    split_count = 0
    for number, band in enumerate(bands):
        page, top = layout.page_number, layout.y
        if len(bands) > 1:
            _put_band_name(press, band, len(matrix.levels))
        widths = columns.widths(layout.body.width, band)
        table = MatrixTable(press, matrix, band, widths, notes_of, keeps_whole=keeps_whole, known=known, signs=signs)
        split_count += table.put(has_bookmarks=has_bookmarks and number == 0)
        height = layout.y - top if layout.page_number == page else layout.body.height
        layout.y += _BAND_GAP
        if number + 1 < len(bands) and height > layout.room:
            layout.turn()
    return split_count


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
        widths: Sequence[float],
        notes_of: Callable[[Attribute], RowNotes] = expected_only,
        *,
        keeps_whole: bool = False,
        known: KnownTexts | None = None,
        signs: Signs = NO_SIGNS,
    ) -> None:
        self._layout, self._words, self._typesetter = press
        self._matrix = matrix
        self._band = band
        self._signs = signs
        self._columns = columns_of(widths)
        self._notes_of = notes_of
        self._keeps_whole = keeps_whole
        self._known = {} if known is None else known
        self._styles_in: dict[str, _Styles] = {}

    def put(self, *, has_bookmarks: bool) -> int:
        """Put all rows, and bookmarks of categories and attributes; return how many rows were split between pages."""
        headings, meanings = self._header()
        table = self._table(headings)
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
        return table.split_count

    def _table(self, headings: Sequence[Heading]) -> Table:
        told = {
            Mark.CURRENT: self._words("Level now"),
            Mark.EARLIER: self._words("Level before"),
            Mark.EXPECTED: self._words("Expected level"),
        }
        language = self._matrix.language
        return Table(self._layout, self._columns, headings, language=language, told=told, keeps_whole=self._keeps_whole)

    def _styles(self, text: str) -> "_Styles":
        language = self._signs.language_of(text, self._matrix.language)
        found = self._styles_in.get(language)
        if found is None:
            side = self._layout.is_right_to_left
            found = _Styles(voice_in(language), self._band.size_pt, is_page_right_to_left=side)
            self._styles_in[language] = found
        return found

    def _set(self, column: Column, *passages: Passage) -> TextBlock:
        return self._typesetter.set(passages, column.text_width)

    @cached_property
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
        name = self._strong(level.name)
        return [name, self._quiet(level.meaning)] if level.meaning else [name]

    def _strong(self, text: str) -> Passage:
        return Passage(text, self._styles(text).strong)

    def _quiet(self, text: str, space_before_pt: float = 0.0) -> Passage:
        return Passage(text, self._styles(text).quiet, space_before_pt=space_before_pt)

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
        text = self._words("{number} of {count}", number=place + 1, count=count)
        if count * DOT_STEP <= column.text_width:
            return Heading(self._set(column, *passages), (place + 1, count), text)
        return Heading(self._set(column, Passage(text, self._fixed_quiet), *passages))

    @cached_property
    def _fixed_quiet(self) -> TextStyle:
        return voice_of(self._words).style(SMALLEST_PT, QUIET_INK)

    def _row(self, attribute: Attribute, *, has_bookmark: bool) -> Row:
        notes = self._notes_of(attribute)
        texts = self._texts(attribute, notes.note)
        marks = [notes.marks.get(level.level_id, _UNMARKED) for _, level in self._levels]
        cells = tuple(map(Cell, texts.blocks, (_UNMARKED, *marks)))
        return Row(cells, texts.continued, self._attribute_bookmark(attribute) if has_bookmark else None)

    def _texts(self, attribute: Attribute, note: str) -> RowTexts:
        key = (attribute.attribute_id, note, self._band, self._layout.body.width)
        found = self._known.get(key)
        if found is None:
            told = [self._descriptor_block(column, attribute.descriptor(one.level_id)) for column, one in self._levels]
            blocks = (self._name_block(attribute, note), *told)
            found = self._known[key] = RowTexts(blocks, self._continued_block(attribute))
        return found

    def _name_block(self, attribute: Attribute, note: str) -> TextBlock:
        passages = [self._strong(attribute.name)]
        if note:
            passages.append(Passage(note, self._fixed_quiet, space_before_pt=1.5))
        if attribute.about:
            passages.append(self._quiet(attribute.about, space_before_pt=_NOTE_GAP if note else 1.5))
        return self._set(self._columns[0], *passages)

    def _continued_block(self, attribute: Attribute) -> TextBlock:
        name = self._strong(attribute.name)
        return self._set(self._columns[0], name, Passage(self._words("(continued)"), self._fixed_quiet))

    def _descriptor_block(self, column: Column, text: str) -> TextBlock:
        """Return a cell's behaviours: one a line, with bullets where there are several; a dash where there are none."""
        behaviours = [line.strip() for line in text.splitlines() if line.strip()]
        if not behaviours:
            return self._set(column, Passage(_DASH, voice_of(self._words).style(self._band.size_pt, QUIET_INK)))
        style = self._styles(text).body
        return self._set(column, Passage("\n".join(behaviours), style, is_list=len(behaviours) > 1))

    def _band_block(self, category_id: str) -> TextBlock:
        name = self._matrix.category(category_id).name
        style = self._styles(name).band
        told = Passage(capitals(name, style.language), style)
        return self._typesetter.set([told], self._layout.body.width - PAD_START - PAD_END)

    def _category_bookmark(self, category_id: str) -> Bookmark:
        name = self._matrix.category(category_id).name
        return Bookmark(one_line(name), f"{self._matrix.matrix_id}/{category_id}", 1, 0)

    def _attribute_bookmark(self, attribute: Attribute) -> Bookmark:
        key = f"{self._matrix.matrix_id}/{attribute.attribute_id}"
        return Bookmark(one_line(attribute.name), key, 1 if attribute.category_id is None else 2, 0)


class _Styles:
    """The styles of one language's texts in a table whose behaviours have a size."""

    def __init__(self, voice: Voice, size_pt: float, *, is_page_right_to_left: bool) -> None:
        quiet_pt = max(size_pt * _ABOUT_SCALE, SMALLEST_PT)
        self.body = voice.style(size_pt)
        self.strong = voice.heading(size_pt, INK, Weight.STRONG, is_page_right_to_left=is_page_right_to_left)
        self.quiet = voice.heading(quiet_pt, QUIET_INK, Weight.REGULAR, is_page_right_to_left=is_page_right_to_left)
        self.band = voice.heading(SMALLEST_PT, QUIET_INK, Weight.STRONG, is_page_right_to_left=is_page_right_to_left)


def _height(headings: Sequence[Heading]) -> float:
    return max(heading.block.height for heading in headings)
