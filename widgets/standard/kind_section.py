"""The statements of one kind in the editor, and a field for one more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.service_standard import Statement, StatementKind
from matrices.model.standard_words import kind_words
from widgets.matrix.details.fields import TextField
from widgets.standard.statement_row import StatementRow
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class KindSection(QWidget):
    """Rows follow their statements: one that moves takes what is typed in it along."""

    name_committed = Signal(str, str)  # statement id, name
    text_committed = Signal(str, str)  # statement id, text
    move_requested = Signal(str, int)  # statement id; up (-1) or down (1)
    delete_requested = Signal(str)  # statement id
    add_requested = Signal(str, str)  # kind, name

    def __init__(self, kind: StatementKind, theme: Theme, words: Words) -> None:
        super().__init__()
        self._kind, self._theme, self._words = kind, theme, words
        said = kind_words(kind, words)
        self.rows: list[StatementRow] = []
        self.heading, self.about = QLabel(said.heading), QLabel(said.about, wordWrap=True)
        self.add = TextField(theme, said.add)
        self.add.setPlaceholderText(said.add)
        self.add.committed.connect(self._on_add_committed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.TIGHT)
        for one in (self.heading, self.about, self.add):
            self._column.addWidget(one)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [*(stop for row in self.rows for stop in row.stops), self.add]

    def show_statements(self, statements: Sequence[Statement]) -> None:
        """Show these statements in their order."""
        known = {row.statement_id: row for row in self.rows}
        wanted = [known.pop(one.statement_id) if one.statement_id in known else self._made() for one in statements]
        for gone in known.values():
            if gone.isAncestorOf(gone.window().focusWidget()):
                self.add.setFocus()  # Qt would give the keys to whatever comes next in the window
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (row, one) in enumerate(zip(wanted, statements, strict=True)):
            if self._column.indexOf(row) != place + 2:
                self._column.removeWidget(row)
                self._column.insertWidget(place + 2, row)
            row.show_statement(one, is_first=place == 0, is_last=place == len(wanted) - 1)
        self.rows = wanted
        self.add.show_text("")

    def _made(self) -> StatementRow:
        row = StatementRow(self._theme, self._words)
        row.name_committed.connect(self.name_committed)
        row.text_committed.connect(self.text_committed)
        row.move_requested.connect(self.move_requested)
        row.delete_requested.connect(self.delete_requested)
        return row

    def _dress(self) -> None:
        self.heading.setFont(self._theme.font(Role.SECTION))
        self.about.setFont(self._theme.font(Role.SMALL))
        self.about.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")

    def _on_add_committed(self, text: str) -> None:
        self.add_requested.emit(self._kind.value, text)
