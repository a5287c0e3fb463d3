"""A teammate's marks as the grid paints them."""

from collections.abc import Mapping

from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.marks import RowMarks
from widgets.grid.marks import CellMarks
from widgets.grid.marks import RowMarks as GridRowMarks


class StandingMarks:
    """Answers the grid's question for signs. A new mapping is a new day or a new rating."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.rows: Mapping[str, RowMarks] = {}

    def cell(self, attribute_id: str, level_id: str) -> CellMarks:
        """Return the signs of one cell."""
        row = self.rows.get(attribute_id)
        if row is None:
            return CellMarks()
        return CellMarks(
            is_current=row.level_id == level_id,
            is_earlier=row.earlier_level_id == level_id,
            is_expected=row.expected_level_id == level_id,
            badge=self._words("S") if row.own_level_id == level_id else "",
        )

    def row(self, attribute_id: str) -> GridRowMarks:
        """Return the signs of one row."""
        row = self.rows.get(attribute_id)
        absence = None if row is None else row.absence
        return GridRowMarks(absence="" if absence is None else absence_text(absence, self._words))
