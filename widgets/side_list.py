"""The list beside a view: things to choose from, grouped, with a quiet second line and a search field."""

import unicodedata
from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

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


class Heading(NamedTuple):
    """The name over a group."""

    text: str
    language: str = ""

    @property
    def capitals(self) -> str:
        """The name in capitals; Turkish has its own."""
        return QLocale(self.language).toUpper(self.text)


Row = Entry | Heading
ROW_ROLE = Qt.ItemDataRole.UserRole


class SideList(QWidget):
    """A searchable list; what is chosen stays chosen while its entries are refreshed."""

    chosen = Signal(str)  # entry id

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._model = _Rows(self)
        self.search = QLineEdit(placeholderText=placeholder, clearButtonEnabled=True)
        self.search.setAccessibleName(placeholder)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_RowDelegate(theme, self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(placeholder)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.SMALL, space.MEDIUM, space.SMALL, 0)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        theme.changed.connect(self.list.viewport().update)

    @property
    def current_id(self) -> str | None:
        """The id of what is chosen, or None."""
        row = self._model.row_at(self.list.currentIndex())
        return row.entry_id if isinstance(row, Entry) else None

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Show `entries` in their order; a chosen one that is still among them stays chosen, silently."""
        self._entries = tuple(entries)
        self._refill()

    def choose(self, entry_id: str) -> None:
        """Make an entry the chosen one and show it, as if it had been clicked."""
        if self._model.place_of(entry_id) is None:
            self.search.clear()
        place = self._model.place_of(entry_id)
        if place is not None:
            self.list.setCurrentIndex(self._model.index(place, 0))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the search field move in the list."""
        if watched is self.search and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        places = [place for place, row in enumerate(self._model.rows) if isinstance(row, Entry)]
        now = self.list.currentIndex().row()
        ahead = [place for place in places if (place > now if by > 0 else place < now)]
        if ahead:
            self.list.setCurrentIndex(self._model.index(ahead[0 if by > 0 else -1], 0))

    def _refill(self) -> None:
        kept = self.current_id
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self._model.fill(_with_headings(one for one in self._entries if _matches(one, self.search.text())))
        place = None if kept is None else self._model.place_of(kept)
        if place is not None:
            self.list.setCurrentIndex(self._model.index(place, 0))
        selection.blockSignals(False)
        self.list.viewport().update()

    def _on_search_text_changed(self) -> None:
        self._refill()

    def _on_list_current_changed(self, current: QModelIndex) -> None:
        row = self._model.row_at(current)
        if isinstance(row, Entry):
            self.chosen.emit(row.entry_id)


class _Rows(QAbstractListModel):
    """Headings and entries, in display order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def fill(self, rows: Iterable[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """Return what stands at `index`."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def place_of(self, entry_id: str) -> int | None:
        """Return the row of an entry."""
        found = (place for place, row in enumerate(self.rows) if isinstance(row, Entry) and row.entry_id == entry_id)
        return next(found, None)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text if isinstance(row, Heading) else ", ".join(filter(None, row[1:3])) if row else None
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index), Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class _RowDelegate(QStyledItemDelegate):
    """Paints a heading in small quiet capitals, an entry with its quiet second line."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        small = QFontMetrics(self._theme.font(Role.SMALL)).height()
        if isinstance(row, Heading):
            return QSize(0, small + space.LARGE + space.TIGHT)
        body = QFontMetrics(self._theme.font(Role.STRONG)).height()
        return QSize(0, body + (small if row.subtitle else 0) + 2 * space.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        area: QRect = option.rect.adjusted(space.SMALL, 0, -space.SMALL, 0)
        if isinstance(row, Heading):
            area.adjust(0, space.LARGE, 0, -space.TIGHT)
            self._draw(painter, area, Role.SMALL, self._theme.colours.quiet_ink, row.capitals)
            return
        self._paint_entry(painter, option, area, row)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Entry) -> None:
        colours = self._theme.colours
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_wash))
            painter.drawRoundedRect(option.rect, space.RADIUS, space.RADIUS)
        area.adjust(0, space.SMALL, 0, -space.SMALL)
        small = QFontMetrics(self._theme.font(Role.SMALL)).height() if row.subtitle else 0
        self._draw(painter, area.adjusted(0, 0, 0, -small), Role.STRONG, colours.ink, row.title)
        area.setTop(area.bottom() - small + 1)
        self._draw(painter, area, Role.SMALL, colours.quiet_ink, row.subtitle)

    def _draw(self, painter: QPainter, area: QRect, role: Role, colour: str, text: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


def _with_headings(entries: Iterable[Entry]) -> Iterable[Row]:
    group = ""
    for entry in entries:
        if entry.group != group:
            group = entry.group
            yield Heading(group, entry.group_language)
        yield entry


def _matches(entry: Entry, search: str) -> bool:
    text = _folded(f"{entry.title} {entry.subtitle}")
    return all(part in text for part in _folded(search).split())


def _folded(text: str) -> str:
    """Return `text` without case and accents, so that a search forgives both."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))
