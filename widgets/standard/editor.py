"""The standard to be edited: the opening, and the statements of each kind, typed, moved, added and deleted."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.service_standard import ServiceStandard, StatementKind
from widgets.matrix.details.fields import TextField
from widgets.standard.kind_section import KindSection
from widgets.standard.statement_row import StatementRow
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_COLUMN_PX = 720


class StandardEditor(QScrollArea):
    """Shows and wishes; the place stores."""

    about_committed = Signal(str)
    name_committed = Signal(str, str)  # statement id, name
    text_committed = Signal(str, str)  # statement id, text
    move_requested = Signal(str, int)  # statement id; up (-1) or down (1)
    delete_requested = Signal(str)  # statement id
    add_requested = Signal(str, str)  # kind, name

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self.caption = QLabel(words("Opening"))
        self.about = TextField(theme, words("Opening"), has_lines=True)
        self.about.setPlaceholderText(words("What this page is about, in a few sentences"))
        self.sections = {kind: KindSection(kind, theme, words) for kind in StatementKind}
        self._lay_out()
        self._connect()
        self._dress()
        self.setAccessibleName(words("Service standard"))

    @property
    def fields(self) -> list[TextField]:
        """Everything that can be typed in."""
        fields = [self.about]
        for section in self.sections.values():
            fields += [field for row in section.rows for field in row.fields] + [section.add]
        return fields

    @property
    def is_typed(self) -> bool:
        """Whether something is typed that is not stored."""
        return any(one.is_typed for one in self.fields)

    def show_standard(self, standard: ServiceStandard) -> None:
        """Show the standard; what is being typed stays."""
        self.about.show_text(standard.about)
        for kind, section in self.sections.items():
            section.show_statements(standard.of_kind(kind))
        stops = [self.about, *(stop for section in self.sections.values() for stop in section.stops)]
        for before, after in pairwise(stops):  # Qt's own order is that in which they were made
            QWidget.setTabOrder(before, after)

    def commit(self) -> None:
        """Ask to store what is typed."""
        for field in self.fields:
            field.commit()

    def give_up(self) -> None:
        """Forget what is typed."""
        for field in self.fields:
            field.give_up()

    def keep(self) -> None:
        """Hold on to what was typed in the field that has the keys: it could not be stored."""
        for field in self.fields:
            field.keep()

    def row_of(self, statement_id: str) -> StatementRow | None:
        """Return the row of a statement."""
        rows = (row for section in self.sections.values() for row in section.rows)
        return next((row for row in rows if row.statement_id == statement_id), None)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(space.LARGE, space.WIDE, space.LARGE, space.HUGE)
        column.setSpacing(space.TIGHT)
        column.addWidget(self.caption)
        column.addWidget(self.about)
        for section in self.sections.values():
            column.addSpacing(space.WIDE)
            column.addWidget(section)
        column.addStretch(1)
        page, inside, row = QWidget(), QWidget(), QHBoxLayout()
        page.setLayout(column)
        page.setMaximumWidth(_COLUMN_PX)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        inside.setLayout(row)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self.about.committed.connect(self.about_committed)
        for section in self.sections.values():
            section.name_committed.connect(self.name_committed)
            section.text_committed.connect(self.text_committed)
            section.move_requested.connect(self.move_requested)
            section.delete_requested.connect(self.delete_requested)
            section.add_requested.connect(self.add_requested)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.caption.setFont(self._theme.font(Role.SMALL))
        self.caption.setStyleSheet(f"color: {self._theme.colours.quiet_ink}")
        self.setStyleSheet(
            f"StandardEditor, StandardEditor > QWidget > QWidget {{ background: {self._theme.colours.window}; }}"
        )
