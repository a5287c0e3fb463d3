"""What the map shows: rows of people under bands, columns, and the same people on an earlier day. Knows no Qt."""

from collections.abc import Collection, Mapping
from typing import NamedTuple, TypeAlias

from matrices.model.team_map import Change, Column, MapCell, PersonRow, change_between


class Band(NamedTuple):
    """The row over a group of people."""

    text: str
    size: int
    rows: tuple[PersonRow, ...]
    is_folded: bool = False


MapRow: TypeAlias = Band | PersonRow


class Content(NamedTuple):
    """Everything on the map. `past` holds people by id as they stood on the earlier day; None where none is chosen."""

    columns: tuple[Column, ...] = ()
    rows: tuple[MapRow, ...] = ()
    past: Mapping[str, PersonRow] | None = None

    def person(self, row: int) -> PersonRow | None:
        """Return the person of a row; None for a band, and where there is no such row."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, PersonRow) else None

    def past_cell(self, row: PersonRow, column: int) -> MapCell | None:
        """Return how a cell was on the earlier day; None where that is not shown or not known."""
        before = None if self.past is None else self.past.get(row.teammate.teammate_id)
        return None if before is None else before.cells[column]

    def change(self, row: PersonRow, column: int) -> Change:
        """Return what became of a cell since the earlier day."""
        before = self.past_cell(row, column)
        return Change.SAME if before is None else change_between(before, row.cells[column])

    def row_of(self, teammate_id: str, near: int = 0) -> int | None:
        """Return a row of somebody, who may stand in several groups: the one nearest to `near`."""
        found = [
            place
            for place, row in enumerate(self.rows)
            if isinstance(row, PersonRow) and row.teammate.teammate_id == teammate_id
        ]
        return min(found, key=lambda place: abs(place - near), default=None)

    def folded(self, groups: Collection[str]) -> "Content":
        """Return the same with the people of some groups out of sight, the groups known by the texts of their bands."""
        rows: list[MapRow] = []
        is_hidden = False
        for row in self.rows:
            if isinstance(row, Band):
                is_hidden = row.text in groups
                rows.append(row._replace(is_folded=is_hidden))
            elif not is_hidden:
                rows.append(row)
        return self._replace(rows=tuple(rows))
