"""Two days side by side: a radar for the eye, and a table that says the same for everybody."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.reports.charts.radar import FEWEST_AXES, MOST_AXES
from widgets.charts.picture_menu import PictureMenu
from widgets.charts.radar_chart import RadarChart, RadarData
from widgets.people.day_field import DayField
from widgets.people.two_days_data import TwoDays, TwoDaysRow, axes_of
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_ROOM_FOR_BOTH_PX = 820
_TABLE = (
    "QTableView, QHeaderView, QTableCornerButton::section {{ background: transparent; border: none; }}"
    "QHeaderView::section {{ background: transparent; border: none; padding: 4px; color: {quiet}; }}"
)


class LineSample(QWidget):
    """How a day is drawn, beside the field in which it is chosen."""

    def __init__(self, theme: Theme, *, is_dashed: bool) -> None:
        super().__init__()
        self._theme = theme
        self._is_dashed = is_dashed
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(28, 12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        pen = QPen(QColor(colours.quiet_ink if self._is_dashed else colours.accent), 1.75 if self._is_dashed else 2.0)
        if self._is_dashed:
            pen.setDashPattern([3.4, 2.2])
        painter = QPainter(self)
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.end()


class TwoDaysView(QWidget):
    """The days are chosen here; what they mean is asked of `TwoDays`."""

    chosen = Signal(str)  # attribute id whose row was opened
    message = Signal(str)  # something to say in place

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._source: TwoDays | None = None
        self._rows: tuple[TwoDaysRow, ...] = ()
        self.then_field, self.now_field = DayField(words("Earlier day"), words), DayField(words("Later day"), words)
        self.radar = RadarChart(theme)
        self.menu = PictureMenu(self.radar, self.radar, theme, words)
        self.middle, self.remark = QLabel(), QLabel(wordWrap=True)
        self.table = self._make_table()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.then_field.day_changed.connect(self._show)
        self.now_field.day_changed.connect(self._show)
        self.table.activated.connect(self._on_table_activated)
        self.menu.message.connect(self.message)
        theme.changed.connect(self._dress)
        self._dress()

    def show_source(self, source: TwoDays, day: datetime.date, *, is_other: bool) -> None:
        """Show a teammate; the later day follows `day`, the earlier one stays where it was chosen for this teammate."""
        self._source = source
        for field in (self.then_field, self.now_field):
            field.blockSignals(True)
        self.now_field.set_day(day)
        if is_other or self.then_field.day >= day:
            self.then_field.set_day(source.start_for(day))
        for field in (self.then_field, self.now_field):
            field.blockSignals(False)
        self._show()

    def _show(self) -> None:
        if self._source is None:
            return
        then, now = sorted((self.then_field.day, self.now_field.day))
        self._rows = self._source.rows(then, now)
        self._fill_table(then, now)
        self.middle.setText(self._source.middle(self._rows, then, now))
        self.middle.setVisible(bool(self.middle.text()))
        remark = self._remark()
        is_drawn = FEWEST_AXES <= len(self._rows) <= MOST_AXES
        self.radar.set_data(self._radar_data(then, now) if is_drawn else None)
        self.radar.setVisible(is_drawn)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def _remark(self) -> str:
        words, count = self._words, len(self._rows)
        if count < FEWEST_AXES:
            return words("A radar needs at least three attributes; the table says it all.")
        if count > MOST_AXES:
            return words("There are too many attributes for a radar; the table says it all.")
        if any(level.is_of_other_role for row in self._rows for level in (row.then, row.now)):
            return words("Levels from another role stand in the table and are not drawn.")
        return ""

    def _radar_data(self, then: datetime.date, now: datetime.date) -> RadarData:
        assert self._source is not None
        days = [date_text(day, self._words.language) for day in (then, now)]
        words = self._words
        changes = (
            words("{name}: {before} → {after}", name=row.attribute.name, before=row.then.text, after=row.now.text)
            for row in self._rows
        )
        told = words("; ").join(changes)
        title = words("Levels on {first} and {second}", first=days[0], second=days[1])
        return RadarData(axes_of(self._rows), self._source.level_names, title, told)

    def _fill_table(self, then: datetime.date, now: datetime.date) -> None:
        words = self._words
        days = [date_text(day, words.language) for day in (then, now)]
        self.table.setHorizontalHeaderLabels([words("Attribute"), *days, words("Expected")])
        self.table.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            texts = (row.attribute.name, row.then.text, row.now.text, row.expected)
            self.table.setVerticalHeaderItem(place, QTableWidgetItem(str(place + 1)))
            for column, text in enumerate(texts):
                self.table.setItem(place, column, self._item(row, column, text))
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give each row the height of its lines and some air, so that names of several lines stay apart."""
        self.table.resizeRowsToContents()
        for place in range(self.table.rowCount()):
            self.table.setRowHeight(place, self.table.rowHeight(place) + space.SMALL)

    def _item(self, row: TwoDaysRow, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        if column == 2 and row.now.place is not None and row.now.place != row.then.place:
            item.setFont(self._theme.font(Role.STRONG))
        level = {1: row.then, 2: row.now}.get(column)
        if level is not None and level.place is None:
            item.setForeground(QColor(self._theme.colours.quiet_ink))
        return item

    def _on_header_section_resized(self, column: int) -> None:
        """Wrap texts anew, once for all columns."""
        if column == self.table.columnCount() - 1:
            self._fit_rows()

    def _on_table_activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.chosen.emit(self._rows[index.row()].attribute.attribute_id)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self._words("Levels on two days"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        # Only when all columns have their widths, which come one by one.
        header.sectionResized.connect(self._on_header_section_resized, Qt.ConnectionType.QueuedConnection)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        return table

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(space.SMALL)
        for sample, field in (
            (LineSample(self._theme, is_dashed=True), self.then_field),
            (LineSample(self._theme, is_dashed=False), self.now_field),
        ):
            days.addWidget(sample)
            days.addWidget(field)
            days.addSpacing(space.MEDIUM)
        days.addStretch(1)
        self._parts.setSpacing(space.LARGE)
        self._parts.addWidget(self.radar, 1)
        self._parts.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, space.SMALL)
        layout.setSpacing(space.SMALL)
        layout.addLayout(days)
        layout.addWidget(self.middle)
        layout.addWidget(self.remark)
        layout.addLayout(self._parts, 1)

    def _dress(self) -> None:
        for label in (self.middle, self.remark):
            label.setFont(self._theme.font(Role.SMALL))
            label.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self.table.setStyleSheet(_TABLE.format(quiet=self._theme.colours.quiet_ink))
        self._show()

    @property
    def rows(self) -> Sequence[TwoDaysRow]:
        """What the table shows."""
        return self._rows

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= _ROOM_FOR_BOTH_PX
        across, upright = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if beside else upright)
        super().resizeEvent(event)
