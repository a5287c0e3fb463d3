"""A teammate beside a role: what is missing, or the whole case for a promotion."""

import datetime
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from matrices.exchange.case_markdown import case_markdown
from matrices.language.words import Words, words_for
from matrices.model.case_words import CaseGround, CaseText, case_text
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.marks import next_role_id
from matrices.model.matrix import Matrix
from matrices.model.promotion import promotion_case, who_came
from matrices.model.review import Review
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation
from matrices.reports.sign_sentences import signs_in
from widgets.buttons import text_button
from widgets.line_field import LineField
from widgets.name_completion import READING, complete_by_sound
from widgets.paths.case_browser import CaseBrowser
from widgets.reading.button import ReadingButton
from widgets.reading.note import ReadingNote
from widgets.reading.reader import Reader
from widgets.reading.readings import Readings
from widgets.session import Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class CaseView(QWidget):
    """Reads one teammate's reviews when they are chosen. It changes nothing; it only wishes."""

    back_requested = Signal()
    teammate_requested = Signal(str)  # teammate id
    print_case_requested = Signal(str, str)  # teammate id, matrix id
    message = Signal(str)
    refreshed = Signal()  # another case, or the same as it is now, is shown

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        now: Callable[[], datetime.datetime],
        readings: Readings | None = None,
    ) -> None:
        super().__init__()
        self._session, self._theme, self._words, self._now = session, theme, words, now
        self.reader = Reader(readings or Readings(session), session, ReadingButton(theme, words), self)
        self.note = ReadingNote(theme)
        self._history: tuple[str, History] | None = None
        self.text: CaseText | None = None
        """What is shown."""
        self.title = QLabel(words("What is missing"))
        self.back_button = text_button(words("Back to the map"))
        self.print_button = text_button(words("Print promotion case"))
        self.copy_button = text_button(words("Copy as Markdown"))
        self.names_button = text_button(words("Names"), is_toggle=True)
        self.missing_button = text_button(words("What is missing"), is_toggle=True)
        self.full_button = text_button(words("Promotion case"), is_toggle=True)
        self.teammate_box, self.role_box = QComboBox(), QComboBox()
        self.teammate_box.setLineEdit(LineField())
        self.browser = CaseBrowser(theme, words)
        self._kinds = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def teammate_id(self) -> str | None:
        """Whose case it is."""
        text, place = self.teammate_box.currentText().strip(), self.teammate_box.currentIndex()
        found = place if place >= 0 and self.teammate_box.itemText(place) == text else self.teammate_box.findText(text)
        data = self.teammate_box.itemData(found) if found >= 0 else None
        return data if isinstance(data, str) else None

    @property
    def matrix_id(self) -> str | None:
        """The role that they are set beside."""
        data = self.role_box.currentData()
        return data if isinstance(data, str) else None

    @property
    def is_full(self) -> bool:
        """Whether the whole case is shown."""
        return self.full_button.isChecked()

    def show_case(self, teammate_id: str | None, matrix_id: str | None, *, is_full: bool) -> None:
        """Show a teammate beside a role; where one is not named, whoever was shown, and the next role on their path."""
        self._fill(teammate_id or self.teammate_id, matrix_id)
        (self.full_button if is_full else self.missing_button).setChecked(True)
        self.refresh()
        (self.teammate_box if teammate_id is None else self.browser).setFocus()

    def refresh(self) -> None:
        """Show what is stored now."""
        self.text = self._text(self._words)
        told = "" if self.text is None else case_markdown(self.text, self._words)
        self.note.show_note(self.reader.note(self._words, signs_in(told)))
        self.title.setText(self._words("Promotion case") if self.is_full else self._words("What is missing"))
        self.names_button.setVisible(self.is_full)
        for button in (self.print_button, self.copy_button):
            button.setEnabled(self.text is not None)
        self.browser.setVisible(self.text is not None)
        if self.text is not None:
            self.browser.setAccessibleName(self.text.title)
            self.browser.show_case(self.text, is_full=self.is_full)
        self.refreshed.emit()

    def follow(self, changes: Changes) -> None:
        """Take in what a commit, an undo or a redo replaced."""
        if any(one.kind is Review for one in changes):
            self._history = None
        if any(one.kind in (Teammate, Matrix) for one in changes):
            self._fill(self.teammate_id, self.matrix_id)
        if any(one.kind in (Teammate, Matrix, Translation, Review, Edition) for one in changes):
            self.refresh()

    def copy_markdown(self) -> None:
        """Put what is shown on the clipboard as Markdown, all of it in the language in which the role is read."""
        words = words_for(self.reader.language) if self.reader.language else self._words
        text = self._text(words)
        if text is not None:
            told = case_markdown(text, words)
            note = self.reader.note(words, signs_in(told))
            QApplication.clipboard().setText(told + (f"\n{note}\n" if note else ""))
            self.message.emit(self._words("Copied: {title}", title=text.title))

    def _text(self, words: Words) -> CaseText | None:
        """Return the case in words, its roles in the language in which the one asked for is read."""
        teammate = self._session.find(Teammate, self.teammate_id or "")
        matrix = self._session.find(Matrix, self.matrix_id or "")
        if teammate is None or matrix is None:
            return None
        shown = self.reader.turn_to(teammate.teammate_id, matrix) or matrix
        day = self._now().date()
        held = teammate.placement_on(day)
        current = None if held is None else self._session.find(Matrix, held.matrix_id)
        ground = CaseGround(
            current=None if current is None else self.reader.shown(current),
            titles={one.matrix_id: self.reader.shown(one).title for one in self._session.all(Matrix)},
            edition_with=self._edition,
        )
        others = (one for one in self._session.all(Teammate) if one is not teammate) if self.is_full else ()
        came = who_came(others, matrix.matrix_id)
        case = promotion_case(teammate, self._history_of(teammate.teammate_id), shown, day)
        return case_text(case, ground, came, words, with_names=self.names_button.isChecked())

    def _edition(self, edition_id: str) -> Edition | None:
        return self.reader.then(self._session.find(Edition, edition_id))

    def _history_of(self, teammate_id: str) -> History:
        if self._history is None or self._history[0] != teammate_id:
            self._history = (teammate_id, History(self._session.reviews_of(teammate_id)))
        return self._history[1]

    def _fill(self, teammate_id: str | None, matrix_id: str | None) -> None:
        """Offer everybody who is with the team, and every role, and choose two of them."""
        today = self._now().date()
        present = [one for one in self._session.all(Teammate) if is_on_team(one, today)]
        if teammate_id is not None and all(one.teammate_id != teammate_id for one in present):
            left = self._session.find(Teammate, teammate_id)
            present += [] if left is None else [left]
        ordered = sorted(present, key=lambda one: self._words.sort_key(one.name, one.reading))
        _offer(self.teammate_box, [(one.name, one.teammate_id) for one in ordered], teammate_id)
        for place, one in enumerate(ordered):
            self.teammate_box.setItemData(place, one.reading, READING)
        roles = [(one.title, one.matrix_id) for one in self._session.all(Matrix)]
        _offer(self.role_box, roles, matrix_id or self._next_role_id())

    def _next_role_id(self) -> str | None:
        """Return the role that the teammate would grow into next, or the one they hold."""
        teammate = self._session.find(Teammate, self.teammate_id or "")
        held = None if teammate is None else teammate.placement_on(self._now().date())
        matrix = None if held is None else self._session.find(Matrix, held.matrix_id)
        return None if matrix is None else next_role_id(matrix) or matrix.matrix_id

    def _lay_out(self) -> None:
        words = self._words
        head, choice, body = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for one in (self.missing_button, self.full_button):
            self._kinds.addButton(one)
        head.addWidget(self.back_button)
        head.addWidget(self.title, 1)
        for button in (self.copy_button, self.print_button):
            head.addWidget(button)
        for text, box in ((words("Teammate"), self.teammate_box), (words("Role"), self.role_box)):
            label = QLabel(text)
            label.setBuddy(box)
            box.setAccessibleName(text)
            box.setMinimumWidth(QFontMetrics(self.font()).horizontalAdvance("n") * 20)
            choice.addWidget(label)
            choice.addWidget(box)
        self._lay_out_choice(choice)
        body.addWidget(self.browser, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.LARGE, space.WIDE, space.SMALL)
        layout.setSpacing(space.MEDIUM)
        for row in (head, choice, body):
            row.setSpacing(space.SMALL)
            layout.addLayout(row, 1 if row is body else 0)
        layout.addWidget(self.note)
        layout.addStretch(0)

    def _lay_out_choice(self, row: QHBoxLayout) -> None:
        self.teammate_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        complete_by_sound(self.teammate_box)
        row.addSpacing(space.MEDIUM)
        for button in (self.missing_button, self.full_button, self.names_button):
            row.addWidget(button)
        row.addWidget(self.reader.button)
        row.addStretch(1)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.reader.changed.connect(self.refresh)
        self.back_button.clicked.connect(self.back_requested)
        self.copy_button.clicked.connect(self.copy_markdown)
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.teammate_box.currentIndexChanged.connect(self.refresh)
        self.role_box.currentIndexChanged.connect(self.refresh)
        self._kinds.buttonClicked.connect(self._on_kinds_button_clicked)
        self.names_button.toggled.connect(self._on_names_button_toggled)

    def _on_kinds_button_clicked(self, _button: QToolButton) -> None:
        self.refresh()

    def _on_names_button_toggled(self, _is_on: bool) -> None:  # noqa: FBT001 - a slot
        self.refresh()

    def _on_print_button_clicked(self) -> None:
        if self.teammate_id is not None and self.matrix_id is not None:
            self.print_case_requested.emit(self.teammate_id, self.matrix_id)

    def _dress(self) -> None:
        self.title.setFont(self._theme.font(Role.TITLE))
        self.back_button.setIcon(self._theme.icon("start"))
        self.print_button.setIcon(self._theme.icon("print"))
        for button in (self.back_button, self.print_button):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def _offer(box: QComboBox, entries: Iterable[tuple[str, str]], chosen: str | None) -> None:
    """Offer other entries, silently, and choose one of them."""
    box.blockSignals(True)
    box.clear()
    for text, data in entries:
        box.addItem(text, data)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
