"""The list beside a view: things to choose from, grouped, with a quiet second line and a search field."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from widgets.line_field import LineField
from widgets.numbered_name import fitted_name
from widgets.side_search import Finder
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

Index = QModelIndex | QPersistentModelIndex


class Entry(NamedTuple):
    """Something to choose. Entries of one group stand together; an empty group has no heading."""

    entry_id: str
    title: str
    subtitle: str = ""
    group: str = ""
    group_language: str = ""
    """Of the group's name, which is set in capitals."""
    also: str = ""
    """What a search finds it by beside what is shown."""


class Heading(NamedTuple):
    """The name over a group."""

    text: str
    language: str = ""
    is_folded: bool | None = None
    """Whether its entries are hidden; None where they never are."""
    size: int = 0
    """How many entries there are under it, where they can be hidden."""

    @property
    def capitals(self) -> str:
        """The name in capitals; Turkish has its own."""
        return QLocale(self.language).toUpper(self.text)


Row = Entry | Heading
ROW_ROLE = Qt.ItemDataRole.UserRole


class SideList(QWidget):
    """A searchable list; what is chosen stays chosen while its entries are refreshed.

    Rows of one height are laid out at once, however many there are. Of several entries the current one is chosen.
    """

    chosen = Signal(str)  # entry id
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
    ) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._foldable: frozenset[str] = frozenset()
        self._unfolded: set[str] = set()
        self._finder = Finder()
        self._model = _Rows(self)
        self.shown_ids: tuple[str, ...] = ()
        """The ids of all whom the search lets through, each once, those under folded headings included."""
        self.search = LineField(placeholderText=placeholder, clearButtonEnabled=True)
        self.search.setAccessibleName(placeholder)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.installEventFilter(self)
        self.list = QListView()
        self.list.setUniformItemSizes(is_even)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_RowDelegate(theme, self.list, is_even=is_even))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(placeholder)
        if is_several:
            self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.list.selectionModel().selectionChanged.connect(self.selection_changed)
        self.list.clicked.connect(self._on_list_clicked)
        self.list.installEventFilter(self)
        self.head = QHBoxLayout()
        """The row of the search field; controls may stand beside it."""
        self.head.setSpacing(space.TIGHT)
        self.head.addWidget(self.search)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.SMALL, space.MEDIUM, space.SMALL, 0)
        self._column.setSpacing(space.SMALL)
        self._column.addLayout(self.head)
        self._column.addWidget(self.list)
        theme.changed.connect(self._on_theme_changed)

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
            self._finder = Finder((one.title, one.subtitle, one.also) for one in fresh)
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
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if watched is self.search and event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
            if watched is self.list and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._turn(self.list.currentIndex())
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        places = [place for place, row in enumerate(self._model.rows) if _can_be_current(row)]
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
        self._model.fill(_with_headings(found, self._foldable, unfolded))
        place = None if current is None else self._model.place_like(current)
        if place is not None:
            self._stand_at(place)
        if len(selected) > 1:
            self._select(selected)
        selection.blockSignals(False)
        self.list.viewport().update()
        self.refilled.emit()
        if set(self.selected_ids) != selected:
            self.selection_changed.emit()

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

    def _on_theme_changed(self) -> None:
        self.list.scheduleDelayedItemsLayout()  # another size of type makes other rows
        self.list.viewport().update()

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._turn(index)

    def _on_list_current_changed(self, current: QModelIndex) -> None:
        row = self._model.row_at(current)
        if isinstance(row, Entry):
            self.chosen.emit(row.entry_id)


class _Rows(QStringListModel):
    """Headings and entries, in display order. The view asks for their number once a row, which Qt's own model knows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def fill(self, rows: Iterable[Row]) -> None:
        """Show other rows."""
        self.rows = tuple(rows)
        self.setStringList([""] * len(self.rows))

    def row_at(self, index: Index) -> Row | None:
        """Return what stands at `index`."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def place_of(self, entry_id: str) -> int | None:
        """Return the first row of an entry."""
        found = (place for place, row in enumerate(self.rows) if isinstance(row, Entry) and row.entry_id == entry_id)
        return next(found, None)

    def place_like(self, row: Row) -> int | None:
        """Return the row of the same heading, or of the same entry, in the same group where it stands in several."""
        if isinstance(row, Heading):
            return next((at for at, one in enumerate(self.rows) if one[0] == row.text and _can_be_current(one)), None)
        same = [at for at, one in enumerate(self.rows) if isinstance(one, Entry) and one.entry_id == row.entry_id]
        close = (at for at in same if self.rows[at][3] == row.group)
        return next(close, next(iter(same), None))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text if isinstance(row, Heading) else ", ".join(filter(None, row[1:3])) if row else None
        if role == Qt.ItemDataRole.ToolTipRole and row is not None:
            return row.text if isinstance(row, Heading) else "\n".join(filter(None, row[1:3]))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is not None and _can_be_current(row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class _RowDelegate(QStyledItemDelegate):
    """Paints a heading in small quiet capitals, an entry with its quiet second line."""

    def __init__(self, theme: Theme, parent: QObject, *, is_even: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_even = is_even

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        small = QFontMetrics(self._theme.font(Role.SMALL)).height()
        if isinstance(row, Heading) and not self._is_even:
            return QSize(0, small + space.LARGE + space.TIGHT)
        body = QFontMetrics(self._theme.font(Role.STRONG)).height()
        has_two_lines = self._is_even or bool(row.subtitle)
        return QSize(0, body + (small if has_two_lines else 0) + 2 * space.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        area: QRect = option.rect.adjusted(space.SMALL, 0, -space.SMALL, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.colours.accent_wash))
            painter.drawRoundedRect(option.rect, space.RADIUS, space.RADIUS)
        if isinstance(row, Heading):
            self._paint_heading(painter, option, area, row)
        else:
            self._paint_entry(painter, area, row)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Heading) -> None:
        small = QFontMetrics(self._theme.font(Role.SMALL)).height()
        area.setTop(area.bottom() - space.TIGHT - small)
        area.setBottom(area.bottom() - space.TIGHT)
        text = row.capitals
        if row.is_folded is not None:
            text = f"{text} · {row.size}"
            side = area.height()
            at = area.left() if option.direction is Qt.LayoutDirection.RightToLeft else area.right() - side + 1
            points = "left" if option.direction is Qt.LayoutDirection.RightToLeft else "right"
            icon = self._theme.icon(points if row.is_folded else "down")
            icon.paint(painter, QRect(at, area.top(), side, side))
            shrunk = (side, 0) if option.direction is Qt.LayoutDirection.RightToLeft else (0, -side)
            area.adjust(shrunk[0], 0, shrunk[1], 0)
        self._draw(painter, area, Role.SMALL, self._theme.colours.quiet_ink, text)

    def _paint_entry(self, painter: QPainter, area: QRect, row: Entry) -> None:
        colours = self._theme.colours
        area.adjust(0, space.SMALL, 0, -space.SMALL)
        small = QFontMetrics(self._theme.font(Role.SMALL)).height() if row.subtitle else 0
        self._draw(painter, area.adjusted(0, 0, 0, -small), Role.STRONG, colours.ink, row.title)
        area.setTop(area.bottom() - small + 1)
        self._draw(painter, area, Role.SMALL, colours.quiet_ink, row.subtitle)

    def _draw(self, painter: QPainter, area: QRect, role: Role, colour: str, text: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(QColor(colour))
        shown = fitted_name(text, painter.fontMetrics(), area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


def _with_headings(entries: Sequence[Entry], foldable: Collection[str], unfolded: Collection[str]) -> Iterator[Row]:
    sizes = {group: sum(one.group == group for one in entries) for group in foldable}
    group = ""
    for entry in entries:
        can_fold = entry.group in sizes
        is_folded = entry.group not in unfolded if can_fold else None
        if entry.group != group:
            group = entry.group
            yield Heading(group, entry.group_language, is_folded, sizes.get(group, 0))
        if not is_folded:
            yield entry


def _can_be_current(row: Row) -> bool:
    return isinstance(row, Entry) or row.is_folded is not None
