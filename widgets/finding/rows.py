"""The hits as Qt's views want them, and how one is painted: where it stands, and the words around it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.finding import Hit
from matrices.model.matrix import Matrix
from matrices.reports.typography.bidi import paragraph_level
from widgets.finding.telling import Snippet, place_text, snippet_of
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class HitText(NamedTuple):
    """What a row says."""

    place: str
    snippet: Snippet


class HitRows(QAbstractListModel):
    """Texts are made when a row comes into view: there may be thousands."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._roles: Mapping[str, Matrix] = {}
        self._replacement: str | None = None
        self.hits: tuple[Hit, ...] = ()

    def fill(self, hits: Sequence[Hit], roles: Mapping[str, Matrix], replacement: str | None) -> None:
        """Show other hits in these roles, by id, and what would replace them."""
        self.beginResetModel()
        self.hits, self._roles, self._replacement = tuple(hits), roles, replacement
        self.endResetModel()

    def text_at(self, row: int) -> HitText:
        """Return what a row says."""
        hit = self.hits[row]
        matrix = self._roles[hit.place.matrix_id]
        place = place_text(hit.place, matrix, self._words)
        if len(self._roles) > 1:
            place = self._words("{role} · {place}", role=matrix.title, place=place)
        return HitText(place, snippet_of(hit, self._replacement))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not 0 <= index.row() < len(self.hits) or not (is_text or role == ROW_ROLE):
            return None
        text = self.text_at(index.row())
        if role == ROW_ROLE:
            return text
        before, found, inserted, behind = text.snippet
        change = f"{found} → {inserted}" if inserted else found
        return self._words("{where}: {what}", where=text.place, what=f"{before}{change}{behind}")


class HitDelegate(QStyledItemDelegate):
    """Two lines: the place in quiet ink, the words with the hit marked, and struck where it is to go."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small, body = (QFontMetrics(self._theme.font(role)).height() for role in (Role.SMALL, Role.BODY))
        return QSize(0, small + round(body * 1.2) + 2 * space.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        text: HitText = index.data(ROW_ROLE)
        colours = self._theme.colours
        painter.save()
        if bool(option.state & QStyle.StateFlag.State_Selected):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_wash))
            painter.drawRoundedRect(option.rect, space.RADIUS, space.RADIUS)
        area: QRect = option.rect.adjusted(space.SMALL, space.SMALL, -space.SMALL, -space.SMALL)
        painter.setClipRect(area)
        painter.setFont(self._theme.font(Role.SMALL))
        painter.setPen(QColor(colours.quiet_ink))
        shown = painter.fontMetrics().elidedText(text.place, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, shown)
        area.setTop(area.top() + painter.fontMetrics().height())
        self._paint_snippet(painter, area, text.snippet, is_mirrored=option.direction is Qt.LayoutDirection.RightToLeft)
        painter.restore()

    def _paint_snippet(self, painter: QPainter, area: QRect, snippet: Snippet, *, is_mirrored: bool) -> None:
        text = "".join(snippet)
        layout = QTextLayout(text, self._theme.font(Role.BODY))
        is_right_to_left = paragraph_level(text, int(is_mirrored)) == 1
        option = QTextOption(Qt.AlignmentFlag.AlignRight if is_right_to_left else Qt.AlignmentFlag.AlignLeft)
        direction = Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(self._formats(snippet))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(QColor(self._theme.colours.ink))
        layout.draw(painter, QPointF(area.topLeft()))

    def _formats(self, snippet: Snippet) -> list[QTextLayout.FormatRange]:
        colours = self._theme.colours
        found, inserted = QTextCharFormat(), QTextCharFormat()
        found.setBackground(QColor(colours.caution_wash))
        if snippet.inserted:
            found.setFontStrikeOut(True)
            found.setForeground(QColor(colours.quiet_ink))
        inserted.setForeground(QColor(colours.accent))
        inserted.setFontWeight(600)
        start = _units(snippet.before)
        middle = start + _units(snippet.found)
        return [
            _range(start, middle - start, found),
            _range(middle, _units(snippet.inserted), inserted),
        ]


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _units(text: str) -> int:
    """Return how long a text is for Qt, which counts UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
