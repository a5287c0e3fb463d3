"""Private notes about a teammate: what a lead writes for themselves. Never part of a 1:1, of a page or of an export."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from matrices.checks.forbidden import RefusedError
from matrices.edits.private_notes import reword_note, write_note
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.private_note import PrivateNote
from widgets.buttons import text_button
from widgets.review.labels import keep_leading
from widgets.review.notes_field import NotesField
from widgets.session import Changes, Session
from widgets.tab_order import tab_as_laid_out
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_FIELD_PX = 96


class PrivateNotes(QWidget):
    """Shows and stores the private notes about one teammate, the latest first."""

    refused = Signal(str)  # why something was not stored; what was typed is kept

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        now: Callable[[], datetime.datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self._now = now
        self._teammate_id: str | None = None
        self._review_id: str | None = None
        self.cards: list[NoteCard] = []
        self.title = QLabel(words("Private notes"))
        self.told = QLabel(wordWrap=True)
        self.told.setText(words("Only for you: never shown in a 1:1, never printed, never exported."))
        self.add_button = text_button(words("Write a private note"))
        self._column = QVBoxLayout()
        self._lay_out()
        self.add_button.clicked.connect(self.write)
        session.changed.connect(self._on_session_changed)
        theme.changed.connect(self._dress)
        self._dress()

    def show_for(self, teammate_id: str | None, review_id: str | None = None) -> None:
        """Show the notes about somebody; a new one is written beside this review."""
        self._review_id = review_id
        if teammate_id != self._teammate_id:
            self.finish()
            self._clear()
            self._teammate_id = teammate_id
        self._fill()

    def write(self) -> None:
        """Begin a new note."""
        if self._teammate_id is None or self._session.is_read_only:
            return
        if not self.cards or self.cards[0].note is not None:
            self._insert(0, None)
        self.cards[0].field.setFocus()

    def finish(self) -> bool:
        """Store what is being typed; tell whether all is stored."""
        stored = [card.field.flush() for card in self.cards]  # all of them, whatever becomes of the first
        return all(stored)

    def give_up(self) -> None:
        """Forget what could not be stored."""
        for card in self.cards:
            card.field.give_up()

    def _fill(self) -> None:
        self.add_button.setEnabled(self._teammate_id is not None and not self._session.is_read_only)
        found = [] if self._teammate_id is None else self._session.workspace.private_notes_of(self._teammate_id)
        notes = {one.note_id: one for one in reversed(found)}
        for card in [one for one in self.cards if one.note is not None and one.note.note_id not in notes]:
            self._remove(card)
        known = {card.note.note_id: card for card in self.cards if card.note is not None}
        fresh = 1 if self.cards and self.cards[0].note is None else 0
        for place, note in enumerate(notes.values()):
            if note.note_id in known:
                known[note.note_id].show_note(note)
            else:
                self._insert(min(place + fresh, len(self.cards)), note)

    def _insert(self, place: int, note: PrivateNote | None) -> None:
        card = NoteCard(self._store, self._theme, self._words, self._now().date())
        card.show_note(note)
        card.field.setReadOnly(self._session.is_read_only)
        self.cards.insert(place, card)
        self._column.insertWidget(place, card)
        tab_as_laid_out(self._inner)

    def _store(self, card: "NoteCard", text: str, goes_on: bool) -> bool:  # noqa: FBT001 - as the field calls it
        words, day = self._words, self._now().date()
        assert self._teammate_id is not None
        label = words("private note")
        try:
            if card.note is not None and not text.strip():
                return self._session.commit(label, [], [card.note])
            if card.note is None and not text.strip():
                return True
            note = card.note
            made = (
                write_note(self._teammate_id, text, day, self._review_id) if note is None else reword_note(note, text)
            )
            card.note = made  # before the news of it comes, so that it makes no second card
            is_stored = self._session.commit(label, [made], goes_on=goes_on)
        except RefusedError:
            is_stored, note = False, None
        if not is_stored:
            card.note = note
            self.refused.emit(words("The workspace could not be written. What you typed is kept: try again."))
        return is_stored

    def _clear(self) -> None:
        for card in list(self.cards):
            self._remove(card)

    def _remove(self, card: "NoteCard") -> None:
        card.field.give_up()
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _on_session_changed(self, changes: Changes) -> None:
        own = self._teammate_id
        found = (one.after or one.before for one in changes)
        if any(isinstance(one, PrivateNote) and one.teammate_id == own for one in found):
            self._fill()

    def _lay_out(self) -> None:
        self._inner = inner = QWidget()
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, space.SMALL, 0)
        self._column.setSpacing(space.MEDIUM)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(inner)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addLayout(head)
        layout.addWidget(self.told)
        layout.addWidget(self.area, 1)

    def _dress(self) -> None:
        colours = self._theme.colours
        keep_leading(self.title, self.told)
        self.title.setFont(self._theme.font(Role.SECTION))
        self.told.setFont(self._theme.font(Role.SMALL))
        self.told.setStyleSheet(
            f"color: {colours.caution}; background: {colours.caution_wash};"
            f" border-radius: {space.RADIUS}px; padding: {space.TIGHT}px {space.SMALL}px;"
        )
        self.area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")


class NoteCard(QWidget):
    """One note: its day, and its words to be changed in place."""

    def __init__(
        self, store: Callable[["NoteCard", str, bool], bool], theme: Theme, words: Words, today: datetime.date
    ) -> None:
        super().__init__()
        self._store_card = store
        self._theme = theme
        self._words = words
        self._today = today
        self.note: PrivateNote | None = None
        self.day = QLabel()
        self.field = NotesField(self._store, words("Private note"), words("What you want to remember"))
        self.field.setFixedHeight(_FIELD_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        layout.addWidget(self.day)
        layout.addWidget(self.field)
        self.day.setFont(theme.font(Role.SMALL))

    def show_note(self, note: PrivateNote | None) -> None:
        """Show a note, or for None room for a new one; what is being typed stays."""
        self.note = note
        day = self._today if note is None else note.written_on
        self.day.setText(date_text(day, self._words.language))
        if note is not None:
            self.field.show_text(note.text)

    def _store(self, text: str, goes_on: bool) -> bool:  # noqa: FBT001 - as the field calls it
        return self._store_card(self, text, goes_on)
