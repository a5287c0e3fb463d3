"""A round, or all open reviews: who has had theirs, who is open, who not yet, and what can be done about it."""

import datetime
from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.round import Round
from matrices.model.rounds import RoundState
from widgets.buttons import text_button
from widgets.empty import Empty
from widgets.review.board_rows import LEAD, ROLE, BoardRows, Line, state_of
from widgets.review.labels import keep_leading
from widgets.review.statuses import Statuses
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_FILTERS = (None, RoundState.NOT_YET, RoundState.OPEN, RoundState.DONE)
_LETTERS = (22, 24, 29, 19, 22)
"""How wide the columns begin: the longest of what they usually say. The role takes what is left."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_TEXT_MARGIN = 3
"""What Qt leaves beside the text of an item, and not of a header, so that both begin in one line."""


class Board(QWidget):
    """Shows lines; what is told of each comes from `statuses`. It only wishes."""

    opened = Signal(object)  # Line to be begun, gone on with or read
    prepare_requested = Signal()
    change_requested = Signal()
    start_requested = Signal()
    people_requested = Signal()  # there is nobody yet
    current_changed = Signal()

    def __init__(self, theme: Theme, words: Words, statuses: Statuses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._statuses = statuses
        self._round: Round | None = None
        self._today = datetime.date.min
        self._is_team_empty = False
        self._lines: tuple[Line, ...] = ()
        self.rows = BoardRows(theme, words, statuses.of, self)
        self.title, self.quiet = QLabel(), QLabel(wordWrap=True)
        self.prepare_button = QPushButton(words("Prepare all"))
        self.change_button = text_button(words("Change round…"))
        self.progress = QProgressBar(textVisible=False)
        self.filters = QButtonGroup(self)
        self.table = QTableView()
        told = words("No review is open. Those that are closed are on each teammate's page.")
        self.nothing = Empty(told, words("Start review…"))
        self.nobody = Empty(words("Nobody is in this round yet."), words("Change round…"))
        self.no_team = Empty(
            words("Nobody is here yet. Add the first teammate to see where they stand."), words("Add teammate…")
        )
        self.stack = QStackedWidget()
        self._set_up()
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def round(self) -> Round | None:
        """The round shown; None while all open reviews are."""
        return self._round

    @property
    def current(self) -> Line | None:
        """The current line."""
        place = self.table.currentIndex().row()
        return self.rows.lines[place] if 0 <= place < len(self.rows.lines) else None

    def show_round(self, one: Round, lines: Iterable[Line], today: datetime.date) -> None:
        """Show who is in a round; what is known of each is filled in as it is read."""
        self._round, self._today, self._lines = one, today, tuple(lines)
        self._statuses.read(line.review_id for line in self._lines)
        self._show()

    def show_open(self, lines: Iterable[Line], today: datetime.date, *, is_team_empty: bool) -> None:
        """Show all open reviews of the team."""
        self._is_team_empty = is_team_empty
        self._round, self._today, self._lines = None, today, tuple(lines)
        self._show()

    def refresh(self) -> None:
        """Take in what was read or changed meanwhile."""
        self._show()

    def show_progress(self, made: int, count: int) -> None:
        """Tell how far preparing has come."""
        self.progress.setRange(0, count)
        self.progress.setValue(made)
        self.progress.setVisible(made < count)
        self.prepare_button.setEnabled(made >= count)

    def _show(self) -> None:
        counts = self._counts()
        self._show_head(counts)
        chosen = _FILTERS[max(0, self.filters.checkedId())] if self._round is not None else None
        lines = self._lines if chosen is None else [one for one in self._lines if self._state(one) is chosen]
        self.rows.fill(lines, self._today, None if self._round is None else self._round.ends_on)
        if not self.table.currentIndex().isValid() and self.rows.lines:
            self.table.setCurrentIndex(self.rows.index(0, 0))
        is_empty = not self._lines and not (self._round is None and self._statuses.is_busy)
        without = self.nobody if self._round is not None else self.no_team if self._is_team_empty else self.nothing
        self.stack.setCurrentWidget(without if is_empty else self.table)
        self.current_changed.emit()

    def _state(self, line: Line) -> RoundState:
        return state_of(self._statuses.of(line.review_id))

    def _counts(self) -> Counter[RoundState]:
        """Count those that were read; the others are not yet anything."""
        known = (one for one in self._lines if self._statuses.knows(one.review_id))
        return Counter(self._state(one) for one in known)

    def _show_head(self, counts: Counter[RoundState]) -> None:
        words, one = self._words, self._round
        is_round = one is not None
        for part in (self.prepare_button, self.change_button, *self.filters.buttons()):
            part.setVisible(is_round and bool(self._lines))
        if one is None:
            self.title.setText(words("Open reviews"))
            count = len(self._lines)
            self.quiet.setText(words.plural("{count} review", "{count} reviews", count))
            return
        self.title.setText(one.name)
        first, last = (date_text(day, words.language) for day in (one.starts_on, one.ends_on))
        days = words("{first} – {last}", first=first, last=last)
        late = self._late_text(counts, one)
        self.quiet.setText(f"{days} · {late}" if late else days)
        self._show_filters(counts)
        self.prepare_button.setVisible(counts[RoundState.NOT_YET] > 0)

    def _late_text(self, counts: Counter[RoundState], one: Round) -> str:
        late = counts[RoundState.NOT_YET] + counts[RoundState.OPEN]
        if self._today <= one.ends_on or not late:
            return ""
        return self._words.plural("{count} overdue", "{count} overdue", late)

    def _show_filters(self, counts: Counter[RoundState]) -> None:
        words = self._words
        texts = (
            words("All {count}", count=len(self._lines)),
            words("Not yet {count}", count=counts[RoundState.NOT_YET]),
            words("Open {count}", count=counts[RoundState.OPEN]),
            words("Had theirs {count}", count=counts[RoundState.DONE]),
        )
        for place, text in enumerate(texts):
            self.filters.button(place).setText(text)

    def _set_up(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setAccessibleName(self._words("Reviews"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.installEventFilter(self)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(ROLE, QHeaderView.ResizeMode.Stretch)
        for place in range(len(_FILTERS)):
            button = text_button("", is_toggle=True)
            self.filters.addButton(button, place)
        self.filters.button(0).setChecked(True)
        self.progress.hide()
        self.progress.setFixedHeight(space.TIGHT)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.quiet)
        head = QHBoxLayout()
        head.setSpacing(space.SMALL)
        head.addLayout(texts, 1)
        head.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.prepare_button, 0, Qt.AlignmentFlag.AlignTop)
        chips = QHBoxLayout()
        chips.setSpacing(space.TIGHT)
        for button in self.filters.buttons():
            chips.addWidget(button)
        chips.addStretch(1)
        for one in (self.table, self.nothing, self.nobody, self.no_team):
            self.stack.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.WIDE, space.LARGE, space.WIDE, space.SMALL)
        layout.setSpacing(space.MEDIUM)
        layout.addLayout(head)
        layout.addLayout(chips)
        layout.addWidget(self.progress)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.table.doubleClicked.connect(self._on_table_double_clicked)
        self.table.selectionModel().currentChanged.connect(self._on_table_current_changed)
        self.prepare_button.clicked.connect(self.prepare_requested)
        self.change_button.clicked.connect(self.change_requested)
        self.nobody.requested.connect(self.change_requested)
        self.nothing.requested.connect(self.start_requested)
        self.no_team.requested.connect(self.people_requested)
        self.filters.idClicked.connect(self.refresh)
        self._theme.changed.connect(self._dress)

    def _on_table_double_clicked(self) -> None:
        self._open_current()

    def _on_table_current_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit()

    def _open_current(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def _dress(self) -> None:
        theme = self._theme
        self.title.setFont(theme.font(Role.TITLE))
        self.quiet.setFont(theme.font(Role.SMALL))
        keep_leading(self.title, self.quiet)
        self.quiet.setStyleSheet(f"color: {theme.colours.quiet_ink}")
        line = self.fontMetrics().height()
        self.table.verticalHeader().setDefaultSectionSize(line + 2 * space.SMALL)
        letter = self.fontMetrics().averageCharWidth()
        for column in range(LEAD + 1):
            self.table.setColumnWidth(column, letter * _LETTERS[column])
        self.table.horizontalHeader().setFont(theme.font(Role.SMALL))
        colours = theme.colours
        self.table.setStyleSheet(
            f"QHeaderView::section {{ background: {colours.surface}; color: {colours.quiet_ink}; border: none;"
            f" border-bottom: {space.HAIRLINE}px solid {colours.hairline};"
            f" padding: {space.SMALL}px {space.SMALL + _TEXT_MARGIN}px; }}"
            f" QTableView::item {{ padding: 0 {space.SMALL}px; border: none; }}"
            f" QTableView::item:selected {{ background: {colours.accent_wash}; color: {colours.ink}; }}"
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._open_current()
            return True
        return super().eventFilter(watched, event)
