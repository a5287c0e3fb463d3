"""One statement in the editor: its name, its text, and buttons to move and delete it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.service_standard import Statement
from widgets.buttons import text_button
from widgets.matrix.details.fields import TextField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class _NameField(TextField):
    """A name in strong letters."""

    @override
    def _dress(self) -> None:
        super()._dress()
        font = self._theme.font(Role.STRONG)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._fit_height()


class StatementRow(QWidget):
    """Wishes; the editor does. Alt+Up and Alt+Down move it, Ctrl+Shift+Del deletes it."""

    name_committed = Signal(str, str)  # statement id, name
    text_committed = Signal(str, str)  # statement id, text
    move_requested = Signal(str, int)  # statement id; up (-1) or down (1)
    delete_requested = Signal(str)  # statement id

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self.statement_id = ""
        self.name = _NameField(theme, words("Name"))
        self.text = TextField(theme, words("What it looks like"), has_lines=True)
        self.text.setPlaceholderText(words("What it looks like when we do it"))
        self.up, self.down = self._button("up", words("Move up")), self._button("down", words("Move down"))
        self.delete = self._button("remove", words("Delete"))
        self._lay_out()
        self.name.committed.connect(self._on_name_committed)
        self.text.committed.connect(self._on_text_committed)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.delete.clicked.connect(self._on_delete_clicked)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def fields(self) -> tuple[TextField, TextField]:
        """Name and text."""
        return self.name, self.text

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order."""
        return *self.fields, self.up, self.down, self.delete

    def show_statement(self, one: Statement, *, is_first: bool, is_last: bool) -> None:
        """Show a statement; what is being typed of the same one stays."""
        if one.statement_id != self.statement_id:
            for field in self.fields:
                field.give_up()
            self.statement_id = one.statement_id
        self.name.show_text(one.name)
        self.text.show_text(one.text)
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = text_button("")
        button.setProperty("icon_name", icon)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        texts, row = QVBoxLayout(), QHBoxLayout(self)
        texts.setSpacing(2)
        texts.addWidget(self.name)
        texts.addWidget(self.text)
        row.setContentsMargins(0, 0, 0, space.MEDIUM)
        row.setSpacing(0)
        row.addLayout(texts, 1)
        row.addSpacing(space.SMALL)
        for button in (self.up, self.down, self.delete):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _dress(self) -> None:
        for button in (self.up, self.down, self.delete):
            button.setIcon(self._theme.icon(button.property("icon_name")))

    def _on_name_committed(self, text: str) -> None:
        self.name_committed.emit(self.statement_id, text)

    def _on_text_committed(self, text: str) -> None:
        self.text_committed.emit(self.statement_id, text)

    def _on_up_clicked(self) -> None:
        self.move_requested.emit(self.statement_id, -1)

    def _on_down_clicked(self) -> None:
        self.move_requested.emit(self.statement_id, 1)

    def _on_delete_clicked(self) -> None:
        self.delete_requested.emit(self.statement_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if key in steps and modifiers == Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(self.statement_id, steps[key])
        elif key is Qt.Key.Key_Delete and modifiers == control_shift:
            self.delete_requested.emit(self.statement_id)
        else:
            super().keyPressEvent(event)
