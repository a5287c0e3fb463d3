"""How far reviews have come, read a few at a time while nothing else happens: a large team has very many."""

import datetime
from collections import deque
from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from matrices.model.review import Review, ReviewKind
from matrices.store.errors import StoreError
from matrices.store.open_reviews import is_open
from widgets.session import Changes, Session

_SLICE_S = 0.006
"""So long at a time, which leaves a window its sixty frames a second."""
_TOLD_S = 0.25
"""So often at most it is told that more was found: a list is sorted anew each time."""


class Status(NamedTuple):
    """What a list needs to know of a review."""

    kind: ReviewKind
    held_on: datetime.date
    closed_on: datetime.date | None
    led_by: str
    corrects: str | None

    @property
    def is_to_go_on_with(self) -> bool:
        """Whether two people will sit down with it; what was rated in passing stays open for ever."""
        return self.closed_on is None and self.kind is not ReviewKind.IN_PASSING


class Statuses(QObject):
    """Remembers what it read and keeps it true; `open_ids` grows while the file is searched."""

    changed = Signal(object)  # frozenset of review ids whose status is another now
    found = Signal()  # more is known: open reviews, or those that were to be read

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[str, Status | None] = {}
        self._work: deque[Iterator[object]] = deque()
        self._is_searched = False
        self._told_at = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.open_ids: dict[str, None] = {}
        session.changed.connect(self._on_session_changed)

    @property
    def is_busy(self) -> bool:
        """Whether there is more to read."""
        return bool(self._work)

    def search(self) -> None:
        """Look for the open reviews of the whole team, once."""
        if not self._is_searched:
            self._is_searched = True
            self._begin(map(self._look_at, self._session.workspace.ids(Review)))

    def read(self, review_ids: Iterable[str]) -> None:
        """Read these reviews."""
        self._begin(map(self.of, tuple(review_ids)))

    def of(self, review_id: str) -> Status | None:
        """Return the status of a review, read now where it is not known; None where there is no such review."""
        if review_id not in self._known:
            self._known[review_id] = self._read(review_id)
        return self._known[review_id]

    def knows(self, review_id: str) -> bool:
        """Tell whether a review was read."""
        return review_id in self._known

    def _begin(self, work: Iterator[object]) -> None:
        self._work.append(work)
        self._timer.start()

    def _read(self, review_id: str) -> Status | None:
        is_there = self._session.workspace.has(Review, review_id)
        return _status(self._session.find(Review, review_id)) if is_there else None

    def _on_timer_timeout(self) -> None:
        end = perf_counter() + _SLICE_S
        while self._work and perf_counter() < end:
            for _ in self._work[0]:
                if perf_counter() > end:
                    break
            else:
                self._work.popleft()
        if not self._work:
            self._timer.stop()
        if not self._work or perf_counter() - self._told_at > _TOLD_S:
            self._told_at = perf_counter()
            self.found.emit()

    def _look_at(self, review_id: str) -> None:
        try:
            if not is_open(self._session.workspace, review_id):
                return
            status = self.of(review_id)
        except (StoreError, OSError):
            return  # `verify` names what cannot be read; a list of what is open goes on without it
        if status is not None and status.is_to_go_on_with:
            self.open_ids[review_id] = None

    def _on_session_changed(self, changes: Changes) -> None:
        touched = frozenset(self._take(one.after, one.document_id) for one in changes if one.kind is Review)
        if touched:
            self.changed.emit(touched)

    def _take(self, after: object, review_id: str) -> str:
        status = _status(after if isinstance(after, Review) else None)
        self._known[review_id] = status
        if status is not None and status.is_to_go_on_with:
            self.open_ids[review_id] = None
        else:
            self.open_ids.pop(review_id, None)
        return review_id


def _status(review: Review | None) -> Status | None:
    if review is None:
        return None
    return Status(review.kind, review.held_on, review.closed_on, review.led_by, review.corrects)
