"""The growth of a teammate on their page: how each attribute moved."""

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.reports.charts.step_lines import Span
from widgets.people.growth_data import GrowthCharts
from widgets.people.growth_panel import GrowthPanel
from widgets.people.section import Section
from widgets.people.standpoint import Standpoint
from widgets.session import Session
from widgets.theme import space
from widgets.theme.theme import Theme


class GrowthSection(Section):
    """Step lines of every attribute of the role held on the day shown."""

    def __init__(self, session: Session, theme: Theme, words: Words, _now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session = session
        self._words = words
        self._drawn: tuple[object, ...] = ()
        self.nothing = QLabel(words("Nothing is rated yet."))
        self.panel = GrowthPanel(theme, words)
        self.panel.chosen.connect(self.attribute_requested)
        self.panel.day_requested.connect(self.day_requested)
        self._lay_out()

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        span = standpoint.span
        self.panel.setVisible(span is not None and matrix is not None)
        self.nothing.setVisible(span is None or matrix is None)
        if span is None or matrix is None:
            return
        self._show_charts(standpoint, matrix, span)
        self.panel.set_day(day)

    @override
    def select_attribute(self, attribute_id: str | None) -> None:
        self.panel.set_current(attribute_id)

    def _show_charts(self, standpoint: Standpoint, matrix: Matrix, span: Span) -> None:
        """Show the charts anew unless only the day is another."""
        roles = self._session.all(Matrix)
        shown = (standpoint, matrix, *roles)
        if shown == self._drawn:
            return
        self._drawn = shown
        titles = {one.matrix_id: one.title for one in roles}
        maker = GrowthCharts(standpoint.history, standpoint.teammate.placements, titles, self._words)
        self.panel.show_charts(maker.charts(matrix, span))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.SMALL)
        layout.addWidget(self.nothing)
        layout.addWidget(self.panel, 1)
        layout.addStretch(0)
