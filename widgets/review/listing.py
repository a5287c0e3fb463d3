"""What the board lists: the reviews of one round, or all that are open."""

import datetime
from collections.abc import Callable, Iterator

from matrices.model.review import teammate_id_in
from matrices.model.round import Round
from matrices.model.rounds import round_review_id
from widgets.review.board import Board
from widgets.review.board_rows import Line
from widgets.review.names import Names
from widgets.review.statuses import Statuses
from widgets.session import Session

OPEN_ID = "open-reviews"
"""The entry of the list that stands for all open reviews; no round has this id."""


class Listing:
    """Fills the board, and fills it anew when more is known of the reviews."""

    def __init__(
        self, session: Session, board: Board, statuses: Statuses, names: Names, now: Callable[[], datetime.datetime]
    ) -> None:
        self._session = session
        self._board = board
        self._statuses = statuses
        self._names = names
        self._now = now

    def show(self, entry_id: str | None) -> None:
        """List a round, or all open reviews where the entry is none of a round that is there."""
        one = None if entry_id in (None, OPEN_ID) else self._session.find(Round, entry_id or "")
        if one is not None:
            self._board.show_round(one, self._lines_of(one), self._now().date())
        else:
            self._statuses.search()
            self._show_open()

    def refresh(self) -> None:
        """Show what has been found out since."""
        if self._board.round is None:
            self._show_open()
        else:
            self._board.refresh()

    def _show_open(self) -> None:
        found = (self._line(teammate_id_in(one), one) for one in self._statuses.open_ids)
        lines = sorted((one for one in found if one is not None), key=self._names.order)
        self._board.show_open(lines, self._now().date(), is_team_empty=self._names.is_empty)

    def _lines_of(self, one: Round) -> Iterator[Line]:
        found = (self._line(teammate_id, round_review_id(one, teammate_id)) for teammate_id in one.teammate_ids)
        return (line for line in found if line is not None)

    def _line(self, teammate_id: str, review_id: str) -> Line | None:
        known = self._names.of(teammate_id)
        return None if known is None else Line(teammate_id, review_id, *known)
