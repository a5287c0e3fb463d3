"""Asking for a value of a metric in a period, with the context without which it says little."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QWidget

from matrices.language.numbers import DECIMAL_MARKS, number_in, number_text
from matrices.language.words import Words
from matrices.model.metric import Metric, MetricValue
from matrices.model.metric_reading import band_of
from matrices.model.metric_words import band_text, range_text
from matrices.model.period import month_of
from widgets.labelled import Labelled, add_rows
from widgets.line_field import LineField
from widgets.people.day_field import DayField
from widgets.roles.question import Question
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.writing_field import WritingField

_NOTE_LINES = 5


class Given(NamedTuple):
    """What the dialog starts from: a value to correct, or a metric and today."""

    metrics: Sequence[Metric]
    metric_id: str
    today: datetime.date
    value: MetricValue | None = None


class ValueDialog(Question):
    """Says where a value lies while it is typed, in words, and asks what stands behind it."""

    deleted = Signal()

    def __init__(self, title: str, given: Given, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(title, words("Store"), theme, words, parent)
        self._words, self._given = words, given
        self.metric_box = QComboBox()
        self.from_field, self.to_field = DayField(words("From"), words), DayField(words("To"), words)
        self.value_edit = LineField()
        self.context_edit = WritingField(hint=words("What stands behind it: hard cases, leave, a new tool"))
        self._fill()
        self._lay_out()
        self.value_edit.textChanged.connect(self._on_changed)
        self.metric_box.currentIndexChanged.connect(self._on_changed)
        self.from_field.day_changed.connect(self._on_changed)
        self.to_field.day_changed.connect(self._on_changed)
        self.value_edit.setFocus()
        self._on_changed()

    @property
    def made(self) -> MetricValue | None:
        """The value as it was asked for; None where the number cannot be read."""
        number = number_in(self.value_edit.text(), DECIMAL_MARKS[self._words.language])
        if number is None:
            return None
        return MetricValue(
            metric_id=self.metric_box.currentData(),
            starts_on=self.from_field.day,
            ends_on=self.to_field.day,
            value=number,
            context=self.context_edit.toPlainText(),
        )

    @property
    def metric_name(self) -> str:
        """The name of the metric that is chosen."""
        return self._metric().name

    def _fill(self) -> None:
        given = self._given
        for one in given.metrics:
            self.metric_box.addItem(one.name, one.metric_id)
        self.metric_box.setCurrentIndex(max(0, self.metric_box.findData(given.metric_id)))
        last = given.today.replace(day=1) - datetime.timedelta(days=1)
        period = month_of(last.year, last.month)
        if given.value is not None:
            self.value_edit.setText(number_text(given.value.value, self._words.language))
            self.context_edit.setPlainText(given.value.context)
            self.from_field.set_day(given.value.starts_on)
            self.to_field.set_day(given.value.ends_on)
            delete = self.buttons.addButton(self._words("Delete"), QDialogButtonBox.ButtonRole.DestructiveRole)
            delete.setAutoDefault(False)
            delete.clicked.connect(self.deleted)
        else:
            self.from_field.set_day(period.starts_on)
            self.to_field.set_day(period.ends_on)

    def _lay_out(self) -> None:
        words, form, page = self._words, QFormLayout(), QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        self.context_edit.setFixedHeight(self.context_edit.fontMetrics().height() * _NOTE_LINES + 2 * space.SMALL)
        self.context_edit.setTabChangesFocus(True)
        self.value_edit.setAlignment(Qt.AlignmentFlag.AlignLeading)
        rows: tuple[Labelled, ...] = (
            (words("Metric"), self.metric_box),
            (words("Value"), self.value_edit),
            (words("From"), self.from_field),
            (words("To"), self.to_field),
            (words("Context"), self.context_edit),
        )
        add_rows(form, rows)
        page.setLayout(form)
        self.put_first(page)

    def _metric(self) -> Metric:
        return next(one for one in self._given.metrics if one.metric_id == self.metric_box.currentData())

    def _on_changed(self) -> None:
        made, metric, words = self.made, self._metric(), self._words
        is_in_order = self.from_field.day <= self.to_field.day
        band = "" if made is None else band_text(band_of(metric, made.value), words)
        told = " · ".join(filter(None, (band, range_text(metric, words))))
        if self.value_edit.text().strip() and made is None:
            told = words("This is not a number.")
        if not is_in_order:
            told = words("The period ends before it begins.")
        self.said.setStyleSheet("")
        self.tell([told], can_do=made is not None and is_in_order)
        self.said.setVisible(bool(told))
