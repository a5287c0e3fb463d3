"""One finding in full: its sentence, its text with the words marked, and what can be done about it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.checks.marked_text import MarkedText
from widgets.checks.rows import Row
from widgets.checks.telling import Telling
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class Detail(QWidget):
    """Shows and wishes; the reason for an acceptance is asked for in place."""

    fix_requested = Signal()
    accepted = Signal(str)  # the reason that was given
    withdrawal_requested = Signal()
    left = Signal()  # the reason was not given after all

    def __init__(self, telling: Telling, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling, self._theme, self._words = telling, theme, words
        self.sentence = QLabel(wordWrap=True)
        self.text = MarkedText(words("What was looked at"), theme)
        self.after_title = QLabel(words("After that:"))
        self.after = MarkedText(words("After that:"), theme)
        self.fix = QPushButton()
        self.accept = QPushButton(words("Accept…"))
        self.withdraw = QPushButton(words("Withdraw"))
        self.reason = LineField(placeholderText=words("Why this may stay"))
        self.reason.setAccessibleName(words("Why this may stay"))
        self.confirm = QPushButton(words("Accept"))
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def is_asking(self) -> bool:
        """Whether a reason is being given."""
        return self.reason.isVisibleTo(self)

    def show_row(self, row: Row, matrix: Matrix, *, is_editable: bool) -> None:
        """Show a finding, open or accepted."""
        finding = row.finding
        assert finding is not None, "headings are not shown"
        self.sentence.setText(self._sentence(row, matrix))
        self.text.show_text(finding.text, finding.spans)
        self.text.setVisible(bool(finding.text))
        self._show_fix(row, is_editable=is_editable)
        self.accept.setVisible(is_editable and row.acceptance is None)
        self.withdraw.setVisible(is_editable and row.acceptance is not None)
        self._ask(is_asking=False)

    def ask(self) -> None:
        """Ask for the reason of an acceptance."""
        self.reason.clear()
        self._ask(is_asking=True)
        self.reason.setFocus()

    def _sentence(self, row: Row, matrix: Matrix) -> str:
        assert row.finding is not None, "headings are not shown"
        said = self._telling.sentence(row.finding, matrix)
        if row.acceptance is None:
            return said
        on = date_text(row.acceptance.on, self._words.language)
        why = self._words("Accepted on {date}: {reason}", date=on, reason=row.acceptance.reason)
        return f"{said}\n{why}"

    def _show_fix(self, row: Row, *, is_editable: bool) -> None:
        fix = None if row.finding is None or row.acceptance is not None or not is_editable else row.finding.fix
        shown: tuple[QWidget, ...] = (self.fix, self.after, self.after_title)
        for one in shown:
            one.setVisible(fix is not None)
        if fix is not None:
            self.fix.setText(self._telling.fix(fix.kind))
            self.after.show_text(fix.text or self._words("(empty)"))

    def _ask(self, *, is_asking: bool) -> None:
        self._asking.setVisible(is_asking)
        self._choices.setVisible(not is_asking)
        self.confirm.setEnabled(False)

    def _lay_out(self) -> None:
        self._choices, choices = _line()
        for button in (self.fix, self.accept, self.withdraw):
            choices.addWidget(button)
        choices.addStretch(1)
        self._asking, asking = _line()
        asking.addWidget(self.reason, 1)
        asking.addWidget(self.confirm)
        self._asking.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.MEDIUM, space.LARGE, space.LARGE)
        layout.setSpacing(space.SMALL)
        for one in (self.sentence, self.text, self.after_title, self.after, self._choices, self._asking):
            layout.addWidget(one)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.fix.clicked.connect(self.fix_requested)
        self.accept.clicked.connect(self.ask)
        self.withdraw.clicked.connect(self.withdrawal_requested)
        self.reason.textChanged.connect(self._on_reason_text_changed)
        self.reason.returnPressed.connect(self._on_confirmed)
        self.confirm.clicked.connect(self._on_confirmed)
        self.reason.installEventFilter(self)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.after_title.setFont(self._theme.font(Role.SMALL))
        self.after_title.setStyleSheet(f"color: {colours.quiet_ink};")

    def _on_reason_text_changed(self, reason: str) -> None:
        self.confirm.setEnabled(bool(reason.strip()))

    def _on_confirmed(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self._ask(is_asking=False)
            self.accepted.emit(reason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_left = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self.reason and is_left and event.type() is QEvent.Type.KeyPress:
            self._ask(is_asking=False)
            self.left.emit()
            return True
        return super().eventFilter(watched, event)


def _line() -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(space.SMALL)
    return holder, line
