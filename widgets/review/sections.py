"""Reviews and private notes as sections of a teammate's page."""

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.exchange.reviews_out import reviews_rows
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.agenda_words import review_kind_text
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from widgets.command_button import Command, CommandButton, export_button
from widgets.empty import Empty, nothing_found
from widgets.panes import Panes
from widgets.people.details_view import DetailsView
from widgets.people.section import Section, SectionTable
from widgets.people.standpoint import Standpoint
from widgets.review.private_notes import PrivateNotes
from widgets.review.reading import ground_for, read_in
from widgets.review.record_text import RecordText
from widgets.session import Session
from widgets.side_list import SideList
from widgets.side_rows import Entry
from widgets.theme import space
from widgets.theme.theme import Theme


class ReviewsSection(Section):
    """All reviews of a teammate, the latest first, and what came of the one chosen."""

    def __init__(self, session: Session, theme: Theme, words: Words, _now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session = session
        self._words = words
        self._standpoint: Standpoint | None = None
        self.list = SideList(theme, words("Search reviews"), nothing=nothing_found(words))
        self.text = DetailsView(theme, words)
        self.text.setAccessibleName(words("Review"))
        self.open_button = QPushButton(words("Open review"))
        printing = Command("print-review", words("Print review summary…"), "print", "Ctrl+P")
        self.print_button = CommandButton(printing, theme, words, is_brief=True)
        self.export_button = export_button(theme, words)
        self.nothing = Empty(words("No review yet. F5 begins a 1:1."), words("Start review…"))
        self._stack = QStackedLayout(self)
        self._lay_out()
        self.list.chosen.connect(self._on_list_chosen)
        self.list.opened.connect(self.review_requested)
        self.open_button.clicked.connect(self._on_open_button_clicked)
        for button in (self.print_button, self.export_button):
            button.requested.connect(self.command_requested)
        self.nothing.requested.connect(self._on_nothing_requested)

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        self._standpoint = standpoint
        reviews = standpoint.history.reviews
        self.list.set_entries(self._entry(one) for one in reversed(reviews))
        self._stack.setCurrentIndex(0 if reviews else 1)
        self.nothing.button.setEnabled(not self._session.is_read_only)
        if self.list.current_id is None and reviews:
            self.list.choose(reviews[-1].review_id)
        self._show(self.list.current_id)

    @property
    def review_id(self) -> str | None:
        """The review that is read."""
        return self.list.current_id

    @property
    @override
    def can_export(self) -> bool:
        return self._standpoint is not None and bool(self._standpoint.history.reviews)

    @override
    def table(self) -> SectionTable:
        assert self._standpoint is not None
        name, reviews = self._standpoint.teammate.name, self._standpoint.history.reviews
        return SectionTable(
            self._words("Reviews of {name}", name=name), reviews_rows(reversed(reviews), name, self._words)
        )

    def _entry(self, review: Review) -> Entry:
        words = self._words
        kind = review_kind_text(review.kind, words)
        title = words("{kind}, {date}", kind=kind, date=date_text(review.held_on, words.language))
        count = words.plural("{count} rating", "{count} ratings", len(review.ratings))
        parts = (words("Still open") if review.closed_on is None else "", review.led_by, count)
        return Entry(review.review_id, title, " · ".join(filter(None, parts)))

    def _on_list_chosen(self, review_id: str) -> None:
        self._show(review_id)

    def _show(self, review_id: str | None) -> None:
        standpoint = self._standpoint
        reviews = [] if standpoint is None else list(standpoint.history.reviews)
        review = next((one for one in reviews if one.review_id == review_id), None)
        if standpoint is None or review is None:
            self.text.show_paragraphs(())
            return
        own_id = review.review_id if review.closed_on is None else None
        told = None if self.reader is None else self.reader.told
        ground = read_in(ground_for(self._session, standpoint.teammate, reviews, review.held_on, own_id), told)
        self.text.show_paragraphs(RecordText(self._words, ground, reviews).paragraphs(review))

    def _on_open_button_clicked(self) -> None:
        if self.list.current_id is not None:
            self.review_requested.emit(self.list.current_id)

    def _on_nothing_requested(self) -> None:
        self.command_requested.emit("start-review")

    def _lay_out(self) -> None:
        columns = Panes()
        columns.setHandleWidth(space.WIDE)
        columns.setStyleSheet("QSplitter::handle { background: transparent; }")
        columns.addWidget(self.list)
        columns.addWidget(self._reading())
        columns.setStretchFactor(1, 1)
        columns.setSizes([280, 800])
        self._stack.addWidget(columns)
        self._stack.addWidget(self.nothing)

    def _reading(self) -> QWidget:
        reading = QWidget()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.print_button, self.export_button, self.open_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(reading)
        layout.setContentsMargins(0, space.MEDIUM, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)
        return reading


class PrivateNotesSection(Section):
    """What the lead keeps for themselves about a teammate."""

    def __init__(self, session: Session, theme: Theme, words: Words, now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self.notes = PrivateNotes(session, theme, words, now)
        self.notes.refused.connect(self.message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.MEDIUM, 0, 0)
        layout.addWidget(self.notes)

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        self.notes.show_for(standpoint.teammate.teammate_id)

    @override
    def finish(self) -> bool:
        return self.notes.finish()

    @override
    def give_up(self) -> None:
        self.notes.give_up()
