"""Grid, growth, legend, rating and details of one teammate, laid out; what they do together is the page's business."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.grid.view import GridView
from widgets.people.details_view import DetailsView
from widgets.people.grid_keys import GridKeys
from widgets.people.growth_panel import GrowthPanel
from widgets.people.legend import Legend
from widgets.people.rating_panel import RatingPanel
from widgets.people.side_panel import SidePanel
from widgets.people.story import Story
from widgets.theme import space
from widgets.theme.theme import Theme

_ROOM_FOR_DETAILS_PX = 1240
"""In less width the levels of a usual matrix and the details do not stand side by side."""


class PageBody(QSplitter):
    """What is seen of a teammate with a role: their story at the leading side, one attribute of it at the other."""

    details_shown = Signal(bool)  # the details were folded or unfolded

    def __init__(
        self, theme: Theme, words: Words, today: Callable[[], datetime.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.grid = GridView(theme, words)
        # The wash of a selected cell would read as the level held; the frame of the current cell is enough.
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.keys = GridKeys(self.grid)
        self.growth = GrowthPanel(theme, words)
        self.story = Story(self.grid, self.growth, words)
        self.legend = Legend(theme, words)
        self.at_once = QCheckBox(words("Rate at once"))
        self.at_once.setToolTip(words("A level's number stores the rating without asking for evidence"))
        self.rating = RatingPanel(theme, words, today)
        self.details = DetailsView(theme, words)
        self.side = SidePanel(self.rating, self.details)
        self._wants_details: bool | None = None
        self.rating.opened.connect(self._fold)
        self.rating.closed.connect(self._fold)
        self._lay_out()

    def show_details(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Unfold or fold the details from now on, whatever the width."""
        self._wants_details = wanted
        self._fold()

    def _fold(self) -> None:
        """Without a choice the width decides; while something is rated the details are there."""
        has_room = self.width() >= _ROOM_FOR_DETAILS_PX
        shown = has_room if self._wants_details is None else self._wants_details
        self.side.setVisible(shown or self.rating.subject is not None)
        self.details_shown.emit(self.side.isVisibleTo(self))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.at_once)
        leading = QWidget()
        layout = QVBoxLayout(leading)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.story, 1)
        layout.addLayout(foot)
        self.addWidget(leading)
        self.addWidget(self.side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([1040, 268])
        self.setHandleWidth(space.HAIRLINE)
        self.setCollapsible(0, False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
