"""The entries of the palette as Qt's views want them, and how one is painted."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from matrices.language.words import Words
from widgets.palette.entries import Entry
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class EntryRows(QAbstractListModel):
    """Entries in display order."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.entries: tuple[Entry, ...] = ()

    def fill(self, entries: Iterable[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = "" if entry.is_enabled else self._words("not possible now")
            return self._words(", ").join(filter(None, (entry.title, entry.group, entry.keys, state)))
        return entry.title if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryDelegate(QStyledItemDelegate):
    """Title and group at the leading edge, the keys at the other."""

    def __init__(self, theme: Theme, rows: EntryRows) -> None:
        super().__init__(rows)
        self._theme = theme
        self._rows = rows

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, QFontMetrics(self._theme.font(Role.BODY)).height() + 2 * space.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, colours = self._rows.entries[index.row()], self._theme.colours
        painter.save()
        if bool(option.state & QStyle.StateFlag.State_Selected):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_wash))
            painter.drawRoundedRect(option.rect, space.RADIUS, space.RADIUS)
        area = option.rect.adjusted(space.MEDIUM, 0, -space.MEDIUM, 0)
        self._paint_texts(painter, area, entry, option.direction)
        painter.restore()

    def _paint_texts(self, painter: QPainter, area: QRect, entry: Entry, direction: Qt.LayoutDirection) -> None:
        quiet = self._theme.colours.quiet_ink
        keys = self._width(Role.SMALL, entry.keys)
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        room = area.width() - keys - (space.LARGE if keys else 0)
        group = min(self._width(Role.SMALL, entry.group), room // 2)
        title = min(self._width(Role.BODY, entry.title), room - group - (space.SMALL if group else 0))
        ink = self._theme.colours.ink if entry.is_enabled else quiet
        for role, colour, text, start, width in (
            (Role.BODY, ink, entry.title, 0, title),
            (Role.SMALL, quiet, entry.group, title + space.SMALL, group),
            (Role.SMALL, quiet, entry.keys, area.width() - keys, keys),
        ):
            left = area.right() + 1 - start - width if is_mirrored else area.left() + start
            self._draw(painter, QRect(left, area.top(), width, area.height()), role, colour, text)

    def _width(self, role: Role, text: str) -> int:
        return QFontMetrics(self._theme.font(role)).horizontalAdvance(text) + 1 if text else 0

    def _draw(self, painter: QPainter, area: QRect, role: Role, colour: str, text: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
