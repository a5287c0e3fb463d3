"""What the panel edits beyond the grid's own gestures. Each is one commit, one named step to undo."""

from collections.abc import Iterable

from matrices.edits import levels as level_edits
from matrices.edits import rows as row_edits
from matrices.edits.service_standard import set_serves
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.matrix.edits import MatrixEdits


class DetailEdits:
    """Stores by the edits of the matrix in view. Each answers whether it is stored."""

    def __init__(self, edits: MatrixEdits, words: Words) -> None:
        self.grid = edits
        """The edits that grid and panel share."""
        self._words = words

    def set_expected(self, attribute_id: str, level_id: str | None) -> bool:
        """Expect a level of an attribute, or none."""
        matrix = self._required
        label = self._words("expected level of {attribute}", attribute=matrix.attribute(attribute_id).name)
        return self._store(label, row_edits.set_attribute(matrix, attribute_id, expected=level_id or ""))

    def set_category(self, attribute_id: str, category_id: str | None) -> bool:
        """Put a row at the end of another category, or of the rows without one."""
        matrix = self._required
        attribute = matrix.attribute(attribute_id)
        if attribute.category_id == category_id:
            return True
        label = self._words("category of {attribute}", attribute=attribute.name)
        last = len(matrix.attributes)
        return self._store(label, row_edits.move_attributes(matrix, {attribute_id}, last, category_id))

    def set_serves(self, attribute_id: str, statement_ids: Iterable[str]) -> bool:
        """Say which statements of the service standard an attribute serves."""
        matrix = self._required
        label = self._words("what {attribute} serves", attribute=matrix.attribute(attribute_id).name)
        return self._store(label, set_serves(matrix, attribute_id, statement_ids))

    def set_colour(self, level_id: str, colour: str) -> bool:
        """Mark a level with a colour of `matrices.reports.look`, or with the usual one."""
        matrix = self._required
        label = self._words("colour of {level}", level=matrix.level(level_id).name)
        return self._store(label, level_edits.set_level(matrix, level_id, colour=colour))

    @property
    def _required(self) -> Matrix:
        matrix = self.grid.matrix
        assert matrix is not None, "no matrix is shown"
        return matrix

    def _store(self, label: str, matrix: Matrix) -> bool:
        return self.grid.store(label, [matrix])
