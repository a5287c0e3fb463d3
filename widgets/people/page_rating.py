"""Rating on a teammate's page: the current row, on the day shown, in the panel or at once."""

import datetime
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.review import Rating
from widgets.people.answers import Answer, answer_for_key
from widgets.people.body import PageBody
from widgets.people.rating_panel import Subject
from widgets.people.recording import Recorder
from widgets.people.reminders import Reminders
from widgets.session import Session


class RatedPage(Protocol):
    """What a page tells of what can be rated on it."""

    body: PageBody

    @property
    def matrix(self) -> Matrix | None:
        """The matrix of the role held on the day shown."""

    @property
    def day(self) -> datetime.date:
        """The day shown."""

    @property
    def reminders(self) -> Reminders | None:
        """What is to be confirmed again."""

    def subject(self, attribute_id: str | None = None) -> Subject | None:
        """Return what can be rated: the attribute given, or that of the current row."""

    def keep_up(self) -> None:
        """Take in that days have passed."""


class PageRating(QObject):
    """Rates, corrects and confirms; a day that has passed since the page was shown is taken in first."""

    def __init__(
        self,
        page: RatedPage,
        session: Session,
        words: Words,
        now: Callable[[], datetime.datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._words = words
        self.recorder = Recorder(session, words, now, page.body.rating, self)
        page.body.grid.doubleClicked.connect(self.rate)
        page.body.keys.character_typed.connect(self._on_keys_character_typed)
        page.body.keys.rating_requested.connect(self.rate)
        page.body.keys.quick_rating_requested.connect(self.rate_at_once)

    @property
    def can_rate(self) -> bool:
        """Whether a rating can be made of the current row."""
        return self._page.subject() is not None and not self._session.is_read_only

    def rate(self) -> None:
        """Open the rating panel for the current cell."""
        level_id = self._page.body.grid.current_key()[1]
        if level_id is not None:
            self._open(Answer(level_id))

    def rate_at_once(self) -> None:
        """Store the current cell's level as the lead's rating of the day shown, without evidence."""
        level_id = self._page.body.grid.current_key()[1]
        if level_id is not None:
            self.record_at_once(Answer(level_id))

    def record_at_once(self, answer: Answer) -> None:
        """Store an answer as the lead's rating of the current row on the day shown, without evidence."""
        self._page.keep_up()
        subject = self._page.subject()
        if subject is not None:
            self.recorder.record_at_once(subject, answer, self._page.day)

    @property
    def can_correct(self) -> bool:
        """Whether the current row has a rating that can be corrected."""
        return self.can_rate and self._rating_to_correct() is not None

    def correct(self) -> None:
        """Open the rating panel with what stands in the current row on the day shown, to take its place."""
        self._page.keep_up()
        subject, rating = self._page.subject(), self._rating_to_correct()
        if subject is not None and rating is not None:
            self.recorder.open_correction(subject, rating)

    @property
    def can_settle(self) -> bool:
        """Whether the current row is to be confirmed again, and may be said to hold as it is."""
        attribute_id, reminders = self._page.body.grid.current_key()[0], self._page.reminders
        is_open = not self._session.is_read_only
        return is_open and reminders is not None and attribute_id is not None and reminders.has(attribute_id)

    def settle(self) -> None:
        """Say that the rating of the current row holds, whatever its wording is now."""
        attribute_id, reminders = self._page.body.grid.current_key()[0], self._page.reminders
        if self.can_settle and reminders is not None and attribute_id is not None:
            name = reminders.matrix.attribute(attribute_id).name
            label = self._words("{attribute} of {teammate} confirmed", attribute=name, teammate=reminders.teammate.name)
            self._session.commit(label, [reminders.settled(attribute_id)])

    def _rating_to_correct(self) -> Rating | None:
        """Return the rating that counts on the day shown, else the latest that anybody made up to then."""
        subject, day = self._page.subject(), self._page.day
        if subject is None:
            return None
        row, history = subject.attribute.attribute_id, subject.history
        made = [one for one in history.entries_of(row) if one.rating.on <= day]
        entry = history.entry_on(row, day) or (made[-1] if made else None)
        return None if entry is None else entry.rating

    def _open(self, answer: Answer) -> None:
        self._page.keep_up()
        subject = self._page.subject()
        if subject is not None:
            self.recorder.open_panel(subject, answer, self._page.day)

    def _on_keys_character_typed(self, character: str) -> None:
        answer = None if self._page.matrix is None else answer_for_key(self._page.matrix, character)
        if answer is None:
            return
        if self._page.body.at_once.isChecked():
            self.record_at_once(answer)
        else:
            self._open(answer)
