"""The strip under the map: how many hold each attribute, under its column."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.coverage import Cover, Coverage
from matrices.model.team_words import bar_text
from widgets.team.view import TeamMapView
from widgets.theme import space
from widgets.theme.type import Role

_MORE: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class CoverageStrip(QWidget):
    """A number for each column of the map above, and under it of how many; one person and nobody are marked."""

    pointed = Signal(int)  # column told of; -1 for none
    opened = Signal(int)  # column, by Return

    def __init__(self, view: TeamMapView, words: Words) -> None:
        super().__init__()
        self._view = view
        self._words = words
        self._found: Sequence[Coverage] = ()
        self._label = ""
        self._most = 0
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words("Coverage"))
        view.horizontalScrollBar().valueChanged.connect(self.update)
        view.zoomed.connect(self._on_view_zoomed)

    def show_coverage(self, found: Sequence[Coverage], least_place: int | None) -> None:
        """Show what was found for each column."""
        self._found = found
        self._most = max((one.counted for one in found), default=0)
        self._label = self._words("Held: {bar}", bar=bar_text(least_place, self._words))
        self.updateGeometry()
        self.update()

    def _on_view_zoomed(self) -> None:
        self.updateGeometry()
        self.update()

    def _column_at(self, x: int) -> int:
        return self._view.columnAt(x - self._cells.left())

    @property
    def _cells(self) -> QRect:
        """The room under the cells of the map."""
        viewport = self._view.viewport()
        return QRect(viewport.mapTo(self._view, viewport.rect().topLeft()).x(), 0, viewport.width(), self.height())

    def _cell(self, column: int) -> QRect:
        left = self._cells.left() + self._view.columnViewportPosition(column)
        return QRect(left, 0, self._view.columnWidth(column), self._view.setting.cell_px)

    def _paint_label(self, painter: QPainter) -> None:
        setting, names = self._view.setting, self._view.names
        rect = QRect(names.x(), 0, names.width(), self.height())
        rect.adjust(setting.px(space.CELL_SIDE), 0, -setting.px(space.SMALL), 0)
        painter.setFont(setting.font(Role.SMALL))
        painter.setPen(QColor(setting.colours.quiet_ink))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, flags, self._label)

    def _paint_cell(self, painter: QPainter, column: int, found: Coverage) -> None:
        setting, colours, rect = self._view.setting, self._view.setting.colours, self._cell(column)
        if found.cover is Cover.NOT_ASKED:
            return
        inner = rect.adjusted(2, 2, -2, -2)
        inks = {Cover.NONE: colours.wrong, Cover.ONE: colours.caution, Cover.SEVERAL: colours.ink}
        if found.cover is not Cover.SEVERAL:
            painter.setPen(QPen(QColor(inks[found.cover]), 1.5))
            painter.setBrush(QColor(colours.caution_wash if found.cover is Cover.ONE else colours.surface))
            painter.drawRoundedRect(inner, 3, 3)
        painter.setPen(QColor(inks[found.cover]))
        painter.setFont(setting.font(Role.STRONG if found.held < 1000 else Role.SMALL))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(found.held))
        painter.setPen(QColor(colours.quiet_ink))
        painter.setFont(setting.font(Role.SMALL))
        if painter.fontMetrics().horizontalAdvance(f"/{self._most}") > setting.cell_px:
            return  # it would run into its neighbours; it is told where one points
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a slash would go behind its number
        below = rect.translated(0, rect.height()).adjusted(-8, 0, 8, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"/{found.counted}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._view.setting.colours
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.fillRect(QRect(0, 0, self.width(), space.HAIRLINE), QColor(colours.hairline))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_label(painter)
        painter.setClipRect(self._cells)
        for column, found in enumerate(self._found):
            self._paint_cell(painter, column, found)
        if self.hasFocus() and self._found:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.ink), space.FRAME))
            painter.drawRoundedRect(self._cell(self._current).adjusted(1, 1, -1, -1), 3, 3)

    @override
    def sizeHint(self) -> QSize:
        setting = self._view.setting
        return QSize(200, setting.cell_px + setting.metrics(Role.SMALL).height() + space.TIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._found:
            self.opened.emit(self._current)
            return
        step = _MORE.get(Qt.Key(event.key()), 0) * (-1 if self.isRightToLeft() else 1)
        if not step or not self._found:
            super().keyPressEvent(event)
            return
        self._current = min(max(self._current + step, 0), len(self._found) - 1)
        self._view.scrollTo(self._view.model().index(max(0, self._view.currentIndex().row()), self._current))
        self.pointed.emit(self._current)
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._current = min(self._current, max(0, len(self._found) - 1))
        self.pointed.emit(self._current if self._found else -1)
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self._column_at(event.position().toPoint().x()))
