"""Edits of the cells: what the levels of an attribute look like in words."""

from collections.abc import Mapping

from msgspec.structs import replace

from matrices.edits.tidying import tidy
from matrices.model.matrix import Attribute, Matrix

CellKey = tuple[str, str]
"""Attribute id and level id."""


def set_descriptors(matrix: Matrix, texts: Mapping[CellKey, str]) -> Matrix:
    """Return `matrix` with the text of each given cell replaced; an empty text clears the cell."""
    by_row: dict[str, dict[str, str]] = {}
    for (attribute_id, level_id), text in texts.items():
        by_row.setdefault(attribute_id, {})[level_id] = tidy(text)
    attributes = tuple(_with_texts(one, by_row.get(one.attribute_id)) for one in matrix.attributes)
    return replace(matrix, attributes=attributes)


def _with_texts(attribute: Attribute, texts: Mapping[str, str] | None) -> Attribute:
    if texts is None:
        return attribute
    merged = {**attribute.descriptors, **texts}
    return replace(attribute, descriptors={level_id: text for level_id, text in merged.items() if text})
