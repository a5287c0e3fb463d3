"""The place of the service standard: to read as paper, and to edit."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout
from typing_extensions import override

from matrices.checks.forbidden import RefusedError
from matrices.edits.service_standard import (
    add_statement,
    new_statement,
    remove_statement,
    set_about,
    set_statement,
    shift_statement,
    without_statement,
)
from matrices.exchange.standard_markdown import standard_markdown
from matrices.language.words import Words
from matrices.model.document import Document
from matrices.model.matrix import Matrix
from matrices.model.service_standard import STANDARD_ID, ServiceStandard, Statement, StatementKind
from matrices.model.serving import serving_by_statement
from matrices.model.settings import SETTINGS_ID, Settings
from widgets.asking import Asking
from widgets.buttons import text_button
from widgets.command_button import Command, CommandButton, print_button
from widgets.empty import Empty
from widgets.exporting.texts import export_markdown
from widgets.further_place import FurtherPlace
from widgets.session import Changes, Session
from widgets.standard.editor import StandardEditor
from widgets.standard.paper import StandardPaper
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class StandardPlace(FurtherPlace):
    """Public methods are what the window's actions do."""

    attribute_requested = Signal(str, str)  # matrix id and attribute id

    def __init__(self, session: Session, theme: Theme, words: Words, *, asking: Asking | None = None) -> None:
        super().__init__()
        self._asking = asking or Asking(self)
        self._session, self._theme, self._words = session, theme, words
        self.title = QLabel(words("Service standard"))
        self.as_paper = text_button(words("Read"), is_toggle=True)
        self.as_form = text_button(words("Edit"), is_toggle=True)
        self._choices = QButtonGroup(self)
        export = Command("export-standard", words("Export service standard…"), "export")
        self.export_button = CommandButton(export, theme, words, is_brief=True)
        self.print_button = print_button(theme, words)
        self.paper = StandardPaper(theme, words)
        self.editor = StandardEditor(theme, words)
        self.nothing = Empty(
            words(
                "Say what excellent service means to your team, so that people can be hired, reviewed and grown by it."
            ),
            words("Start from an example"),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._dress()
        self._show()

    @property
    def standard(self) -> ServiceStandard:
        """The standard as it is stored; empty where there is none."""
        return self._session.find(ServiceStandard, STANDARD_ID) or ServiceStandard()

    @property
    def can_edit(self) -> bool:
        """Whether the standard can be changed."""
        return not self._session.is_read_only

    @property
    def can_start(self) -> bool:
        """Whether there is nothing yet that an example would replace."""
        return self.can_edit and not _is_written(self.standard)

    @property
    def can_export(self) -> bool:
        """Whether there is anything to take along."""
        return _is_written(self.standard)

    def export_standard(self) -> None:
        """Ask for a file and write the standard into it as Markdown."""
        settings = self._session.find(Settings, SETTINGS_ID) or Settings()
        told = export_markdown(
            standard_markdown(self.standard, settings.team_name, self._words),
            self.title.text(),
            self._asking,
            self._words,
        )
        if told:
            self.message.emit(told)

    @property
    def is_editing(self) -> bool:
        """Whether the editor is shown."""
        return self.as_form.isChecked()

    @override
    def finish(self) -> bool:
        self.editor.commit()
        return not self.editor.is_typed

    @override
    def give_up(self) -> None:
        self.editor.give_up()

    @override
    def take_focus(self) -> None:
        shown = self.stack.currentWidget()
        if shown is self.paper:
            self.paper.setFocus()
        else:
            (self.editor.about if shown is self.editor else self.nothing.button).setFocus()

    def start_from_example(self) -> None:
        """Take the shipped example, to be changed line by line."""
        from matrices.exchange.standards import read_standard  # noqa: PLC0415 - reads YAML, which few need

        settings = self._session.find(Settings, SETTINGS_ID) or Settings(language=self._words.language)
        if self.can_start:
            self._store(self._words("service standard from the example"), read_standard(settings.language))

    def show_editor(self, *, is_editing: bool) -> None:
        """Show the editor, or the paper."""
        if not is_editing:
            self.editor.commit()
        (self.as_form if is_editing else self.as_paper).setChecked(True)
        self._show()
        if is_editing:
            self.editor.about.setFocus(Qt.FocusReason.TabFocusReason)
        self.state_changed.emit()

    def _show(self) -> None:
        standard = self.standard
        serving = serving_by_statement(self._session.all(Matrix))
        settings = self._session.find(Settings, SETTINGS_ID) or Settings()
        self.paper.show_standard(standard, settings.team_name, serving)
        self.editor.show_standard(standard)
        shown = self.paper if _is_written(standard) else self.nothing
        self.stack.setCurrentWidget(self.editor if self.is_editing else shown)
        self.as_form.setEnabled(self.can_edit)
        for button in (self.print_button, self.export_button):
            button.setEnabled(self.can_export)
        self.nothing.button.setEnabled(self.can_start)

    def _lay_out(self) -> None:
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(space.WIDE, space.LARGE, space.WIDE, space.SMALL)
        head.setSpacing(space.SMALL)
        head.addWidget(self.title)
        head.addStretch(1)
        self.as_paper.setChecked(True)
        for button in (self.as_paper, self.as_form):
            self._choices.addButton(button)
            head.addWidget(button)
        head.addWidget(self.print_button)
        head.addWidget(self.export_button)
        for widget in (self.paper, self.editor, self.nothing):
            self.stack.addWidget(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        self.as_paper.clicked.connect(self._on_as_paper_clicked)
        self.as_form.clicked.connect(self._on_as_form_clicked)
        for button in (self.print_button, self.export_button):
            button.requested.connect(self.command_requested)
        self.nothing.requested.connect(self.start_from_example)
        self.paper.attribute_requested.connect(self.attribute_requested)
        editor = self.editor
        editor.about_committed.connect(self._on_editor_about_committed)
        editor.name_committed.connect(self._on_editor_name_committed)
        editor.text_committed.connect(self._on_editor_text_committed)
        editor.move_requested.connect(self._on_editor_move_requested)
        editor.delete_requested.connect(self._on_editor_delete_requested)
        editor.add_requested.connect(self._on_editor_add_requested)

    def _dress(self) -> None:
        self.title.setFont(self._theme.font(Role.TITLE))

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind in (ServiceStandard, Matrix, Settings) for one in changes):
            self._show()
            self.state_changed.emit()

    def _on_as_paper_clicked(self) -> None:
        self.show_editor(is_editing=False)

    def _on_as_form_clicked(self) -> None:
        self.show_editor(is_editing=True)

    def _on_editor_about_committed(self, text: str) -> None:
        self._store(self._words("opening of the service standard"), set_about(self.standard, text))

    def _on_editor_name_committed(self, statement_id: str, name: str) -> None:
        label = self._words("statement {name}", name=" ".join(name.split()))
        self._store(label, set_statement(self.standard, statement_id, name=name))

    def _on_editor_text_committed(self, statement_id: str, text: str) -> None:
        label = self._words("statement {name}", name=self._name_of(statement_id))
        self._store(label, set_statement(self.standard, statement_id, text=text))

    def _on_editor_move_requested(self, statement_id: str, by: int) -> None:
        self.editor.commit()
        label = self._words("move of {name}", name=self._name_of(statement_id))
        self._store(label, shift_statement(self.standard, statement_id, by))

    def _on_editor_delete_requested(self, statement_id: str) -> None:
        """Delete a statement, and what attributes say of serving it, in one step."""
        label = self._words("deletion of {name}", name=self._name_of(statement_id))
        freed = without_statement(self._session.all(Matrix), statement_id)
        self._store(label, remove_statement(self.standard, statement_id), freed)

    def _on_editor_add_requested(self, kind: str, name: str) -> None:
        if not name.strip():
            return
        made = new_statement(StatementKind(kind), name)
        if self._store(self._words("statement {name}", name=made.name), add_statement(self.standard, made)):
            row = self.editor.row_of(made.statement_id)
            if row is not None:
                row.text.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_of(self, statement_id: str) -> str:
        found: Iterable[Statement] = self.standard.statements
        return next((one.name for one in found if one.statement_id == statement_id), "")

    def _store(self, label: str, standard: ServiceStandard, others: Iterable[Document] = ()) -> bool:
        try:
            is_stored = self._session.commit(label, [standard, *others])
        except RefusedError:
            self.message.emit(self._words("A statement needs a name."))
            self.editor.show_standard(self.standard)
            return False
        if not is_stored:
            self.editor.keep()
        return is_stored


def _is_written(standard: ServiceStandard) -> bool:
    return bool(standard.about or standard.statements)
