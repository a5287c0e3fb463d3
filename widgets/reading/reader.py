"""What one view reads: a role, as it is written or in a language that it is translated into."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from matrices.language.words import AUTONYMS, Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.reports.reading_copy import reading_copy
from matrices.reports.sign_sentences import sign_sentences
from matrices.reports.translated_roles import TranslatedRoles
from widgets.reading.button import ReadingButton
from widgets.reading.readings import Readings
from widgets.session import Session


def _always() -> bool:
    return True


class Reader(QObject):
    """Its view tells by `turn_to` what it is about to show, and shows what it gets back.

    `agree` is asked before another language is shown: what is being typed must be stored first.
    """

    changed = Signal()  # another language is to be shown

    def __init__(
        self,
        readings: Readings,
        session: Session,
        button: ReadingButton,
        parent: QObject,
        *,
        agree: Callable[[], bool] = _always,
    ) -> None:
        super().__init__(parent)
        self._readings, self._session, self._agree = readings, session, agree
        self._subject_id = ""
        self._matrix: Matrix | None = None
        self.language = ""
        """The language shown, empty for the role's own."""
        self.button = button
        self.button.language_chosen.connect(self.choose)
        readings.changed.connect(self._on_readings_changed)

    @property
    def languages(self) -> tuple[str, ...]:
        """What the role can be read in besides its own language."""
        return self._readings.languages(self._matrix)

    def note(self, words: Words, found: frozenset[str] | None = None) -> str:
        """Return what the signs `found` mean, or all that any view of the role met; empty where there are none."""
        roles = self._roles
        return "" if roles is None else " ".join(sign_sentences(roles.signs, words, found))

    @property
    def told(self) -> TranslatedRoles | None:
        """What tells names beside the role in the language shown, without signs; None for as they are written."""
        return self._readings.told(self._subject_id, self._matrix)

    def named(self, matrix: Matrix) -> Matrix:
        """Return a role with its names in the language shown, to be told beside the role."""
        told = self.told
        return matrix if told is None else told.shown(matrix)

    @property
    def name(self) -> str:
        """What the language shown is called."""
        own = "" if self._matrix is None else self._matrix.language
        return AUTONYMS.get(self.language or own, own)

    def turn_to(self, subject_id: str, matrix: Matrix | None) -> Matrix | None:
        """Return a role as it is to be shown; `subject_id` is the role's, or the teammate's who is beside it."""
        self._subject_id, self._matrix = subject_id, matrix
        self.language = self._readings.language(subject_id, matrix)
        own = "" if matrix is None else matrix.language
        self.button.show_languages(own, self.languages, self.language)
        roles = self._roles
        return matrix if roles is None or matrix is None else roles.shown(matrix)

    def shown(self, matrix: Matrix) -> Matrix:
        """Return another role in the language shown."""
        roles = self._roles
        return matrix if roles is None else roles.shown(matrix)

    def then(self, edition: Edition | None) -> Edition | None:
        """Return an edition in the language shown, as far as the translation was made from its wording."""
        roles = self._roles
        return edition if roles is None or edition is None else roles.then(edition)

    def copied(self, *, is_signed: bool) -> Matrix | None:
        """Return the role shown, to be taken elsewhere; only where `is_signed` do its texts have and explain signs."""
        if self._matrix is None or not self.language:
            return self._matrix
        return reading_copy(self._matrix, self._session, self.language, is_signed=is_signed)

    def can_choose(self, language: str) -> bool:
        """Tell whether there is another language in view, and this one can be."""
        return bool(self.language) if not language else language in self.languages

    def choose(self, language: str) -> None:
        """Show the role in a language, "" for its own, and remember that."""
        if language != self.language and self._agree():
            self._readings.choose(self._subject_id, language)

    def step(self) -> None:
        """Show the role in the next of its languages, after the last one in its own."""
        order = ("", *self.languages)
        self.choose(order[(order.index(self.language) + 1) % len(order)])

    def leave(self) -> None:
        """Show the role as it is written."""
        self.choose("")

    @property
    def _roles(self) -> TranslatedRoles | None:
        if not self.language or self._matrix is None:
            return None
        return self._readings.roles(self._matrix.matrix_id, self.language)

    def _on_readings_changed(self, subject_id: str) -> None:
        if subject_id == self._subject_id:
            self.changed.emit()
