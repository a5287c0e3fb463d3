"""One review to read, outside of a 1:1: what came of it, and beside it what the lead keeps for themselves."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.review import Review
from matrices.model.sittings import correction_of
from matrices.model.teammate import Teammate
from matrices.reports.translated_roles import TranslatedRoles
from widgets.buttons import text_button
from widgets.command_button import Command, CommandButton
from widgets.panes import Panes
from widgets.people.details_view import DetailsView
from widgets.reading.readings import Readings
from widgets.review.agenda_panel import AgendaPanel
from widgets.review.labels import keep_leading
from widgets.review.private_notes import PrivateNotes
from widgets.review.reading import ground_for, read_in, role_of
from widgets.review.record_text import RecordText
from widgets.review.sitting import Sitting
from widgets.review.size import EVERYDAY
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class RecordPage(QWidget):
    """Shows one review; it only wishes."""

    back_requested = Signal()
    continue_requested = Signal(str)  # review id
    correct_requested = Signal(str)  # review id
    print_requested = Signal(str)  # review id

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        now: Callable[[], datetime.datetime],
        readings: Readings | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._readings = readings or Readings(session)
        self._theme = theme
        self._words = words
        self._review: Review | None = None
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.back_button = text_button(words("Back to the list"))
        self.private_button = text_button(words("Private notes"), is_toggle=True)
        printing = Command("print", words("Print review summary"), "print", "Ctrl+P")
        self.print_button = CommandButton(printing, theme, words)
        self.correct_button = text_button(words("Correct…"))
        self.continue_button = QPushButton(words("Continue review"))
        self.text = DetailsView(theme, words)
        self.text.setAccessibleName(words("Review"))
        self.private = PrivateNotes(session, theme, words, now)
        self._now = now
        self._sitting: Sitting | None = None
        self.agenda = AgendaPanel(theme, words, EVERYDAY)
        self.agenda.hide()
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def review(self) -> Review | None:
        """The review shown."""
        return self._review

    @property
    def can_correct(self) -> bool:
        """Whether the review is closed, and nobody corrected it before."""
        review = self._review
        if review is None or review.closed_on is None or self._session.is_read_only:
            return False
        return correction_of(review, self._session.reviews_of(review.teammate_id)) is None

    @property
    def can_continue(self) -> bool:
        """Whether the review is open."""
        return self._review is not None and self._review.closed_on is None and not self._session.is_read_only

    def show_review(self, review: Review | None) -> None:
        """Show a review, or none."""
        self._review = review
        teammate = None if review is None else self._session.find(Teammate, review.teammate_id)
        self.private.show_for(
            None if teammate is None else teammate.teammate_id, None if review is None else review.review_id
        )
        if review is None or teammate is None:
            self._let_go()
            self.text.show_paragraphs(())
            return
        reviews = self._session.reviews_of(teammate.teammate_id)
        # A closed review keeps its agenda's sentences; who was corrected since is known from all reviews.
        own_id = review.review_id if review.closed_on is None else None
        ground = ground_for(self._session, teammate, reviews, review.held_on, own_id)
        self.name.setText(teammate.name)
        self.text.show_paragraphs(
            RecordText(self._words, read_in(ground, self._told), reviews).paragraphs(
                review, has_agenda=not self.can_continue
            )
        )
        self.continue_button.setVisible(self.can_continue)
        self.correct_button.setVisible(self.can_correct)
        self._prepare(review)

    @property
    def _told(self) -> TranslatedRoles | None:
        """What tells names in the language that the teammate is read in."""
        teammate = None if self._review is None else self._session.find(Teammate, self._review.teammate_id)
        if self._review is None or teammate is None:
            return None
        return self._readings.told(teammate.teammate_id, role_of(self._session, teammate, self._review.held_on))

    def veil(self, *, is_veiled: bool) -> None:
        """Keep private notes out of sight while the teammate may still be looking, until they are asked for."""
        self.private_button.setChecked(not is_veiled)

    def finish(self) -> bool:
        """Store what is being typed; tell whether all is stored."""
        return self.private.finish()

    def _prepare(self, review: Review) -> None:
        """Let the agenda of an open review be made ready before the two sit down."""
        is_same = self._sitting is not None and self._sitting.review.review_id == review.review_id
        if not (is_same and self.can_continue):
            self._let_go()
        self.agenda.setVisible(self.can_continue)
        if not self.can_continue:
            return
        if self._sitting is None:
            self._sitting = Sitting(self._session, self._words, self._now, review, self)
            self._sitting.changed.connect(self._on_sitting_changed)
            self._sitting.refused.connect(self.private.refused)
        self.agenda.show_sitting(self._sitting, self._told)

    def _let_go(self) -> None:
        if self._sitting is not None:
            self._sitting.let_go()
            self._sitting.deleteLater()
            self._sitting = None

    def _on_sitting_changed(self) -> None:
        if self._sitting is not None and self.agenda.isVisibleTo(self):
            self.agenda.show_sitting(self._sitting, self._told)

    def _on_session_changed(self, changes: Changes) -> None:
        review = self._review
        if review is None:
            return
        if any(one.kind in (Review, Teammate) for one in changes):
            found = self._session.find(Review, review.review_id)
            self.show_review(found)
            if found is None:
                self.back_requested.emit()

    def _on_readings_changed(self, subject_id: str) -> None:
        if self._review is not None and self._review.teammate_id == subject_id:
            self.show_review(self._review)

    def _on_continue_button_clicked(self) -> None:
        if self._review is not None:
            self.continue_requested.emit(self._review.review_id)

    def _on_correct_button_clicked(self) -> None:
        if self._review is not None:
            self.correct_requested.emit(self._review.review_id)

    def _on_print_button_clicked(self) -> None:
        if self._review is not None:
            self.print_requested.emit(self._review.review_id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(space.SMALL)
        head.addWidget(self.back_button)
        head.addWidget(self.name, 1)
        for button in (self.private_button, self.print_button, self.correct_button, self.continue_button):
            head.addWidget(button)
        for button in (self.correct_button, self.continue_button):
            button.hide()  # of these a review shows one at most, and the window asks for room as if it showed both
        columns = Panes()
        columns.setHandleWidth(space.WIDE)
        columns.setStyleSheet("QSplitter::handle { background: transparent; }")
        for one in (self.agenda, self.text, self.private):
            columns.addWidget(one)
        columns.setStretchFactor(1, 1)
        columns.setSizes([300, 560, 320])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.LARGE, space.WIDE, space.SMALL)
        layout.setSpacing(space.LARGE)
        layout.addLayout(head)
        layout.addWidget(columns, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._readings.changed.connect(self._on_readings_changed)
        self._theme.changed.connect(self._dress)
        self.back_button.clicked.connect(self.back_requested)
        self.private_button.setChecked(True)
        self.private_button.toggled.connect(self.private.setVisible)
        self.continue_button.clicked.connect(self._on_continue_button_clicked)
        self.correct_button.clicked.connect(self._on_correct_button_clicked)
        self.print_button.clicked.connect(self._on_print_button_clicked)

    def _dress(self) -> None:
        self.name.setFont(self._theme.font(Role.TITLE))
        keep_leading(self.name)
        self.back_button.setIcon(self._theme.icon("start"))
        self.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
