"""One metric of a teammate: the latest value with its context in full, the range, the reasons, and what was before."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.metric import MetricValue
from matrices.model.metric_reading import Reading, band_of
from matrices.model.metric_words import band_text, period_text, range_text, reasons_of, value_text
from widgets.buttons import text_button
from widgets.metrics.range_face import RangeFace
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_EARLIER = 8
"""Values before the latest that are listed; the line shows them all."""


class NumberCard(QWidget):
    """Is made anew when its reading changes."""

    add_requested = Signal(str)  # metric id
    edit_requested = Signal(object)  # MetricValue

    def __init__(self, reading: Reading, theme: Theme, words: Words, *, can_edit: bool) -> None:
        super().__init__()
        self.reading = reading
        self._theme, self._words, self._can_edit = theme, words, can_edit
        self.add_button: QToolButton | None = None
        self._listed: list[MetricValue] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, space.WIDE)
        self._column.setSpacing(space.TIGHT)
        self._add_head()
        if reading.latest is not None:
            self._add_latest(reading.latest)
        self._add_reasons()
        earlier = reading.values[-_EARLIER - 1 : -1]
        periods = self._widest(period_text(one, words) for one in earlier)
        values = self._widest(self._value_text(one) for one in earlier)
        for one in reversed(earlier):
            self._column.addWidget(self._value_row(one, periods, values))

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard stands in it, also while a dialog is in front."""
        return any(one is self.window().focusWidget() for one in self.findChildren(QWidget))

    def take_focus(self) -> None:
        """Let the keyboard stand at what adds a value."""
        if self.add_button is not None:
            self.add_button.setFocus()

    def _widest(self, texts: Iterable[str]) -> int:
        """Return the room that the widest of small texts takes, in pixels."""
        metrics = QFontMetrics(self._theme.font(Role.SMALL))
        return max(map(metrics.horizontalAdvance, texts), default=0) + space.SMALL

    def _value_text(self, one: MetricValue) -> str:
        return value_text(one.value, self.reading.metric, self._words.language)

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space.MEDIUM)
        row.addWidget(self._label(self.reading.metric.name, Role.SECTION))
        if not self.reading.is_of_role:
            row.addWidget(self._label(self._words("followed in another role"), Role.SMALL, quiet=True))
        row.addStretch(1)
        if self._can_edit:
            self.add_button = text_button(self._words("Add value…"))
            self.add_button.clicked.connect(self._on_add_clicked)
            row.addWidget(self.add_button)
        self._column.addLayout(row)

    def _add_latest(self, latest: MetricValue) -> None:
        metric, words, row = self.reading.metric, self._words, QHBoxLayout()
        row.setSpacing(space.MEDIUM)
        row.addWidget(self._label(value_text(latest.value, metric, words.language), Role.TITLE))
        band = band_text(band_of(metric, latest.value), words)
        told = " · ".join(filter(None, (period_text(latest, words), band)))
        row.addWidget(self._label(told, Role.BODY), 1)
        if self._can_edit:
            row.addWidget(self._edit_button(latest))
        self._column.addLayout(row)
        value = value_text(latest.value, metric, words.language)
        said = words(", ").join(filter(None, (value, band, range_text(metric, words))))
        face = RangeFace(self._theme)
        face.show_values(metric, [one.value for one in self.reading.values], said)
        self._column.addWidget(face)
        self._column.addWidget(self._label(range_text(metric, words), Role.SMALL, quiet=True))
        self._column.addSpacing(space.TIGHT)
        context = latest.context or words("No context is noted.")
        self._column.addWidget(self._label(context, Role.BODY, quiet=not latest.context))

    def _add_reasons(self) -> None:
        if self.reading.latest is None:
            text = self._words("No value yet.")
            self._column.addWidget(self._label(text, Role.BODY, quiet=True))
        self._column.addSpacing(space.TIGHT)
        for text in reasons_of(self.reading.metric, self._words):
            self._column.addWidget(self._label(text, Role.SMALL, quiet=True))

    def _value_row(self, one: MetricValue, period_px: int, value_px: int) -> QWidget:
        metric, row, line = self.reading.metric, QWidget(), QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space.MEDIUM)
        period = self._label(period_text(one, self._words), Role.SMALL, quiet=True)
        period.setMinimumWidth(period_px)
        told = one.context or band_text(band_of(metric, one.value), self._words)
        value = self._label(self._value_text(one), Role.SMALL)
        value.setMinimumWidth(value_px)
        texts = (period, value, self._label(told, Role.SMALL, quiet=not one.context))
        top = Qt.AlignmentFlag.AlignTop
        for place, label in enumerate(texts):
            label.setContentsMargins(0, space.TIGHT, 0, 0)  # level with the button behind them
            line.addWidget(label, int(place == 2), top)
        if self._can_edit:
            line.addWidget(self._edit_button(one), 0, top)
        row.setLayout(line)
        return row

    def _edit_button(self, one: MetricValue) -> QWidget:
        button = text_button("")
        button.setIcon(self._theme.icon("rename"))
        button.setToolTip(self._words("Correct this value"))
        button.setAccessibleName(self._words("Correct the value of {period}", period=period_text(one, self._words)))
        button.setProperty("place", len(self._listed))
        self._listed.append(one)
        button.clicked.connect(self._on_edit_clicked)
        return button

    def _label(self, text: str, role: Role, *, quiet: bool = False) -> QLabel:
        label = QLabel(text, wordWrap=role in {Role.BODY, Role.SMALL}, textFormat=Qt.TextFormat.PlainText)
        label.setFont(self._theme.font(role))
        colour = self._theme.colours.quiet_ink if quiet else self._theme.colours.ink
        label.setStyleSheet(f"color: {colour}")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not text:
            label.hide()  # only ever hidden here: shown without a parent, it would be a window
        return label

    def _on_add_clicked(self) -> None:
        self.add_requested.emit(self.reading.metric.metric_id)

    def _on_edit_clicked(self) -> None:
        self.edit_requested.emit(self._listed[self.sender().property("place")])
