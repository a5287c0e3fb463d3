"""The fields of a rating, filled in by a person; whoever reads them decides what becomes of it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from matrices.edits.behaviours import behaviours
from matrices.edits.ratings import NewRating
from matrices.language.words import Words
from matrices.model.answer_words import who_text
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Rating, Who
from widgets.buttons import text_button
from widgets.flow import FlowLayout
from widgets.line_field import LineField
from widgets.people.answers import Answer
from widgets.people.correcting import CorrectionBox
from widgets.people.day_field import DayField
from widgets.people.rating_evidence import EvidenceFields
from widgets.people.rating_ticks import LevelBehaviours, TickList
from widgets.people.typed import Typed
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role
from widgets.writing_field import WritingField

_VIEWS = (Who.LEAD, Who.AGREED, Who.SELF)


class RatingForm(QWidget):
    """Level, day, whose view, what it corrects, evidence, ticks and note."""

    edited = Signal()  # another level, day or view was chosen

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers: tuple[Answer, ...] = ()
        self._captions: list[QLabel] = []
        self._levels: tuple[LevelBehaviours, ...] = ()
        self.level_box = QComboBox()
        self.day_field = DayField(words("Day"), words)
        self.instead = CorrectionBox(words)
        self.ticks = TickList(theme, words)
        self.evidence = EvidenceFields(theme, words)
        self.note_edit = LineField()
        self._views = QButtonGroup(self)
        self._lay_out(words)
        self.level_box.activated.connect(self._on_level_box_activated)
        self.day_field.day_changed.connect(self._on_day_field_day_changed)
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

    @property
    def evidence_edit(self) -> WritingField:
        """Where the first piece of evidence is typed."""
        return self.evidence.pieces[0].text_edit

    @property
    def typed(self) -> Typed:
        """What was said beside the level."""
        note = self.note_edit.text().strip()
        return Typed(self.evidence.new, self.evidence.chosen_ids, note, self.ticks.ticks)

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
        self._show_behaviours()

    def set_behaviours(self, matrix: Matrix, attribute: Attribute) -> None:
        """Let the behaviours of the level chosen, and of the next one, be ticked."""
        self._levels = tuple(
            LevelBehaviours(one.level_id, one.name, behaviours(attribute.descriptor(one.level_id)))
            for one in matrix.levels
        )
        self._show_behaviours()

    def offer_corrections(self, ratings: Sequence[Rating], matrix: Matrix) -> None:
        """Offer ratings of the attribute that this one may take the place of."""
        self.instead.offer(ratings, matrix)
        for one in (self.instead, self._instead_caption):
            one.setVisible(bool(ratings))

    def show_rating(self, rating: Rating) -> None:
        """Put the level, the day and the view of a rating into the fields."""
        answer = Answer(rating.level_id, rating.absence)
        if answer in self._answers:
            self.level_box.setCurrentIndex(self._answers.index(answer))
        self.day_field.set_day(rating.on)
        self.view_button(rating.by).setChecked(True)
        self._show_behaviours()

    def new_rating(self, attribute_id: str) -> NewRating:
        """Return what the form says of an attribute."""
        typed = self.typed
        return NewRating(
            attribute_id=attribute_id,
            level_id=self.answer.level_id,
            absence=self.answer.absence,
            on=self.day_field.day,
            by=self.who,
            evidence=typed.evidence,
            evidence_ids=typed.evidence_ids,
            note=typed.note,
            ticks=typed.ticks,
            corrects=None if self.instead.rating is None else self.instead.rating.rating_id,
        )

    def set_typed(self, typed: Typed) -> None:
        """Put what was said beside a level into the fields; evidence by id is chosen where it is offered."""
        self.evidence.set_new(typed.evidence)
        self.note_edit.setText(typed.note)
        self.ticks.set_ticks(typed.ticks)

    def _show_behaviours(self) -> None:
        """The level chosen says what was seen, the next one what is still to come."""
        ids = [one.level_id for one in self._levels]
        chosen = self.answer.level_id if self._answers else None
        place = ids.index(chosen) if chosen in ids else None
        shown: Sequence[LevelBehaviours] = () if place is None else self._levels[place : place + 2]
        self.ticks.show_levels(shown)
        self._ticks_caption.setVisible(bool(self.ticks.rows))

    def _on_level_box_activated(self) -> None:
        self._show_behaviours()
        self.edited.emit()

    def _on_day_field_day_changed(self) -> None:
        self.evidence.set_day(self.day_field.day)
        self.edited.emit()

    def _lay_out(self, words: Words) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.TIGHT)
        self._add(layout, words("Level shown"), self.level_box)
        self._add(layout, words("Day"), self.day_field)
        self._add(layout, words("Whose view"), self._view_buttons(words))
        self._instead_caption = self._add(layout, words("Corrects"), self.instead)
        self._add(layout, words("Evidence"), self.evidence)
        self._ticks_caption = self._add(layout, words("Behaviours: seen, not yet or not observed"), self.ticks)
        self._add(layout, words("Note"), self.note_edit)
        layout.addStretch(1)

    def _add(self, layout: QVBoxLayout, text: str, field: QWidget) -> QLabel:
        caption = QLabel(text, wordWrap=True)
        self._captions.append(caption)
        if layout.count():
            layout.addSpacing(space.SMALL)
        field.setAccessibleName(text)
        layout.addWidget(caption)
        layout.addWidget(field)
        return caption

    def _view_buttons(self, words: Words) -> QWidget:
        row = QWidget()
        layout = FlowLayout(space.TIGHT)
        for place, who in enumerate(_VIEWS):
            button = text_button(who_text(who, words), is_toggle=True)
            button.setChecked(place == 0)
            self._views.addButton(button, place)
            layout.addWidget(button)
        row.setLayout(layout)
        return row

    def _set_fonts(self) -> None:
        small = self._theme.font(Role.SMALL)
        for caption in self._captions:
            caption.setFont(small)
