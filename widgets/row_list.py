"""What lists of told and of ticked rows share: rows by id, and a current row that stays current."""

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from widgets.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HasRowId(Protocol):
    """A row is known by its id; what else it says is its list's own."""

    @property
    def row_id(self) -> str:
        """What stays the same while a row is told otherwise."""


R = TypeVar("R", bound=HasRowId)


class RowModel(QAbstractListModel, Generic[R]):
    """Rows in their order; what they say is told by a subclass."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[R, ...] = ()

    def fill(self, rows: Iterable[R]) -> None:
        """Show other rows; where they are the same ones and say something else, nothing else is touched."""
        new = tuple(rows)
        if new == self.rows:
            return
        if [one.row_id for one in new] == [one.row_id for one in self.rows]:
            self.rows = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, 0))
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def place_of(self, row_id: str | None) -> int | None:
        """Return where a row stands, or None."""
        return next((place for place, one in enumerate(self.rows) if one.row_id == row_id), None)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)


class RowList(QListView, Generic[R]):
    """Shows a model of rows. The current row stays current; one that goes leaves its place to the next."""

    def __init__(self, model: RowModel[R], theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._is_filling = False
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def rows(self) -> tuple[R, ...]:
        """What is shown."""
        return self._rows.rows

    @property
    def current_id(self) -> str | None:
        """The id of the current row, or None."""
        place = self.currentIndex().row()
        return self.rows[place].row_id if 0 <= place < len(self.rows) else None

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show other rows."""
        kept, place = self.current_id, self.currentIndex().row()
        self._is_filling = True
        self._rows.fill(rows)
        found = self._rows.place_of(kept)
        at = found if found is not None else min(place, len(self.rows) - 1)
        if at != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(at, 0))
        self._is_filling = False
        self.scheduleDelayedItemsLayout()

    def choose(self, row_id: str) -> None:
        """Make a row the current one, in view."""
        place = self._rows.place_of(row_id)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place, 0))
            self.scrollTo(self.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows:
            self.setCurrentIndex(self._rows.index(0, 0))
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.scheduleDelayedItemsLayout()
