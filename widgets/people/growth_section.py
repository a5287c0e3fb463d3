"""The growth of a teammate on their page: the roles held, how each attribute moved, and two days side by side."""

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.exchange.growth_out import growth_rows
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.reports.charts.step_lines import Span
from widgets.buttons import text_button
from widgets.charts.picture_menu import PictureMenu
from widgets.charts.strip_chart import StripChart
from widgets.command_button import export_button
from widgets.people.growth_data import GrowthCharts
from widgets.people.growth_panel import GrowthPanel
from widgets.people.section import Section, SectionTable
from widgets.people.standpoint import Standpoint
from widgets.people.strip_data import strip_data
from widgets.people.two_days_data import TwoDays
from widgets.people.two_days_view import TwoDaysView
from widgets.people.unrated import Unrated
from widgets.session import Session
from widgets.theme import space
from widgets.theme.theme import Theme


class GrowthSection(Section):
    """Of the role held on the day shown. What is out of view is made when it comes into view."""

    def __init__(self, session: Session, theme: Theme, words: Words, _now: Callable[[], datetime.datetime]) -> None:
        super().__init__()
        self._session = session
        self._words = words
        self._scene: tuple[Standpoint, Matrix, datetime.date] | None = None
        self._drawn: tuple[object, ...] = ()
        self._compared = ""
        self.nothing = Unrated(words("Nothing is rated yet."), words)
        self.strip = StripChart(theme)
        self.strip_menu = PictureMenu(self.strip, self.strip, theme, words)
        self.panel = GrowthPanel(theme, words)
        self.two_days = TwoDaysView(theme, words)
        self.export_button = export_button(theme, words)
        self.stack = QStackedWidget()
        self._choices = QButtonGroup(self)
        self._body = QWidget()
        self._lay_out()
        self._connect()

    def choice(self, place: int) -> QAbstractButton:
        """Return the button of the switch: 0 for the lines, 1 for the two days."""
        return self._choices.button(place)

    @override
    def show_standpoint(self, standpoint: Standpoint, matrix: Matrix | None, day: datetime.date) -> None:
        is_empty = standpoint.span is None or matrix is None
        self._body.setVisible(not is_empty)
        self.nothing.setVisible(is_empty)
        self.nothing.show_role(matrix)
        if standpoint.span is None or matrix is None:
            self._scene = None
            return
        self._scene = standpoint, matrix, day
        self.strip.set_data(strip_data(standpoint.teammate.placements, self._titles, standpoint.span, self._words))
        self.strip.set_day(day)
        self._show_part()

    @property
    @override
    def can_export(self) -> bool:
        return self._scene is not None

    @override
    def table(self) -> SectionTable:
        """Return every rating behind the lines, corrected ones too."""
        assert self._scene is not None
        standpoint, matrix, _ = self._scene
        name, end, words = standpoint.teammate.name, standpoint.end, self._words
        rows = growth_rows(name, standpoint.history, matrix, self._find_edition, words, until=end)
        return SectionTable(words("Growth of {name}", name=name), rows)

    @override
    def select_attribute(self, attribute_id: str | None) -> None:
        self.panel.set_current(attribute_id)

    @property
    def _titles(self) -> dict[str, str]:
        return {one.matrix_id: self.in_words_read(one).title for one in self._session.all(Matrix)}

    def _find_edition(self, edition_id: str) -> Edition | None:
        found = self._session.find(Edition, edition_id)
        return None if found is None else self.in_words_then(found)

    def _show_part(self) -> None:
        """Show the lines or the two days."""
        self.stack.setCurrentIndex(self._choices.checkedId())
        if self._scene is None:
            return
        standpoint, matrix, day = self._scene
        if self._choices.checkedId() == 1:
            self._show_two_days(standpoint, matrix, day)
        elif standpoint.span is not None:
            self._show_lines(standpoint, matrix, standpoint.span)
            self.panel.set_day(day)

    def _show_lines(self, standpoint: Standpoint, matrix: Matrix, span: Span) -> None:
        """Show the charts anew unless only the day is another."""
        titles = self._titles
        shown = (standpoint, matrix, titles)
        if shown == self._drawn:
            return
        self._drawn = shown
        maker = GrowthCharts(
            standpoint.history, standpoint.teammate.placements, titles, self._words, self._find_edition
        )
        self.panel.show_charts(maker.charts(matrix, span))

    def _show_two_days(self, standpoint: Standpoint, matrix: Matrix, day: datetime.date) -> None:
        source = TwoDays(standpoint.history, matrix, self._titles, self._words, self._find_edition)
        compared = f"{standpoint.teammate.teammate_id} {matrix.matrix_id}"
        self.two_days.show_source(source, day, is_other=compared != self._compared)
        self._compared = compared

    def _connect(self) -> None:
        self._choices.idClicked.connect(self._show_part)
        self.nothing.attribute_requested.connect(self.attribute_requested)
        self.nothing.command_requested.connect(self.command_requested)
        self.panel.chosen.connect(self.attribute_chosen)
        self.panel.day_requested.connect(self.day_requested)
        self.panel.message.connect(self.message)
        self.export_button.requested.connect(self.command_requested)
        self.strip.day_requested.connect(self.day_requested)
        self.strip_menu.message.connect(self.message)
        self.two_days.chosen.connect(self.attribute_requested)
        self.two_days.message.connect(self.message)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.panel)
        self.stack.addWidget(self.two_days)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(space.SMALL)
        body.addWidget(self.strip)
        body.addLayout(self._switch())
        body.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self._body, 1)

    def _switch(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.TIGHT)
        for place, text in enumerate((self._words("Over time"), self._words("Two days"))):
            button = text_button(text, is_toggle=True)
            button.setChecked(place == 0)
            self._choices.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.export_button)
        return row
