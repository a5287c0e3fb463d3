"""The 1:1: one calm view for two people at one screen. It shows one teammate, and nothing private."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.edits.ratings import NewRating
from matrices.language.words import Words
from matrices.model.review import Review, Who
from widgets.people.answers import Answer
from widgets.people.details_view import DetailsView
from widgets.people.rating_panel import RatingPanel, Subject
from widgets.reading.button import ReadingButton
from widgets.reading.reader import Reader
from widgets.reading.readings import Readings
from widgets.review.agenda_panel import AgendaPanel
from widgets.review.arrangement import Arrangement
from widgets.review.closing import Closing
from widgets.review.grid_panel import GridPanel
from widgets.review.head import Head
from widgets.review.labels import keep_leading
from widgets.review.reading import read_in
from widgets.review.record_text import RecordText
from widgets.review.sitting import Sitting
from widgets.review.size import SCALE
from widgets.review.talk_panel import TalkPanel
from widgets.session import Session
from widgets.standard.panel import StandardPanel
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class OneToOne(QWidget):
    """Shows one open review, and once it is closed what came of it. `left` says that the two are done."""

    left = Signal()
    message = Signal(str)  # something to say where the window says things
    state_changed = Signal()  # what can be done may have changed
    print_requested = Signal(str)  # id of the closed review that is shown

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
        self._theme = theme
        self._words = words
        self._now = now
        self.sitting: Sitting | None = None
        self.head, self.told = Head(theme, words), QLabel()
        self.agenda = AgendaPanel(theme, words, SCALE)
        self.reader = Reader(readings or Readings(session), session, ReadingButton(theme, words, SCALE), self)
        self.grid = GridPanel(theme, words, SCALE, self.reader)
        self.no_role = QLabel(words("No role is held yet, so there is nothing to rate against."), wordWrap=True)
        self.middle = QStackedWidget()
        self.talk = TalkPanel(theme, words, SCALE, self._today)
        self.rating = RatingPanel(theme, words, now)
        self.closing = Closing(words)
        self.standard = StandardPanel(session, theme, words)
        self.side = QStackedWidget()
        self.record = DetailsView(theme, words, scale=SCALE)
        self.columns = Arrangement(self.agenda, self.middle, self.side)
        self.stack = QStackedWidget()
        self.keys_hint = QLabel(wordWrap=True)
        rating = words("1–9 level · 0 not observed · x not applicable · Enter evidence · Esc back to the grid")
        going = words("F6 next item · F9 discussed · F4 notes · Shift+F4 action · F12 close · Ctrl+K all commands")
        self.keys_hint.setText(f"{rating}\n{going}")
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def is_held(self) -> bool:
        """Whether an open review is shown."""
        return self.sitting is not None and self.sitting.is_open

    @property
    def teammate_id(self) -> str | None:
        """Whose 1:1 it is."""
        return None if self.sitting is None else self.sitting.teammate.teammate_id

    def hold(self, review: Review) -> None:
        """Begin or go on with an open review."""
        self.let_go()
        self.sitting = Sitting(self._session, self._words, self._now, review, self)
        self.sitting.changed.connect(self._show)
        self.sitting.refused.connect(self._say)
        self.sitting.gone.connect(self.leave)
        self.closing.forget()
        self._say("")
        self.side.setCurrentWidget(self.talk)
        self.columns.begin()
        self._show()
        self.grid.choose_first()
        self.agenda.start()
        self.grid.setFocus()

    def let_go(self) -> None:
        """Store what is being typed, and show nobody."""
        self.finish()
        self.rating.close_panel()
        if self.sitting is not None:
            self.sitting.let_go()
            self.sitting.deleteLater()
            self.sitting = None

    def finish(self) -> bool:
        """Store what is being typed; tell whether nothing typed is left that is not stored."""
        if self.sitting is None or not self.sitting.is_open:
            return True
        stored = [self.talk.finish(), self.agenda.finish(), self._keep_summary(self.sitting)]
        return all(stored)

    def give_up(self) -> None:
        """Forget what could not be stored."""
        self.talk.give_up()
        self.agenda.give_up()
        self.closing.forget()

    def leave(self) -> None:
        """End the view; the review stays as it is, open or closed."""
        if self.finish():
            self.left.emit()

    def step_agenda(self, by: int) -> None:
        """Go to the next item of the agenda (`by` 1) or the one before (-1)."""
        self.columns.call()
        self.agenda.step(by)

    def mark_discussed(self) -> None:
        """Tick the current item of the agenda off."""
        self.columns.call()
        self.agenda.mark()

    def write_notes(self) -> None:
        """Go to the shared notes."""
        self._call_talk()
        self.talk.notes.setFocus()

    def write_action(self) -> None:
        """Go to where an action is agreed."""
        self._call_talk()
        self.talk.form.text.setFocus()

    def write_item(self) -> None:
        """Go to where something is put on the agenda."""
        self._call_talk()
        self.agenda.field.setFocus()

    def go_to_grid(self) -> None:
        """Go to the grid."""
        self._show_talk()
        self.columns.send_away()
        self.grid.setFocus()

    @property
    def is_to_print(self) -> bool:
        """Whether a closed review is shown."""
        return self.sitting is not None and self.sitting.review.closed_on is not None

    def print(self) -> None:
        """Print the closed review that is shown."""
        if self.sitting is not None and self.is_to_print:
            self.print_requested.emit(self.sitting.review.review_id)

    @property
    def has_standard(self) -> bool:
        """Whether the team has a service standard to look at together."""
        return self.standard.has_standard

    def toggle_panels(self) -> None:
        """Fold agenda, notes and actions away, or show them."""
        self.show_panels(not self.columns.has_panels)

    def show_panels(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Show agenda, notes and actions beside the grid, or give their room to it."""
        if not wanted:
            self._show_talk()
            self.grid.setFocus()
        self.columns.wish(panels=wanted)

    def show_standard(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Lay the team's service standard beside the grid, or put it away."""
        self.rating.close_panel()
        self.side.setCurrentWidget(self.standard if wanted else self.talk)
        if wanted:
            self.columns.call()
        else:
            self.columns.send_away()

    def toggle_standard(self) -> None:
        """Lay the service standard beside the grid, or put it away where it lies there."""
        self.show_standard(self.side.currentWidget() is not self.standard)

    def ask_for_summary(self) -> None:
        """Show the summary that the data writes, to close with."""
        if self.sitting is not None and self.is_held and self.finish():
            self.rating.close_panel()
            self.side.setCurrentWidget(self.closing)
            self.columns.call()
            self.closing.propose(self.sitting.summary())
            self.state_changed.emit()

    def _today(self) -> datetime.date:
        return self._now().date()

    def _keep_summary(self, sitting: Sitting) -> bool:
        own = self.closing.own_words
        return own is None or sitting.keep_summary(own)

    def _call_talk(self) -> None:
        self._show_talk()
        self.columns.call()

    def _show_talk(self) -> None:
        self.rating.close_panel()
        self.side.setCurrentWidget(self.talk)

    def _show(self) -> None:
        """Show what is now; everything typed, chosen and scrolled to stays."""
        sitting = self.sitting
        if sitting is None:
            return
        shown = self.reader.turn_to(sitting.teammate.teammate_id, sitting.matrix)
        self.head.show_sitting(sitting, shown, has_standard=self.has_standard)
        self.keys_hint.setVisible(sitting.is_open)
        self.stack.setCurrentIndex(0 if sitting.review.closed_on is None else 1)
        if sitting.review.closed_on is None:
            self.middle.setCurrentWidget(self.grid if sitting.matrix is not None else self.no_role)
            self.grid.show_sitting(sitting)
            self.columns.need(self.grid.needed_width)
            self.agenda.show_sitting(sitting, self.reader.told)
            self.talk.show_sitting(sitting)
            self._refresh_rating()
        else:
            told = RecordText(self._words, read_in(sitting.ground, self.reader.told), sitting.reviews)
            self.record.show_paragraphs(told.paragraphs(sitting.review))
        self.state_changed.emit()

    def _subject(self, attribute_id: str) -> Subject | None:
        sitting = self.sitting
        if sitting is None or sitting.matrix is None or attribute_id not in sitting.matrix.attribute_places:
            return None
        history = sitting.history.seen_from(sitting.matrix)
        attribute, review_id = sitting.matrix.attribute(attribute_id), sitting.review.review_id
        shown = self.grid.grid.grid.matrix
        return Subject(sitting.teammate.teammate_id, attribute, sitting.matrix, history, review_id, shown)

    def _refresh_rating(self) -> None:
        rated = self.rating.subject
        newer = None if rated is None else self._subject(rated.attribute.attribute_id)
        if newer is not None:
            self.rating.refresh(newer)

    def _on_grid_answered(self, attribute_id: str, answer: Answer) -> None:
        """Both see what is said, so it is agreed."""
        if self.sitting is None or not self.is_held:
            return
        new = NewRating(
            attribute_id=attribute_id,
            level_id=answer.level_id,
            absence=answer.absence,
            on=self.sitting.day,
            by=Who.AGREED,
        )
        self._say(self.sitting.rate(new))

    def _on_grid_opened(self, attribute_id: str, answer: Answer) -> None:
        subject = self._subject(attribute_id)
        if subject is not None and self.sitting is not None and self.is_held:
            self.rating.form.view_button(Who.AGREED).setChecked(True)
            self.side.setCurrentWidget(self.rating)
            self.columns.call()
            self.rating.open_for(subject, answer, self.sitting.day)

    def _on_rating_rate_requested(self, new: NewRating) -> None:
        if self.sitting is None:
            return
        refusal = self.sitting.rate(new)
        if refusal:
            self.rating.refuse(refusal)
        else:
            self.rating.finish()

    def _on_rating_closed(self) -> None:
        if self.side.currentWidget() is self.rating:
            self.side.setCurrentWidget(self.talk)
            self.columns.send_away()
            self.grid.setFocus()

    def _on_closing_confirmed(self, summary: str) -> None:
        if self.sitting is not None and self.finish() and self.sitting.close(summary):
            self.side.setCurrentWidget(self.talk)
            self.columns.send_away()
            self.record.setFocus()

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _connect(self) -> None:
        self.head.close_button.clicked.connect(self.ask_for_summary)
        self.head.leave_button.clicked.connect(self.leave)
        self.reader.changed.connect(self._show)
        self.agenda.attribute_chosen.connect(self.grid.choose)
        self.grid.answered.connect(self._on_grid_answered)
        self.grid.opened.connect(self._on_grid_opened)
        self.rating.rate_requested.connect(self._on_rating_rate_requested)
        self.rating.closed.connect(self._on_rating_closed)
        self.closing.confirmed.connect(self._on_closing_confirmed)
        self.closing.cancelled.connect(self.go_to_grid)
        self.side.currentChanged.connect(self._make_room)
        self.columns.panels_shown.connect(self.head.panels_button.setChecked)
        self.head.panels_button.clicked.connect(self.show_panels)
        self.head.print_button.clicked.connect(self.print)
        self.head.standard_button.clicked.connect(self.show_standard)
        self._theme.changed.connect(self._dress)

    def _lay_out(self) -> None:
        self.middle.addWidget(self.grid)
        self.middle.addWidget(self.no_role)
        for one in (self.talk, self.rating, self.closing, self.standard):
            self.side.addWidget(one)
        self.stack.addWidget(self.columns)
        self.stack.addWidget(self._record_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.LARGE)
        layout.addWidget(self.head)
        layout.addWidget(self.told)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.keys_hint)

    def _make_room(self) -> None:
        """Let the agenda step back where a form needs its place."""
        self.columns.welcome_agenda(is_welcome=self.side.currentWidget() is self.talk)
        self.head.standard_button.setChecked(self.side.currentWidget() is self.standard)

    def _record_page(self) -> QWidget:
        """The record in a column that is comfortable to read."""
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.record, 4)
        row.addStretch(1)
        return page

    def _dress(self) -> None:
        theme = self._theme
        body, small = theme.font(Role.BODY, SCALE), theme.font(Role.SMALL, SCALE)
        for one in (self.told, self.no_role):
            one.setFont(body)
        self.keys_hint.setFont(small)
        keep_leading(self.keys_hint, self.agenda.title, self.closing.title, self.closing.hint)
        self.closing.set_fonts(theme.font(Role.SECTION, SCALE), body, small)
        self.rating.setStyleSheet(f"* {{ font-size: {body.pixelSize()}px; }}")
        self.told.setStyleSheet(f"color: {theme.colours.wrong}")
        for one in (self.keys_hint, self.closing.hint):
            one.setStyleSheet(f"color: {theme.colours.quiet_ink}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back: out of a field to the grid, from the grid out of the 1:1."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if self.is_held and focused is not None and focused is not self.grid.grid:
            self.go_to_grid()
        else:
            self.leave()
