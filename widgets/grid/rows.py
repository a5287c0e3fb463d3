"""The rows of a grid: the attributes, and above each category its band."""

from typing import NamedTuple

from matrices.model.matrix import Attribute, Category, Matrix

RowKey = tuple[str, str]
"""A kind of row and an id; what stays the same when a row is renamed or moved."""


class Row(NamedTuple):
    """A row: an attribute of the matrix, or the band that names a category."""

    attribute: Attribute | None = None
    category: Category | None = None

    @property
    def key(self) -> RowKey:
        """What the row is, whatever it is called and wherever it stands."""
        if self.attribute is not None:
            return ("attribute", self.attribute.attribute_id)
        assert self.category is not None
        return ("band", self.category.category_id)


def rows_of(matrix: Matrix | None) -> tuple[Row, ...]:
    """Return the rows of `matrix` from the top: what has no category, then band by band; none without a matrix."""
    if matrix is None:
        return ()
    by_category: dict[str | None, list[Row]] = {}
    for attribute in matrix.attributes:
        by_category.setdefault(attribute.category_id, []).append(Row(attribute=attribute))
    rows = by_category.get(None, [])
    for category in matrix.categories:
        rows = [*rows, Row(category=category), *by_category.get(category.category_id, [])]
    return tuple(rows)
