"""The board: areas as cards in columns."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QSpacerItem, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.areas.area_list import ROW
from widgets.areas.board_column import WIDTH_PX, BoardColumn, CardView
from widgets.areas.columns import Column
from widgets.areas.telling import AreaRow
from widgets.theme import space
from widgets.theme.theme import Theme

_AT_ONCE: Final = 8
"""Columns whose cards are made before they are asked for, so that nothing comes in late where the board begins."""


class Board(QScrollArea):
    """Shows columns side by side. One card at a time is chosen, whatever number of columns its area is in.

    Columns are made as far as somebody looks, scrolls or goes: hundreds of people may own areas.
    """

    chosen = Signal(str)  # area id
    moved = Signal(str, str, str)  # area id, key of the column that it came from, key of the one that it goes to
    move_refused = Signal()  # somebody tried to move a card where what a column is follows from something else
    opened = Signal()  # Enter or F2 on a card
    delete_requested = Signal()  # Delete on a card
    menu_requested = Signal(QListView, QPoint)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._can_move = self._can_try = False
        self._area_id: str | None = None
        self.columns: list[BoardColumn] = []
        self._all: Sequence[Column] = ()
        self._rest = QSpacerItem(0, 0)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_column)
        body = QWidget()
        self._row = QHBoxLayout(body)
        self._row.setContentsMargins(space.LARGE, space.MEDIUM, space.LARGE, space.SMALL)
        self._row.setSpacing(space.SMALL)
        self._row.addItem(self._rest)
        self._row.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words("Board"))
        self.horizontalScrollBar().valueChanged.connect(self._make_in_view)

    def show_columns(self, columns: Sequence[Column], *, can_move: bool, can_try: bool = False) -> None:
        """Show these columns; what is chosen and still there stays chosen.

        With `can_try` cards can be taken up where they cannot be moved, and `move_refused` says that it was tried.
        """
        self._can_move, self._can_try, self._all = can_move, can_try, columns
        while len(self.columns) > len(columns):
            gone = self.columns.pop()
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for widget, column in zip(self.columns, columns, strict=False):
            widget.show_column(column, can_move=can_move, can_try=can_try)
        self._make_columns(self._in_view)
        for widget in self.columns[:_AT_ONCE]:
            widget.make()
        # Seen to be left out by Qt where hundreds of columns come at once: all were squeezed into the view.
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self.select(self._area_id)

    def select(self, area_id: str | None) -> None:
        """Choose the first card of an area, silently; the one that has the keys where it is of that area."""
        self._area_id = area_id
        current = self._current_view()
        if current is not None and _area_id_at(current.currentIndex()) == area_id:
            self._clear_but(current)
            return
        self._clear_but(None)
        place = self._place_of_chosen()
        column = self.columns[place] if place is not None and place < len(self.columns) else None
        if column is not None:
            self._choose_silently(column.view, column.place_of(area_id or "") or 0)

    def reveal(self) -> None:
        """Bring the chosen card into view, wherever its column stands."""
        place = self._place_of_chosen()
        if place is None:
            return
        self._make_columns(place + 1)
        self.select(self._area_id)
        self._soon.start()

    def _show_column(self) -> None:
        """Bring the column of the chosen card into view, whole, once it has its place.

        Qt's own way to do so goes to the other end of a right-to-left board.
        """
        view = self._current_view()
        if view is None:
            return
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        start = self._place_of(view) * (WIDTH_PX + space.SMALL)
        end = start + WIDTH_PX + 2 * space.LARGE
        if start < bar.value():
            bar.setValue(start)
        elif end > bar.value() + room:
            bar.setValue(end - room)
        view.scrollTo(view.currentIndex())

    def _place_of_chosen(self) -> int | None:
        wanted = self._area_id
        return next((at for at, one in enumerate(self._all) if any(it.area_id == wanted for it in one.cards)), None)

    def take_focus(self) -> None:
        """Give the keys to the column of the chosen card, the first column where there is none."""
        view = self._current_view()
        if view is None and self.columns:
            view = self.columns[0].view
        if view is not None:
            view.setFocus()
            self._soon.start()

    @property
    def _in_view(self) -> int:
        """How many columns there are from the first to a little behind the last in view."""
        reached = self.horizontalScrollBar().value() + self.viewport().width()
        return max(reached // (WIDTH_PX + space.SMALL) + 2, _AT_ONCE)

    def _make_in_view(self) -> None:
        if len(self.columns) < min(self._in_view, len(self._all)):
            self._make_columns(self._in_view)
            self.select(self._area_id)

    def _make_columns(self, count: int) -> None:
        """Make so many columns, and leave room for the others."""
        for column in self._all[len(self.columns) : count]:
            made = BoardColumn(self._theme, self._words, self._connect_view)
            self._row.insertWidget(len(self.columns), made)
            self.columns.append(made)
            made.show_column(column, can_move=self._can_move, can_try=self._can_try)
        left = len(self._all) - len(self.columns)
        self._rest.changeSize(left * (WIDTH_PX + space.SMALL), 0)
        self._row.invalidate()

    def _connect_view(self, view: CardView) -> None:
        view.selectionModel().currentChanged.connect(self._on_view_current_changed)
        view.clicked.connect(self._on_view_clicked)
        view.dropped.connect(self._on_view_dropped)
        view.step_requested.connect(self._on_view_step_requested)
        view.carry_requested.connect(self._on_view_carry_requested)
        view.carry_refused.connect(self.move_refused)
        view.opened.connect(self.opened)
        view.delete_requested.connect(self.delete_requested)
        view.customContextMenuRequested.connect(self._on_view_menu_requested)

    @property
    def _views(self) -> list[CardView]:
        return [one.made_view for one in self.columns if one.made_view is not None]

    def _current_view(self) -> CardView | None:
        return next((one for one in self._views if one.currentIndex().isValid()), None)

    def _clear_but(self, kept: CardView | None) -> None:
        for one in self._views:
            if one is not kept and one.currentIndex().isValid():
                selection = one.selectionModel()
                selection.blockSignals(True)
                one.setCurrentIndex(QModelIndex())
                selection.clear()
                selection.blockSignals(False)
                one.viewport().update()

    def _choose_silently(self, view: CardView, place: int) -> None:
        selection = view.selectionModel()
        selection.blockSignals(True)
        view.setCurrentIndex(view.cards.index(place, 0))
        selection.blockSignals(False)
        view.viewport().update()

    def _go(self, view: CardView, place: int) -> None:
        """Choose a card as if it had been clicked."""
        view.setFocus()
        self._clear_but(view)
        view.setCurrentIndex(view.cards.index(place, 0))
        self._soon.start()
        self._tell(view)

    def _tell(self, view: CardView) -> None:
        area_id = _area_id_at(view.currentIndex())
        if area_id is not None and area_id != self._area_id:
            self._area_id = area_id
            self.chosen.emit(area_id)

    def _view_of(self, sender: object) -> CardView:
        return next(one for one in self._views if sender in (one, one.selectionModel()))

    def _on_view_current_changed(self) -> None:
        view = self._view_of(self.sender())
        if view.currentIndex().isValid():
            self._clear_but(view)
            self._tell(view)

    def _on_view_clicked(self) -> None:
        view = self._view_of(self.sender())
        self._clear_but(view)
        self._tell(view)

    def _on_view_dropped(self, area_id: str, from_key: str) -> None:
        to_key = self._view_of(self.sender()).cards.key
        self._area_id = area_id
        self.moved.emit(area_id, from_key, to_key)
        self.take_focus()  # the card's old column would keep the keys

    def _on_view_step_requested(self, by: int) -> None:
        view = self._view_of(self.sender())
        place, row = self._place_of(view), max(view.currentIndex().row(), 0)
        ahead = range(place + 1, len(self._all)) if by > 0 else range(place - 1, -1, -1)
        to = next((at for at in ahead if self._all[at].cards), None)
        if to is not None:
            self._make_columns(to + 1)
            target = self.columns[to]
            self._go(target.view, min(row, target.count - 1))

    def _on_view_carry_requested(self, by: int) -> None:
        view = self._view_of(self.sender())
        target, area_id = self._place_of(view) + by, _area_id_at(view.currentIndex())
        if self._can_try:
            self.move_refused.emit()
        elif self._can_move and area_id is not None and 0 <= target < len(self._all):
            self.moved.emit(area_id, view.cards.key, self._all[target].key)
            self.take_focus()

    def _on_view_menu_requested(self, at: QPoint) -> None:
        view = self._view_of(self.sender())
        self.menu_requested.emit(view, at)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_in_view()

    def _place_of(self, view: CardView) -> int:
        return next(place for place, one in enumerate(self.columns) if one.made_view is view)


def _area_id_at(index: QModelIndex) -> str | None:
    row = index.data(ROW)
    return row.area_id if isinstance(row, AreaRow) else None
