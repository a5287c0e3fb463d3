"""The section beside the grid that lists what was found, and shows the chosen finding in full."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.checks.finding import Finding
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.buttons import text_button
from widgets.checks.detail import Detail
from widgets.checks.row_delegate import RowDelegate
from widgets.checks.rows import FindingRows, Row
from widgets.checks.telling import Telling
from widgets.checks.watch import Accepted
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_MANY: Final = 200
"""More rows than this are all equally tall: to measure thousands of sentences takes too long."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChecksPanel(QWidget):
    """What is chosen stays chosen while the list is filled anew; when it is gone, what stood behind it is."""

    chosen = Signal(object)  # Finding that a person points at
    entered = Signal()  # Enter or a double click: on to the cell
    step_requested = Signal(int)  # 1 for the next finding, -1 for the previous
    words_requested = Signal()

    def __init__(self, telling: Telling, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._matrix: Matrix | None = None
        self._shown: Row | None = None
        self.is_editable = True
        self.rows = FindingRows(telling, words, self)
        self.list = QListView()
        self.count = QLabel()
        self.translations = QLabel(wordWrap=True)
        self.previous = self._button("up", words("Previous finding"))
        self.next = self._button("down", words("Next finding"))
        self.words = text_button(words("Vague words…"))
        self.none = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.detail = Detail(telling, theme, words)
        self._set_up_list()
        self._lay_out()
        self._connect()
        self._dress()
        self.show_findings(None, (), ())
        self.show_translations(())

    @property
    def row(self) -> Row | None:
        """The row that is chosen."""
        return self.rows.row_at(self.list.currentIndex())

    @property
    def finding(self) -> Finding | None:
        """The finding that is chosen, as long as it is open."""
        row = self.row
        return row.finding if row is not None and row.acceptance is None else None

    def show_findings(self, matrix: Matrix | None, findings: Sequence[Finding], accepted: Sequence[Accepted]) -> None:
        """Show what was found in `matrix`; None while it is looked for."""
        kept, place = self.row, self.list.currentIndex().row()
        self._matrix = matrix
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setUniformItemSizes(len(findings) + len(accepted) > _MANY)
        self.rows.fill(matrix, findings, accepted)
        if kept is not None:
            self.list.setCurrentIndex(self._place_of(kept) or self._choosable(place))
        selection.blockSignals(False)
        self._show_count(len(findings))
        self._show_detail()

    def show_translations(self, open_texts: Sequence[str]) -> None:
        """Show what is still to do in the role's translations, a line for each."""
        self.translations.setText("\n".join(open_texts))
        self.translations.setVisible(bool(open_texts))

    def choose(self, finding: Finding | None) -> None:
        """Choose a finding without telling, or none."""
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        index = QModelIndex() if finding is None else self.rows.index_of((finding.code, finding.place))
        self.list.setCurrentIndex(index)
        if not index.isValid():
            self.list.clearSelection()
        selection.blockSignals(False)
        self.list.viewport().update()
        self._show_detail()

    def _place_of(self, kept: Row) -> QModelIndex | None:
        """Return where a row stands now; None when its finding is gone, or is no longer open."""
        found = self.rows.index_of(kept.key)
        now = self.rows.row_at(found)
        is_settled = now is not None and now.acceptance is not None and kept.acceptance is None
        return None if now is None or is_settled else found

    def _choosable(self, place: int) -> QModelIndex:
        """Return what can be chosen at a row or next to it."""
        near = sorted(range(len(self.rows.rows)), key=lambda one: (abs(one - place), -one))
        return self.rows.index(next((one for one in near if self.rows.rows[one].finding is not None), -1), 0)

    def _show_count(self, count: int) -> None:
        words = self._words
        self.count.setText(words.plural("{count} finding", "{count} findings", count) if count else "")
        is_known = self._matrix is not None
        self.none.setText(words("Nothing found. Every cell says what can be seen.") if is_known else words("Checking…"))
        self.none.setVisible(not count)
        self.list.setVisible(bool(self.rows.rows))
        for one in (self.previous, self.next):
            one.setEnabled(count > 0)

    def _show_detail(self) -> None:
        row = self.row
        is_shown = row is not None and row.finding is not None and self._matrix is not None
        if is_shown and row != self._shown:
            assert row is not None
            assert self._matrix is not None
            self.detail.show_row(row, self._matrix, is_editable=self.is_editable)
        self._shown = row if is_shown else None
        self.detail.setVisible(is_shown)

    def _button(self, icon: str, text: str) -> QToolButton:
        button = text_button("")
        button.setObjectName(icon)
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def _set_up_list(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowDelegate(self.rows, self._theme, self._words.language, self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(self._words("Findings"))
        self.list.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(space.LARGE, space.TIGHT, space.SMALL, space.TIGHT)
        head.setSpacing(0)
        head.addWidget(self.count, 1)
        for one in (self.words, self.previous, self.next):
            head.addWidget(one)
        self.translations.setContentsMargins(space.LARGE, 0, space.LARGE, space.SMALL)
        self.none.setContentsMargins(space.LARGE, space.WIDE, space.LARGE, space.WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.translations)
        layout.addWidget(self.none)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.detail)
        layout.addStretch(0)

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.list.clicked.connect(self._on_list_clicked)
        self.list.doubleClicked.connect(self.entered)
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.words.clicked.connect(self.words_requested)
        self.detail.left.connect(self.list.setFocus)

    def _dress(self) -> None:
        colours = self._theme.colours
        for one in (self.previous, self.next):
            one.setIcon(self._theme.icon(one.objectName()))
        self.count.setFont(self._theme.font(Role.BODY))
        for label in (self.none, self.translations):
            label.setStyleSheet(f"color: {colours.quiet_ink};")
        self.list.setStyleSheet(f"QListView {{ background: {colours.surface}; }}")
        self.detail.setStyleSheet(f"Detail {{ border-top: 1px solid {colours.hairline}; }}")
        self.list.doItemsLayout()

    def _on_list_current_changed(self) -> None:
        self._show_detail()
        self._tell_chosen()

    def _on_list_clicked(self) -> None:
        self._tell_chosen()  # also when it was chosen already: the cell may be out of sight

    def _tell_chosen(self) -> None:
        row = self.row
        if row is not None and row.finding is not None:
            self.chosen.emit(row.finding)

    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if watched is self.list and is_enter and event.type() is QEvent.Type.KeyPress and self.row is not None:
            self._tell_chosen()
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)
