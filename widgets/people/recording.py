"""Storing ratings: from what a person typed or pressed to one commit, and back to them when it is refused."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from matrices.checks.forbidden import RefusedError
from matrices.edits.ratings import NewRating, rate
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Rating, Who
from matrices.model.teammate import Teammate
from widgets.people.answers import Answer, answer_text
from widgets.people.rating_panel import RatingPanel, Subject
from widgets.session import Session


class Recorder(QObject):
    """Opens the rating panel, stores what it asks for, and stores at once what needs no panel."""

    recorded = Signal(object)  # datetime.date of a rating that was stored
    refused = Signal(str)  # why a rating made without the panel was not stored

    def __init__(
        self, session: Session, words: Words, now: Callable[[], datetime.datetime], panel: RatingPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._now = now
        self._panel = panel
        panel.rate_requested.connect(self._on_panel_rate_requested)

    def open_panel(self, subject: Subject, answer: Answer, day: datetime.date) -> None:
        """Ask for a rating in the panel."""
        if not self._session.is_read_only:
            self._panel.open_for(subject, answer, day)

    def open_correction(self, subject: Subject, rating: Rating) -> None:
        """Ask in the panel for what takes the place of a rating."""
        if not self._session.is_read_only:
            self._panel.open_for(subject, Answer(rating.level_id, rating.absence), rating.on)
            self._panel.correct(rating.rating_id)

    def record_at_once(self, subject: Subject, answer: Answer, day: datetime.date) -> None:
        """Store the lead's rating without asking for evidence."""
        if self._session.is_read_only:
            return
        refusal = self._store(subject, _plain_rating(subject.attribute.attribute_id, answer, day))
        if refusal:
            self.refused.emit(refusal)

    def _on_panel_rate_requested(self, new: NewRating) -> None:
        subject = self._panel.subject
        if subject is None:
            return
        refusal = self._store(subject, new)
        if refusal:
            self._panel.refuse(refusal)
        else:
            self._panel.finish()

    def _store(self, subject: Subject, new: NewRating) -> str:
        """Store a rating; return why it was refused, empty when it was not."""
        words = self._words
        teammate = self._session.get(Teammate, subject.teammate_id)
        editions = self._session.workspace.ids(Edition)
        into = subject.review_id or None
        reviews = subject.history.reviews
        documents = rate(teammate, reviews, subject.matrix, editions, new, now=self._now(), review_id=into)
        try:
            is_done = self._session.commit(rating_label(words, teammate, subject.matrix, new), documents)
        except RefusedError:
            return words("This rating breaks a rule of the workspace and was not stored. What you typed is kept.")
        if not is_done:
            return words("The workspace could not be written. What you typed is kept: try again.")
        self.recorded.emit(new.on)
        return ""


def rating_label(words: Words, teammate: Teammate, matrix: Matrix, new: NewRating) -> str:
    """Return the name of the step, as undo says it."""
    return words(
        "rating of {teammate}: {attribute} {level}",
        teammate=teammate.name,
        attribute=matrix.attribute(new.attribute_id).name,
        level=answer_text(words, matrix, Answer(new.level_id, new.absence)),
    )


def _plain_rating(attribute_id: str, answer: Answer, day: datetime.date) -> NewRating:
    return NewRating(attribute_id=attribute_id, level_id=answer.level_id, absence=answer.absence, on=day, by=Who.LEAD)
