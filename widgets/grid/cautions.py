"""Where the wording should be looked at: small signs in cells and headers, with the reason for whoever asks."""

from collections.abc import Callable
from typing import NamedTuple

from widgets.grid.marks import CellKey


def _no_reason(_attribute_id: str | None, _level_id: str | None) -> str:
    return ""


class Cautions(NamedTuple):
    """The places that carry the sign. Reasons are asked for one by one: there may be thousands."""

    cells: frozenset[CellKey] = frozenset()
    attribute_ids: frozenset[str] = frozenset()
    """Whole rows."""
    level_ids: frozenset[str] = frozenset()
    """Whole columns."""
    reason_at: Callable[[str | None, str | None], str] = _no_reason
    """Why, by attribute id and level id; None stands for all of them."""

    def reason(self, attribute_id: str | None, level_id: str | None) -> str:
        """Return why a cell, a row or a column carries the sign; empty where it carries none."""
        if attribute_id is not None and level_id is not None:
            is_marked = (attribute_id, level_id) in self.cells
        else:
            is_marked = attribute_id in self.attribute_ids or level_id in self.level_ids
        return self.reason_at(attribute_id, level_id) if is_marked else ""
