"""Remembers the column widths of each role: one person's view, so it stays in their own preferences.

Matrix and level ids are unique, so a workspace that is moved or copied keeps its widths.
"""

from collections.abc import Mapping
from typing import Any, Final

from app.settings import PreferencesFile
from widgets.grid.widths import Columns

_MOST: Final = 200
"""How many roles are remembered; those whose widths changed longest ago are forgotten first."""


class ColumnMemory:
    """Keeps what `widgets.matrix.column_memory` asks for."""

    def __init__(self, preferences: PreferencesFile) -> None:
        self._preferences = preferences

    def recall(self, matrix_id: str) -> Columns:
        """Return the widths chosen for a role, or none."""
        found = self._preferences.now.columns.get(matrix_id)
        if not isinstance(found, Mapping):
            return Columns()
        return Columns(_numbers(found.get("dragged")), _numbers(found.get("weights")))

    def keep(self, matrix_id: str, columns: Columns) -> None:
        """Remember the widths chosen for a role."""
        others = {key: value for key, value in self._preferences.now.columns.items() if key != matrix_id}
        chosen = {"dragged": dict(columns.dragged), "weights": dict(columns.weights)}
        kept = {**others, matrix_id: chosen} if columns != Columns() else others
        self._preferences.change(columns=dict(list(kept.items())[-_MOST:]))


def _numbers(found: Any) -> dict[str, float]:
    """Return what is a width: a hand may have written the file."""
    pairs = found.items() if isinstance(found, Mapping) else ()
    return {key: value for key, value in pairs if type(value) in (int, float) and 0 < value < 10_000_000}
