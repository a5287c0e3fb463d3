"""Where a view leaves the column widths that a person chose, and finds them again."""

from typing import Protocol

from typing_extensions import override

from widgets.grid.widths import Columns


class ColumnMemory(Protocol):
    """Widths by role."""

    def recall(self, matrix_id: str) -> Columns:
        """Return the widths chosen for a role, or none."""

    def keep(self, matrix_id: str, columns: Columns) -> None:
        """Remember the widths chosen for a role."""


class ShortMemory(ColumnMemory):
    """Remembers as long as it lives."""

    def __init__(self) -> None:
        self._kept: dict[str, Columns] = {}

    @override
    def recall(self, matrix_id: str) -> Columns:
        return self._kept.get(matrix_id, Columns())

    @override
    def keep(self, matrix_id: str, columns: Columns) -> None:
        self._kept[matrix_id] = columns
