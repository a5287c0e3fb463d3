"""Rows that tell in several lines, some with a box to tick: a model and how it is painted."""

from enum import Enum, auto
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from matrices.language.isolates import isolated
from matrices.language.words import Words
from widgets.grid.signs import draw_tick
from widgets.row_list import Index, RowModel
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_WRAPPED = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_BOX_PX = 14
_STEP_PX = _BOX_PX + space.SMALL
_WIDEST_PX = 760
"""A line longer than this is hard to read back from."""
_GAP_PX = 2
_DOT_PX = 3.5


class Box(Enum):
    """What stands at the leading edge of a row."""

    NONE = auto()
    OPEN = auto()
    TICKED = auto()
    DROPPED = auto()
    CHOSEN = auto()
    """A tick that ends nothing: the words stay in ink."""


class Piece(NamedTuple):
    """A paragraph of a row."""

    text: str
    role: Role = Role.BODY
    is_quiet: bool = False
    is_behaviour: bool = False
    """Whether it hangs behind a bullet."""
    is_link: bool = False
    """Whether a click on it opens something."""


class Told(NamedTuple):
    """A row."""

    row_id: str
    pieces: tuple[Piece, ...]
    box: Box = Box.NONE
    indent: int = 0
    """By how many boxes it is set in."""
    has_space: bool = False
    """Whether it begins something, and stands apart from what is above."""


class ToldRows(RowModel[Told]):
    """Rows in their order."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._between = words(", ")
        self._states = {Box.TICKED: words("done"), Box.DROPPED: words("dropped"), Box.CHOSEN: words("chosen")}

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._between.join(filter(None, (*(one.text for one in row.pieces), self._states.get(row.box, ""))))
        return row.pieces[0].text if role == Qt.ItemDataRole.DisplayRole else None


class ToldDelegate(QStyledItemDelegate):
    """Paragraph under paragraph, each in as many lines as it takes."""

    def __init__(self, theme: Theme, rows: ToldRows, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._rows = rows
        self._view = view
        self.is_brief = False
        """Whether each row has a line of words and a quiet one, cut short, so that all are as tall."""

    def box_area(self, row: Told, area: QRect) -> QRect:
        """Return where the box of a row stands in its area; empty where it has none."""
        if row.box is Box.NONE:
            return QRect()
        inset = space.SMALL + row.indent * _STEP_PX
        left = area.right() + 1 - inset - _BOX_PX if self._is_mirrored else area.left() + inset
        return QRect(left, area.top() + space.SMALL + self._above(row) + 2, _BOX_PX, _BOX_PX)

    def piece_at(self, row: Told, area: QRect, at: QPoint) -> Piece | None:
        """Return the paragraph of a row in its area that a point is on, or None."""
        width, top = self._text_width(row, area.width()), area.top() + space.SMALL + self._above(row)
        for piece in row.pieces:
            bottom = top + self._height(piece, width) + _GAP_PX
            if top <= at.y() < bottom:
                return piece
            top = bottom
        return None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self.is_brief:
            lines = [QFontMetrics(self._font(one)).height() for one in (Role.BODY, Role.SMALL)]
            return QSize(0, sum(lines) + _GAP_PX + 2 * space.SMALL)
        row = self._rows.rows[index.row()]
        width = self._text_width(row, self._view.viewport().width())
        heights = [self._height(one, width) + _GAP_PX for one in row.pieces]
        return QSize(0, sum(heights) - _GAP_PX + 2 * space.SMALL + self._above(row))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        area: QRect = option.rect
        painter.setClipRect(area)
        self._paint_ground(painter, area.adjusted(0, self._above(row), 0, 0), option)
        if row.box is not Box.NONE:
            self._paint_box(painter, self.box_area(row, area), row.box)
        self._paint_pieces(painter, row, area)
        painter.restore()

    @property
    def _is_mirrored(self) -> bool:
        return self._view.isRightToLeft()

    def _above(self, row: Told) -> int:
        return space.MEDIUM if row.has_space else 0

    def _lead(self, row: Told) -> int:
        boxes = row.indent + (0 if row.box is Box.NONE else 1)
        return space.SMALL + boxes * _STEP_PX

    def _text_width(self, row: Told, width: int) -> int:
        return max(40, min(width, _WIDEST_PX) - self._lead(row) - space.SMALL)

    def _font(self, role: Role, *, is_struck: bool = False) -> QFont:
        font = self._theme.font(role)
        font.setStrikeOut(is_struck)
        return font

    def _height(self, piece: Piece, width: int) -> int:
        room = width - (space.MEDIUM if piece.is_behaviour else 0)
        metrics = QFontMetrics(self._font(piece.role))
        if self.is_brief:
            return metrics.height()
        return metrics.boundingRect(QRect(0, 0, room, 1 << 16), _WRAPPED, isolated(piece.text)).height()

    def _paint_ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        if not bool(option.state & QStyle.StateFlag.State_Selected):
            return
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.accent), 1) if self._view.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_wash))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), space.RADIUS, space.RADIUS)

    def _paint_box(self, painter: QPainter, box: QRect, state: Box) -> None:
        colours, is_ticked = self._theme.colours, state in (Box.TICKED, Box.CHOSEN)
        painter.setPen(QPen(QColor(colours.accent if is_ticked else colours.quiet_ink), 1.25))
        painter.setBrush(QColor(colours.accent if is_ticked else colours.surface))
        painter.drawRoundedRect(box, 3, 3)
        if is_ticked:
            draw_tick(painter, QRectF(box), colours.surface)
        elif state is Box.DROPPED:
            middle = box.center().y()
            painter.drawLine(box.left() + 3, middle, box.right() - 2, middle)

    def _paint_pieces(self, painter: QPainter, row: Told, area: QRect) -> None:
        width = self._text_width(row, area.width())
        left = area.right() + 1 - self._lead(row) - width if self._is_mirrored else area.left() + self._lead(row)
        at = QRect(left, area.top() + space.SMALL + self._above(row), width, 1 << 16)
        for place, piece in enumerate(row.pieces):
            is_struck = row.box is Box.DROPPED and place == 0
            self._paint_piece(painter, at, piece, is_struck=is_struck, is_done=row.box in (Box.TICKED, Box.DROPPED))
            at.setTop(at.top() + self._height(piece, width) + _GAP_PX)

    def _paint_piece(self, painter: QPainter, at: QRect, piece: Piece, *, is_struck: bool, is_done: bool) -> None:
        colours = self._theme.colours
        painter.setFont(self._font(piece.role, is_struck=is_struck))
        painter.setPen(QColor(colours.quiet_ink if piece.is_quiet or is_done else colours.ink))
        if piece.is_link:
            painter.setPen(QColor(colours.accent))
        if self.is_brief:
            shown = painter.fontMetrics().elidedText(piece.text, Qt.TextElideMode.ElideRight, at.width())
            painter.drawText(at, _WRAPPED, isolated(shown))
            return
        if not piece.is_behaviour:
            painter.drawText(at, _WRAPPED, isolated(piece.text))
            return
        self._paint_dot(painter, at, piece)
        inset = (0, -space.MEDIUM) if self._is_mirrored else (space.MEDIUM, 0)
        painter.drawText(at.adjusted(inset[0], 0, inset[1], 0), _WRAPPED, isolated(piece.text))

    def _paint_dot(self, painter: QPainter, at: QRect, piece: Piece) -> None:
        """Paint a dot before the first line, which is as high as its script asks for."""
        line = self._height(piece, 1 << 16)
        left = at.right() + 1 - space.TIGHT - _DOT_PX if self._is_mirrored else at.left() + space.TIGHT
        painter.save()
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(left, at.top() + (line - _DOT_PX) / 2, _DOT_PX, _DOT_PX))
        painter.restore()
