"""A matrix as a table to be written: the columns beside the levels, and what stands in each cell."""

from collections.abc import Iterator

import msgspec

from matrices.exchange import header_words
from matrices.exchange.header_words import HEADINGS, Headings, same_name
from matrices.exchange.level_names import calling
from matrices.language.words import nearest_language
from matrices.model.matrix import Attribute, Level, Matrix

_RESERVED = header_words.CATEGORY | header_words.ATTRIBUTE | header_words.ABOUT | header_words.EXPECTED


class WrittenRow(msgspec.Struct, frozen=True, kw_only=True):
    """An attribute, or without a name a category in which none stands; `descriptors` are as many as the levels."""

    category: str
    name: str = ""
    about: str = ""
    expected: str = ""
    descriptors: tuple[str, ...]
    expected_place: int | None = None
    attribute_id: str | None = None


class WrittenGrid(msgspec.Struct, frozen=True, kw_only=True):
    """A role's grid in words. Headings are in the matrix's language."""

    title: str
    about: str
    language: str
    headings: Headings
    levels: tuple[Level, ...]
    rows: tuple[WrittenRow, ...]

    @property
    def has_about(self) -> bool:
        """Whether a table needs a column for what the attributes are about."""
        return any(row.about for row in self.rows) or self.needs_all_columns

    @property
    def needs_all_columns(self) -> bool:
        """Whether a level is called like one of those columns, which must then all stand before it."""
        return any(same_name(level.name) in _RESERVED for level in self.levels)


def written_grid(matrix: Matrix) -> WrittenGrid:
    """Return a matrix as a table."""
    return WrittenGrid(
        title=matrix.title,
        about=matrix.about,
        language=matrix.language,
        headings=HEADINGS[nearest_language(matrix.language)],
        levels=matrix.levels,
        rows=tuple(_rows(matrix)),
    )


def _rows(matrix: Matrix) -> Iterator[WrittenRow]:
    for category_id in (None, *matrix.category_places):
        own = [one for one in matrix.attributes if one.category_id == category_id]
        yield from (_row(matrix, one) for one in own)
        if category_id is not None and not own:
            yield _category_alone(matrix, category_id)


def _category_alone(matrix: Matrix, category_id: str) -> WrittenRow:
    return WrittenRow(category=matrix.category(category_id).name, descriptors=("",) * len(matrix.levels))


def _row(matrix: Matrix, attribute: Attribute) -> WrittenRow:
    category_id = attribute.category_id
    place = matrix.expected_place(attribute)
    return WrittenRow(
        category="" if category_id is None else matrix.category(category_id).name,
        name=attribute.name,
        about=attribute.about,
        expected="" if place is None else calling([one.name for one in matrix.levels], place),
        descriptors=tuple(attribute.descriptor(one.level_id) for one in matrix.levels),
        expected_place=place,
        attribute_id=attribute.attribute_id,
    )


def header_cells(grid: WrittenGrid) -> tuple[str, ...]:
    """Return the header of a table that has all columns, each level with its meaning below its name."""
    return (*grid.headings, *(level_header(level) for level in grid.levels))


def level_header(level: Level) -> str:
    """Return a level's name, its meaning in the lines below."""
    return f"{level.name}\n{level.meaning}" if level.meaning else level.name


def row_cells(row: WrittenRow) -> tuple[str, ...]:
    """Return the cells of a table that has all columns."""
    return row.category, row.name, row.about, row.expected, *row.descriptors
