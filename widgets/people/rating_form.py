"""The fields of a rating, filled in by a person; whoever reads them decides what becomes of it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from matrices.edits.ratings import NewRating
from matrices.language.words import Words
from matrices.model.answer_words import who_text
from matrices.model.review import Who
from widgets.buttons import text_button
from widgets.people.answers import Answer
from widgets.people.day_field import DayField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_VIEWS = (Who.LEAD, Who.AGREED, Who.SELF)
_EVIDENCE_LINES = 6


class RatingForm(QWidget):
    """Level, day, whose view, evidence and note."""

    edited = Signal()  # another level, day or view was chosen

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers: tuple[Answer, ...] = ()
        self._captions: list[QLabel] = []
        self.level_box = QComboBox()
        self.day_field = DayField(words("Day"))
        self.evidence_edit = QPlainTextEdit(tabChangesFocus=True)
        self.evidence_edit.setPlaceholderText(words("What was seen, and where"))
        self.note_edit = QLineEdit()
        self._views = QButtonGroup(self)
        self._lay_out(words)
        self.level_box.activated.connect(self.edited)
        self.day_field.dateChanged.connect(self.edited)
        self._views.idClicked.connect(self.edited)
        theme.changed.connect(self._set_fonts)
        self._set_fonts()

    @property
    def who(self) -> Who:
        """Whose view is chosen."""
        return _VIEWS[self._views.checkedId()]

    @property
    def answer(self) -> Answer:
        """The level chosen, or why there is none."""
        return self._answers[self.level_box.currentIndex()]

    def view_button(self, who: Who) -> QAbstractButton:
        """Return the button that chooses whose view it is."""
        return self._views.button(_VIEWS.index(who))

    def set_answers(self, answers: Iterable[tuple[Answer, str]], chosen: Answer) -> None:
        """Offer answers with their texts."""
        offered = list(answers)
        self._answers = tuple(answer for answer, _ in offered)
        self.level_box.clear()
        self.level_box.addItems([text for _, text in offered])
        self.level_box.setCurrentIndex(self._answers.index(chosen) if chosen in self._answers else 0)

    def new_rating(self, attribute_id: str) -> NewRating:
        """Return what the form says of an attribute."""
        evidence = self.evidence_edit.toPlainText().strip()
        return NewRating(
            attribute_id=attribute_id,
            level_id=self.answer.level_id,
            absence=self.answer.absence,
            on=self.day_field.day,
            by=self.who,
            evidence=(evidence,) if evidence else (),
            note=self.note_edit.text().strip(),
        )

    def set_typed(self, evidence: str, note: str) -> None:
        """Put texts into the fields that are typed into."""
        self.evidence_edit.setPlainText(evidence)
        self.note_edit.setText(note)

    def _lay_out(self, words: Words) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        self._add(layout, words("Level shown"), self.level_box)
        self._add(layout, words("Day"), self.day_field)
        self._add(layout, words("Whose view"), self._view_buttons(words))
        self._add(layout, words("Evidence"), self.evidence_edit)
        self._add(layout, words("Note"), self.note_edit)

    def _add(self, layout: QVBoxLayout, text: str, field: QWidget) -> None:
        caption = QLabel(text)
        self._captions.append(caption)
        if layout.count():
            layout.addSpacing(space.SMALL)
        field.setAccessibleName(text)
        layout.addWidget(caption)
        layout.addWidget(field)

    def _view_buttons(self, words: Words) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        for place, who in enumerate(_VIEWS):
            button = text_button(who_text(who, words), is_toggle=True)
            button.setChecked(place == 0)
            self._views.addButton(button, place)
            layout.addWidget(button)
        layout.addStretch(1)
        return row

    def _set_fonts(self) -> None:
        small = self._theme.font(Role.SMALL)
        for caption in self._captions:
            caption.setFont(small)
        height = QFontMetrics(self._theme.font(Role.BODY)).lineSpacing()
        self.evidence_edit.setFixedHeight(height * _EVIDENCE_LINES + 2 * space.SMALL)
