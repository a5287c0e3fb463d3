"""What lists of people say of each: their name and the role they hold today."""

import datetime
from collections.abc import Callable, Iterable

from matrices.language.sorting import SortKey
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from widgets.review.board_rows import Line
from widgets.review.round_form import Person
from widgets.session import Session


class Names:
    """Reads a teammate when asked for, and remembers what lists show."""

    def __init__(self, session: Session, words: Words, now: Callable[[], datetime.datetime]) -> None:
        self._session = session
        self._words = words
        self._now = now
        self._known: dict[str, tuple[str, str] | None] = {}
        self._readings: dict[str, str] = {}

    def of(self, teammate_id: str) -> tuple[str, str] | None:
        """Return name and role, or None where there is no such teammate."""
        if teammate_id not in self._known:
            teammate = self._session.find(Teammate, teammate_id)
            self._known[teammate_id] = None if teammate is None else (teammate.name, self._role(teammate))
            self._readings[teammate_id] = "" if teammate is None else teammate.reading
        return self._known[teammate_id]

    def forget(self, teammate_ids: Iterable[str]) -> None:
        """Read these anew when next asked for."""
        for one in teammate_ids:
            self._known.pop(one, None)

    @property
    def is_empty(self) -> bool:
        """Whether the team has nobody yet."""
        return self._session.workspace.count(Teammate) == 0

    def order(self, line: Line) -> SortKey:
        """Return what lines are sorted by: names, as this language sorts them."""
        return self._words.sort_key(line.name, self._readings.get(line.teammate_id, ""))

    def staying(self) -> list[Person]:
        """Return who is with the team, by name."""
        today = self._now().date()
        found = [one for one in self._session.all(Teammate) if is_on_team(one, today)]
        found.sort(key=lambda one: self._words.sort_key(one.name, one.reading))
        return [Person(one.teammate_id, one.name, self._matrix_id(one), one.reading) for one in found]

    def _matrix_id(self, teammate: Teammate) -> str | None:
        placement = teammate.placement_on(self._now().date())
        return None if placement is None else placement.matrix_id

    def _role(self, teammate: Teammate) -> str:
        matrix_id = self._matrix_id(teammate)
        matrix = None if matrix_id is None else self._session.find(Matrix, matrix_id)
        return self._words("No role yet") if matrix is None else matrix.title
