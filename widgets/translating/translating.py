"""Translating the role in view: the button beside its language, and the window for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from matrices.checks.finding import Finding
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.matrix.view import MatrixView
from widgets.session import Session
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.translating.dialog import TranslationsDialog


class Translating(QObject):
    """What the window's action does. It lives and dies with the view; `sentence` says what the check found."""

    def __init__(
        self,
        view: MatrixView,
        session: Session,
        theme: Theme,
        words: Words,
        sentence: Callable[[Finding, Matrix], str] | None = None,
    ) -> None:
        super().__init__(view)
        self._sentence = sentence
        self._view, self._session, self._theme, self._words = view, session, theme, words
        self.dialog: TranslationsDialog | None = None
        view.heading.translations_requested.connect(self.open)
        view.reading.translation_requested.connect(self.open_at)

    @property
    def can_open(self) -> bool:
        """Whether a role is in view."""
        return self._view.edits.matrix_id is not None

    def open(self) -> None:
        """Show the translations of the role in view."""
        from widgets.translating.dialog import TranslationsDialog  # noqa: PLC0415 - the first screen translates nothing

        matrix_id = self._view.edits.matrix_id
        if matrix_id is None or not self._view.finish():
            return
        if self.dialog is not None and self.dialog.matrix_id != matrix_id:
            self.dialog.reject()
        if self.dialog is None:
            self.dialog = TranslationsDialog(
                self._session, matrix_id, self._theme, self._words, self._view, sentence=self._sentence
            )
            self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def open_at(self, language: str, row_id: str) -> None:
        """Show the translation of the role in view into a language, at one of its texts."""
        self.open()
        if self.dialog is not None:
            self.dialog.show_text(language, row_id)

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
