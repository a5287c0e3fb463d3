"""The areas place of the window: who looks after what, what nobody looks after, and what too many do."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.checks.forbidden import RefusedError
from matrices.language.words import Words
from matrices.model.area import Area
from matrices.model.ownership import AreaSight, groups_of, sights_of
from matrices.model.teammate import Teammate
from widgets.areas.area_list import ROW, AreaList
from widgets.areas.board import Board
from widgets.areas.columns import can_move, columns_of, moved
from widgets.areas.details import AreaDetails
from widgets.areas.gestures import AreaGestures
from widgets.areas.head import AreasHead
from widgets.areas.telling import AreaRow, area_row, rows_found
from widgets.asking import Asking
from widgets.clock import local_now
from widgets.empty import Empty
from widgets.exporting.rows import export_rows
from widgets.further_place import FurtherPlace
from widgets.panes import Panes
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme


class AreasPlace(FurtherPlace):
    """List or board, and beside either the details of the area that is chosen."""

    teammate_requested = Signal(str)  # teammate id

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        *,
        now: Callable[[], datetime.datetime] = local_now,
        asking: Asking | None = None,
    ) -> None:
        super().__init__()
        self._asking = asking or Asking(self)
        self._session, self._words, self._now = session, words, now
        self._sights: list[AreaSight] = []
        self._shown_on = datetime.date.min
        self._names: dict[str, str] = {}
        self._readings: dict[str, str] = {}
        self.area_id: str | None = None
        """Of the area that is chosen."""
        self.gestures = AreaGestures(session, theme, words, self, self._today)
        self.head = AreasHead(theme, words)
        self.list = AreaList(theme, words)
        self.board = Board(theme, words)
        self.details = AreaDetails(theme, words)
        self.nothing = Empty(
            words("No area is named yet. Name what needs an owner, and everybody knows whom to ask."),
            words("Add area…"),
        )
        self.views, self.stack = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def can_edit(self) -> bool:
        """Whether areas can be added."""
        return self.gestures.can_edit

    @property
    def can_edit_area(self) -> bool:
        """Whether the chosen area can be changed."""
        return self.can_edit and self.area_id is not None

    @property
    def is_board(self) -> bool:
        """Whether the board is shown."""
        return self.head.is_board

    def choose(self, area_id: str) -> None:
        """Show an area."""
        if all(one.area_id != area_id for one in self._rows()):
            self.head.clear_filters()
        self._choose(area_id)
        self._select()
        self.board.reveal()

    @override
    def show_document(self, document_id: str) -> None:
        self.choose(document_id)

    @override
    def finish(self) -> bool:
        self.details.commit()
        return not self.details.is_typed

    @override
    def give_up(self) -> None:
        self.details.give_up()

    def show_board(self, *, is_board: bool) -> None:
        """Show the board, or the list."""
        self.head.set_board(is_board=is_board)
        self.take_focus()

    @override
    def take_focus(self) -> None:
        if self.stack.currentWidget() is self.nothing:
            self.nothing.button.setFocus()
        elif self.is_board:
            self.board.take_focus()
        else:
            self.list.setFocus()

    def add(self) -> None:
        """Ask for a new area."""
        self.gestures.add()

    def hand_over(self) -> None:
        """Ask who the chosen area goes to."""
        if self.area_id is not None:
            self.gestures.ask_to_hand_over(self.area_id)

    def add_owner(self) -> None:
        """Ask for one more owner of the chosen area."""
        if self.area_id is not None:
            self.gestures.ask_for_owner(self.area_id)

    def rename(self) -> None:
        """Begin to type in the name of the chosen area."""
        self.details.start()

    def delete(self) -> None:
        """Delete the chosen area."""
        if self.area_id is not None:
            self.gestures.delete(self.area_id)

    @property
    def has_areas(self) -> bool:
        """Whether there is an area at all."""
        return bool(self._sights)

    def export_areas(self) -> None:
        """Ask for a file and write the areas that are shown into it as a table."""
        words = self._words
        heads = (words("Area"), words("What it covers"), words("Group"), words("Owners"), words("To look at"))
        rows = [(one.name, one.about, one.group, one.owners, words(", ").join(one.flags)) for one in self._rows()]
        told = export_rows([heads, *rows], words("Areas of responsibility"), self._asking, words)
        if told:
            self.message.emit(told)

    @override
    def keep_up(self) -> None:
        if self._shown_on != self._today():
            self.refresh()

    def refresh(self) -> None:
        """Show what is stored now."""
        teammates = self._session.all(Teammate)
        self._names = {one.teammate_id: one.name for one in teammates}
        self._readings = {one.teammate_id: one.reading for one in teammates}
        self._shown_on = self._today()
        self._sights = sights_of(self._session.all(Area), teammates, self._shown_on, self._words.sort_key)
        known = [one.area.area_id for one in self._sights]
        if self.area_id not in known:
            self.area_id = known[0] if known else None
        self.head.show_counts(len(self._sights), sum(one.is_flagged for one in self._sights))
        self.head.set_editable(is_editable=self.can_edit)
        self.nothing.button.setEnabled(self.can_edit)
        self.stack.setCurrentIndex(0 if self._sights else 1)
        self._show_views()
        self._show_details()

    def _today(self) -> datetime.date:
        return self._now().date()

    def _rows(self) -> list[AreaRow]:
        return [area_row(one, self._names, self._words) for one in self._shown_sights()]

    def _shown_sights(self) -> list[AreaSight]:
        search, only_flagged = self.head.search.text(), self.head.flagged.isChecked()
        wanted = [one for one in self._sights if one.is_flagged or not only_flagged]
        rows = [area_row(one, self._names, self._words) for one in wanted]
        return [wanted[place] for place in rows_found(rows, search)]

    def _show_views(self) -> None:
        cut = self.head.cut
        self.views.setCurrentWidget(self.board if self.is_board else self.list)
        if self.is_board:
            columns = columns_of(cut, self._shown_sights(), self._names, self._words, self._readings)
            is_movable = can_move(cut)
            self.board.show_columns(
                columns, can_move=is_movable and self.can_edit, can_try=not is_movable and self.can_edit
            )
        else:
            self.list.show_rows(self._rows())
        self._select()

    def _select(self) -> None:
        self.list.select(self.area_id)
        self.board.select(self.area_id)

    def _show_details(self) -> None:
        sight = next((one for one in self._sights if one.area.area_id == self.area_id), None)
        groups = groups_of(self._session.all(Area), self._words.sort_key)
        self.details.show_area(sight, self._names, groups, self._today(), can_edit=self.can_edit)

    def _choose(self, area_id: str) -> None:
        self.area_id = area_id
        self._show_details()
        self.state_changed.emit()

    def _lay_out(self) -> None:
        self.views.addWidget(self.list)
        self.views.addWidget(self.board)
        splitter = Panes()
        splitter.setHandleWidth(space.HAIRLINE)
        splitter.addWidget(self.views)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([880, 340])
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(splitter, 1)
        self.stack.addWidget(full)
        self.stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self.nothing.requested.connect(self.add)
        self.head.add_requested.connect(self.add)
        self.head.changed.connect(self._on_head_changed)
        self.head.print_button.requested.connect(self.command_requested)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.list.opened.connect(self.rename)
        self.list.delete_requested.connect(self._on_delete_requested)
        self.list.customContextMenuRequested.connect(self._on_list_menu_requested)
        self.board.chosen.connect(self._choose)
        self.board.moved.connect(self._on_board_moved)
        self.board.move_refused.connect(self._on_board_move_refused)
        self.board.opened.connect(self.rename)
        self.board.delete_requested.connect(self._on_delete_requested)
        self.board.menu_requested.connect(self._open_menu)
        self.details.edited.connect(self._on_details_edited)
        self.details.owners.add_requested.connect(self.add_owner)
        self.details.remove_requested.connect(self.delete)
        self.details.name.given_up.connect(self.take_focus)
        self.details.about.given_up.connect(self.take_focus)
        owners = self.details.owners
        owners.teammate_requested.connect(self.teammate_requested)
        owners.hand_over_requested.connect(self._on_owners_hand_over_requested)
        owners.let_go_requested.connect(self._on_owners_let_go_requested)
        owners.forget_requested.connect(self._on_owners_forget_requested)
        self.gestures.added.connect(self.choose)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (Area, Teammate) for one in changes):
            self.refresh()
            self.state_changed.emit()

    def _on_head_changed(self) -> None:
        self._show_views()
        self.board.reveal()
        self.state_changed.emit()

    def _on_list_current_changed(self) -> None:
        row = self.list.currentIndex().data(ROW)
        if isinstance(row, AreaRow) and row.area_id != self.area_id:
            self._choose(row.area_id)

    def _on_board_moved(self, area_id: str, from_key: str, to_key: str) -> None:
        area = self._session.find(Area, area_id)
        if area is not None:
            self.area_id = area_id
            self.gestures.move(moved(area, self.head.cut, from_key, to_key, self._today()))

    def _on_delete_requested(self) -> None:
        if self.can_edit_area:
            self.delete()

    def _on_board_move_refused(self) -> None:
        self.message.emit(self._words("Whether an area is owned follows from its owners: add, change or remove one."))

    def _on_details_edited(self, area_id: str, fields: dict[str, object]) -> None:
        try:
            if not self.gestures.change(area_id, fields):
                self.details.keep()
        except RefusedError:
            self._show_details()
            self.message.emit(self._words("An area needs a name."))

    def _on_owners_hand_over_requested(self, teammate_id: str) -> None:
        if self.area_id is not None:
            self.gestures.ask_to_hand_over(self.area_id, teammate_id)

    def _on_owners_let_go_requested(self, teammate_id: str) -> None:
        if self.area_id is not None:
            self.gestures.let_go(self.area_id, teammate_id)

    def _on_owners_forget_requested(self, place: int) -> None:
        if self.area_id is not None:
            self.gestures.forget(self.area_id, place)

    def _on_list_menu_requested(self, at: QPoint) -> None:
        self._open_menu(self.list, at)

    def _open_menu(self, view: QListView, at: QPoint) -> None:
        row = view.indexAt(at).data(ROW)
        if not isinstance(row, AreaRow):
            return
        self._choose(row.area_id)
        self._select()
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in (
            (self._words("Hand over…"), self.hand_over),
            (self._words("Add owner…"), self.add_owner),
            (self._words("Rename"), self.rename),
            (self._words("Delete area"), self.delete),
        ):
            action = menu.addAction(text)
            action.setEnabled(self.can_edit_area)
            action.triggered.connect(run)
        menu.popup(view.viewport().mapToGlobal(at))
