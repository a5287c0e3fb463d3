"""Goals, interest and corrections from a teammate's grid: by the menu of a row, and by the letters C, G and I."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.interests import interest_in
from matrices.model.teammate import Interest
from widgets.clock import local_now
from widgets.goals.gestures import GoalGestures
from widgets.goals.interest_menu import InterestMenu
from widgets.people.page import TeammatePage
from widgets.plans.giving import Giving
from widgets.session import Session
from widgets.theme.theme import Theme


class GoalsOnTheGrid(QObject):
    """Watches the grid of a teammate's page. What the actions of the window do to goals begins here too."""

    message = Signal(str)  # something to say in place

    def __init__(
        self,
        page: TeammatePage,
        session: Session,
        theme: Theme,
        words: Words,
        *,
        now: Callable[[], datetime.datetime] = local_now,
    ) -> None:
        super().__init__(page)
        self._now = now
        self._page, self._session = page, session
        self._grid = page.body.grid
        self.gestures = GoalGestures(session, theme, words, page, self._today)
        self.giving = Giving(session, theme, words, page, self._today)
        self.interest_menu = InterestMenu(words, page)
        self._words = words
        self.menu = self._make_menu()
        self._grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._grid.customContextMenuRequested.connect(self._on_menu_requested)
        self._grid.row_header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._grid.row_header.customContextMenuRequested.connect(self._on_header_menu_requested)
        self._grid.installEventFilter(self)
        self.interest_menu.chosen.connect(self._on_interest_chosen)
        self.gestures.stored.connect(self._on_goal_stored)

    @property
    def can_set(self) -> bool:
        """Whether a goal can be set for the teammate shown."""
        return self.gestures.can_edit and self._page.standpoint is not None

    @property
    def can_give(self) -> bool:
        """Whether the teammate shown can be given a plan."""
        return self._page.standpoint is not None and self.giving.can_give

    @property
    def has_row(self) -> bool:
        """Whether the grid stands on an attribute of the teammate shown."""
        return self.can_set and self._row() is not None and self._grid.isVisible()

    def set_goal(self) -> None:
        """Ask for a goal: on the grid in the attribute of its current row, elsewhere in any."""
        if self._page.standpoint is not None and self.can_set:
            row = self._row() if self._grid.isVisible() else None
            self.gestures.ask_for_new(self._teammate_id, row, self._page.matrix)

    def give_plan(self) -> None:
        """Ask for a plan for the teammate shown."""
        if self._page.standpoint is not None:
            self.giving.ask([self._teammate_id])

    def give_plan_to_several(self) -> None:
        """Ask for a plan, and for whom."""
        self.giving.ask()

    def ask_for_interest(self) -> None:
        """Offer what the teammate may say of the current attribute, beside its row."""
        if self.has_row:
            self._show_interest()
            row = self._grid.visualRect(self._grid.currentIndex())
            self.interest_menu.popup(self._grid.viewport().mapToGlobal(row.bottomLeft()))

    @property
    def _teammate_id(self) -> str:
        assert self._page.standpoint is not None
        return self._page.standpoint.teammate.teammate_id

    def _today(self) -> datetime.date:
        return self._now().date()

    def _row(self) -> str | None:
        attribute_id, matrix = self._grid.current_key()[0], self._page.matrix
        known = matrix is not None and attribute_id in matrix.attribute_places
        return attribute_id if known else None

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._page)
        self.rate_action = menu.addAction(self._words("Rate…"))
        self.correct_action = menu.addAction(self._words("Correct the rating…"))
        self.goal_action = menu.addAction(self._words("Set a goal…"))
        menu.addMenu(self.interest_menu)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def _show_interest(self) -> None:
        row, matrix, standpoint = self._row(), self._page.matrix, self._page.standpoint
        if row is not None and matrix is not None and standpoint is not None:
            self.interest_menu.show_interest(interest_in(matrix, row, standpoint.teammate.interests))

    def _on_menu_requested(self, at: QPoint) -> None:
        if self.has_row:
            self._show_interest()
            self.rate_action.setEnabled(self._page.rating.can_rate)
            self.correct_action.setEnabled(self._page.rating.can_correct)
            self.menu.popup(self._grid.viewport().mapToGlobal(at))

    def _on_header_menu_requested(self, at: QPoint) -> None:
        """Stand on the row that was clicked, and offer the same."""
        row = self._grid.row_header.logicalIndexAt(at)
        attribute = self._grid.grid.attribute_at(row) if row >= 0 else None
        if attribute is not None:
            self._page.select(attribute.attribute_id)
            self._on_menu_requested(self._grid.viewport().mapFromGlobal(self._grid.row_header.mapToGlobal(at)))

    def _on_menu_triggered(self, action: QAction) -> None:
        if action is self.rate_action:
            self._page.rating.rate()
        elif action is self.correct_action:
            self._page.rating.correct()
        elif action is self.goal_action:
            self.set_goal()

    def _on_interest_chosen(self, interest: Interest | None) -> None:
        row, matrix = self._row(), self._page.matrix
        if row is not None and matrix is not None and self.can_set:
            self.gestures.set_interest(self._teammate_id, matrix, row, interest)

    def _on_goal_stored(self) -> None:
        self.message.emit(self._words("The goal stands under Goals."))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take C, G and I without modifiers; all other keys go on."""
        if watched is self._grid and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            deeds = {
                int(Qt.Key.Key_C): self._page.rating.correct,
                int(Qt.Key.Key_G): self.set_goal,
                int(Qt.Key.Key_I): self.ask_for_interest,
            }
            if is_plain and event.key() in deeds:
                deeds[event.key()]()
                return True
        return super().eventFilter(watched, event)
