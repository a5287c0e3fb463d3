"""A filled-in self-assessment to look at before it is taken: whose it is, and what becomes of each answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from matrices.exchange.filled_form_plan import FormPlan, Row
from matrices.language.words import Words
from widgets.importing.preview import TextTable
from widgets.importing.tables import show_table, text_view
from widgets.name_completion import add_name
from widgets.name_seeker import NameSeeker
from widgets.people.day_field import DayField
from widgets.self_assessment.draft import FormDraft
from widgets.self_assessment.sentences import (
    about_text,
    answer_text,
    concern_sentence,
    result_text,
    summary_text,
    title_text,
)
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SIZE = (960, 680)
_WIDTHS = (200, 150, 300)
_NOTES_HEIGHT = 74


class FormDialog(QDialog):
    """Shows a draft and changes it as the person wishes; storing it is the caller's."""

    def __init__(self, draft: FormDraft, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft = draft
        self._theme, self._words = theme, words
        self.title = QLabel(wordWrap=True)
        self.about = QLabel(wordWrap=True)
        self.concerns = QLabel(wordWrap=True)
        self.teammate = QComboBox()
        self.day = DayField(words("Date"), words)
        self.table = text_view(words("Answers"), theme)
        self.notes = QTextEdit(readOnly=True)  # a QPlainTextEdit keeps what runs from right to left at the left
        self.summary = QLabel(wordWrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = buttons.addButton(words("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._dress()
        self._fill_teammates()
        self._lay_out(buttons)
        self._show()
        self.day.set_latest(draft.today)
        self.day.set_day(draft.plan.day)
        self.teammate.currentIndexChanged.connect(self._on_teammate_changed)
        self.day.day_changed.connect(self._on_day_changed)
        (self.teammate if draft.asks_for_teammate else self.table).setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def _dress(self) -> None:
        words, colours = self._words, self._theme.colours
        self.setWindowTitle(words("Import"))
        self.resize(*_SIZE)
        self.title.setFont(self._theme.font(Role.TITLE))
        self.about.setStyleSheet(f"color: {colours.quiet_ink};")
        self.concerns.setStyleSheet(
            f"background: {colours.caution_wash}; color: {colours.caution}; border-radius: {space.RADIUS}px;"
            f" padding: {space.SMALL}px {space.MEDIUM}px;"
        )
        self.teammate.setAccessibleName(words("Whose form it is"))
        self.notes.setAccessibleName(words("Notes"))
        self.notes.setMaximumHeight(_NOTES_HEIGHT)
        self.notes.setTabChangesFocus(True)
        self.notes.setFrameShape(QFrame.Shape.NoFrame)
        self.notes.setStyleSheet(
            f"background: {colours.surface}; border-radius: {space.RADIUS}px; padding: {space.TIGHT}px;"
        )

    def _fill_teammates(self) -> None:
        self.teammate.addItem(self._words("Choose…"), None)
        NameSeeker(self.teammate)
        for one in self.draft.teammates(self._words.sort_key) if self.draft.asks_for_teammate else ():
            add_name(self.teammate, one.name, one.teammate_id, one.reading)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        words = self._words
        fields = QFormLayout()
        fields.setHorizontalSpacing(space.LARGE)
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        if self.draft.asks_for_teammate:
            fields.addRow(words("Whose form it is"), self.teammate)
        fields.addRow(words("Date"), self.day)
        notes = QFormLayout()
        notes.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        notes.addRow(words("Notes"), self.notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.WIDE, space.WIDE, space.LARGE)
        layout.setSpacing(space.MEDIUM)
        for one in (self.title, self.about, self.concerns):
            layout.addWidget(one)
        layout.addLayout(fields)
        layout.addWidget(self.table, 1)
        if self.draft.plan.filled.notes:
            layout.addLayout(notes)
        layout.addWidget(self.summary)
        layout.addWidget(buttons)

    def _show(self) -> None:
        """Show the plan as it is now."""
        plan, words = self.draft.plan, self._words
        self.title.setText(title_text(plan, words))
        self.about.setText(about_text(plan, words))
        self.concerns.setText("\n".join(concern_sentence(one, plan, words) for one in plan.concerns))
        self.concerns.setVisible(bool(plan.concerns))
        show_table(self.table, _answers_table(plan, words), *_WIDTHS)
        self.notes.setPlainText(plan.filled.notes)
        self.summary.setText(summary_text(plan, words))
        self.apply.setEnabled(self.draft.can_be_taken)

    def _on_teammate_changed(self) -> None:
        self.draft.choose_teammate(self.teammate.currentData(Qt.ItemDataRole.UserRole))
        self._show()

    def _on_day_changed(self) -> None:
        self.draft.choose_day(self.day.day)
        self._show()


def _answers_table(plan: FormPlan, words: Words) -> TextTable:
    headings = (words("Attribute"), words("Level"), words("What was seen"), words("Result"))
    return TextTable(headings, [_texts(row, plan, words) for row in plan.rows])


def _texts(row: Row, plan: FormPlan, words: Words) -> tuple[str, ...]:
    level = answer_text(row.answer, plan.filled.form.matrix, words)
    return row.attribute.name, level, row.answer.evidence, result_text(row, words)
