"""Who has had their review and who not, as a table: people down; what is told of each is read when it is painted."""

import datetime
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.agenda_words import review_kind_text
from matrices.model.rounds import RoundState
from widgets.review.statuses import Status
from widgets.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
TEAMMATE, ROLE, STATE, DAY, LEAD = range(5)


class Line(NamedTuple):
    """One review, made or not, of one teammate."""

    teammate_id: str
    review_id: str
    name: str
    role: str


class BoardRows(QAbstractTableModel):
    """Lines in their order."""

    def __init__(
        self, theme: Theme, words: Words, status_of: Callable[[str], Status | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._status_of = status_of
        self._overdue_from: datetime.date | None = None
        self._today = datetime.date.min
        self.lines: tuple[Line, ...] = ()

    def fill(self, lines: Iterable[Line], today: datetime.date, ends_on: datetime.date | None) -> None:
        """Show other lines; with the last day of a round they tell who should have had theirs."""
        self._today, self._overdue_from = today, ends_on
        new = tuple(lines)
        if [one.review_id for one in new] == [one.review_id for one in self.lines]:
            self.lines = new
            self.refresh()
            return
        self.beginResetModel()
        self.lines = new
        self.endResetModel()

    def refresh(self) -> None:
        """Paint anew what is told of each."""
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, LEAD))

    def state_of(self, line: Line) -> RoundState:
        """Return how far a review has come."""
        return state_of(self._status_of(line.review_id))

    def is_overdue(self, line: Line) -> bool:
        """Tell whether somebody should have had theirs."""
        is_over = self._overdue_from is not None and self._today > self._overdue_from
        return is_over and self.state_of(line) is not RoundState.DONE

    def place_of(self, review_id: str) -> int | None:
        """Return the row of a review."""
        return next((place for place, one in enumerate(self.lines) if one.review_id == review_id), None)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else LEAD + 1

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = self._words
        return (words("Teammate"), words("Role"), words("Review"), words("Day"), words("Led by"))[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() > TEAMMATE:
            colours = self._theme.colours
            is_late = index.column() == STATE and self.is_overdue(line)
            return QColor(colours.caution if is_late else colours.quiet_ink)
        return None

    def _text(self, line: Line, column: int) -> str:
        if column in (TEAMMATE, ROLE):
            return line.name if column == TEAMMATE else line.role
        status = self._status_of(line.review_id)
        if column == STATE:
            return self._state_text(line, status)
        if status is None:
            return ""
        if column == LEAD:
            return status.led_by
        return date_text(status.closed_on or status.held_on, self._words.language)

    def _state_text(self, line: Line, status: Status | None) -> str:
        words = self._words
        if status is not None and self._overdue_from is None:
            kind = review_kind_text(status.kind, words)
            return words("{kind}, correction", kind=kind) if status.corrects else kind
        if self.is_overdue(line):
            return words("Overdue, not begun") if status is None else words("Overdue, open")
        told = {
            RoundState.NOT_YET: words("Not yet"),
            RoundState.OPEN: words("Still open"),
            RoundState.DONE: words("Had theirs"),
        }
        return told[state_of(status)]


def state_of(status: Status | None) -> RoundState:
    """Return how far a review with this status has come."""
    if status is None:
        return RoundState.NOT_YET
    return RoundState.OPEN if status.closed_on is None else RoundState.DONE
