"""The line under a teammate's name: which day is shown, and the way to another."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.reports.charts.step_lines import Span
from widgets.buttons import text_button
from widgets.people.day_slider import DaySlider
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class DayBar(QWidget):
    """The slider between the first rating and today, the day in words, and a way back to today."""

    day_changed = Signal(object)  # datetime.date

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.slider = DaySlider(theme)
        self.slider.setAccessibleName(words("Day shown"))
        self.slider.day_changed.connect(self._on_slider_day_changed)
        self.label = QLabel()
        self.label.setBuddy(self.slider)
        self.today_button = text_button(words("Today"))
        self.today_button.clicked.connect(self.go_to_end)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(self.label)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.today_button)
        theme.changed.connect(self._set_fonts)
        self._set_fonts()

    @property
    def day(self) -> datetime.date:
        """The day shown."""
        return self.slider.day

    @property
    def is_at_end(self) -> bool:
        """Whether the latest day is shown."""
        return self.slider.value() == self.slider.maximum()

    def set_span(self, span: Span, days: tuple[datetime.date, ...]) -> None:
        """Offer other days. Who stands on the last one stays on the last one."""
        was_at_end = self.is_at_end
        self.slider.set_span(span, days)
        if was_at_end:
            self.slider.set_day(span.end)
        self._show_day()

    def go_to(self, day: datetime.date) -> None:
        """Show `day` and tell."""
        before = self.day
        self.slider.set_day(day)
        self._show_day()
        if self.day != before:
            self.day_changed.emit(self.day)

    def go_to_end(self) -> None:
        """Show the latest day and tell."""
        self.go_to(self.slider.span.end)

    def step(self, by: int) -> None:
        """Show the day of the previous (`by` -1) or next (+1) ratings and tell."""
        day = self.slider.neighbour(by)
        if day is not None:
            self.go_to(day)

    def can_step(self, by: int) -> bool:
        """Tell whether there is such a day."""
        return self.slider.neighbour(by) is not None

    def _on_slider_day_changed(self, day: datetime.date) -> None:
        self._show_day()
        self.day_changed.emit(day)

    def _show_day(self) -> None:
        text = date_text(self.day, self._words.language)
        self.label.setText(text)
        self.slider.setToolTip(text)
        self.slider.setAccessibleDescription(text)
        self.today_button.setEnabled(not self.is_at_end)

    def _set_fonts(self) -> None:
        self.label.setFont(self._theme.font(Role.STRONG))
        widest = date_text(datetime.date(2028, 9, 28), self._words.language)
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance(widest) + space.SMALL)
