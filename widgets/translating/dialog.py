"""The window of translations: the role's texts at the leading side, at the other what they are in another language."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.checks.finding import Finding
from matrices.edits.translations import confirm_texts, set_texts
from matrices.language.words import AUTONYMS, LANGUAGES, Words
from matrices.model.matrix import Matrix
from matrices.model.translation import TextState, Translation, translation_id_of
from widgets.grid.cautions import Cautions
from widgets.matrix.editor import CellEditor
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.translating.grid import TranslatingGrid
from widgets.translating.head import TranslatingHead
from widgets.translating.rows import SOURCE, TARGET, TextRow, place_text, text_rows, translating_face
from widgets.translating.watch import TranslationWatch

_SIZE = (1080, 720)


class TranslationsDialog(QDialog):
    """Stays open beside the work and follows it. F7 goes to the next text that is missing or out of date."""

    def __init__(
        self,
        session: Session,
        matrix_id: str,
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
        *,
        sentence: Callable[[Finding, Matrix], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self.watch = TranslationWatch(session, self)
        self._session = session
        self._theme = theme
        self._words = words
        self.matrix_id = matrix_id
        self.language = ""
        self.rows: tuple[TextRow, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._wanted = ""
        """The row to begin at, where somebody came for one."""
        self.head = TranslatingHead(theme, words)
        self.notice = QLabel(wordWrap=True)
        self.grid = TranslatingGrid(theme, words)
        self._lay_out()
        self._connect()
        self._dress()
        self.grid.set_editable(is_editable=not session.is_read_only)
        self.choose(self._usual_language())
        self._soon.start()

    @property
    def translation(self) -> Translation:
        """The translation in view as it is stored, an empty one where there is none yet."""
        found = self._session.find(Translation, translation_id_of(self.matrix_id, self.language))
        return found or Translation(matrix_id=self.matrix_id, language=self.language)

    @property
    def current(self) -> TextRow | None:
        """The text in whose row the cursor stands."""
        row_id = self.grid.current_key()[0]
        return next((one for one in self.rows if one.row_id == row_id), None)

    def choose(self, language: str) -> None:
        """Show the translation into a language."""
        if self.grid.close_editor():
            self.language = language
        self._show()

    def show_text(self, language: str, row_id: str) -> None:
        """Show one text, as soon as the window stands, and let it be worded."""
        self._wanted = row_id
        self.choose(language)
        self._soon.start()

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) text that is missing or out of date; tell whether there is one."""
        rows, row_id = self.rows, self.grid.current_key()[0]
        start = next((place for place, one in enumerate(rows) if one.row_id == row_id), -1 if by > 0 else 0)
        around = (rows[(start + by * distance) % len(rows)] for distance in range(1, len(rows) + 1))
        found = next((one for one in around if one.state is not TextState.DONE), None)
        if found is not None:
            self.grid.go_to(found.row_id)
        return found is not None

    def settle(self) -> None:
        """Let the current text stand as it is, and write the next one that is open."""
        row, matrix = self.current, self._matrix
        if row is not None and matrix is not None and row.state is TextState.STALE:
            label = self._words("translation of {text}", text=place_text(matrix, row.place, self._words))
            if not self._store(label, confirm_texts(self.translation, matrix, [row.place])):
                return
        if self.step(1):
            self.grid.edit_current()

    @property
    def _matrix(self) -> Matrix | None:
        return self._session.find(Matrix, self.matrix_id)

    def _usual_language(self) -> str:
        """Return a language that is begun, else the window's, else the first other one."""
        matrix = self._matrix
        own = "" if matrix is None else matrix.language
        begun = [one.language for one in self._session.workspace.translations_of(self.matrix_id)]
        return next(one for one in (*begun, self._words.language, *LANGUAGES) if one != own)

    def _show(self) -> None:
        matrix = self._matrix
        if matrix is None:
            self.reject()
            return
        if matrix.language == self.language:
            self.language = self._usual_language()
        translation, is_editable = self.translation, not self._session.is_read_only
        self.rows = text_rows(matrix, translation)
        self.setWindowTitle(self._words("Translations of {role}", role=matrix.title))
        self.head.set_languages((one for one in LANGUAGES if one != matrix.language), self.language)
        self.head.show_rows(self.rows, is_begun=bool(translation.texts), is_editable=is_editable)
        face = translating_face(matrix, self.language, self.rows, self._words, self.grid.grid.matrix)
        self.grid.show_face(face, self.language)
        if self._sentence is not None:
            self.watch.watch(matrix, translation)
        self._show_cautions()
        self._on_current_changed()

    def _show_cautions(self) -> None:
        stale = frozenset(one.row_id for one in self.rows if one.state is TextState.STALE)
        cells = frozenset((one, TARGET) for one in stale | self.watch.findings.keys())
        self.grid.set_cautions(Cautions(cells, stale, reason_at=self._reason))

    def _reason(self, row_id: str | None, column_id: str | None) -> str:
        finding, checked = self.watch.findings.get(row_id or ""), self.watch.matrix
        if column_id is None or finding is None or checked is None or self._sentence is None:
            return self._words("The source has changed since this was translated.")
        return self._sentence(finding, checked)

    def _store(self, label: str, translation: Translation) -> bool:
        is_gone = not translation.texts
        put, remove = ([], [translation]) if is_gone else ([translation], [])
        is_stored = self._session.commit(label, put, remove)
        self.notice.setVisible(not is_stored)
        if not is_stored:
            self.notice.setText(self._words("This could not be saved, so nothing changed."))
        return is_stored

    def _lay_out(self) -> None:
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*_SIZE)
        self.notice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.notice)
        layout.addWidget(self.grid, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self.watch.changed.connect(self._show_cautions)
        self._theme.changed.connect(self._dress)
        self._soon.timeout.connect(self._begin)
        self.grid.text_typed.connect(self._on_text_typed)
        self.grid.clear_requested.connect(self._on_clear_requested)
        self.grid.settle_requested.connect(self.settle)
        self.grid.current_changed.connect(self._on_current_changed)
        self.head.language.activated.connect(self._on_language_activated)
        self.head.next.clicked.connect(self._on_next)
        self.head.settle.clicked.connect(self.settle)
        self.head.fill.clicked.connect(self._on_fill_clicked)
        self.head.remove.clicked.connect(self._on_remove_clicked)
        keys = (("F7", self._on_next), ("Shift+F7", self._on_previous))
        for sequence, slot in (*keys, ("Ctrl+Z", self._session.undo), ("Ctrl+Shift+Z", self._session.redo)):
            QShortcut(QKeySequence(sequence), self).activated.connect(slot)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.notice.setStyleSheet(
            f"background: {colours.caution_wash}; color: {colours.ink}; padding: {space.SMALL}px {space.LARGE}px;"
        )

    def _begin(self) -> None:
        """Stand on the text that somebody came for, else on the first that is open, once the window has its size."""
        self.grid.share_equally()
        wanted, self._wanted = self._wanted, ""
        if wanted and self.grid.go_to(wanted):
            self.grid.edit_current()
        elif not self.step(1) and self.rows:
            self.grid.go_to(self.rows[0].row_id)
        if self.grid.open_editor is None:
            self.grid.setFocus()

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (Matrix, Translation) for one in changes):
            self._show()

    def _on_text_typed(self, editor: CellEditor) -> None:
        matrix = self._matrix
        row = next((one for one in self.rows if one.row_id == editor.key[0]), None)
        if matrix is None or row is None or editor.toPlainText() == row.text:
            return
        made = set_texts(self.translation, matrix, {row.place: editor.toPlainText()})
        label = self._words("translation of {text}", text=place_text(matrix, row.place, self._words))
        editor.is_refused = not self._store(label, made)

    def _on_clear_requested(self) -> None:
        matrix, row = self._matrix, self.current
        if matrix is None or row is None or not row.text or self.grid.current_key()[1] == SOURCE:
            return
        label = self._words("translation of {text} emptied", text=place_text(matrix, row.place, self._words))
        self._store(label, set_texts(self.translation, matrix, {row.place: ""}))

    def _on_current_changed(self) -> None:
        row = self.current
        self.head.settle.setEnabled(row is not None and row.state is TextState.STALE)

    def _on_language_activated(self) -> None:
        self.choose(self.head.language.currentData())
        self._begin()

    def _on_next(self) -> None:
        self.step(1)

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_fill_clicked(self) -> None:
        from matrices.exchange.template_translations import filled_from_templates  # noqa: PLC0415 - reads YAML

        matrix = self._matrix
        if matrix is None or not self.grid.close_editor():
            return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        filled = filled_from_templates(self.translation, matrix)
        QApplication.restoreOverrideCursor()
        if filled == self.translation:
            self.notice.setText(self._words("No template has the words for what is missing here."))
            self.notice.show()
            return
        self._store(self._words("{language} filled from the template", language=AUTONYMS[self.language]), filled)

    def _on_remove_clicked(self) -> None:
        if self.grid.close_editor():
            empty = Translation(matrix_id=self.matrix_id, language=self.language)
            label = self._words("removal of the translation into {language}", language=AUTONYMS[self.language])
            self._store(label, empty)

    @override
    def reject(self) -> None:
        if self.grid.close_editor():
            super().reject()
