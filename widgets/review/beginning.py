"""How reviews begin: asked for, at once, in a round, or as a correction of one that is closed."""

import datetime
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matrices.checks.forbidden import RefusedError
from matrices.edits.reviews import correct_review, hold_on, start_review
from matrices.edits.rounds import prepare
from matrices.language.words import Words
from matrices.model.agenda import agenda_of
from matrices.model.review import AgendaItem, Review, ReviewKind
from matrices.model.round import Round
from matrices.model.sittings import correction_of
from matrices.model.teammate import Teammate
from widgets.review.preparing import led_by
from widgets.review.reading import ground_for
from widgets.review.round_form import Person
from widgets.review.start_form import FilledStart, StartForm
from widgets.session import Session


class Beginning(QObject):
    """Makes open reviews with their agendas, each in one commit."""

    begun = Signal(str)  # review id to sit down with
    refused = Signal(str)  # why nothing was begun

    def __init__(
        self, session: Session, words: Words, now: Callable[[], datetime.datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._now = now
        self.form: StartForm | None = None

    def ask(self, teammate_id: str | None, people: Iterable[Person], window: QWidget) -> None:
        """Ask whom to sit down with, and for what; with somebody given they are chosen."""
        offered = [(one.teammate_id, one.name, one.reading) for one in people]
        if not offered or teammate_id not in (None, *(one[0] for one in offered)):
            return
        if self.form is not None:
            self.form.close()
        lead = self._lead(teammate_id or offered[0][0])
        given = FilledStart(teammate_id or "", ReviewKind.ONE_TO_ONE, self._today, lead)
        self.form = StartForm(self._words, window)
        self.form.fill(offered, given)
        self.form.submitted.connect(self._on_form_submitted)
        self.form.teammate_chosen.connect(self._on_form_teammate_chosen)
        self.form.finished.connect(self._on_form_finished)
        self.form.open()

    def begin(self, teammate_id: str, kind: ReviewKind) -> None:
        """Begin a review today, led by whoever leads the teammate."""
        self._begin(FilledStart(teammate_id, kind, self._today, ""))

    def begin_in_round(self, one: Round, teammate_id: str) -> str | None:
        """Begin the review of somebody in a round and return its id, or None where the disk refused."""
        teammate = self._session.find(Teammate, teammate_id)
        if teammate is None:
            return None
        reviews = self._session.reviews_of(teammate_id)
        made = prepare(one, teammate, self._today, led_by(teammate, reviews), self._agenda(teammate, reviews))
        return made.review_id if self._store(teammate, made) else None

    def correct(self, review_id: str) -> str | None:
        """Begin a correction of a closed review and return its id; None where there is one already."""
        review = self._session.find(Review, review_id)
        teammate = None if review is None else self._session.find(Teammate, review.teammate_id)
        if review is None or teammate is None or review.closed_on is None:
            return None
        if correction_of(review, self._session.reviews_of(review.teammate_id)) is not None:
            return None
        made = correct_review(review)
        label = self._words("correcting the review with {teammate}", teammate=teammate.name)
        return made.review_id if self._commit(label, made) else None

    def sit_down(self, review_id: str) -> Review | None:
        """Return an open review, held today from now on; None where it is closed or cannot be written."""
        review = self._session.find(Review, review_id)
        teammate = None if review is None else self._session.find(Teammate, review.teammate_id)
        if review is None or teammate is None or review.closed_on is not None or self._session.is_read_only:
            return None
        held = hold_on(review, self._today)
        return held if held is review or self._store(teammate, held) else None

    @property
    def _today(self) -> datetime.date:
        return self._now().date()

    def _lead(self, teammate_id: str) -> str:
        teammate = self._session.find(Teammate, teammate_id)
        return "" if teammate is None else led_by(teammate, self._session.reviews_of(teammate_id))

    def _begin(self, filled: FilledStart) -> bool:
        teammate = self._session.find(Teammate, filled.teammate_id)
        if teammate is None:
            return False
        reviews = self._session.reviews_of(filled.teammate_id)
        lead = filled.led_by or led_by(teammate, reviews)
        made = start_review(teammate, filled.kind, filled.day, lead, self._agenda(teammate, reviews))
        is_stored = self._store(teammate, made)
        if is_stored:
            self.begun.emit(made.review_id)
        return is_stored

    def _agenda(self, teammate: Teammate, reviews: list[Review]) -> tuple[AgendaItem, ...]:
        return agenda_of(ground_for(self._session, teammate, reviews, self._today))

    def _store(self, teammate: Teammate, review: Review) -> bool:
        return self._commit(self._words("review with {teammate}", teammate=teammate.name), review)

    def _commit(self, label: str, review: Review) -> bool:
        try:
            is_done = self._session.commit(label, [review])
        except RefusedError:
            is_done = False
        if not is_done:
            self.refused.emit(self._words("The review could not be begun."))
        return is_done

    def _on_form_submitted(self, filled: FilledStart) -> None:
        form = self.form
        if form is not None:
            form.accept()
        self._begin(filled)

    def _on_form_teammate_chosen(self, teammate_id: str) -> None:
        if self.form is not None:
            self.form.propose_lead(self._lead(teammate_id))

    def _on_form_finished(self) -> None:
        self.form = None
