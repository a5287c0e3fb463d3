"""Paints the cells: words first, signs around them. Asks the model directly, since Qt's roles cost ten times more."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from matrices.reports.look import mixed
from widgets.grid import signs
from widgets.grid.marks import CellMarks, RowMarks
from widgets.grid.model import GridModel
from widgets.grid.setting import Setting
from widgets.grid.typeset import Found
from widgets.theme import space
from widgets.theme.type import Role

_BADGE: Final = 18
_CLOCK: Final = 12
_QUIETER: Final = 0.3
"""How far the outline of an earlier level goes from quiet ink towards the ground; it still reaches 3 : 1."""


class CellDelegate(QStyledItemDelegate):
    """One for all cells of a grid."""

    def __init__(self, view: QAbstractItemView, model: GridModel, setting: Setting) -> None:
        super().__init__(view)
        self.setting = setting
        self._view = view
        self.model = model

    def height(self, row: int, column: int, width: int) -> int:
        """Return how tall a cell must be in a column of `width` px to show all its text."""
        text = self.model.text_at(row, column) or self.setting.hint
        text_width = self.setting.cell_text_width(width)
        set_text = self.setting.text(text, text_width, Role.BODY, is_bulleted=True)
        return self.text_top(row) + set_text.height + self.setting.px(space.CELL_TOP) + space.HAIRLINE

    def text_top(self, row: int) -> int:
        """Return how far below the top of a row the text of its cells begins."""
        attribute = self.model.attribute_at(row)
        top = self.setting.px(space.CELL_TOP)
        if attribute is None or not self.model.marks.row(attribute.attribute_id).has_line:
            return top
        return top + self.setting.style(Role.SMALL).line_px

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.model.attribute_at(index.row()) is not None:
            marks = self.model.marks_at(index.row(), index.column())
            self._paint_ground(painter, rect, marks, is_selected=self._is_washed(state, index))
            self._paint_text(painter, rect, index.row(), index.column())
            self._paint_signs(painter, rect, self.text_top(index.row()), marks)
            self._paint_caution(painter, rect, index.row(), index.column())
            self._paint_absence(painter, rect, index.row(), index.column())
            if marks.is_current or marks.is_carried:
                self._paint_note(painter, rect, index.row())
            if bool(state & QStyle.StateFlag.State_MouseOver) and not marks.is_expected and self.model.is_editable:
                ring = self.setting.ring_at(rect, self.text_top(index.row()))
                signs.draw_ring(painter, ring, self.setting.colours.hairline)
        signs.draw_hairline(painter, rect, self.setting.colours.hairline)
        if index == self._view.currentIndex() and self.model.attribute_at(index.row()) is not None:
            self._paint_frame(painter, rect)
        painter.restore()

    def _is_washed(self, state: QStyle.StateFlag, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Tell whether a cell shows that it is selected; a current cell has its frame, and keeps its ground."""
        return bool(state & QStyle.StateFlag.State_Selected) and index != self._view.currentIndex()

    def _paint_ground(self, painter: QPainter, rect: QRectF, marks: CellMarks, *, is_selected: bool) -> None:
        colours = self.setting.colours
        # Always filled: the table has painted the style's own selection under it.
        is_washed = marks.is_current or is_selected
        painter.fillRect(rect, QColor(colours.accent_wash if is_washed else colours.surface))
        if marks.is_current or marks.is_carried:
            signs.draw_bar(
                painter,
                rect,
                colours.accent,
                is_mirrored=self.setting.is_mirrored,
                is_dashed=not marks.is_current,
            )

    def _paint_text(self, painter: QPainter, rect: QRectF, row: int, column: int) -> None:
        colours = self.setting.colours
        text = self.model.text_at(row, column)
        width = self.setting.cell_text_width(int(rect.width()))
        set_text = self.setting.text(text or self.setting.hint, width, Role.BODY, is_bulleted=True)
        ink = colours.ink if text else colours.quiet_ink
        spans = self.model.found_at(row, column)
        found = Found(spans, colours.caution_wash, colours.caution) if spans else None
        set_text.draw(painter, self.setting.cell_text_at(rect, self.text_top(row)), ink, colours.quiet_ink, found)

    def _paint_signs(self, painter: QPainter, rect: QRectF, text_top: int, marks: CellMarks) -> None:
        colours = self.setting.colours
        ring = self.setting.ring_at(rect, text_top)
        if marks.is_earlier:
            signs.draw_outline(painter, rect, mixed(colours.quiet_ink, colours.surface, _QUIETER))
        if marks.is_expected:
            signs.draw_ring(painter, ring, colours.accent)
        if marks.is_next_expected:
            moved = ring.translated(0, ring.height() + space.TIGHT) if marks.is_expected else ring
            signs.draw_ring(painter, moved, colours.accent, is_dotted=True)
        if marks.badge:
            painter.setFont(self.setting.style(Role.SMALL).font)
            signs.draw_badge(painter, self._badge_at(rect), marks.badge, colours.ink, colours.hairline)

        if marks.is_new:
            self._paint_new(painter, self._badge_at(rect))

    def _paint_new(self, painter: QPainter, corner: QRectF) -> None:
        colours = self.setting.colours
        signs.draw_badge(painter, corner, "", colours.ink, colours.accent)
        signs.draw_tick(painter, corner.adjusted(2, 2, -2, -2), colours.surface)

    def _paint_caution(self, painter: QPainter, rect: QRectF, row: int, column: int) -> None:
        attribute, level = self.model.attribute_at(row), self.model.level_at(column)
        if attribute is None or level is None:
            return
        if (attribute.attribute_id, level.level_id) in self.model.cautions.cells:
            at = self.setting.caution_at(rect, self.text_top(row))
            signs.draw_caution(painter, at, self.setting.colours.caution)

    def _badge_at(self, rect: QRectF) -> QRectF:
        size, inset = self.setting.px(_BADGE), self.setting.px(space.TIGHT)
        left = rect.left() + inset if self.setting.is_mirrored else rect.right() - inset - size
        return QRectF(left, rect.bottom() - inset - size - space.HAIRLINE, size, size)

    def _paint_absence(self, painter: QPainter, rect: QRectF, row: int, column: int) -> None:
        attribute = self.model.attribute_at(row)
        word = "" if attribute is None else self.model.marks.row(attribute.attribute_id).absence
        if not word:
            return
        line_px = self.setting.style(Role.SMALL).line_px
        start, end = rect.left(), rect.right()
        middle = rect.top() + self.setting.px(space.CELL_TOP) / 2 + line_px / 2
        if column == 0:
            start, end = self._paint_word(painter, rect, word, middle - line_px / 2)
        signs.draw_dashed_line(painter, QPointF(start, middle), QPointF(end, middle), self.setting.colours.quiet_ink)

    def _paint_note(self, painter: QPainter, rect: QRectF, row: int) -> None:
        """Paint what is said of the level held, in one line above its text."""
        attribute = self.model.attribute_at(row)
        said = RowMarks() if attribute is None else self.model.marks.row(attribute.attribute_id)
        if not said.note:
            return
        small, colours = self.setting.style(Role.SMALL), self.setting.colours
        side, top = self.setting.px(space.CELL_SIDE), rect.top() + self.setting.px(space.CELL_TOP) / 2
        line = QRectF(rect.left() + side, top, rect.width() - 2 * side, small.line_px)
        if said.is_stale:
            line = self._paint_clock(painter, line)
        painter.setFont(small.font)
        painter.setPen(QColor(colours.quiet_ink))
        text = painter.fontMetrics().elidedText(said.note, Qt.TextElideMode.ElideRight, int(line.width()))
        edge = Qt.AlignmentFlag.AlignRight if self.setting.is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_clock(self, painter: QPainter, line: QRectF) -> QRectF:
        """Paint the sign of what is old at the leading edge of a line, and return what is left of the line."""
        size, gap = self.setting.px(_CLOCK), self.setting.px(space.TIGHT)
        left = line.right() - size if self.setting.is_mirrored else line.left()
        at = QRectF(left, line.center().y() - size / 2, size, size)
        signs.draw_clock(painter, at, self.setting.colours.quiet_ink)
        return line.adjusted(0, 0, -size - gap, 0) if self.setting.is_mirrored else line.adjusted(size + gap, 0, 0, 0)

    def _paint_word(self, painter: QPainter, rect: QRectF, word: str, top: float) -> tuple[float, float]:
        """Paint the word of an absence and return from where to where the line beside it runs."""
        colours = self.setting.colours
        side = self.setting.px(space.CELL_SIDE)
        width = int(rect.width()) - 2 * side
        set_text = self.setting.text(word, width, Role.SMALL)
        set_text.draw(painter, QPointF(rect.left() + side, top), colours.quiet_ink, colours.quiet_ink)
        gap = side + set_text.last_width + space.SMALL
        return (rect.left(), rect.right() - gap) if set_text.is_right_to_left else (rect.left() + gap, rect.right())

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        colours = self.setting.colours
        signs.draw_frame(painter, rect, colours.accent if self._view.hasFocus() else colours.hairline)
