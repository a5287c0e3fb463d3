"""The people place of the window: the list of teammates and the page of the one chosen."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.edits.people import leave_team
from matrices.exchange.roster_out import roster_rows
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.asking import Asking
from widgets.clock import local_now
from widgets.empty import Empty
from widgets.exporting.rows import export_rows
from widgets.further_place import FurtherPlace
from widgets.panes import Panes
from widgets.people.importing import RosterImporting
from widgets.people.page import TeammatePage
from widgets.people.people_forms import PeopleForms
from widgets.people.roster import Roster
from widgets.people.roster_list import RosterList
from widgets.people.roster_menu import RosterMenu
from widgets.reading.readings import Readings
from widgets.review.sections import ReviewsSection
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme


class PeoplePlace(FurtherPlace):
    """Public methods are what the window's actions do; `state_changed` says that predicates may answer otherwise."""

    print_requested = Signal(str)  # teammate id

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime.datetime] = local_now,
        asking: Asking | None = None,
        readings: Readings | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._now = now
        self._listed_on = now().date()
        self.roster = RosterList(theme, words, Roster(words, self._listed_on))
        self.list = self.roster.list
        self.page = TeammatePage(session, theme, words, now, readings)
        self.forms = PeopleForms(session, theme, words, self)
        self._asking = asking or Asking(self)
        self.importing = RosterImporting(session, self._asking, theme, words, self)
        self.menu = RosterMenu(self, words)
        self.nobody = Empty(
            words("Nobody is here yet. Add the first teammate to see where they stand."),
            words("Add teammate…"),
            other=words("Import people…"),
        )
        self.unchosen = QLabel(words("Choose a teammate."), alignment=Qt.AlignmentFlag.AlignCenter)
        self.views = QStackedWidget()
        self.stack = QStackedWidget()
        self._theme = theme
        self._lay_out()
        self._connect()
        self._dress()
        self._show_roster()

    @property
    def teammate_id(self) -> str | None:
        """The id of the teammate shown."""
        standpoint = self.page.standpoint
        return None if standpoint is None else standpoint.teammate.teammate_id

    @property
    def has_teammate(self) -> bool:
        """Whether somebody is shown."""
        return self.teammate_id is not None

    @property
    def has_people(self) -> bool:
        """Whether anybody is listed."""
        return bool(self.list.shown_ids)

    @property
    def can_edit(self) -> bool:
        """Whether teammates can be added and changed."""
        return not self._session.is_read_only

    @property
    def can_edit_teammate(self) -> bool:
        """Whether the teammate shown can be changed."""
        return self.can_edit and self.has_teammate

    @property
    def can_change_role(self) -> bool:
        """Whether there is a role to change to."""
        return self.can_edit_teammate and self.has_roles

    @property
    def has_roles(self) -> bool:
        """Whether there are roles."""
        return self._session.workspace.count(Matrix) > 0

    @property
    def can_rate(self) -> bool:
        """Whether the current cell can be rated."""
        return self.has_teammate and self.page.rating.can_rate

    @property
    def has_left(self) -> bool:
        """Whether the teammate shown is no longer with the team."""
        return self.page.standpoint is not None and self.page.standpoint.has_left

    @property
    def can_go_to_today(self) -> bool:
        """Whether another day than the last is shown."""
        return self._has_days and not self.page.day_bar.is_at_end

    @property
    def has_previous_review(self) -> bool:
        """Whether there are ratings before the day shown."""
        return self._has_days and self.page.day_bar.can_step(-1)

    @property
    def has_next_review(self) -> bool:
        """Whether there are ratings, or today, after the day shown."""
        return self._has_days and self.page.day_bar.can_step(1)

    @override
    def take_focus(self) -> None:
        (self.list.list if self.stack.currentIndex() == 0 else self.nobody.button).setFocus()

    def choose(self, teammate_id: str) -> None:
        """Show a teammate."""
        self.roster.choose(teammate_id)

    def add_teammate(self) -> None:
        """Ask for a new teammate."""
        self.forms.ask_for_new(self._now().date())

    def edit_teammate(self) -> None:
        """Ask for everything that is known of the teammate shown beside their ratings."""
        if (teammate := self._teammate()) is not None:
            self.forms.ask_to_edit(teammate, self._now().date())

    @property
    def can_change_several(self) -> bool:
        """Whether more than one teammate is selected."""
        return self.can_edit and len(self.list.selected_ids) > 1

    def change_several(self) -> None:
        """Ask what is to change of all who are selected."""
        if self.can_change_several:
            self.forms.ask_for_several([self._session.get(Teammate, one) for one in self.list.selected_ids])

    def import_people(self) -> None:
        """Ask for a table of people, and what to take of it."""
        self.importing.ask_for_file(self._now().date())

    def import_people_from_clipboard(self) -> None:
        """Ask what to take of a table of people that was copied."""
        self.importing.start_with_clipboard(QApplication.clipboard().mimeData(), self._now().date())

    def export_people(self) -> None:
        """Ask for a file and write into it who is listed, so that an import takes it back."""
        people = [self._session.get(Teammate, one) for one in self.list.shown_ids]
        roles = {one.matrix_id: one for one in self._session.all(Matrix)}
        rows = roster_rows(people, roles, self._now().date(), self._words)
        told = export_rows(rows, self._words("People"), self._asking, self._words)
        if told:
            self.message.emit(told)

    @property
    def review_shown_id(self) -> str | None:
        """The id of the review that the page shows, None while it shows anything else."""
        section = self.page.body.sections.current
        return section.review_id if isinstance(section, ReviewsSection) else None

    @property
    def can_export_section(self) -> bool:
        """Whether what the page shows can be told as a table."""
        return self.has_teammate and self.page.can_export

    def export_section(self) -> None:
        """Ask for a file and write into it what the section in view shows."""
        if not self.can_export_section:
            return
        title, rows = self.page.table()
        told = export_rows(rows, title, self._asking, self._words)
        if told:
            self.message.emit(told)

    def change_role(self) -> None:
        """Ask for the role that the teammate shown holds from a day on."""
        if (teammate := self._teammate()) is not None:
            self.forms.ask_for_role(teammate, self._now().date())

    def leave_team(self) -> None:
        """Ask for the teammate's last day, or take them back where they have left."""
        teammate = self._teammate()
        if teammate is None:
            return
        if teammate.left_on is None:
            self.forms.ask_for_leave(teammate, self._now().date())
        else:
            label = self._words("return of {teammate}", teammate=teammate.name)
            self._session.commit(label, [leave_team(teammate, None)])

    def rate_current(self) -> None:
        """Open the rating panel for the current cell."""
        self.page.rating.rate()

    def go_to_today(self) -> None:
        """Show the last day."""
        self.page.day_bar.go_to_end()

    def previous_review(self) -> None:
        """Show the day of the ratings before the day shown."""
        self.page.day_bar.step(-1)

    def next_review(self) -> None:
        """Show the day of the ratings after the day shown."""
        self.page.day_bar.step(1)

    @override
    def finish(self) -> bool:
        """Store what is being typed; tell whether nothing typed is left that is not stored."""
        self.importing.finish()
        has_typing = self.forms.has_typing or self.page.body.rating.has_typing
        return self.page.body.sections.finish() and not has_typing

    @override
    def give_up(self) -> None:
        """Forget what is being typed and could not be stored."""
        self.forms.close()
        self.page.body.rating.forget()
        self.page.body.sections.give_up()

    @override
    def tell_reason(self, reason: str) -> bool:
        return self.page.body.rating.tell_reason(reason)

    @override
    def keep_up(self) -> None:
        if self._listed_on != self._now().date():
            self._show_roster()
            self.page.keep_up()

    def print_growth(self) -> None:
        """Wish the growth report of the teammate shown on paper."""
        if self.teammate_id is not None:
            self.print_requested.emit(self.teammate_id)

    def _teammate(self) -> Teammate | None:
        return None if self.page.standpoint is None else self.page.standpoint.teammate

    @property
    def _has_days(self) -> bool:
        return self.page.standpoint is not None and self.page.standpoint.span is not None

    def _lay_out(self) -> None:
        self.views.addWidget(self.page)
        self.views.addWidget(self.unchosen)
        splitter = Panes()
        splitter.setHandleWidth(space.HAIRLINE)
        splitter.addWidget(self.roster)
        splitter.addWidget(self.views)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([260, 940])
        self.stack.addWidget(splitter)
        self.stack.addWidget(self.nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _connect(self) -> None:
        page, header = self.page, self.page.header
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        self.roster.chosen.connect(self._on_list_chosen)
        self.roster.add_requested.connect(self.add_teammate)
        self.roster.several_requested.connect(self.change_several)
        self.list.selection_changed.connect(self.state_changed)
        self.list.opened.connect(self._on_list_opened)
        self.list.rename_requested.connect(self._on_list_rename_requested)
        self.nobody.requested.connect(self.add_teammate)
        self.nobody.other_requested.connect(self.import_people)
        self.forms.added.connect(self.choose)
        self.importing.imported.connect(self.message)
        page.no_role.requested.connect(self.change_role)
        page.state_changed.connect(self.state_changed)
        page.message.connect(self.message)
        page.body.sections.command_requested.connect(self.command_requested)
        header.command_requested.connect(self.command_requested)
        header.print_requested.connect(self.print_growth)
        header.change_role_requested.connect(self.change_role)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (Teammate, Matrix) for one in changes):
            self._show_roster()
        self.page.follow(changes)
        self.state_changed.emit()

    def _on_list_chosen(self, teammate_id: str) -> None:
        if teammate_id != self.teammate_id:
            self.page.show_teammate(self._session.find(Teammate, teammate_id))
            self._show_right_view()
            self.state_changed.emit()

    def _on_list_opened(self) -> None:
        sections = self.page.body.sections
        (self.page.body.grid if sections.current is None else sections.tabs).setFocus()

    def _on_list_rename_requested(self) -> None:
        if self.can_edit_teammate:
            self.edit_teammate()

    def _show_roster(self) -> None:
        self._listed_on = self._now().date()
        self.roster.turn_to(self._listed_on)
        self.roster.show_people(self._session.all(Teammate), self._session.all(Matrix))
        if self.teammate_id is not None and self._session.find(Teammate, self.teammate_id) is None:
            self.page.show_teammate(None)
        first = self.list.first_id
        if self.teammate_id is None and first is not None:
            self.list.choose(first)
        self._show_right_view()

    def _show_right_view(self) -> None:
        has_entries = self._session.workspace.count(Teammate) > 0
        self.stack.setCurrentIndex(0 if has_entries else 1)
        self.views.setCurrentWidget(self.page if self.has_teammate else self.unchosen)

    def _dress(self) -> None:
        self.unchosen.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
