"""The head of a 1:1: whose it is, and the few things that are done by mouse."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.agenda_words import review_kind_text
from matrices.model.matrix import Matrix
from widgets.buttons import text_button
from widgets.people.elided_label import ElidedLabel
from widgets.review.labels import keep_leading
from widgets.review.sitting import Sitting
from widgets.review.size import SCALE
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class Head(QWidget):
    """Name, role and day; its buttons only wish."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.name, self.quiet = ElidedLabel(), ElidedLabel()
        self.standard_button = text_button(words("Service standard"), is_toggle=True)
        self.panels_button = text_button(words("Agenda and notes"), is_toggle=True)
        self.print_button = QPushButton(words("Print review summary…"))
        self.close_button, self.leave_button = QPushButton(words("Close review…")), QPushButton(words("Leave 1:1"))
        self._buttons = (
            self.panels_button,
            self.standard_button,
            self.print_button,
            self.close_button,
            self.leave_button,
        )
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_sitting(self, sitting: Sitting, matrix: Matrix | None, *, has_standard: bool) -> None:
        """Show whose review it is, against which role as it is read, and what can be done with it."""
        words, review = self._words, sitting.review
        kind, day = review_kind_text(review.kind, words), date_text(review.held_on, words.language)
        parts = [words("{kind}, {date}", kind=kind, date=day)]
        if matrix is not None:
            parts.insert(0, matrix.title)
        if review.corrects is not None:
            parts.append(words("Correction"))
        self.name.setText(sitting.teammate.name)
        self.quiet.setText(" · ".join(parts))
        self.close_button.setVisible(sitting.is_open)
        self.panels_button.setVisible(sitting.is_open)
        self.print_button.setVisible(sitting.review.closed_on is not None)
        self.standard_button.setVisible(sitting.is_open and has_standard)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for label, buttons in ((self.name, self._buttons[2:]), (self.quiet, self._buttons[:2])):
            row = QHBoxLayout()
            row.setSpacing(space.SMALL)
            row.addWidget(label, 1)
            for button in buttons:
                row.addWidget(button)
            layout.addLayout(row)

    def _dress(self) -> None:
        keep_leading(self.name, self.quiet)
        self.name.setFont(self._theme.font(Role.TITLE, SCALE))
        for one in (self.quiet, *self._buttons):
            one.setFont(self._theme.font(Role.BODY, SCALE))
        self.quiet.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
