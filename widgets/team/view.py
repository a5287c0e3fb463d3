"""The map itself: a table that paints its own cells, since asking for each by Qt's roles takes five times as long."""

import datetime
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.team_map import PersonRow
from widgets.team.content import Band, Content
from widgets.team.headers import AttributeHeader, NameHeader, paint_band
from widgets.team.model import Index, MapModel
from widgets.team.setting import MapSetting
from widgets.team.strips import Strips
from widgets.team.tiles import Tiles, look_of
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.zooming import WheelSteps, next_zoom

ZOOMS: Final = (0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0)
_ZOOMING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ZOOM_KEYS: Final = {Qt.Key.Key_Equal: 1, Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
"""The keys of the matrix's zoom; there they are shortcuts, which are off while this place is shown."""


class TeamMapView(QTableView):
    """People down, attributes across, a level's number in each cell."""

    current_changed = Signal()  # another cell is the current one
    pointed = Signal(int, int)  # row and column under the mouse; -1 for none
    opened = Signal(int, int)  # row and column, by Return or a double click; column -1 for a name
    sort_requested = Signal(int)  # column
    copy_requested = Signal()
    zoomed = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = MapSetting(theme, words)
        self.map = MapModel(self)
        self.names = NameHeader(self.map, self.setting, self)
        self.heads = AttributeHeader(self.map, self.setting, self)
        self.tiles = Tiles(self.setting)
        self.strips = Strips()
        self.stale_before = datetime.date.min
        self._whole = Content()
        """What there is, the people of folded groups included."""
        self._folded: frozenset[str] = frozenset()
        self._wheel = WheelSteps()
        self._set_up()
        theme.changed.connect(self._start_anew)

    @property
    def content(self) -> Content:
        """What is shown."""
        return self.map.content

    def set_content(self, content: Content, stale_before: datetime.date) -> None:
        """Show people; the current cell stays with its person and attribute, and the scroll where it was."""
        kept, scrolled = self.current_key(), self.verticalScrollBar().value()
        self._whole, self.stale_before = content, stale_before
        content = content.folded(self._folded)
        is_other_columns = content.columns != self.content.columns
        near = self.currentIndex().row()
        self.map.set_content(content)
        self._fit(with_columns=is_other_columns)
        if kept is not None:
            self.select_key(*kept, near=near, is_scrolling=False)
        elif self.hasFocus():
            self._begin()
        self.verticalScrollBar().setValue(scrolled)
        self._update_all()

    def fold(self, row: int) -> None:
        """Fold the group whose band stands in a row, or unfold it; the band is then the current row."""
        band = self.content.rows[row] if 0 <= row < len(self.content.rows) else None
        if isinstance(band, Band):
            column = max(0, self.current_column())
            self._folded ^= {band.text}
            self.set_content(self._whole, self.stale_before)
            self.setCurrentIndex(self.map.index(row, column))

    def _begin(self) -> None:
        """Make the first person's first cell the current one, where there is none."""
        if not self.currentIndex().isValid():
            people = (row for row in range(len(self.content.rows)) if self.content.person(row) is not None)
            self.setCurrentIndex(self.map.index(next(people, 0), 0))

    def set_speech(self, speech: Callable[[int, int], str]) -> None:
        """Let screen readers say this of a row and a column."""
        self.map.speech = speech

    def set_sorted(self, column: int, *, is_descending: bool) -> None:
        """Show by which column people are sorted; -1 for none."""
        self.heads.sorted_by, self.heads.is_descending = column, is_descending
        self.heads.viewport().update()

    def set_patterns(self, *, are_shown: bool) -> None:
        """Show levels by steps beside their numbers, or by colour and number alone."""
        self.setting.has_patterns = are_shown
        self.tiles.forget()
        self.strips.forget()
        self.viewport().update()

    def current_key(self) -> tuple[str, str] | None:
        """Return the teammate id and the attribute id of the current cell."""
        index = self.currentIndex()
        person = self.content.person(index.row())
        if person is None or index.column() >= len(self.content.columns):
            return None
        return person.teammate.teammate_id, self.content.columns[index.column()].attribute_id

    def current_column(self) -> int:
        """Return the current column, or -1."""
        return self.currentIndex().column()

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of the people with a selected cell, from the top, each once."""
        parts = self.selectionModel().selection()
        rows = sorted(
            {row for part in map(parts.at, range(parts.count())) for row in range(part.top(), part.bottom() + 1)}
        )
        people = (self.content.person(row) for row in rows)
        return tuple(dict.fromkeys(one.teammate.teammate_id for one in people if one is not None))

    def select_key(self, teammate_id: str, attribute_id: str, *, near: int = 0, is_scrolling: bool = True) -> bool:
        """Make somebody's cell the current one; tell whether it is there."""
        row = self.content.row_of(teammate_id, near)
        columns = [one.attribute_id for one in self.content.columns]
        if row is None or not columns:
            return False
        column = columns.index(attribute_id) if attribute_id in columns else max(0, self.current_column())
        index = self.map.index(row, min(column, len(columns) - 1))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if is_scrolling:
            self.scrollTo(index)
        return True

    def set_zoom(self, factor: float) -> None:
        """Show everything `factor` times as large as usual, between the ends of ZOOMS."""
        self.setting.zoom = min(max(factor, ZOOMS[0]), ZOOMS[-1])
        self._start_anew()
        self.zoomed.emit()

    def step_zoom(self, by: int) -> None:
        """Show everything one step larger (`by` 1) or smaller (-1)."""
        zoom = next_zoom(ZOOMS, self.setting.zoom, by)
        if zoom != self.setting.zoom:
            self.set_zoom(zoom)

    def _set_up(self) -> None:
        words = self.setting.words
        self.setModel(self.map)
        self.setVerticalHeader(self.names)
        self.setHorizontalHeader(self.heads)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(words("Team map"))
        self.names.setAccessibleName(words("People"))
        self.heads.setAccessibleName(words("Attributes"))
        self.names.name_clicked.connect(self._on_names_name_clicked)
        self.names.band_clicked.connect(self.fold)
        self.heads.name_clicked.connect(self.sort_requested)
        self.tiles.is_mirrored = self.isRightToLeft()
        self._fit(with_columns=True)

    def _start_anew(self) -> None:
        self.setting.forget()
        self.tiles.forget()
        self._fit(with_columns=True)
        self._update_all()

    def _fit(self, *, with_columns: bool) -> None:
        self.strips.forget()
        self.names.setDefaultSectionSize(self.setting.cell_px)
        self.names.fit()
        if with_columns or self.heads.count() != len(self.heads.slants.heads):
            self.heads.fit(self.content)
        self.updateGeometries()

    def _update_all(self) -> None:
        for one in (self, self.names, self.heads):
            one.viewport().update()

    def _on_names_name_clicked(self, row: int) -> None:
        self.opened.emit(row, -1)

    def _paint_row(self, painter: QPainter, place: int) -> None:
        top, size = self.rowViewportPosition(place), self.setting.cell_px
        row = self.content.rows[place]
        if isinstance(row, Band):
            taken = self.names.width()
            left = 0 if self.isRightToLeft() else -taken
            whole = QRect(left, top, self.viewport().width() + taken, size)
            paint_band(painter, whole, row, self.setting, is_mirrored=self.isRightToLeft())
            return
        whole_px = QSize(max(1, self.heads.length()), size)
        draw = partial(self._paint_cells, row)
        strip = self.strips.strip(place, whole_px, self.devicePixelRatioF(), self.setting.colours.surface, draw)
        painter.drawPixmap(self._cells_left, top, strip)

    @property
    def _cells_left(self) -> int:
        """Where the leftmost cell of every row begins, in px of the viewport."""
        last = len(self.content.columns) - 1
        return self.columnViewportPosition(last if self.isRightToLeft() else 0)

    def _paint_cells(self, row: PersonRow, painter: QPainter) -> None:
        size, ratio, begin = self.setting.cell_px, self.devicePixelRatioF(), self._cells_left
        for column in range(len(self.content.columns)):
            look = look_of(row.cells[column], self.content.change(row, column), self.stale_before)
            left = self.columnViewportPosition(column) - begin + (self.columnWidth(column) - size) // 2
            painter.drawPixmap(left, 0, self.tiles.tile(look, ratio))

    def _paint_selection(self, painter: QPainter) -> None:
        colours, current = self.setting.colours, self.currentIndex()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        parts = self.selectionModel().selection()
        for part in map(parts.at, range(parts.count())):
            if part.width() > 1 or part.height() > 1:
                corners = self.visualRect(part.topLeft()).united(self.visualRect(part.bottomRight()))
                painter.setPen(QPen(QColor(colours.accent), 1))
                painter.drawRect(corners.adjusted(0, 0, -1, -1))
        if not current.isValid():
            return
        colour, rect = QColor(colours.ink if self.hasFocus() else colours.quiet_ink), self.visualRect(current)
        if self.content.person(current.row()) is None:  # a frame would strike through the name of the group
            painter.fillRect(rect.adjusted(2, rect.height() - space.FRAME, -2, 0), colour)
            return
        painter.setPen(QPen(colour, space.FRAME))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter, area = QPainter(self.viewport()), e.rect()
        painter.fillRect(area, QColor(self.setting.colours.surface))
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        for place in range(first, (last if last >= 0 else len(self.content.rows) - 1) + 1):
            self._paint_row(painter, place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_selection(painter)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.names.current, self.heads.current = current.row(), current.column()
        for one in (self.names, self.heads, self):
            one.viewport().update()
        self.current_changed.emit()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        # The last names lean over the end of their columns: leave them room to be scrolled to.
        bar, whole = self.horizontalScrollBar(), self.heads.length() + self.heads.slants.overhang
        if self.content.columns:
            bar.setMaximum(max(0, whole - self.viewport().width()))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:  # the names of groups stay where they are, and heads lean into their neighbours
            self.viewport().update()
            self.heads.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter, row = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter), self.currentIndex().row()
        if row >= 0 and (is_enter or event.key() == Qt.Key.Key_Space) and self.content.person(row) is None:
            self.fold(row)
        elif is_enter and row >= 0:
            self.opened.emit(self.currentIndex().row(), self.current_column())
        elif event.modifiers() == _ZOOMING and Qt.Key(event.key()) in _ZOOM_KEYS:
            self.step_zoom(_ZOOM_KEYS[Qt.Key(event.key())])
        elif event.modifiers() == _ZOOMING and event.key() == Qt.Key.Key_0:
            self.set_zoom(1.0)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0 and self.content.person(row) is None:
            self.fold(row)
        else:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index.row(), index.column())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self.pointed.emit(index.row(), index.column())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, -1)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._wheel.take(event, self.step_zoom):
            super().wheelEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.tiles.is_mirrored = self.isRightToLeft()
            self._start_anew()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._begin()  # before Qt's own, which would begin with the name of a group
        super().focusInEvent(event)
