"""Write where a teammate stands as rows of texts: what their grid shows on a day."""

from collections.abc import Mapping

from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.marks import RowMarks
from matrices.model.matrix import Attribute, Matrix


def standing_rows(matrix: Matrix, marks: Mapping[str, RowMarks], words: Words) -> list[list[str]]:
    """Return a header and a row for each attribute, in display order; days as ISO 8601, so that they sort.

    `marks` are those of the day, by attribute id.
    """
    heads = [
        words("Category"),
        words("Attribute"),
        words("Level"),
        words("In the words of the role"),
        words("Rated"),
        words("Who"),
        words("Expected level"),
        words("Level before"),
    ]
    categories = {one.category_id: one.name for one in matrix.categories}
    rows = (
        [categories.get(one.category_id or "", ""), one.name, *_cells(matrix, one, marks[one.attribute_id], words)]
        for one in matrix.attributes
        if one.attribute_id in marks
    )
    return [heads, *rows]


def _cells(matrix: Matrix, attribute: Attribute, marks: RowMarks, words: Words) -> list[str]:
    level_id, rated = marks.level_id, None if marks.entry is None else marks.entry.rating
    told = _name(matrix, level_id) if marks.absence is None else absence_text(marks.absence, words)
    return [
        told,
        "" if level_id is None else attribute.descriptor(level_id),
        "" if rated is None else rated.on.isoformat(),
        "" if rated is None else who_text(rated.by, words),
        _name(matrix, marks.expected_level_id),
        _name(matrix, marks.earlier_level_id),
    ]


def _name(matrix: Matrix, level_id: str | None) -> str:
    return "" if level_id is None else matrix.level(level_id).name
