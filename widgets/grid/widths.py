"""How wide the columns are: shares of the view, except those that somebody dragged. The rest is one person's choice."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtWidgets import QTableView

from widgets.grid.heights import letters_wide
from widgets.grid.model import GridModel
from widgets.grid.setting import Setting

_NONE: Final[Mapping[str, float]] = MappingProxyType({})
_WORDIEST: Final = 2.5
"""How many times as wide as the narrowest column the words alone may make another."""


class Columns(NamedTuple):
    """What a person chose, by level id. Levels that are not named take an equal share."""

    dragged: Mapping[str, float] = _NONE
    """Widths in px at the usual zoom."""
    weights: Mapping[str, float] = _NONE
    """How much of the room each of the others takes, where 1 is usual."""


class ColumnWidths:
    """Gives each column of a table its width."""

    def __init__(self, table: QTableView, model: GridModel, setting: Setting) -> None:
        self._table = table
        self._model = model
        self._setting = setting
        self.columns = Columns()
        """What was chosen."""
        self.is_fitting = False
        """Whether the widths that change now are ours, not somebody's."""

    def choose(self, column: int, width: int) -> None:
        """Remember that somebody dragged a column to this width."""
        level = self._model.level_at(column)
        if level is not None:
            dragged = {**self.columns.dragged, level.level_id: width / self._setting.zoom}
            self.columns = self.columns._replace(dragged=dragged)

    def release(self, column: int) -> None:
        """Let a column that was dragged take its share again."""
        level = self._model.level_at(column)
        kept = self.columns.dragged.items()
        dragged = {level_id: width for level_id, width in kept if level is None or level_id != level.level_id}
        self.columns = self.columns._replace(dragged=dragged)

    def share_equally(self) -> None:
        """Let every column take the same share."""
        self.columns = Columns()

    def share_by_words(self) -> None:
        """Give each column room for its words: rows are lowest when as much text stands on each px of width."""
        counts = {level.level_id: self._letters(place) for place, level in enumerate(self._model.levels)}
        least = max(counts.values(), default=1) / _WORDIEST
        self.columns = Columns(weights={level_id: max(count, least) for level_id, count in counts.items()})

    def fit(self) -> bool:
        """Give each column its width; tell whether one of them changed."""
        widths = self._widths()
        changed = [place for place, width in enumerate(widths) if self._table.columnWidth(place) != width]
        self.is_fitting = True
        for place in changed:
            self._table.setColumnWidth(place, widths[place])
        self.is_fitting = False
        return bool(changed)

    def _letters(self, column: int) -> float:
        return 1 + sum(letters_wide(self._model.text_at(row, column)) for row in range(self._model.rowCount()))

    def _widths(self) -> list[int]:
        ids = [level.level_id for level in self._model.levels]
        dragged = {one: self._setting.px(self.columns.dragged[one]) for one in ids if one in self.columns.dragged}
        sharing = {one: self.columns.weights.get(one, 1.0) for one in ids if one not in dragged}
        room = self._table.viewport().width() - sum(dragged.values())
        shared = shares(room, sharing, self._setting.px(self._setting.least_column))
        return [dragged[one] if one in dragged else shared[one] for one in ids]


def shares(room: int, weights: Mapping[str, float], least: int) -> dict[str, int]:
    """Return how many of `room` px each takes by its weight; none takes less than `least`, room or no room."""
    narrow: dict[str, int] = {}
    while True:
        rest = {key: weight for key, weight in weights.items() if key not in narrow}
        each = (room - sum(narrow.values())) / (sum(rest.values()) or 1)
        fresh = [key for key, weight in rest.items() if each * weight < least]
        if not fresh:
            return {**narrow, **{key: int(each * weight) for key, weight in rest.items()}}
        narrow.update(dict.fromkeys(fresh, least))
