"""One role's matrix in view: heading, a line for what went wrong, and the grid, or the way to a first attribute."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from matrices.edits.editions import latest_edition
from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.translation import Translation
from widgets.clock import local_now
from widgets.empty import Empty
from widgets.matrix.block_edits import BlockEdits
from widgets.matrix.block_gestures import BlockGestures
from widgets.matrix.column_memory import ColumnMemory, ShortMemory
from widgets.matrix.details.details import Details
from widgets.matrix.details.unfolding import Unfolding
from widgets.matrix.edits import MatrixEdits
from widgets.matrix.gestures import MatrixGestures
from widgets.matrix.grid import MatrixGrid
from widgets.matrix.header_editing import HeaderEditing
from widgets.matrix.heading import MatrixHeading
from widgets.matrix.menus import MatrixMenus
from widgets.matrix.publishing import PublishDialog, can_publish, edition_text
from widgets.matrix.reading import GridReading
from widgets.matrix.section_ids import DETAILS
from widgets.matrix.side import Side
from widgets.matrix.whereabouts import first_difference
from widgets.panes import Panes
from widgets.reading.button import ReadingButton
from widgets.reading.reader import Reader
from widgets.reading.readings import Readings
from widgets.session import Change, Changes, Session
from widgets.theme import space
from widgets.theme.theme import Theme


class MatrixView(QWidget):
    """Follows the session: what it shows is what is stored."""

    message = Signal(str)  # a sentence about what could not be done
    print_requested = Signal(str)  # matrix id
    published = Signal()  # the role shown has a new edition
    role_requested = Signal(str, str)  # matrix id and attribute id
    state_changed = Signal()  # a predicate may answer differently now

    def __init__(
        self,
        session: Session,
        theme: Theme,
        words: Words,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime.datetime] = local_now,
        columns: ColumnMemory | None = None,
        readings: Readings | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self._now = now
        self._columns = columns or ShortMemory()
        self._can_publish = False
        self._is_refused = False
        """Whether the notice speaks of an edit that the disk refused."""
        self.edits = MatrixEdits(session, words)
        self.reader = self._make_reader(readings or Readings(session))
        self.grid = MatrixGrid(theme, words)
        self.headers = HeaderEditing(self.grid, self.edits, words)
        self.gestures = MatrixGestures(self.grid, self.edits, self.headers)
        self.blocks = BlockGestures(self.grid, BlockEdits(self.edits, words), self.gestures, words, copied=self._copied)
        self.menus = MatrixMenus(self.grid, self.gestures, self.blocks, words)
        self.heading = MatrixHeading(theme, words, reading=self.reader.button)
        self.notice = QLabel(wordWrap=True)
        self.no_attributes = Empty(words("This role has no attributes yet."), words("Add attribute"))
        self.stack = QStackedWidget()
        self.side = Side(theme, words)
        self.reading = GridReading(self.grid, self.side, self.reader, theme, words)
        self.details = Details(self.side, self.grid, self.edits, theme, words, roles=self._roles)
        self.unfolding = Unfolding(self.side, DETAILS, self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._narrowed = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self._dress()

    @property
    def matrix(self) -> Matrix | None:
        """The matrix shown, as it is stored."""
        return self.edits.matrix

    @property
    def can_edit(self) -> bool:
        """Whether what is shown is what would be edited: not in a language that is only read."""
        return not self._session.is_read_only and not self.reader.language

    @property
    def can_publish(self) -> bool:
        """Whether there is wording that no edition has."""
        return self._can_publish and self.gestures.can_edit

    def show_matrix(self, matrix_id: str | None) -> None:
        """Show a role, or nothing."""
        self.heading.title.give_up()
        self.headers.give_up()
        self.edits.matrix_id = matrix_id
        self._clear_notice()
        self.grid.set_columns(self._columns.recall(matrix_id or ""))
        self._show(self.edits.matrix)
        self._set_editable(is_editable=self.can_edit)
        self.reading.give_way()
        if self.matrix is not None and self.matrix.attributes:
            self.grid.select_key(self.matrix.attributes[0].attribute_id)

    def finish(self) -> bool:
        """Store what an open editor holds and close it; tell whether none is open any more."""
        is_titled = self.heading.title.finish()
        return is_titled and self.headers.finish() and self.grid.close_editor() and self.details.finish()

    def give_up(self) -> None:
        """Close whatever editor is open, and forget what was typed."""
        self.heading.title.give_up()
        self.headers.give_up()
        self.grid.give_up_editor()
        self.details.give_up()

    def publish(self) -> None:
        """Ask for a note and publish the next edition."""
        if not self.can_publish:
            return
        latest = latest_edition(self._editions())
        dialog = PublishDialog(self._words, 1 if latest is None else (latest.number or 0) + 1, self)
        dialog.accepted.connect(self._on_publish_accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print(self) -> None:
        """Wish the matrix on paper."""
        if self.matrix is not None:
            self.print_requested.emit(self.matrix.matrix_id)

    def _roles(self) -> list[Matrix]:
        return self._session.all(Matrix)

    def _editions(self) -> list[Edition]:
        return [] if self.edits.matrix_id is None else self._session.workspace.editions_of(self.edits.matrix_id)

    def _show(self, matrix: Matrix | None) -> None:
        self._draw()
        self.heading.setVisible(matrix is not None)
        shown = self.grid.grid.matrix
        if matrix is not None and shown is not None:
            self.heading.show_role(shown.title, matrix.language)
        self.unfolding.fit()
        self.details.refresh()
        self._later.start()
        self.state_changed.emit()

    def _draw(self) -> None:
        """Show the rows and columns: those stored, as they are read, and one that is being named."""
        stored = self.edits.matrix
        can_translate = not self._session.is_read_only
        shown = self.reading.shown(self.edits.matrix_id or "", stored, can_translate=can_translate)
        drawn = self.headers.drawn(stored) if shown is stored else shown
        self.grid.set_matrix(drawn)
        self.stack.setCurrentWidget(self.no_attributes if drawn is None or not _has_rows(drawn) else self.grid)

    def _set_editable(self, *, is_editable: bool) -> None:
        for part in (self.gestures, self.heading, self.details):
            part.set_editable(is_editable=is_editable)

    def _copied(self) -> Matrix | None:
        return self.reader.copied(is_signed=False)

    def _make_reader(self, readings: Readings) -> Reader:
        return Reader(readings, self._session, ReadingButton(self._theme, self._words), self, agree=self.finish)

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notice.hide()
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.no_attributes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for one in (self.heading, self.notice, self.reading.bar):
            layout.addWidget(one)
        layout.addWidget(self._body(), 1)
        self.setFocusProxy(self.grid)

    def _body(self) -> QSplitter:
        body = Panes()
        body.setHandleWidth(space.HAIRLINE)
        body.addWidget(self.stack)
        body.addWidget(self.side)
        body.setStretchFactor(0, 1)
        return body

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self._theme.changed.connect(self._dress)
        self._later.timeout.connect(self._show_edition)
        self._narrowed.timeout.connect(self._keep_in_view)
        self.side.changed.connect(self._narrowed.start)
        self.reader.changed.connect(self._on_reader_changed)
        self.headers.drawn_anew.connect(self._draw)
        self.grid.menu_requested.connect(self.menus.open)
        self.grid.columns_chosen.connect(self._on_grid_columns_chosen)
        self.gestures.refused.connect(self.tell_refusal)
        self.blocks.refused.connect(self.tell_refusal)
        self.details.refused.connect(self.tell_refusal)
        self.details.role_requested.connect(self.role_requested)
        self.details.state_changed.connect(self._on_details_state_changed)
        self.blocks.told.connect(self._on_blocks_told)
        self.gestures.state_changed.connect(self.state_changed)
        self.no_attributes.requested.connect(self.gestures.insert_attribute)
        heading = self.heading
        heading.title_typed.connect(self._on_heading_title_typed)
        heading.title.left.connect(self.grid.setFocus)
        heading.language_chosen.connect(self._on_heading_language_chosen)
        heading.attribute_requested.connect(self.gestures.insert_attribute)
        heading.level_requested.connect(self.gestures.insert_level)
        heading.publish_requested.connect(self.publish)
        heading.print_requested.connect(self.print)
        heading.details_requested.connect(self.details.toggle)

    def _dress(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(f"MatrixView {{ background: {colours.surface}; }}")
        self.notice.setStyleSheet(
            f"background: {colours.caution_wash}; color: {colours.ink}; padding: {space.SMALL}px {space.LARGE}px;"
        )

    def _keep_in_view(self) -> None:
        """Let the current cell be seen still when the column beside the grid took its place."""
        self.grid.scrollTo(self.grid.currentIndex())

    def _show_edition(self) -> None:
        """Say how the wording stands to the editions, which lie on disk: not while somebody waits for a keystroke."""
        matrix = self.matrix
        if matrix is None:
            return
        editions = self._editions()
        self._can_publish = can_publish(matrix, editions)
        self.heading.show_edition(edition_text(self._words, matrix, editions), can_publish=self.can_publish)
        self.state_changed.emit()

    def _clear_notice(self) -> None:
        self._is_refused = False
        self.notice.hide()

    def _on_session_changed(self, changes: Changes) -> None:
        self._clear_notice()
        for change in changes:
            if change.kind is Matrix and change.document_id == self.edits.matrix_id:
                self._follow(change)
            elif change.kind is Translation and change.document_id.startswith(f"{self.edits.matrix_id}:"):
                self._follow_translation()
            elif change.kind is Edition:
                self._later.start()

    def _follow(self, change: Change) -> None:
        before, after = change.before, change.after
        assert before is None or isinstance(before, Matrix)
        assert after is None or isinstance(after, Matrix)
        self._show(after)
        where = None if before is None or after is None or self.edits.is_busy else first_difference(before, after)
        if where is not None:
            attribute_id, level_id = self.grid.current_key()
            self.grid.select_key(where.attribute_id or attribute_id, where.level_id or level_id)

    def tell_refusal(self) -> None:
        """Say over the grid that the disk refused, and what is kept."""
        self._is_refused = True
        sentence = self._words("This could not be saved, so nothing changed. {kept}", kept=self._kept())
        self._tell(sentence.strip())

    def tell_reason(self, reason: str) -> bool:
        """Say over the grid why the disk refused, where it is told already that it did; tell whether that is so."""
        if self._is_refused:
            self._tell(in_a_row((reason, self._kept()), self._words.language))
        return self._is_refused

    def _kept(self) -> str:
        is_typing = self.grid.open_editor is not None or self.headers.editor is not None
        is_typing = is_typing or self.details.is_typed or self.heading.title.is_typed
        return self._words("What you typed is still in its field: press Enter to try again.") if is_typing else ""

    def _tell(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.show()
        self.message.emit(sentence)

    def _follow_translation(self) -> None:
        """Show what is read in other words, or no more where its last text was taken away."""
        was = self.reader.language
        if was:
            self._show(self.edits.matrix)
        else:
            self._draw()
        if self.reader.language != was:
            self._on_reader_changed()

    def _on_reader_changed(self) -> None:
        """Show the role in another language; what is only read can not be edited for a moment."""
        matrix = self.edits.matrix
        has_focus = self.reading.has_focus
        self.reader.turn_to(self.edits.matrix_id or "", matrix)
        if not self.can_edit:
            self._set_editable(is_editable=False)
        self._show(matrix)
        if self.can_edit:
            self._set_editable(is_editable=True)
        self.reading.settle()
        if has_focus:
            self.grid.setFocus()

    def _on_blocks_told(self, sentence: str) -> None:
        self._is_refused = False
        self._tell(sentence)

    def _on_grid_columns_chosen(self) -> None:
        if self.edits.matrix_id is not None:
            self._columns.keep(self.edits.matrix_id, self.grid.columns)

    def _on_details_state_changed(self) -> None:
        self.heading.details.setChecked(self.details.is_shown)
        self.state_changed.emit()

    def _on_heading_title_typed(self, title: str) -> None:
        if not self.edits.set_title(title):
            self.heading.title.keep(title)
            self.tell_refusal()

    def _on_heading_language_chosen(self, language: str) -> None:
        if not self.edits.set_language(language):
            self.tell_refusal()

    def _on_publish_accepted(self) -> None:
        dialog = self.sender()
        assert isinstance(dialog, PublishDialog)
        if self.edits.publish(self._editions(), self._now().date(), dialog.note):
            self.published.emit()
        else:
            self.tell_refusal()


def _has_rows(matrix: Matrix) -> bool:
    return bool(matrix.attributes or matrix.categories)
