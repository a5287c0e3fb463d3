"""Tell from its shape what a row is, before anything is taken from it."""

from enum import StrEnum
from typing import Final

from matrices.exchange.cells import Cells
from matrices.exchange.header_words import same_name
from matrices.exchange.layout import ColumnRole, Layout

_LONG: Final = 80
"""A text longer than this is a remark, not the name of a group."""


class Shape(StrEnum):
    """What a row is."""

    EMPTY = "empty"
    BEFORE = "before"
    HEADER = "header"
    REPEATED_HEADER = "repeated_header"
    MEANINGS = "meanings"
    GROUP = "group"
    REMARK = "remark"
    AFTER = "after"
    FULL = "full"


def shapes_of(cells: Cells, layout: Layout) -> list[Shape]:
    """Return what each row is."""
    first = next((row for row in range((layout.header_row or 0) + 1, cells.height) if cells.own_places(row)), None)
    shapes = [_shape(cells, layout, row, is_first=row == first) for row in range(cells.height)]
    last_full = max((row for row, shape in enumerate(shapes) if shape is Shape.FULL), default=-1)
    gap = next((row for row in range(last_full + 1, len(shapes)) if shapes[row] is Shape.EMPTY), len(shapes))
    following = Shape.EMPTY
    for row in reversed(range(len(shapes))):
        own = shapes[row]
        if own is Shape.GROUP:
            begins = row < last_full and _begins_group(cells, layout, row, following)
            is_apart = row > max(last_full, gap)
            if not begins and (is_apart or not _is_category_alone(cells, layout, row)):
                shapes[row] = _alone_without_group(cells, row, is_apart=is_apart)
        following = following if own is Shape.EMPTY else own
    return shapes


def _shape(cells: Cells, layout: Layout, row: int, *, is_first: bool) -> Shape:
    """Return what a row is by itself; a text that stands alone is taken for a group's name at first."""
    header = layout.header_row
    if not cells.own_places(row):
        return Shape.EMPTY
    if header is not None and row <= header:
        return Shape.HEADER if row == header else Shape.BEFORE
    if header is not None and _repeats(cells, layout, row, header):
        return Shape.REPEATED_HEADER
    if header is not None and is_first and _gives_meanings(cells, layout, row, header):
        return Shape.MEANINGS
    return Shape.GROUP if _is_alone(cells, layout, row) else Shape.FULL


def _repeats(cells: Cells, layout: Layout, row: int, header: int) -> bool:
    """Tell whether a row names the levels once more, as some sheets do for each group."""
    return all(
        same_name(cells.text(row, level.place)) == same_name(cells.text(header, level.place)) for level in layout.levels
    )


def _gives_meanings(cells: Cells, layout: Layout, row: int, header: int) -> bool:
    """Tell whether the first row below the header has texts for levels alone: it says what the levels mean."""
    attribute = layout.attribute_place
    is_nameless = not cells.text(row, attribute) or cells.origin_row(row, attribute) <= header
    return is_nameless and set(cells.own_places(row)) <= set(layout.places(ColumnRole.LEVEL))


def _is_alone(cells: Cells, layout: Layout, row: int) -> bool:
    """Tell whether a row has one text, at or before the attributes' column, and inherits no descriptor from above."""
    places = cells.own_places(row)
    inherits = any(cells.text(row, level.place) and cells.origin_row(row, level.place) < row for level in layout.levels)
    return len(places) == 1 and places[0] <= layout.attribute_place and not inherits


def _begins_group(cells: Cells, layout: Layout, row: int, following: Shape) -> bool:
    """Tell whether a text that stands alone names the rows after it; `following` is the next written row's shape."""
    if _is_wide(cells, layout, row):
        return True
    place = cells.own_places(row)[0]
    if layout.places(ColumnRole.CATEGORY) and place == layout.attribute_place:
        return False
    return following in {Shape.FULL, Shape.REPEATED_HEADER} and len(cells.text(row, place)) <= _LONG


def _is_category_alone(cells: Cells, layout: Layout, row: int) -> bool:
    """Tell whether a row's only text stands in the column of categories, or is merged across the levels."""
    return cells.own_places(row)[0] in layout.places(ColumnRole.CATEGORY) or _is_wide(cells, layout, row)


def _alone_without_group(cells: Cells, row: int, *, is_apart: bool) -> Shape:
    """Return what a text that stands alone is: a remark, or an attribute that nothing describes yet."""
    if is_apart:
        return Shape.AFTER
    return Shape.REMARK if len(cells.own_texts(row)[0]) > _LONG else Shape.FULL


def _is_wide(cells: Cells, layout: Layout, row: int) -> bool:
    """Tell whether a row's only text is merged across the levels."""
    place = cells.own_places(row)[0]
    return any(cells.is_inherited(row, level.place) and level.place > place for level in layout.levels)
