"""One metric to be edited: its name, the three questions that a number answers, and its healthy range."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from matrices.language.numbers import DECIMAL_MARKS, number_in, number_text
from matrices.language.words import Words
from matrices.model.metric import Metric
from widgets.matrix.details.card import Card
from widgets.matrix.details.fields import TextField
from widgets.theme import space
from widgets.theme.theme import Theme


class MetricForm(QScrollArea):
    """Shows and wishes; the dialog stores."""

    changed = Signal(object)  # Metric as it should be

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._metric: Metric | None = None
        self.card = Card(theme, "")
        self.card.heading.hide()
        self.name, self.unit = self._field(words("Name")), self._field(words("Unit"))
        self.why = self._field(words("Why is it measured?"), has_lines=True)
        self.read_by = self._field(words("Who reads it?"), has_lines=True)
        self.should_change = self._field(words("What should it change?"), has_lines=True)
        self.low, self.high = self._field(words("Healthy from")), self._field(words("Healthy to"))
        self.shared, self.hint = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def fields(self) -> tuple[TextField, ...]:
        """Everything that can be typed in."""
        return self.name, self.unit, self.why, self.read_by, self.should_change, self.low, self.high

    def show_metric(self, metric: Metric | None, *, also_in: int, can_edit: bool) -> None:
        """Show a metric that so many other roles follow too; what is being typed of the same one stays."""
        before = None if self._metric is None else self._metric.metric_id
        self._metric = metric
        if metric is None:
            return
        if metric.metric_id != before:
            for field in self.fields:
                field.give_up()
        for field, text in zip(self.fields, self._texts(metric), strict=True):
            field.show_text(text)
            field.setReadOnly(not can_edit)
        words = self._words
        told = words.plural(
            "{count} other role follows it too: name and unit change there as well.",
            "{count} other roles follow it too: name and unit change there as well.",
            also_in,
        )
        self.shared.setText(told)
        self.shared.setVisible(also_in > 0)
        self.hint.hide()

    def start(self) -> None:
        """Begin to type the name."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()

    def commit(self) -> None:
        """Ask to store what is typed."""
        for field in self.fields:
            field.commit()

    def keep(self) -> None:
        """Hold on to what was typed: it could not be stored."""
        for field in self.fields:
            field.keep()

    def _texts(self, metric: Metric) -> tuple[str, ...]:
        ends = (metric.healthy_from, metric.healthy_to)
        low, high = ("" if one is None else number_text(one, self._words.language) for one in ends)
        return metric.name, metric.unit, metric.why, metric.read_by, metric.should_change, low, high

    def _field(self, name: str, *, has_lines: bool = False) -> TextField:
        field = TextField(self._theme, name, has_lines=has_lines)
        field.committed.connect(self._on_field_committed)
        return field

    def _lay_out(self) -> None:
        card = self.card
        for field in (self.name, self.why, self.read_by, self.should_change):
            card.add_field(field.accessibleName(), field)
        row = QHBoxLayout()
        row.setSpacing(space.MEDIUM)
        for field in (self.low, self.high, self.unit):
            part = Card(self._theme, "")
            part.heading.hide()
            part.column.setContentsMargins(0, 0, 0, 0)
            part.add_field(field.accessibleName(), field)
            row.addWidget(part, 1)
        card.column.addSpacing(space.TIGHT)
        card.column.addLayout(row)
        card.column.addWidget(self.hint)
        card.column.addSpacing(space.SMALL)
        card.column.addWidget(self.shared)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space.LARGE, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _dress(self) -> None:
        self.shared.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self.hint.setStyleSheet(f"color: {self._theme.colours.wrong}")

    def _number(self, field: TextField) -> float | None:
        return number_in(field.toPlainText(), DECIMAL_MARKS[self._words.language])

    def _on_field_committed(self) -> None:
        if self._metric is None:
            return
        wrong = [one for one in (self.low, self.high) if one.toPlainText().strip() and self._number(one) is None]
        self.hint.setText(self._words("This is not a number."))
        self.hint.setVisible(bool(wrong))
        if wrong:
            for field in wrong:
                field.keep()
            return
        made = replace(
            self._metric,
            name=self.name.toPlainText(),
            unit=self.unit.toPlainText(),
            why=self.why.toPlainText(),
            read_by=self.read_by.toPlainText(),
            should_change=self.should_change.toPlainText(),
            healthy_from=self._number(self.low),
            healthy_to=self._number(self.high),
        )
        self.changed.emit(made)
