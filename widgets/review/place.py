"""The place of reviews: rounds, all open reviews, one review to read, and the 1:1 itself."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.review import Review, ReviewKind
from matrices.model.round import Round
from matrices.model.sittings import open_sitting
from matrices.model.teammate import Teammate
from widgets.asking import Asking
from widgets.clock import local_now
from widgets.exporting.rows import export_rows, shown_rows
from widgets.further_place import FurtherPlace
from widgets.panes import Panes
from widgets.reading.readings import Readings
from widgets.review.beginning import Beginning
from widgets.review.board import Board
from widgets.review.board_rows import Line
from widgets.review.listing import OPEN_ID, Listing
from widgets.review.names import Names
from widgets.review.one_to_one import OneToOne
from widgets.review.preparing import Preparing
from widgets.review.record_page import RecordPage
from widgets.review.rounds import Rounds
from widgets.review.rounds_side import RoundsSide
from widgets.review.statuses import Statuses
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme


class ReviewsPlace(FurtherPlace):
    """Public methods are what the window's actions do; `state_changed` says that predicates may answer otherwise."""

    seclusion_changed = Signal(bool)  # whether a 1:1 is shown, in which nobody else may be seen
    print_review_requested = Signal(str)  # review id
    print_alone_requested = Signal(str)  # review id: from a 1:1, in which nobody else may be offered
    people_requested = Signal()  # there is nobody yet to sit down with

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
        self._readings = readings
        self._asking = asking or Asking(self)
        self._session = session
        self._theme = theme
        self._words = words
        self._now = now
        self._names = Names(session, words, now)
        self.statuses = Statuses(session, self)
        self.side = RoundsSide(session, theme, words)
        self.board = Board(theme, words, self.statuses)
        self._listing = Listing(session, self.board, self.statuses, self._names, now)
        self.record = RecordPage(session, theme, words, now, readings)
        self.views = QStackedWidget()
        self._one_to_one: OneToOne | None = None
        self.stack = QStackedWidget()
        self.beginning = Beginning(session, words, now, self)
        self.rounds = Rounds(session, theme, words, now, self)
        self.preparing = Preparing(session, words, now, self)
        self._lay_out()
        self._connect()
        self.side.fill()
        self.side.enable(can_edit=self.can_edit)
        self.side.list.choose(OPEN_ID)

    @property
    def one_to_one(self) -> OneToOne:
        """The view of a 1:1, made when it is first asked for: it is the larger half of the place."""
        if self._one_to_one is None:
            self._one_to_one = OneToOne(self._session, self._theme, self._words, self._now, self._readings)
            self._one_to_one.left.connect(self._on_one_to_one_left)
            self._one_to_one.state_changed.connect(self.state_changed)
            self._one_to_one.print_requested.connect(self.print_alone_requested)
            self.stack.addWidget(self._one_to_one)
        return self._one_to_one

    @property
    def is_secluded(self) -> bool:
        """Whether a 1:1 is shown."""
        return self._one_to_one is not None and self.stack.currentWidget() is self._one_to_one

    @property
    def can_edit(self) -> bool:
        """Whether reviews can be begun and rounds be made."""
        return not self._session.is_read_only and self._session.workspace.count(Teammate) > 0

    @property
    def teammate_id(self) -> str | None:
        """Whose review is shown or current, or None."""
        if self.is_secluded:
            return self.one_to_one.teammate_id
        if self.views.currentWidget() is self.record and self.record.review is not None:
            return self.record.review.teammate_id
        return None if self.board.current is None else self.board.current.teammate_id

    @property
    def review_shown(self) -> Review | None:
        """The review that is read, or None."""
        is_read = not self.is_secluded and self.views.currentWidget() is self.record
        return self.record.review if is_read else None

    @property
    def can_correct(self) -> bool:
        """Whether a closed review is shown that nobody corrected."""
        return not self.is_secluded and self.views.currentWidget() is self.record and self.record.can_correct

    @property
    def can_continue(self) -> bool:
        """Whether an open review is shown or current."""
        if self.is_secluded:
            return False
        if self.views.currentWidget() is self.record:
            return self.record.can_continue
        line = self.board.current
        status = None if line is None else self.statuses.of(line.review_id)
        return status is not None and status.closed_on is None and self.can_edit

    @property
    def is_board(self) -> bool:
        """Whether a round or the open reviews are shown."""
        return not self.is_secluded and self.views.currentWidget() is self.board

    def export_board(self) -> None:
        """Ask for a file and write what is listed into it as a table."""
        told = export_rows(shown_rows(self.board.rows), self.board.title.text(), self._asking, self._words)
        if told:
            self.message.emit(told)

    def ask_for_start(self, teammate_id: str | None = None) -> None:
        """Ask for the review to begin, with somebody or with anybody."""
        if self.can_edit:
            self.beginning.ask(teammate_id, self._names.staying(), self.window())

    def hold_now(self, teammate_id: str) -> None:
        """Go on with the open review of somebody, or begin a 1:1 today."""
        if not self.can_edit:
            return
        still = open_sitting(self._session.reviews_of(teammate_id))
        if still is not None:
            self.hold(still.review_id)
        else:
            self.beginning.begin(teammate_id, ReviewKind.ONE_TO_ONE)

    def hold(self, review_id: str) -> None:
        """Sit down with an open review: from now on nobody else is to be seen."""
        review = self.beginning.sit_down(review_id)
        if review is None:
            self.show_review(review_id)
            return
        was_secluded = self.is_secluded
        self.one_to_one.hold(review)
        self.stack.setCurrentWidget(self.one_to_one)
        if not was_secluded:
            self.seclusion_changed.emit(True)
        self.one_to_one.grid.setFocus()
        self.state_changed.emit()

    @override
    def take_focus(self) -> None:
        if self.is_secluded:
            self.one_to_one.grid.setFocus()
        elif self.views.currentWidget() is self.record:
            self.record.text.setFocus()
        else:
            self._focus_board()

    def _focus_board(self) -> None:
        board = self.board
        table = board.table if board.stack.currentWidget() is board.table else self.side.list.list
        table.setFocus()

    def leave(self) -> None:
        """End the 1:1; its review is shown, open or closed."""
        if self._one_to_one is not None:
            self._one_to_one.leave()

    def continue_current(self) -> None:
        """Sit down with the review that is shown or current."""
        if not self.can_continue:
            return
        if self.views.currentWidget() is self.record and self.record.review is not None:
            self.hold(self.record.review.review_id)
        elif self.board.current is not None:
            self.hold(self.board.current.review_id)

    def show_review(self, review_id: str) -> None:
        """Show a review to read."""
        review = self._session.find(Review, review_id)
        if review is not None and not self.is_secluded:
            self.record.show_review(review)
            self.views.setCurrentWidget(self.record)
            self.record.text.setFocus()
            self.state_changed.emit()

    def correct(self, review_id: str) -> None:
        """Begin a correction of a closed review, and sit down with it."""
        made = self.beginning.correct(review_id)
        if made is not None:
            self.hold(made)

    def new_round(self) -> None:
        """Ask for a new round."""
        if self.can_edit:
            self.rounds.ask_for_new(self._names.staying(), self.window())

    def change_round(self) -> None:
        """Ask for another name, other days or other people of the round shown."""
        if self.can_edit and self.board.round is not None:
            self.rounds.ask_for_change(self.board.round, self._names.staying(), self.window())

    def prepare_round(self) -> None:
        """Prepare the reviews of all who have none in the round shown."""
        one = self.board.round
        if self.can_edit and one is not None:
            self.preparing.prepare(one, one.teammate_ids)

    @override
    def show_document(self, document_id: str) -> None:
        self.show_review(document_id)

    @override
    def finish(self) -> bool:
        is_held_stored = self._one_to_one is None or self._one_to_one.finish()
        return self.record.finish() and is_held_stored

    @override
    def give_up(self) -> None:
        if self._one_to_one is not None:
            self._one_to_one.give_up()
        self.record.private.give_up()

    def _on_list_chosen(self, entry_id: str) -> None:
        self.record.finish()
        self._listing.show(entry_id)
        self.views.setCurrentWidget(self.board)
        self.state_changed.emit()

    def _on_board_opened(self, line: Line) -> None:
        """Begin what is not begun, go on with what is open, read what is closed."""
        status = self.statuses.of(line.review_id)
        if status is not None and status.closed_on is not None:
            self.show_review(line.review_id)
        elif status is not None:
            self.hold(line.review_id)
        elif self.can_edit and self.board.round is not None:
            made = self.beginning.begin_in_round(self.board.round, line.teammate_id)
            if made is not None:
                self.hold(made)

    def _on_statuses_found(self) -> None:
        self._listing.refresh()

    def _on_statuses_changed(self) -> None:
        self._listing.refresh()
        self.state_changed.emit()

    def _on_one_to_one_left(self) -> None:
        sitting = self.one_to_one.sitting
        review_id = None if sitting is None else sitting.review.review_id
        self.one_to_one.let_go()
        self.stack.setCurrentIndex(0)
        if review_id is not None:
            self.record.veil(is_veiled=True)
            self.show_review(review_id)
        self.seclusion_changed.emit(False)
        self.state_changed.emit()

    def _on_record_back_requested(self) -> None:
        self.record.finish()
        self.record.veil(is_veiled=False)
        self.views.setCurrentWidget(self.board)
        self.board.table.setFocus()
        self.state_changed.emit()

    def _on_preparing_finished(self, count: int) -> None:
        self.board.show_progress(1, 1)
        words = self._words
        self.message.emit(words.plural("{count} review prepared", "{count} reviews prepared", count))

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind is Round for one in changes):
            self.side.fill()
        if any(one.kind in (Round, Teammate) for one in changes):
            self._names.forget(one.document_id for one in changes if one.kind is Teammate)
            self.side.enable(can_edit=self.can_edit)
            if not self.is_secluded:
                self._listing.show(self.side.list.current_id)
        self.state_changed.emit()

    def _on_rounds_made(self, round_id: str) -> None:
        self.side.list.choose(round_id)

    def _on_start_clicked(self) -> None:
        self.ask_for_start()

    def _lay_out(self) -> None:
        self.views.addWidget(self.board)
        self.views.addWidget(self.record)
        splitter = Panes()
        splitter.setHandleWidth(space.HAIRLINE)
        splitter.addWidget(self.side)
        splitter.addWidget(self.views)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([240, 960])
        self.stack.addWidget(splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _connect(self) -> None:
        side, board, record = self.side, self.board, self.record
        self._session.changed.connect(self._on_session_changed)
        side.list.chosen.connect(self._on_list_chosen)
        side.list.opened.connect(self._on_list_opened)
        side.new_button.clicked.connect(self.new_round)
        side.start_button.clicked.connect(self._on_start_clicked)
        board.opened.connect(self._on_board_opened)
        board.prepare_requested.connect(self.prepare_round)
        board.change_requested.connect(self.change_round)
        board.start_requested.connect(self._on_start_clicked)
        board.people_requested.connect(self.people_requested)
        board.current_changed.connect(self.state_changed)
        record.back_requested.connect(self._on_record_back_requested)
        record.continue_requested.connect(self.hold)
        record.correct_requested.connect(self.correct)
        record.print_requested.connect(self.print_review_requested)
        record.private.refused.connect(self.message)
        self.statuses.found.connect(self._on_statuses_found)
        self.statuses.changed.connect(self._on_statuses_changed)
        self.beginning.begun.connect(self.hold)
        self.beginning.refused.connect(self.message)
        self.rounds.made.connect(self._on_rounds_made)
        self.preparing.advanced.connect(board.show_progress)
        self.preparing.finished.connect(self._on_preparing_finished)

    def _on_list_opened(self) -> None:
        self._focus_board()
