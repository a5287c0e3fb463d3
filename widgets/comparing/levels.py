"""Two levels of one role: of one attribute, or attribute by attribute."""

from functools import cache, partial
from typing import Final

from matrices.language.words import Words
from matrices.model.comparison import compare_levels
from matrices.model.matrix import Matrix
from widgets.comparing.side_by_side import Comparison, PairRow, Side
from widgets.comparing.sides import Choice
from widgets.session import Session

ALL: Final = ""
"""The place that stands for every attribute."""


class LevelSides:
    """What the window of comparison asks when it compares levels."""

    def __init__(self, session: Session, matrix_id: str, words: Words) -> None:
        self._session = session
        self._matrix_id = matrix_id
        self._words = words

    @property
    def title(self) -> str:
        """What the window is called."""
        matrix = self._matrix
        return "" if matrix is None else self._words("Levels of {role}", role=matrix.title)

    def ones(self) -> list[Choice]:
        """Return what may stand first."""
        matrix = self._matrix
        return [] if matrix is None else [Choice(one.level_id, one.name) for one in matrix.levels]

    def twos(self, _one_id: str) -> list[Choice]:
        """Return what may stand second."""
        return self.ones()

    def places(self, _one_id: str, _two_id: str) -> list[Choice]:
        """Return at which attributes to compare: at all, or at one."""
        matrix = self._matrix
        rows = () if matrix is None else matrix.attributes
        return [Choice(ALL, self._words("All attributes")), *(Choice(one.attribute_id, one.name) for one in rows)]

    def compare(self, one_id: str, two_id: str, place: str) -> Comparison | None:
        """Return the comparison, at the attribute `place` or at all; None where a level is gone."""
        matrix = self._matrix
        if matrix is None or not {one_id, two_id} <= set(matrix.level_places):
            return None
        one, two = matrix.level(one_id), matrix.level(two_id)
        categories = {one.category_id: one for one in matrix.categories}
        rows = [
            PairRow(
                row.attribute_id,
                row.name,
                row.about,
                categories.get(row.category_id or ""),
                cache(partial(compare_levels, matrix, row.attribute_id, one_id, two_id)),
            )
            for row in matrix.attributes
            if place in {ALL, row.attribute_id}
        ]
        sides = Side(one.name, one.meaning), Side(two.name, two.meaning)
        return Comparison(f"{matrix.matrix_id} {one_id} {two_id} {place}", matrix.language, *sides, rows)

    @property
    def _matrix(self) -> Matrix | None:
        return self._session.find(Matrix, self._matrix_id)
