"""What the drop of a row's header means: a place among the attributes and a category, or a place of a category."""

from widgets.grid.rows import Row
from widgets.matrix.edits import MatrixEdits
from widgets.matrix.grid import MatrixGrid


def drop_row(edits: MatrixEdits, grid: MatrixGrid, row: int, to: int) -> bool:
    """Move what stands in row `row` of the grid to where row `to` is, and tell whether it is stored.

    A row that is part of a selection of whole rows takes the others with it. A band takes its attributes.
    """
    dragged = grid.grid.rows[row]
    order = [one for place, one in enumerate(grid.grid.rows) if place != row]
    order.insert(to, dragged)
    if dragged.category is not None:
        bands = [one.category.category_id for one in order if one.category is not None]
        return edits.move_category(dragged.category.category_id, bands.index(dragged.category.category_id))
    assert dragged.attribute is not None
    chosen = grid.selected_attribute_ids() if grid.selected_whole_rows() else []
    dragged_id = dragged.attribute.attribute_id
    moved = chosen if dragged_id in chosen else [dragged_id]
    return edits.move_attributes(moved, _place_after(grid, order[:to]), _category_of(order[:to]))


def _category_of(above: list[Row]) -> str | None:
    """Return the category of a row that stands below these."""
    last = next((one for one in reversed(above)), Row())
    if last.category is not None:
        return last.category.category_id
    return None if last.attribute is None else last.attribute.category_id


def _place_after(grid: MatrixGrid, above: list[Row]) -> int:
    """Return which attribute of the matrix as it is now comes next below these rows."""
    matrix = grid.grid.matrix
    assert matrix is not None
    last = next((one.attribute for one in reversed(above) if one.attribute is not None), None)
    return 0 if last is None else matrix.attribute_places[last.attribute_id] + 1
