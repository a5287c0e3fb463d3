"""What stands in the list beside a view: its rows, their model and how they are painted."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from widgets.numbered_name import fitted_name
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
    reading: str = ""
    """How the title sounds, where it does not tell itself."""


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
_TOLD_BY = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class SideRows(QStringListModel):
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
            return next((at for at, one in enumerate(self.rows) if one[0] == row.text and can_be_current(one)), None)
        same = [at for at, one in enumerate(self.rows) if isinstance(one, Entry) and one.entry_id == row.entry_id]
        close = (at for at in same if self.rows[at][3] == row.group)
        return next(close, next(iter(same), None))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if role == ROW_ROLE:
            return row
        if role in _TOLD_BY and row is not None:
            return row.text if isinstance(row, Heading) else "\n".join(filter(None, row[1:3]))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is not None and can_be_current(row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class SideRowDelegate(QStyledItemDelegate):
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


def with_headings(entries: Sequence[Entry], foldable: Collection[str], unfolded: Collection[str]) -> Iterator[Row]:
    """Yield the entries under the headings of their groups; those of folded groups are left out."""
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


def can_be_current(row: Row) -> bool:
    """Tell whether a row can be chosen: an entry, or a heading that folds."""
    return isinstance(row, Entry) or row.is_folded is not None
