"""The body of a teammate's page: the grid and the growth, both where there is room, one at a time where not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.grid.view import GridView
from widgets.people.growth_panel import GrowthPanel
from widgets.theme import space

_ROOM_FOR_BOTH_PX = 560


class Story(QWidget):
    """Grid above growth, or a switch between them."""

    def __init__(self, grid: GridView, growth: GrowthPanel, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._growth = growth
        self._has_growth = False
        self.switch = QWidget()
        self._choices = QButtonGroup(self)
        self._fill_switch(words)
        self.splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        self.splitter.addWidget(grid)
        self.splitter.addWidget(growth)
        self.splitter.setSizes([600, 400])
        self.splitter.setHandleWidth(space.HAIRLINE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.switch)
        layout.addWidget(self.splitter, 1)
        self._choices.idClicked.connect(self._arrange)

    def set_has_growth(self, *, has_growth: bool) -> None:
        """Show charts or, where nothing was rated, the grid alone."""
        self._has_growth = has_growth
        self._arrange()

    def choice(self, place: int) -> QAbstractButton:
        """Return the button of the switch: 0 for the grid, 1 for the growth."""
        return self._choices.button(place)

    @property
    def has_room_for_both(self) -> bool:
        """Whether grid and growth stand together."""
        return self.height() >= _ROOM_FOR_BOTH_PX

    def _fill_switch(self, words: Words) -> None:
        row = QHBoxLayout(self.switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.TIGHT)
        for place, text in enumerate((words("Grid"), words("Growth"))):
            button = text_button(text, is_toggle=True)
            button.setChecked(place == 0)
            self._choices.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)

    def _arrange(self) -> None:
        both = self.has_room_for_both
        shows_growth = self._choices.checkedId() == 1
        self.switch.setVisible(self._has_growth and not both)
        self._growth.setVisible(self._has_growth and (both or shows_growth))
        self._grid.setVisible(both or not self._has_growth or not shows_growth)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
