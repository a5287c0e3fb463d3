"""The goals of a teammate on their page."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.edits.goals import goal_of
from matrices.exchange.goals_out import goals_rows
from matrices.language.words import Words
from matrices.model.actions import Outcome
from matrices.model.matrix import Matrix
from matrices.model.plan import Plan
from matrices.model.teammate import Teammate
from widgets.buttons import text_button
from widgets.command_button import Command, CommandButton, export_button
from widgets.empty import Empty
from widgets.goals.gestures import GoalGestures
from widgets.goals.goal_rows import FOLD, GoalRows, action_in, goal_id_of
from widgets.goals.menu import Deed, GoalMenu, deeds_for
from widgets.goals.told_list import ToldList
from widgets.people.links import link_url, open_link
from widgets.people.section import Section, SectionTable
from widgets.people.standpoint import Standpoint
from widgets.plans.giving import Giving
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme


class GoalsSection(Section):
    """Open goals with what is asked and what is to be done; what ended is folded below. Always as of today."""

    def __init__(self, session: Session, theme: Theme, words: Words, now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session, self._theme, self._words, self._now = session, theme, words, now
        self._teammate: Teammate | None = None
        self._shows_ended = False
        self._stands_on: tuple[str, str | None] = ("", None)
        self.gestures = GoalGestures(session, theme, words, self, self._today)
        self.giving = Giving(session, theme, words, self, self._today)
        self._rows = GoalRows(words, self._find_matrix, self._find_plan)
        self.list = ToldList(theme, words, words("Goals"))
        self.menu = GoalMenu(words, self)
        self.empty = Empty(words("No goals yet. Agree on what comes next, and it stands here."), words("Set a goal…"))
        self.set_button, self.give_button = text_button(words("Set a goal…")), text_button(words("Give a plan…"))
        self.edit_button, self.reached_button = text_button(words("Edit…")), text_button(words("Reached…"))
        self.dropped_button, self.reopen_button = text_button(words("Drop…")), text_button(words("Open again"))
        printing = Command("print-plan", words("Print development plan…"), "print", "Ctrl+P")
        self.print_button = CommandButton(printing, theme, words, is_brief=True)
        self.export_button = export_button(theme, words)
        self._lay_out()
        self._connect()
        self._dress()

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        if self._teammate is not None and self._teammate.teammate_id != standpoint.teammate.teammate_id:
            self._shows_ended = False
        self._teammate = standpoint.teammate
        self._show()

    @override
    def select_attribute(self, attribute_id: str | None) -> None:
        """Go to the open goal in the attribute on which the grid has come to stand, where there is one."""
        teammate = self._teammate
        if teammate is None or (teammate.teammate_id, attribute_id) == self._stands_on:
            return
        self._stands_on = (teammate.teammate_id, attribute_id)
        found = (one.goal_id for one in teammate.goals if one.is_open and one.attribute_id == attribute_id)
        goal_id = None if attribute_id is None else next(found, None)
        if goal_id is not None:
            self.list.choose(goal_id)

    @property
    @override
    def can_export(self) -> bool:
        return self._teammate is not None and bool(self._teammate.goals)

    @override
    def table(self) -> SectionTable:
        teammate, words = self._teammate, self._words
        assert teammate is not None
        shown = [(teammate, one) for one in teammate.goals if one.is_open or self._shows_ended]
        return SectionTable(words("Goals of {name}", name=teammate.name), goals_rows(shown, self._find_matrix, words))

    def choose(self, goal_id: str) -> None:
        """Go to a goal, unfolding those that ended where it is one of them."""
        if self._teammate is not None and self.list.told.place_of(goal_id) is None:
            self._shows_ended = True
            self._show()
        self.list.choose(goal_id)

    def do(self, deed: Deed) -> None:
        """Do something to the goal or the action of the current row, where it allows that."""
        teammate, row_id = self._teammate, self.list.current_id
        if teammate is None or row_id is None or deed not in self._deeds():
            return
        goal_id, own = goal_id_of(teammate, row_id), teammate.teammate_id
        assert goal_id is not None
        does: dict[Deed, Callable[[], None]] = {
            Deed.EDIT: lambda: self.gestures.ask_for_change(own, goal_id),
            Deed.REACHED: lambda: self.gestures.ask_for_end(own, goal_id, Outcome.DONE),
            Deed.DROPPED: lambda: self.gestures.ask_for_end(own, goal_id, Outcome.DROPPED),
            Deed.REOPEN: lambda: self.gestures.reopen(own, goal_id),
            Deed.LINK: self._open_link,
            Deed.TICK: lambda: self.gestures.tick(own, row_id),
            Deed.DROP_ACTION: lambda: self.gestures.tick(own, row_id, Outcome.DROPPED),
            Deed.UP: lambda: self.gestures.move(own, goal_id, -1),
            Deed.DOWN: lambda: self.gestures.move(own, goal_id, 1),
            Deed.DELETE: lambda: self.gestures.delete(own, goal_id),
        }
        does[deed]()

    def ask_for_new(self) -> None:
        """Ask for a goal."""
        if self._teammate is not None:
            self.gestures.ask_for_new(self._teammate.teammate_id)

    def ask_for_plan(self) -> None:
        """Ask for a plan to give."""
        if self._teammate is not None:
            self.giving.ask([self._teammate.teammate_id])

    def _today(self) -> datetime.date:
        return self._now().date()

    def _find_matrix(self, matrix_id: str) -> Matrix | None:
        found = self._session.find(Matrix, matrix_id)
        return None if found is None else self.in_words_read(found)

    def _find_plan(self, plan_id: str) -> Plan | None:
        return self._session.find(Plan, plan_id)

    def _show(self) -> None:
        teammate = self._teammate
        if teammate is None:
            return
        self.list.set_rows(self._rows.rows(teammate, self._today(), shows_ended=self._shows_ended))
        self._stack.setCurrentIndex(0 if teammate.goals else 1)
        self._show_deeds()

    def _deeds(self) -> frozenset[Deed]:
        teammate, row_id = self._teammate, self.list.current_id
        goal_id = None if teammate is None else goal_id_of(teammate, row_id)
        if teammate is None or goal_id is None:
            return frozenset()
        is_action = action_in(teammate, row_id) is not None
        is_open = goal_of(teammate, goal_id).is_open
        allowed = deeds_for(is_goal=not is_action, is_action=is_action, is_open=is_open)
        linked = frozenset({Deed.LINK}) if self._link() else frozenset()
        return (allowed if self.gestures.can_edit else frozenset()) | linked

    def _link(self) -> str:
        """Return the link that the current goal was ended with, empty where it leads nowhere."""
        goal_id = None if self._teammate is None else goal_id_of(self._teammate, self.list.current_id)
        if self._teammate is None or goal_id is None:
            return ""
        links = (one.link for one in goal_of(self._teammate, goal_id).evidence)
        return next((one for one in links if link_url(one) is not None), "")

    def _open_link(self) -> None:
        link = self._link()
        if not open_link(link):
            self.message.emit(self._words("The link could not be opened: {link}", link=link))

    def _show_deeds(self) -> None:
        deeds, can_edit = self._deeds(), self.gestures.can_edit
        self.edit_button.setEnabled(Deed.EDIT in deeds)
        for button, deed in self._ends():
            button.setVisible(Deed.REOPEN not in deeds if deed is not Deed.REOPEN else Deed.REOPEN in deeds)
            button.setEnabled(deed in deeds)
        self.set_button.setEnabled(can_edit)
        self.empty.button.setEnabled(can_edit)
        self.give_button.setEnabled(self.giving.can_give)

    def _ends(self) -> tuple[tuple[QToolButton, Deed], ...]:
        return (
            (self.reached_button, Deed.REACHED),
            (self.dropped_button, Deed.DROPPED),
            (self.reopen_button, Deed.REOPEN),
        )

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(space.TIGHT)
        for button in (self.set_button, self.give_button):
            bar.addWidget(button)
        bar.addSpacing(space.LARGE)
        for button in (self.edit_button, self.reached_button, self.dropped_button, self.reopen_button):
            bar.addWidget(button)
        bar.addStretch(1)
        for brief in (self.print_button, self.export_button):
            bar.addWidget(brief)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.SMALL)
        column.addLayout(bar)
        column.addWidget(self.list, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        self.empty.requested.connect(self.ask_for_new)
        self.set_button.clicked.connect(self.ask_for_new)
        self.give_button.clicked.connect(self.ask_for_plan)
        self.edit_button.clicked.connect(self._on_edit_clicked)
        for brief in (self.print_button, self.export_button):
            brief.requested.connect(self.command_requested)
        for button, _ in self._ends():
            button.clicked.connect(self._on_end_clicked)
        self.list.current_changed.connect(self._show_deeds)
        self.list.ticked.connect(self._on_list_ticked)
        self.list.opened.connect(self._on_list_opened)
        self.list.doubled.connect(self._on_list_doubled)
        self.list.clicked.connect(self._on_list_clicked)
        self.list.removed.connect(self._on_list_removed)
        self.list.moved.connect(self._on_list_moved)
        self.list.menu_requested.connect(self._on_list_menu_requested)
        self.menu.chosen.connect(self.do)
        self.gestures.stored.connect(self.choose, Qt.ConnectionType.QueuedConnection)

    def _dress(self) -> None:
        for button, icon in ((self.set_button, "add"), (self.give_button, "plan")):
            button.setIcon(self._theme.icon(icon))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _on_session_changed(self, changes: Changes) -> None:
        """Show other wording and other plans; what concerns the teammate comes by the page."""
        if self.isVisible() and any(one.kind in (Matrix, Plan) for one in changes):
            self._show()

    def _on_edit_clicked(self) -> None:
        self.do(Deed.EDIT)

    def _on_end_clicked(self) -> None:
        self.do(next(deed for button, deed in self._ends() if button is self.sender()))

    def _on_list_ticked(self, row_id: str) -> None:
        if row_id == FOLD:
            self._turn_fold()
        elif Deed.TICK in self._deeds():
            self.do(Deed.TICK)

    def _on_list_opened(self, row_id: str) -> None:
        if row_id == FOLD:
            self._turn_fold()
        else:
            self.do(Deed.EDIT)

    def _on_list_doubled(self, row_id: str) -> None:
        if row_id != FOLD:
            self.do(Deed.EDIT)

    def _on_list_clicked(self) -> None:
        if self.list.current_id == FOLD:
            self._turn_fold()

    def _turn_fold(self) -> None:
        self._shows_ended = not self._shows_ended
        self._show()

    def _on_list_removed(self, _row_id: str) -> None:
        self.do(Deed.DELETE)

    def _on_list_moved(self, _row_id: str, by: int) -> None:
        self.do(Deed.DOWN if by > 0 else Deed.UP)

    def _on_list_menu_requested(self, row_id: str, at: QPoint) -> None:
        self.menu.allow(self._deeds())
        if row_id != FOLD and self._deeds():
            self.menu.popup(at)
