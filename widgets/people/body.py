"""Grid, sections, rating and details of one teammate, laid out; what they do together is the page's business."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.language.words import Words
from widgets.empty import Empty
from widgets.grid.view import GridView
from widgets.panes import Panes
from widgets.people.details_view import DetailsView
from widgets.people.grid_keys import GridKeys
from widgets.people.legend import Legend
from widgets.people.rating_panel import RatingPanel
from widgets.people.section_stack import GRID, SectionStack
from widgets.people.sections import SECTIONS
from widgets.people.side_panel import SidePanel
from widgets.reading.note import ReadingNote
from widgets.session import Session
from widgets.theme import space
from widgets.theme.theme import Theme

_ROOM_FOR_DETAILS_PX = 1240
"""In less width the levels of a usual matrix and the details do not stand side by side."""
_WITH_DETAILS = frozenset({GRID, "growth"})
"""What is told of one attribute after another, so that its details belong beside it."""


class PageBody(Panes):
    """What is seen of a teammate: grid and sections at the leading side, one attribute at the other."""

    details_shown = Signal(bool)  # the details were folded or unfolded
    details_possible = Signal(bool)  # whether what is in view has details

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        now: Callable[[], datetime.datetime],
        parent: QWidget | None = None,
        *,
        reading: QToolButton,
    ) -> None:
        """Make it; `reading` chooses the language in which the role is shown."""
        super().__init__(parent)
        self._reading = reading
        self.note = ReadingNote(theme)
        self.grid = GridView(theme, words)
        # The wash of a selected cell would read as the level held; the frame of the current cell is enough.
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.keys = GridKeys(self.grid)
        self.legend = Legend(theme, words)
        self.at_once = QCheckBox(words("Rate at once"))
        self.at_once.setToolTip(words("A level's number stores the rating without asking for evidence"))
        self.no_role = Empty(words("No role is held yet, so there is nothing to rate against."), words("Choose a role"))
        self.grid_stack = QStackedWidget()
        self.sections = SectionStack(session, theme, words, now, SECTIONS)
        self.rating = RatingPanel(theme, words, now)
        self.details = DetailsView(theme, words)
        self.side = SidePanel(self.rating, self.details)
        self._wants_details: bool | None = None
        self.rating.opened.connect(self._fold)
        self.rating.closed.connect(self._fold)
        self.sections.shown.connect(self._fold)
        self._lay_out()

    def show_details(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Unfold or fold the details from now on, whatever the width."""
        self._wants_details = wanted
        self._fold()

    def set_has_role(self, *, has_role: bool) -> None:
        """Show the grid or, where no role is held, the way to one."""
        self.grid_stack.setCurrentIndex(0 if has_role else 1)
        self._fold()

    def _fold(self) -> None:
        """Without a choice the width decides; while something is rated the details are there."""
        has_room = self.width() >= _ROOM_FOR_DETAILS_PX
        is_wanted = has_room if self._wants_details is None else self._wants_details
        is_apt = self.sections.current_id in _WITH_DETAILS and self.grid_stack.currentIndex() == 0
        self.side.setVisible(is_apt and (is_wanted or self.rating.subject is not None))
        self.details_possible.emit(is_apt)
        self.details_shown.emit(self.side.isVisibleTo(self))

    def _lay_out(self) -> None:
        self.grid_stack.addWidget(self._grid_panel())
        self.grid_stack.addWidget(self.no_role)
        self.sections.set_grid(self.grid_stack)
        self.addWidget(self.sections)
        self.addWidget(self.side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([1040, 268])
        self.setHandleWidth(space.HAIRLINE)
        self.setCollapsible(0, False)

    def _grid_panel(self) -> QWidget:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, space.SMALL, 0)
        foot.addWidget(self.legend, 1)
        foot.addWidget(self._reading)
        foot.addSpacing(space.SMALL)
        foot.addWidget(self.at_once)
        panel = QWidget()
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.note)
        layout.addLayout(foot)
        return panel

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
