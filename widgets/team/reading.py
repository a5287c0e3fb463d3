"""Reading a large team without holding the window up: rows in slices, reviews on a thread of their own."""

import datetime
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from typing_extensions import override

from matrices.model.team_map import PersonRow, TeamMap
from matrices.model.teammate import Teammate
from widgets.session import Session

_SLICE_S: Final = 0.008
"""Half a frame at 60 a second: what is typed or scrolled meanwhile is seen at once."""


PlansMap: TypeAlias = Callable[[Sequence[Teammate]], TeamMap]
"""Makes the map of everybody who was read."""


class RowReader(QObject):
    """Reads everybody and makes a row of each; a small team at once, a large one a slice at a time."""

    progressed = Signal(int, int)  # how many of how many are read
    finished = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: dict[str, PersonRow] = {}
        self.map = TeamMap((), {}, datetime.date.min)
        self._session = session
        self._made: dict[str, PersonRow] = {}
        self._steps: Iterator[int] = iter(())
        self._size = 0
        self._has_more = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_on)

    @property
    def is_reading(self) -> bool:
        """Whether rows are still to come; until then `rows` are those before."""
        return self._timer.isActive()

    @property
    def has_more(self) -> bool:
        """Whether rows were still to come when it was stopped."""
        return self._has_more

    def begin(self, plan: PlansMap) -> None:
        """Make everybody's rows anew, for the map that `plan` makes of all teammates; maybe done when this returns."""
        ids = self._session.workspace.ids(Teammate)
        self._size, self._steps, self._has_more = len(ids), self._work(ids, plan), True
        self._read_on()
        if self._has_more:
            self._timer.start()

    def refresh(self, teammate_ids: Iterable[str]) -> None:
        """Make the rows of some anew, and take away those who are gone."""
        for one in teammate_ids:
            found = self._session.find(Teammate, one)
            for rows in (self.rows, self._made):
                if found is None:
                    rows.pop(one, None)
                else:
                    rows[one] = self.map.row(found)

    def stop(self) -> None:
        """Read no further."""
        self._timer.stop()

    def _work(self, ids: Sequence[str], plan: PlansMap) -> Iterator[int]:
        """Read and make one after the other; yield how many halves of the work are done."""
        read: list[Teammate] = []
        for one in ids:
            found = self._session.find(Teammate, one)
            if found is not None:
                read.append(found)
            yield len(read)
        self.map, self._made = plan(read), {}
        for teammate in read:
            # The session's, as it may have changed since it was read.
            now = self._session.find(Teammate, teammate.teammate_id)
            if now is not None:
                self._made[now.teammate_id] = self.map.row(now)
            yield len(read) + len(self._made)
        self.rows, self._has_more = self._made, False

    def _read_on(self) -> None:
        end, done = time.perf_counter() + _SLICE_S, 0
        while time.perf_counter() < end and self._has_more:
            done = next(self._steps, 0)
        if self._has_more:
            self.progressed.emit(done // 2, self._size)
        else:
            self._timer.stop()
            self.finished.emit()


class PeopleJob(QThread):
    """Makes something of each of some people on a thread of its own; `made` holds it by id when it has `finished`."""

    progressed = Signal(int, int)  # how many of how many are done

    def __init__(self, teammate_ids: Iterable[str], make: Callable[[str], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.made: dict[str, Any] = {}
        self.failure: Exception | None = None
        self._ids = tuple(teammate_ids)
        self._make = make
        self._is_wanted = True

    @property
    def is_wanted(self) -> bool:
        """Whether somebody still waits for it."""
        return self._is_wanted

    def give_up(self) -> None:
        """End after the one at hand, and wait for that."""
        self._is_wanted = False
        self.wait()

    @override
    def run(self) -> None:
        try:
            for done, one in enumerate(self._ids, 1):
                if not self._is_wanted:
                    return
                self.made[one] = self._make(one)
                if done % 50 == 0:
                    self.progressed.emit(done, len(self._ids))
        except Exception as error:  # noqa: BLE001 - nothing above a thread would ever hear of it
            self.failure = error
