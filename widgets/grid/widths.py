"""How wide the columns are: equal shares of the view, except those that somebody dragged."""

from PySide6.QtWidgets import QTableView

from widgets.grid.model import GridModel
from widgets.grid.setting import LEAST_COLUMN, Setting


class ColumnWidths:
    """Gives each column of a table its width."""

    def __init__(self, table: QTableView, model: GridModel, setting: Setting) -> None:
        self._table = table
        self._model = model
        self._setting = setting
        self._chosen: dict[str, int] = {}
        self.is_fitting = False
        """Whether the widths that change now are ours, not somebody's."""

    def choose(self, column: int, width: int) -> None:
        """Remember that somebody dragged a column to this width."""
        level = self._model.level_at(column)
        if level is not None:
            self._chosen[level.level_id] = width

    def forget(self) -> None:
        """Share the view equally again."""
        self._chosen.clear()

    def fit(self) -> bool:
        """Give each column its width; tell whether one of them changed."""
        widths = self._widths()
        changed = [place for place, width in enumerate(widths) if self._table.columnWidth(place) != width]
        self.is_fitting = True
        for place in changed:
            self._table.setColumnWidth(place, widths[place])
        self.is_fitting = False
        return bool(changed)

    def _widths(self) -> list[int]:
        chosen = [self._chosen.get(level.level_id) for level in self._model.levels]
        sharing = chosen.count(None)
        room = self._table.viewport().width() - sum(width or 0 for width in chosen)
        share = max(self._setting.px(LEAST_COLUMN), room // sharing if sharing else 0)
        return [share if width is None else width for width in chosen]
