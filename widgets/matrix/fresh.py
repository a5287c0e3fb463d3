"""A row, column or category that a person is about to name: shown in the grid, and stored only with its name."""

from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from matrices.edits import levels as level_edits
from matrices.edits import rows as row_edits
from matrices.model.matrix import Attribute, Category, Level, Matrix

HeaderKey: TypeAlias = tuple[str, str]
"""A RowKey, or "level" and its id."""


class Fresh(msgspec.Struct, frozen=True, kw_only=True):
    """What is new, and the id of its like behind which it comes; None for the end."""

    part: Attribute | Category | Level
    after: str | None = None

    @property
    def key(self) -> HeaderKey:
        """The key of its header."""
        if isinstance(self.part, Attribute):
            return "attribute", self.part.attribute_id
        if isinstance(self.part, Level):
            return "level", self.part.level_id
        return "band", self.part.category_id

    def put_into(self, matrix: Matrix) -> Matrix:
        """Return `matrix` with it; where what it was to come behind is gone, it comes last."""
        part = self.part
        if isinstance(part, Level):
            place = matrix.level_places.get(self.after or "", len(matrix.levels)) + 1
            return level_edits.insert_level(matrix, place, part)
        if isinstance(part, Attribute):
            place = matrix.attribute_places.get(self.after or "", len(matrix.attributes)) + 1
            category_id = part.category_id if part.category_id in matrix.category_places else None
            return row_edits.insert_attribute(matrix, place, replace(part, category_id=category_id))
        place = matrix.category_places.get(self.after or "", len(matrix.categories)) + 1
        return row_edits.add_category(matrix, part, place)

    def named(self, matrix: Matrix, name: str, about: str) -> Matrix:
        """Return `matrix` with it, called `name`; without one it keeps the name that it has."""
        made, kept = self.put_into(matrix), name if name.strip() else self.part.name
        kind, part_id = self.key
        if kind == "attribute":
            return row_edits.set_attribute(made, part_id, name=kept, about=about)
        if kind == "level":
            return level_edits.set_level(made, part_id, name=kept, meaning=about)
        return row_edits.rename_category(made, part_id, kept)
