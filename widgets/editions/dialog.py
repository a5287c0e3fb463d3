"""The window of editions: what a role said and says, what became of it between two of its states, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.difference import difference
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from widgets.comparing.marked_grid import MarkedGrid
from widgets.editions.changes import Change, changes_of
from widgets.editions.changes_panel import ChangesPanel
from widgets.editions.difference_face import Compared, difference_face
from widgets.editions.head import EditionHead
from widgets.editions.restoring import Restored, all_restored, restored, restored_row
from widgets.editions.states import NOW, State, entries_of, states_of
from widgets.empty import nothing_found
from widgets.panes import Panes
from widgets.session import Changes, Session
from widgets.side_list import SideList
from widgets.theme import space
from widgets.theme.theme import Theme

_SIZE = (1180, 760)


class EditionsDialog(QDialog):
    """Stays open beside the work and follows it."""

    print_requested = Signal(str)  # id of an edition, or of the role for what it says now
    print_changes_requested = Signal(str, str)  # ids of two editions, the later one empty for what it says now

    def __init__(
        self, session: Session, matrix_id: str, theme: Theme, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._matrix_id = matrix_id
        self._theme = theme
        self._words = words
        self._states: dict[str, State] = {}
        self._is_refused = False
        """Whether the notice speaks of something that the disk refused."""
        self.list = SideList(theme, words("Search editions"), nothing=nothing_found(words))
        self.head = EditionHead(theme, words)
        self.notice = QLabel(wordWrap=True)
        self.grid = MarkedGrid(theme, words)
        self.none = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.panel = ChangesPanel(theme, words)
        self._lay_out()
        self._connect()
        self._dress()
        self._read()
        self._choose_first()

    @property
    def matrix_id(self) -> str:
        """The role whose editions are shown."""
        return self._matrix_id

    @property
    def state(self) -> State | None:
        """The state that is read, or that the changes begin with."""
        return self._states.get(self.list.current_id or "")

    def show_changes_since(self, state_id: str) -> None:
        """Show what became of an edition until now."""
        self.list.choose(state_id)
        self.head.set_comparing(is_comparing=True)
        self.head.choose(NOW)
        self._show()

    def _read(self) -> None:
        matrix = self._session.find(Matrix, self._matrix_id)
        if matrix is None:
            self.reject()
            return
        self.setWindowTitle(self._words("Editions of {role}", role=matrix.title))
        states = states_of(matrix, self._session.workspace.editions_of(self._matrix_id), self._words)
        self._states = {one.state_id: one for one in states}
        entries = entries_of(states, self._words)
        self.list.set_entries(entries)
        self.head.set_states(entries)

    def _choose_first(self) -> None:
        """Begin with the newest edition; with what the role says now where there is none."""
        ids = list(self._states)
        if ids:
            self.list.choose(ids[min(1, len(ids) - 1)])

    def _show(self) -> None:
        state, until = self.state, self._states.get(self.head.until_id)
        if state is None:
            return
        self.notice.hide()
        self.head.show_state(state, is_editable=not self._session.is_read_only)
        if self.head.is_comparing and until is not None:
            self._show_difference(state, until)
        else:
            self._show_plain(state)

    def _show_plain(self, state: State) -> None:
        self.grid.show_matrix(state.matrix)
        self.panel.hide()
        self._show_none("" if state.matrix.attributes else self._words("Nothing is described in it yet."))

    def _show_difference(self, state: State, until: State) -> None:
        compared = Compared(state.matrix, until.matrix, difference(state.matrix, until.matrix))
        changes = changes_of(compared, self._words)
        self.grid.show_face(difference_face(compared, self._words))
        self.panel.show_changes(changes, is_restorable=until.edition is None and not self._session.is_read_only)
        self.panel.setVisible(bool(changes))
        self._show_none("" if changes else self._words("No difference: both read the same."))

    def _show_none(self, sentence: str) -> None:
        self.none.setText(sentence)
        self.stack.setCurrentWidget(self.none if sentence else self.grid)

    def _store(self, made: Restored) -> None:
        words = self._words
        if not self._session.commit(made.label, [made.matrix]):
            self._tell(words("This could not be saved, so nothing changed."))
            self._is_refused = True
        elif made.left:
            self._tell(
                words(
                    "What the edition says of this row at {levels} was left out: these levels are gone. "
                    "Restore the level to have it back.",
                    levels=words(", ").join(made.left),
                )
            )

    def tell_reason(self, reason: str) -> bool:
        """Say why the disk refused, where it is told already that it did; tell whether that is so."""
        is_told = self._is_refused and self.notice.isVisibleTo(self)
        if is_told:
            self.notice.setText(reason)
        return is_told

    def _tell(self, sentence: str) -> None:
        self._is_refused = False
        self.notice.setText(sentence)
        self.notice.show()

    def _lay_out(self) -> None:
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*_SIZE)
        self.notice.hide()
        for one in (self.grid, self.none):
            self.stack.addWidget(one)
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = Panes()
        body.setHandleWidth(space.HAIRLINE)
        body.addWidget(self.stack)
        body.addWidget(self.panel)
        body.setStretchFactor(0, 1)
        body.setSizes([680, 280])
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(body, 1)
        whole = Panes()
        whole.setHandleWidth(space.HAIRLINE)
        whole.addWidget(self.list)
        whole.addWidget(view)
        whole.setStretchFactor(1, 1)
        whole.setSizes([220, 960])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(whole)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        self.list.chosen.connect(self._show)
        self.head.comparing_changed.connect(self._show)
        self.head.print_requested.connect(self._on_head_print_requested)
        self.head.restore_requested.connect(self._on_head_restore_requested)
        self.panel.chosen.connect(self._on_panel_chosen)
        self.panel.restore_requested.connect(self._on_panel_restore_requested)
        self.panel.row_restore_requested.connect(self._on_panel_row_restore_requested)
        for keys, slot in (("F7", self._on_next), ("Shift+F7", self._on_previous), ("Ctrl+Z", self._session.undo)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.notice.setStyleSheet(
            f"background: {colours.caution_wash}; color: {colours.ink}; padding: {space.SMALL}px {space.LARGE}px;"
        )
        self.none.setStyleSheet(f"color: {colours.quiet_ink}; background: {colours.surface};")

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind is Edition or one.document_id == self._matrix_id for one in changes):
            self._read()
            self._show()

    def _on_next(self) -> None:
        self._step(1)

    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.head.is_comparing:
            self.head.set_comparing(is_comparing=True)
            self._show()
        self.panel.step(by)

    def _on_panel_chosen(self, change: Change) -> None:
        if change.attribute_id is not None:
            self.grid.select_key(change.attribute_id, change.level_id)
        elif change.level_id is not None:
            column = self.grid.grid.column_of(change.level_id)
            at = 0 if column is None else self.grid.column_header.sectionPosition(column)
            self.grid.horizontalScrollBar().setValue(at)

    def _on_panel_restore_requested(self, change: Change) -> None:
        state, now = self.state, self._states.get(NOW)
        if state is not None and now is not None:
            self._store(restored(change, now.matrix, state.matrix, self._words))

    def _on_panel_row_restore_requested(self, change: Change) -> None:
        state, now = self.state, self._states.get(NOW)
        if state is not None and now is not None and change.attribute_id is not None:
            self._store(restored_row(change.attribute_id, change.where, now.matrix, state.matrix, self._words))

    def _on_head_restore_requested(self) -> None:
        state, now = self.state, self._states.get(NOW)
        if state is not None and now is not None:
            self._store(all_restored(now.matrix, state.matrix, state.name, self._words))

    def _on_head_print_requested(self) -> None:
        state, until = self.state, self._states.get(self.head.until_id)
        if state is None:
            return
        if self.head.is_comparing and state.edition is not None and until is not None:
            self.print_changes_requested.emit(state.state_id, "" if until.edition is None else until.state_id)
        else:
            self.print_requested.emit(self._matrix_id if state.edition is None else state.state_id)
