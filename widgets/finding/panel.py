"""The section beside the grid where a person says what to find, sees all of it, and what would replace it."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.finding import FindOptions
from widgets.buttons import text_button
from widgets.finding.rows import HitDelegate, HitRows
from widgets.flow import FlowLayout
from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Where(StrEnum):
    """How far a search goes."""

    CELLS = "cells"
    MATRIX = "matrix"
    ROLES = "roles"


class FindPanel(QWidget):
    """Shows and wishes; the search and the edits lie elsewhere."""

    wanted = Signal()  # something else is to be found
    chosen = Signal()  # another hit is the current one
    step_requested = Signal(int)  # to the next hit (1) or the previous (-1)
    replace_requested = Signal()
    replace_all_requested = Signal()
    left = Signal()  # Esc

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.rows = HitRows(words, self)
        self.needle = LineField(placeholderText=words("Find"), clearButtonEnabled=True)
        self.replacement = LineField(placeholderText=words("Replace with"))
        self.where = QComboBox()
        self.keeps_case = QCheckBox(words("Match case"))
        self.keeps_accents = QCheckBox(words("Match accents"))
        self.is_whole_word = QCheckBox(words("Whole words"))
        self.is_expression = QCheckBox(words("Regular expression"))
        self.count = QLabel(wordWrap=True)
        self.previous, self.next = QToolButton(), QToolButton()
        self.replace = text_button(words("Replace"))
        self.replace_all = text_button(words("Replace all"))
        self.list = QListView()
        self._set_up()
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def options(self) -> FindOptions:
        """How strictly to search."""
        return FindOptions(
            keeps_case=self.keeps_case.isChecked(),
            keeps_accents=self.keeps_accents.isChecked(),
            is_whole_word=self.is_whole_word.isChecked(),
            is_expression=self.is_expression.isChecked(),
        )

    @property
    def scope(self) -> Where:
        """How far to search."""
        return Where(self.where.currentData())

    @property
    def current(self) -> int:
        """Which hit is the current one; -1 for none."""
        return self.list.currentIndex().row()

    def show_scopes(self, cells: int) -> None:
        """Offer to search in `cells` selected cells, where there are several, and choose that."""
        self.where.blockSignals(True)
        self.where.clear()
        if cells > 1:
            text = self._words.plural("In {count} selected cell", "In {count} selected cells", cells)
            self.where.addItem(text, Where.CELLS.value)
        self.where.addItem(self._words("In this matrix"), Where.MATRIX.value)
        self.where.addItem(self._words("In all roles"), Where.ROLES.value)
        self.where.blockSignals(False)

    def start(self, *, replaces: bool) -> None:
        """Take the focus, to type what to find or what to replace it with."""
        field = self.replacement if replaces and self.needle.text() else self.needle
        field.setFocus()
        field.selectAll()

    def show_count(self, text: str, *, is_wrong: bool, can_replace: bool) -> None:
        """Say how much was found, or what is wrong with an expression."""
        colours = self._theme.colours
        self.count.setText(text)
        self.count.setStyleSheet(f"color: {colours.wrong if is_wrong else colours.quiet_ink};")
        for button in (self.previous, self.next):
            button.setEnabled(self.rows.rowCount() > 0)
        for button in (self.replace, self.replace_all):
            button.setEnabled(can_replace and self.rows.rowCount() > 0)

    def choose(self, row: int) -> None:
        """Make a hit the current one, silently."""
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(self.rows.index(row, 0))
        selection.blockSignals(False)
        self.list.viewport().update()
        self.list.scrollTo(self.list.currentIndex())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, is_back = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER and watched is self.replacement:
            self.replace_requested.emit()
        elif key in _ENTER:
            self.step_requested.emit(-1 if is_back else 1)
        else:
            return super().eventFilter(watched, event)
        return True

    def _set_up(self) -> None:
        words = self._words
        self.list.setModel(self.rows)
        self.list.setItemDelegate(HitDelegate(self._theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        for widget, name in (
            (self.needle, words("Find")),
            (self.replacement, words("Replace with")),
            (self.where, words("Where to search")),
            (self.list, words("What was found")),
            (self.previous, words("Previous hit")),
            (self.next, words("Next hit")),
        ):
            widget.setAccessibleName(name)
            if isinstance(widget, QToolButton):
                widget.setToolTip(name)
        for one in (self.needle, self.replacement, self.list):
            one.installEventFilter(self)
        self.show_scopes(0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.LARGE, space.LARGE, space.LARGE, space.SMALL)
        layout.setSpacing(space.SMALL)
        for one in (self.needle, self.replacement, self.where):
            layout.addWidget(one)
        ways = FlowLayout(space.SMALL)
        for box in (self.keeps_case, self.is_whole_word, self.keeps_accents, self.is_expression):
            ways.addWidget(box)
        layout.addLayout(ways)
        layout.addLayout(_line(self.replace, self.replace_all, self.previous, self.next))
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        for field in (self.needle, self.replacement):
            field.textChanged.connect(self.wanted)
        for box in (self.keeps_case, self.keeps_accents, self.is_whole_word, self.is_expression):
            box.clicked.connect(self.wanted)
        self.where.activated.connect(self.wanted)
        self.list.selectionModel().currentChanged.connect(self.chosen)
        self.replace.clicked.connect(self.replace_requested)
        self.replace_all.clicked.connect(self.replace_all_requested)
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)

    def _dress(self) -> None:
        self.previous.setIcon(self._theme.icon("up"))
        self.next.setIcon(self._theme.icon("down"))
        self.count.setFont(self._theme.font(Role.SMALL))
        for box in (self.keeps_case, self.keeps_accents, self.is_whole_word, self.is_expression):
            box.setFont(self._theme.font(Role.SMALL))

    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)


def _line(*widgets: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(space.SMALL)
    for one in widgets:
        made.addWidget(one)
    made.addStretch(1)
    return made
