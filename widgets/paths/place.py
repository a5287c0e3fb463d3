"""The paths place of the window: the map of roles, or a teammate beside one of them."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.clock import local_now
from widgets.empty import Empty
from widgets.further_place import FurtherPlace
from widgets.paths.case_view import CaseView
from widgets.paths.map_page import PathMapPage
from widgets.paths.telling import Chosen
from widgets.reading.readings import Readings
from widgets.session import Changes, Session
from widgets.theme.theme import Theme


class PathsPlace(FurtherPlace):
    """Shows the map, a case, or that there is no role yet; follows what changes while it is seen."""

    teammate_requested = Signal(str)  # teammate id
    role_requested = Signal(str)  # matrix id
    new_role_requested = Signal()
    print_case_requested = Signal(str, str)  # teammate id, matrix id

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        *,
        now: Callable[[], datetime.datetime] = local_now,
        readings: Readings | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._now = now
        self._is_stale = True
        self._shown_on = now().date()
        self.map = PathMapPage(session, theme, words, now)
        self.case = CaseView(session, theme, words, now, readings)
        self.nothing = Empty(
            words("No role is here yet. With two of them, a path can lead from one to the other."), words("Add a role…")
        )
        self.stack = QStackedWidget()
        for one in (self.map, self.case, self.nothing):
            self.stack.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.setFocusProxy(self.map)
        self._connect()
        theme.changed.connect(self._on_theme_changed)

    @property
    def can_edit(self) -> bool:
        """Whether the chosen role's steps can be changed now."""
        return self.map.gestures.can_edit and self.is_map and bool(self.map.chosen.matrix_id)

    @property
    def can_edit_step(self) -> bool:
        """Whether a step is chosen that can be changed."""
        return self.can_edit and self.map.chosen.step is not None

    @property
    def is_map(self) -> bool:
        """Whether the map is shown, not a case."""
        return self.stack.currentWidget() is self.map

    @property
    def is_case(self) -> bool:
        """Whether a teammate is shown beside a role."""
        return self.stack.currentWidget() is self.case

    def choose(self, matrix_id: str) -> None:
        """Show a role on the map."""
        self.show_map()
        self.map.canvas.choose(Chosen(matrix_id))

    def show_map(self) -> None:
        """Go back from a case to the map."""
        self.stack.setCurrentWidget(self.map if self._session.workspace.count(Matrix) else self.nothing)
        self.map.canvas.setFocus()
        self.state_changed.emit()

    def show_case(self, teammate_id: str | None = None, matrix_id: str | None = None, *, is_full: bool = False) -> None:
        """Show a teammate beside a role: what is missing, or the whole case."""
        self.case.show_case(teammate_id, matrix_id, is_full=is_full)
        self.stack.setCurrentWidget(self.case)
        self.state_changed.emit()

    def show_case_for_chosen(self, is_full: bool) -> None:  # noqa: FBT001 - a slot
        """Show whoever was shown before, or somebody in a role that leads to the chosen one, beside that role."""
        target, shown = self.map.chosen.matrix_id, self.case.teammate_id
        leading = (one for one in self._session.all(Matrix) if any(s.to_matrix_id == target for s in one.steps))
        held = (one.teammate_id for matrix in leading for one in self.map.people.get(matrix.matrix_id, ()))
        teammate_id = shown or (next(held, None) if target else None)
        self.show_case(teammate_id, target if teammate_id else None, is_full=is_full)

    def refresh(self) -> None:
        """Show what is stored now."""
        self._is_stale, self._shown_on = False, self._now().date()
        self.map.refresh()
        self.nothing.button.setEnabled(self.map.gestures.can_edit)
        if not self.is_case:
            self.stack.setCurrentWidget(self.map if self._session.workspace.count(Matrix) else self.nothing)
        self.state_changed.emit()

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self.nothing.requested.connect(self.new_role_requested)
        self.map.message.connect(self.message)
        self.map.state_changed.connect(self.state_changed)
        self.map.command_requested.connect(self.command_requested)
        self.map.teammate_requested.connect(self.teammate_requested)
        self.map.role_requested.connect(self.role_requested)
        self.map.case_requested.connect(self.show_case_for_chosen)
        self.case.back_requested.connect(self.show_map)
        self.case.message.connect(self.message)
        self.case.refreshed.connect(self.state_changed)
        self.case.print_case_requested.connect(self.print_case_requested)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (Matrix, Teammate) for one in changes):
            self._note_change()
        if self.is_case:
            self.case.follow(changes)

    def _on_theme_changed(self) -> None:
        self._note_change()

    def _note_change(self) -> None:
        """Show what is stored now, or remember to when the place is seen again."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    @override
    def keep_up(self) -> None:
        is_other_day = self._shown_on != self._now().date()
        if self._is_stale or is_other_day:
            self.refresh()
        if is_other_day and self.is_case:
            self.case.refresh()
