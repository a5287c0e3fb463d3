"""The form that begins a review: with whom, of what kind, on which day, and who leads it."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.agenda_words import review_kind_text
from matrices.model.review import ReviewKind
from widgets.labelled import Labelled, add_rows
from widgets.line_field import LineField
from widgets.name_completion import add_name
from widgets.name_seeker import NameSeeker
from widgets.people.day_field import DayField
from widgets.theme import space

_KINDS = (ReviewKind.ONE_TO_ONE, ReviewKind.QUARTERLY, ReviewKind.SELF_ASSESSMENT)


class FilledStart(NamedTuple):
    """What is, or was, entered."""

    teammate_id: str
    kind: ReviewKind
    day: datetime.date
    led_by: str


class StartForm(QDialog):
    """Asks; Enter begins."""

    submitted = Signal(object)  # FilledStart
    teammate_chosen = Signal(str)  # teammate id, by the person

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Start a review"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.teammate_box, self.kind_box = QComboBox(), QComboBox()
        self.day_field = DayField(words("Day"), words)
        self.lead_edit = LineField()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words("Cancel"))
        self.submit_button = self.buttons.addButton(words("Start"), QDialogButtonBox.ButtonRole.AcceptRole)
        for kind in _KINDS:
            self.kind_box.addItem(review_kind_text(kind, words), kind)
        self._lay_out(words)
        self.submit_button.setDefault(True)  # only now: a dialog forgets what became its default outside of it
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        self.teammate_box.activated.connect(self._on_teammate_box_activated)

    def fill(self, people: Iterable[tuple[str, str, str]], given: FilledStart) -> None:
        """Offer people as ids with names and readings; who is given is chosen, and only to be agreed to."""
        NameSeeker(self.teammate_box)
        for teammate_id, name, reading in people:
            add_name(self.teammate_box, name, teammate_id, reading)
        self.teammate_box.setCurrentIndex(max(self.teammate_box.findData(given.teammate_id), 0))
        self.kind_box.setCurrentIndex(_KINDS.index(given.kind))
        self.day_field.set_day(given.day)
        self.lead_edit.setText(given.led_by)
        (self.submit_button if given.teammate_id else self.teammate_box).setFocus()

    def propose_lead(self, name: str) -> None:
        """Say who would lead it, unless somebody was typed."""
        if not self.lead_edit.isModified():
            self.lead_edit.setText(name)

    def submit(self) -> None:
        """Tell what was entered."""
        day, lead = self.day_field.day, self.lead_edit.text().strip()
        kind = ReviewKind(self.kind_box.currentData())
        self.submitted.emit(FilledStart(self.teammate_box.currentData(), kind, day, lead))

    def _on_teammate_box_activated(self) -> None:
        self.teammate_chosen.emit(self.teammate_box.currentData())

    def _lay_out(self, words: Words) -> None:
        fields = QFormLayout()
        rows: tuple[Labelled, ...] = (
            (words("Teammate"), self.teammate_box),
            (words("Kind"), self.kind_box),
            (words("Day"), self.day_field),
            (words("Led by"), self.lead_edit),
        )
        add_rows(fields, rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.LARGE)
        layout.addLayout(fields)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(380)
