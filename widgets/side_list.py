"""The list beside a view: things to choose from, grouped, with a quiet second line and a search field."""

from collections.abc import Collection, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.empty import Empty
from widgets.headed_list import HeadedList
from widgets.line_field import LineField
from widgets.side_rows import Entry, Heading, Index, SideRowDelegate, SideRows, can_be_current, with_headings
from widgets.side_search import Finder
from widgets.theme import space
from widgets.theme.theme import Theme

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SideList(QWidget):
    """A searchable list; what is chosen stays chosen while its entries are refreshed.

    Rows of one height are laid out at once, however many there are. Of several entries the current one is chosen.
    """

    chosen = Signal(str)  # entry id
    opened = Signal(str)  # entry id: Enter, or a double click
    rename_requested = Signal(str)  # entry id: F2
    selection_changed = Signal()  # other entries are selected, where several can be
    refilled = Signal()  # a search, or other entries, changed what is listed

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        parent: QWidget | None = None,
        *,
        is_even: bool = False,
        is_several: bool = False,
        nothing: Empty | None = None,
    ) -> None:
        super().__init__(parent)
        self.nothing = nothing
        """What stands there instead of the list where a search finds nothing; its button clears the search."""
        self._entries: tuple[Entry, ...] = ()
        self._foldable: frozenset[str] = frozenset()
        self._unfolded: set[str] = set()
        self._finder = Finder()
        self._model = SideRows(self)
        self.shown_ids: tuple[str, ...] = ()
        """The ids of all whom the search lets through, each once, those under folded headings included."""
        self.search = LineField(placeholderText=placeholder, clearButtonEnabled=True)
        self.search.setAccessibleName(placeholder)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.installEventFilter(self)
        self.list = HeadedList()
        self._make_list(SideRowDelegate(theme, self.list, is_even=is_even), is_even=is_even, is_several=is_several)
        self.list.setAccessibleName(placeholder)
        self.head = QHBoxLayout()
        """The row of the search field; controls may stand beside it."""
        self._column = QVBoxLayout(self)
        self._lay_out(nothing)
        theme.changed.connect(self._on_theme_changed)

    def _lay_out(self, nothing: Empty | None) -> None:
        self.head.setSpacing(space.TIGHT)
        self.head.addWidget(self.search)
        self._column.setContentsMargins(space.SMALL, space.MEDIUM, space.SMALL, 0)
        self._column.setSpacing(space.SMALL)
        self._column.addLayout(self.head)
        self._column.addWidget(self.list)
        if nothing is not None:
            self._column.addWidget(nothing)
            nothing.hide()
            QWidget.setTabOrder(self.list, nothing.button)
            nothing.requested.connect(self._on_nothing_requested)

    def _make_list(self, delegate: SideRowDelegate, *, is_even: bool, is_several: bool) -> None:
        self.list.setUniformItemSizes(is_even)
        self.list.setModel(self._model)
        self.list.setItemDelegate(delegate)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if is_several:
            self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.list.selectionModel().selectionChanged.connect(self.selection_changed)
        self.list.clicked.connect(self._on_list_clicked)
        self.list.doubleClicked.connect(self._on_list_double_clicked)
        self.list.installEventFilter(self)

    @property
    def current_id(self) -> str | None:
        """The id of what is chosen, or None."""
        row = self._model.row_at(self.list.currentIndex())
        return row.entry_id if isinstance(row, Entry) else None

    @property
    def first_id(self) -> str | None:
        """The id of the first entry, folded or not; None where there is none."""
        return next((one.entry_id for one in self._entries), None)

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The ids of all that is selected, in the order of the list, each once."""
        places = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        rows = [self._model.rows[place] for place in places]
        return tuple(dict.fromkeys(row.entry_id for row in rows if isinstance(row, Entry)))

    def put_below_search(self, widget: QWidget) -> None:
        """Put something between the search field and the list."""
        self._column.insertWidget(1, widget)

    def set_entries(self, entries: Iterable[Entry], foldable: Collection[str] = ()) -> None:
        """Show `entries` in their order; a chosen one that is still among them stays chosen, silently.

        The groups named by `foldable` are folded until somebody unfolds them, or searches.
        """
        fresh = tuple(entries)
        if fresh != self._entries or self._foldable != frozenset(foldable):
            self._entries, self._foldable = fresh, frozenset(foldable)
            texts = [(one.title, one.subtitle, one.also) for one in fresh]
            self._finder = Finder(texts, [one.reading for one in fresh])
            self._refill()

    def choose(self, entry_id: str) -> None:
        """Make an entry the chosen one and show it, as if it had been clicked."""
        if self._model.place_of(entry_id) is None:
            group = next((one.group for one in self._entries if one.entry_id == entry_id), None)
            self._unfolded |= self._foldable & {group}
            self.search.clear()
            self._refill()
        place = self._model.place_of(entry_id)
        if place is not None:
            self._stand_at(place)

    def fold(self, group: str, *, is_folded: bool) -> None:
        """Hide the entries of a group that can be folded, or show them."""
        if group in self._foldable:
            self._unfolded = self._unfolded - {group} if is_folded else self._unfolded | {group}
            self._refill()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the search field move in the list, and Space and Return fold a heading."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search:
                return self._took(Qt.Key(event.key()))
            if watched is self.list:
                return self._acted(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _acted(self, key: Qt.Key) -> bool:
        """Do what a key of the list asks of its current row; tell whether nothing else is to come of it."""
        entry_id = self.current_id
        if key in (Qt.Key.Key_Space, *_ENTER) and self._turn(self.list.currentIndex()):
            return True
        if entry_id is not None and key in _ENTER:
            self.opened.emit(entry_id)
        elif entry_id is not None and key is Qt.Key.Key_F2:
            self.rename_requested.emit(entry_id)
        return False  # in a dialog Enter presses the main button as well

    def _took(self, key: Qt.Key) -> bool:
        """Do what a key of the search field asks of the list; tell whether the field is not to have it."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self._move(steps[key])
        elif key is Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif key in _ENTER and not self.list.currentIndex().isValid():
            self._move(1)
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        places = [place for place, row in enumerate(self._model.rows) if can_be_current(row)]
        now = self.list.currentIndex().row()
        ahead = [place for place in places if (place > now if by > 0 else place < now)]
        if ahead:
            self.list.setCurrentIndex(self._model.index(ahead[0 if by > 0 else -1], 0))

    def _turn(self, index: Index) -> bool:
        """Fold or unfold the heading at `index`; tell whether it is one that can be."""
        row = self._model.row_at(index)
        if not isinstance(row, Heading) or row.is_folded is None:
            return False
        self.fold(row.text, is_folded=not row.is_folded)
        if row.is_folded:
            self.list.scrollTo(self._model.index(self.list.currentIndex().row() + 1, 0))
        return True

    def _refill(self) -> None:
        current = self._model.row_at(self.list.currentIndex())
        selected = set(self.selected_ids)
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        found = [self._entries[place] for place in self._finder.found(self.search.text())]
        self.shown_ids = tuple(dict.fromkeys(one.entry_id for one in found))
        unfolded = self._foldable if self.search.text().strip() else self._unfolded
        self._model.fill(with_headings(found, self._foldable, unfolded))
        place = None if current is None else self._model.place_like(current)
        if place is not None:
            self._stand_at(place)
        if len(selected) > 1:
            self._select(selected)
        selection.blockSignals(False)
        self._show_nothing(is_lost=bool(self._entries) and not found)
        self.list.viewport().update()
        self.refilled.emit()
        if set(self.selected_ids) != selected:
            self.selection_changed.emit()

    def _show_nothing(self, *, is_lost: bool) -> None:
        """Say that a search finds nothing, or show the list."""
        if self.nothing is not None:
            self.list.setHidden(is_lost)
            self.nothing.setVisible(is_lost)

    def _stand_at(self, place: int) -> None:
        """Make the row at `place` the chosen one, alone: the list itself would add it while Ctrl is held for Ctrl+P."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self._model.index(place, 0), alone)

    def _select(self, entry_ids: Collection[str]) -> None:
        chosen = QItemSelection()
        for place, row in enumerate(self._model.rows):
            if isinstance(row, Entry) and row.entry_id in entry_ids:
                chosen.select(self._model.index(place, 0), self._model.index(place, 0))
        self.list.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)

    def _on_search_text_changed(self) -> None:
        self._refill()

    def _on_nothing_requested(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _on_theme_changed(self) -> None:
        self.list.scheduleDelayedItemsLayout()  # another size of type makes other rows
        self.list.viewport().update()

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._turn(index)

    def _on_list_double_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if isinstance(row, Entry):
            self.opened.emit(row.entry_id)

    def _on_list_current_changed(self, current: QModelIndex) -> None:
        row = self._model.row_at(current)
        if isinstance(row, Entry):
            self.chosen.emit(row.entry_id)
