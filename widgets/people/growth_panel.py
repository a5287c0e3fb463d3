"""The growth of a teammate at a glance: a small chart for each attribute, three to a row."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.charts.chart_face import ChartData
from widgets.charts.picture_menu import PictureMenu
from widgets.charts.step_chart import StepChart
from widgets.theme import space
from widgets.theme.theme import Theme

_MOST_ACROSS = 3
_NARROWEST_PX = 190


class GrowthPanel(QScrollArea):
    """Charts in the order of the grid's rows, kept while only their data change."""

    chosen = Signal(str)  # attribute id
    day_requested = Signal(object)  # datetime.date
    message = Signal(str)  # something to say in place

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.charts: list[StepChart] = []
        self._across = 0
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, space.SMALL, 0, space.SMALL)
        self._grid.setSpacing(space.SMALL)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words("Growth"))

    def show_charts(self, data: Sequence[ChartData]) -> None:
        """Show these charts; one whose data are the same is not touched."""
        while len(self.charts) > len(data):
            gone = self.charts.pop()
            self._grid.removeWidget(gone)
            gone.deleteLater()
        while len(self.charts) < len(data):
            self._add_chart()
        for chart, one in zip(self.charts, data, strict=True):
            chart.set_data(one)

    def set_day(self, day: datetime.date) -> None:
        """Move the line across every chart."""
        for chart in self.charts:
            chart.set_day(day)

    def set_current(self, attribute_id: str | None) -> None:
        """Show which attribute the grid stands on, and bring its chart into view."""
        for chart in self.charts:
            is_current = chart.data is not None and chart.data.attribute_id == attribute_id
            chart.set_current(is_current=is_current)
            if is_current:
                self.ensureWidgetVisible(chart, 0, space.SMALL)

    def _add_chart(self) -> None:
        chart = StepChart(self._theme, self._body)
        chart.chosen.connect(self.chosen)
        chart.day_requested.connect(self.day_requested)
        PictureMenu(chart, chart, self._theme, self._words).message.connect(self.message)
        place = len(self.charts)
        self.charts.append(chart)
        across = self._across or _MOST_ACROSS
        self._grid.addWidget(chart, place // across, place % across)

    def _lay_out(self, across: int) -> None:
        self._across = across
        for column in range(_MOST_ACROSS):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        for place, chart in enumerate(self.charts):
            self._grid.addWidget(chart, place // across, place % across)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        across = min(max(self.viewport().width() // _NARROWEST_PX, 1), _MOST_ACROSS)
        if across != self._across:
            self._lay_out(across)
        super().resizeEvent(event)
