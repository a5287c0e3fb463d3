"""The rows of the list: what is open, then under a heading what was accepted."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from matrices.checks.finding import Code, Finding, Place
from matrices.language.words import Words
from matrices.model.acceptances import Acceptance
from matrices.model.matrix import Matrix
from widgets.checks.telling import Telling
from widgets.checks.watch import Accepted

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class Row(NamedTuple):
    """A finding; with an acceptance it may stay. Without a finding it is the heading of those."""

    finding: Finding | None = None
    acceptance: Acceptance | None = None

    @property
    def key(self) -> tuple[Code, Place] | None:
        """What the row is, whatever stands around it."""
        return None if self.finding is None else (self.finding.code, self.finding.place)


class Texts(NamedTuple):
    """What a row says: a strong line, and a sentence under it."""

    title: str
    sentence: str


class FindingRows(QAbstractListModel):
    """Sentences are made when a row comes into view: there may be thousands."""

    def __init__(self, telling: Telling, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._matrix: Matrix | None = None
        self._telling = telling
        self._words = words
        self._texts: dict[int, Texts] = {}

    def fill(self, matrix: Matrix | None, findings: Sequence[Finding], accepted: Sequence[Accepted]) -> None:
        """Show what was found in `matrix`."""
        self.beginResetModel()
        heading = [Row()] if accepted else []
        self.rows = (*map(Row, findings), *heading, *(Row(*one) for one in accepted))
        self._matrix = matrix
        self._texts = {}
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """Return what stands at `index`."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def index_of(self, key: tuple[Code, Place] | None) -> QModelIndex:
        """Return where a finding stands; invalid where it is gone."""
        place = next((place for place, row in enumerate(self.rows) if row.key == key and key is not None), -1)
        return self.index(place, 0)

    def texts_at(self, place: int) -> Texts:
        """Return what a row says."""
        if place not in self._texts:
            self._texts[place] = self._say(self.rows[place])
        return self._texts[place]

    def _say(self, row: Row) -> Texts:
        if row.finding is None or self._matrix is None:
            count = sum(one.acceptance is not None for one in self.rows)
            return Texts(self._words("Accepted: {count}", count=count), "")
        reason = "" if row.acceptance is None else row.acceptance.reason
        title = self._telling.place(row.finding.place, self._matrix)
        return Texts(title, reason or self._telling.sentence(row.finding, self._matrix))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == ROW_ROLE:
            return self.row_at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            title, text = self.texts_at(index.row())
            return self._words("{where}: {what}", where=title, what=text) if text else title
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.finding is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
