"""Where a rating is made, beside the grid. Nothing typed here is lost, whatever the disk or the person does."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.edits.ratings import review_to_rate_into
from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from matrices.model.growth import History
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Review
from widgets.people.answers import Answer, answer_text, answers_to
from widgets.people.correcting import typed_for
from widgets.people.rating_form import RatingForm
from widgets.people.telling import level_text
from widgets.people.typed import Typed
from widgets.reading.readable import line_by_line
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class Subject(NamedTuple):
    """Who and what is rated."""

    teammate_id: str
    attribute: Attribute
    matrix: Matrix
    history: History
    review_id: str = ""
    """The review that is rated into; empty for the open one of the day, or a new one."""
    shown: Matrix | None = None
    """The matrix in the language in which it is read; ratings are against `matrix`, whatever is shown."""

    @property
    def told(self) -> tuple[Matrix, Attribute]:
        """The matrix and the attribute in the words that are shown; each behaviour stands where it does in `matrix`."""
        if self.shown is None or self.shown is self.matrix:
            return self.matrix, self.attribute
        shown = self.shown.attribute(self.attribute.attribute_id)
        return self.shown, line_by_line(shown, self.attribute)

    def review_on(self, day: datetime.date) -> Review | None:
        """Return the review that a rating of `day` would go into, None where it would be a new one."""
        reviews = self.history.reviews
        if self.review_id:
            return next((one for one in reviews if one.review_id == self.review_id), None)
        return review_to_rate_into(reviews, day)

    @property
    def key(self) -> tuple[str, str]:
        """What stays the same while documents are replaced."""
        return self.teammate_id, self.attribute.attribute_id


class FormScroll(QScrollArea):
    """Room for a form as tall as it is; where there is less, it scrolls to the field that has the focus."""

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self._form = form
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        form.setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        return self._form.sizeHint()


class RatingPanel(QWidget):
    """Asks for a rating to be stored; whoever stores it answers with `finish` or `refuse`."""

    rate_requested = Signal(object)  # NewRating
    opened = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, words: Words, now: Callable[[], datetime.datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._now = now
        self._subject: Subject | None = None
        self._drafts: dict[tuple[str, str], Typed] = {}
        self._given = Typed()  # what nobody typed: it came with the rating that is corrected
        self._is_refused = False
        self.title = QLabel(wordWrap=True)
        self.form = RatingForm(theme, words)
        self.hint = QLabel(wordWrap=True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.rate_button = QPushButton(words("Rate"))
        self.rate_button.setDefault(True)
        self.cancel_button = QPushButton(words("Close"))
        self._lay_out()
        self._connect()
        self._set_fonts()
        self.hide()

    @property
    def subject(self) -> Subject | None:
        """What is rated, or None while the panel is closed."""
        return self._subject

    def open_for(self, subject: Subject, answer: Answer, day: datetime.date) -> None:
        """Ask for a rating, level and day filled in; what was typed about the same before is back."""
        is_same = self._subject is not None and self._subject.key == subject.key
        if not is_same:
            self._keep_draft()
        self._subject = subject
        self._offer(answer)
        if not is_same:
            self.form.instead.choose(None)
            self.form.day_field.set_day(day)
            draft = self._drafts.pop(subject.key, Typed())
            self.form.set_typed(draft)
            self._offer_evidence(draft.evidence_ids)
        self._show_hint()
        self.show()
        self.opened.emit()
        self.form.evidence_edit.setFocus()

    def correct(self, rating_id: str) -> None:
        """Begin with a rating of the attribute asked for, to take its place."""
        self.form.instead.choose(rating_id)
        self._on_form_instead_chosen()
        self.form.day_field.setFocus()

    def refresh(self, subject: Subject) -> None:
        """Take newer documents of what is being rated; everything entered stays."""
        if self._subject is None or self._subject.key != subject.key:
            return
        chosen = self.form.answer
        self._subject = subject
        self._offer(chosen)
        self._offer_evidence(self.form.evidence.chosen_ids)
        self._show_hint()

    def finish(self) -> None:
        """Close: the rating was stored."""
        self._empty()
        self.close_panel()

    def refuse(self, message: str) -> None:
        """Say in place why nothing was stored."""
        self._say(message, self._theme.colours.wrong)
        self._is_refused = True

    def tell_reason(self, reason: str) -> bool:
        """Say why it was not stored, where it is told already that it was not; tell whether that is so."""
        if self._is_refused:
            kept = self._words("What you typed is kept: try again.")
            self.refuse(in_a_row((reason, kept), self._words.language))
        return self._is_refused

    @property
    def has_typing(self) -> bool:
        """Whether something was typed here that is not stored."""
        return bool(self._drafts) or (self._subject is not None and self.form.typed != self._given)

    def forget(self) -> None:
        """Close, and forget what was typed."""
        self._empty()
        self.close_panel()
        self._drafts.clear()

    def close_panel(self) -> None:
        """Close; what was typed comes back with the next rating of the same attribute."""
        if self._subject is not None:
            self._keep_draft()
            self._subject = None
            self.hide()
            self.closed.emit()

    def _empty(self) -> None:
        self._given = Typed()
        self.form.set_typed(Typed())
        self.form.instead.choose(None)

    def submit(self) -> None:
        """Ask for what the form says to be stored, unless it speaks of the future."""
        if self._subject is None:
            return
        days = [self.form.day_field.day, *(one.on for one in self.form.evidence.new if one.on is not None)]
        if max(days) > self._now().date():
            self.refuse(self._words("This day is yet to come. Choose today or an earlier day."))
            return
        self.rate_requested.emit(self.form.new_rating(self._subject.attribute.attribute_id))

    def _offer(self, chosen: Answer) -> None:
        assert self._subject is not None
        matrix, attribute = self._subject.told
        self.title.setText(self._words("Rate {attribute}", attribute=attribute.name))
        self.form.set_behaviours(matrix, attribute)
        self.form.set_answers([(one, answer_text(self._words, matrix, one)) for one in answers_to(matrix)], chosen)
        made = self._subject.history.entries_of(self._subject.attribute.attribute_id)
        self.form.offer_corrections([one.rating for one in made], matrix)

    def _offer_evidence(self, chosen_ids: tuple[str, ...]) -> None:
        """Offer what the review of the day holds, that one thing seen may explain several ratings."""
        assert self._subject is not None
        review, corrected = self._subject.review_on(self.form.day_field.day), self.form.instead.rating
        held = () if review is None else review.evidence
        coming = () if corrected is None else self._subject.history.evidence_of(corrected)
        self.form.evidence.offer((*held, *(one for one in coming if one not in held)), chosen_ids)

    def _keep_draft(self) -> None:
        typed, given, self._given = self.form.typed, self._given, Typed()
        if self._subject is not None and typed != given:
            self._drafts[self._subject.key] = typed

    def _on_form_edited(self) -> None:
        if self._subject is not None:
            self._offer_evidence(self.form.evidence.chosen_ids)
        self._show_hint()

    def _on_form_instead_chosen(self) -> None:
        """Begin with what is corrected, or leave that again; evidence that was typed stays."""
        if self._subject is None:
            return
        rating, typed = self.form.instead.rating, self.form.typed.evidence
        begun = Typed(typed) if rating is None else typed_for(rating, self._subject.matrix, typed)
        if rating is not None:
            self.form.show_rating(rating)
        self.form.set_typed(begun)
        self._offer_evidence(begun.evidence_ids)
        self._given = self.form.typed._replace(evidence=())
        self._show_hint()

    def _show_hint(self) -> None:
        """Say what the rating would correct: the one chosen, else one of that day by the same person."""
        corrected, words = self._corrected(), self._words
        text = "" if corrected is None else words("Corrects what was said on that day: {level}", level=corrected)
        if self.form.instead.rating is not None:
            text = words("What is corrected stays to be seen, as corrected.")
        self._say(text, self._theme.colours.caution)

    def _corrected(self) -> str | None:
        if self._subject is None:
            return None
        day = self.form.day_field.day
        known = self._subject.history.view_on(self._subject.attribute.attribute_id, day, self.form.who)
        if known is None or known.rating.on != day:
            return None
        return level_text(self._words, known.rating, self._subject.told[0], None)

    def _say(self, text: str, colour: str) -> None:
        self._is_refused = False
        self.hint.setText(text)
        self.hint.setStyleSheet(f"color: {colour}")
        self.hint.setVisible(bool(text))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(space.SMALL)
        buttons.addWidget(self.rate_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        layout.addWidget(self.title)
        layout.addWidget(FormScroll(self.form), 1)
        layout.addWidget(self.hint)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_form_edited)
        self.form.instead.chosen.connect(self._on_form_instead_chosen)
        self.rate_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.close_panel)
        self._theme.changed.connect(self._set_fonts)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (("Ctrl+Return", self.submit), ("Ctrl+Enter", self.submit), ("Esc", self.close_panel)):
            shortcut = QShortcut(QKeySequence(keys), self, context=within)
            shortcut.activated.connect(slot)

    def _set_fonts(self) -> None:
        self.title.setFont(self._theme.font(Role.SECTION))
        self.hint.setFont(self._theme.font(Role.SMALL))
        self._show_hint()
