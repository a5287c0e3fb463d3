"""Preparing the reviews of several people: each gets an agenda from their own past, and all are one commit."""

import datetime
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from matrices.checks.forbidden import RefusedError
from matrices.edits.rounds import prepare
from matrices.language.words import Words
from matrices.model.agenda import agenda_of
from matrices.model.review import Review
from matrices.model.round import Round
from matrices.model.rounds import round_review_id
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from widgets.review.reading import ground_for
from widgets.session import Session

_SLICE_S = 0.008


class Preparing(QObject):
    """Prepares who has no review in a round yet, while the window stays awake."""

    advanced = Signal(int, int)  # how many are made, of how many
    finished = Signal(int)  # how many reviews were stored; 0 where the disk refused or nobody was left

    def __init__(
        self, session: Session, words: Words, now: Callable[[], datetime.datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._now = now
        self._made: list[Review] = []
        self._work: Iterator[Review] = iter(())
        self._count = 0
        self._name = ""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_busy(self) -> bool:
        """Whether reviews are being prepared."""
        return self._timer.isActive()

    def prepare(self, one: Round, teammate_ids: tuple[str, ...]) -> None:
        """Prepare the reviews of these people in a round; who has one, or has left, is passed over."""
        if self.is_busy:
            return
        today = self._now().date()
        people = [self._session.find(Teammate, found) for found in self._missing(one, teammate_ids)]
        staying = [found for found in people if found is not None and is_on_team(found, today)]
        self._made, self._count, self._name = [], len(staying), one.name
        self._work = (self._prepared(one, found, today) for found in staying)
        self._timer.start()

    def _missing(self, one: Round, teammate_ids: tuple[str, ...]) -> list[str]:
        has = self._session.workspace.has
        return [found for found in teammate_ids if not has(Review, round_review_id(one, found))]

    def _prepared(self, one: Round, teammate: Teammate, today: datetime.date) -> Review:
        reviews = self._session.reviews_of(teammate.teammate_id)
        agenda = agenda_of(ground_for(self._session, teammate, reviews, today))
        return prepare(one, teammate, today, led_by(teammate, reviews), agenda)

    def _on_timer_timeout(self) -> None:
        end = perf_counter() + _SLICE_S
        for review in self._work:
            self._made.append(review)
            if perf_counter() > end:
                self.advanced.emit(len(self._made), self._count)
                return
        self._timer.stop()
        self.finished.emit(len(self._made) if self._made and self._store() else 0)

    def _store(self) -> bool:
        label = self._words("preparing {round}", round=self._name)
        try:
            return self._session.commit(label, self._made)
        except RefusedError:  # somebody closed one of them meanwhile
            return False


def led_by(teammate: Teammate, reviews: list[Review]) -> str:
    """Return who leads a teammate's next review: their lead, else whoever led the last one."""
    return teammate.led_by or next((one.led_by for one in reversed(reviews) if one.led_by), "")
