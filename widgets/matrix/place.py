"""The matrices place of the window: the list of roles and the matrix of the one chosen."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.buttons import text_button
from widgets.clock import local_now
from widgets.empty import Empty, nothing_found
from widgets.matrix.block_gestures import BlockGestures
from widgets.matrix.column_memory import ColumnMemory
from widgets.matrix.gestures import MatrixGestures
from widgets.matrix.roles import neighbour, role_entries
from widgets.matrix.view import MatrixView
from widgets.panes import Panes
from widgets.reading.readings import Readings
from widgets.session import Change, Changes, Session
from widgets.side_list import SideList
from widgets.theme import space
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.finding.find import Find


class MatricesPlace(QWidget):
    """What the window's actions do lies in `gestures`, `publish`, `print_matrix` and `new_role`.

    `state_changed` says that predicates may answer otherwise.
    """

    message = Signal(str)  # a sentence about what could not be done
    print_requested = Signal(str)  # matrix id
    new_role_requested = Signal()
    command_requested = Signal(str)  # id of an action of the window
    state_changed = Signal()

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
        self._find: Find | None = None
        self._role_ids: tuple[str, ...] = ()
        """Of the list, in its order."""
        self.list = SideList(theme, words("Search roles"), nothing=nothing_found(words))
        self.view = MatrixView(session, theme, words, now=now, columns=columns, readings=readings)
        self.new_button = text_button(words("New role…"))
        self.no_roles = Empty(
            words("No role is described yet. Begin with the one you know best."),
            words("New role…"),
            other=words("Import…"),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_roles()
        self._choose_nearest("", self._role_ids)

    @property
    def gestures(self) -> MatrixGestures:
        """What can be done to the matrix in view."""
        return self.view.gestures

    @property
    def blocks(self) -> BlockGestures:
        """What can be done to the selected cells as one block."""
        return self.view.blocks

    @property
    def finding(self) -> "Find":
        """The search beside the grid, made when it is first asked for."""
        if self._find is None:
            from widgets.finding.find import Find  # noqa: PLC0415 - the first screen searches nothing

            self._find = Find(self.view, self.choose, self._session, self._theme, self._words)
            self._find.refused.connect(self.view.tell_refusal)
            self._find.state_changed.connect(self.state_changed)
        return self._find

    @property
    def has_hits(self) -> bool:
        """Whether a search has found something."""
        return self._find is not None and bool(self._find.hits)

    @property
    def matrix_id(self) -> str | None:
        """The id of the role shown."""
        return self.view.edits.matrix_id

    @property
    def has_matrix(self) -> bool:
        """Whether a role is shown, and can be printed."""
        return self.matrix_id is not None

    @property
    def can_publish(self) -> bool:
        """Whether the role shown has wording that no edition has."""
        return self.view.can_publish

    @property
    def can_add_role(self) -> bool:
        """Whether roles can be added."""
        return not self._session.is_read_only

    def choose(self, matrix_id: str) -> None:
        """Show a role."""
        self.list.choose(matrix_id)

    def show_attribute(self, matrix_id: str, attribute_id: str) -> None:
        """Show a role, and a row of it as the current one."""
        self.choose(matrix_id)
        self.view.grid.select_key(attribute_id)

    def new_role(self, title: str, template: Matrix | None = None) -> str | None:
        """Add a role worded as `template`, or empty, and show it; return its id, None when the disk refused."""
        made = self.view.edits.add_role(title, template)
        if made is not None:
            self.choose(made)
            self.setFocus()
        return made

    def finish(self) -> bool:
        """Store what an open editor holds, before the workspace is closed; tell whether none is open any more."""
        return self.view.finish()

    def give_up(self) -> None:
        """Close whatever editor is open, and forget what was typed."""
        self.view.give_up()

    def publish(self) -> None:
        """Ask for a note and publish the next edition of the role shown."""
        self.view.publish()

    def print_matrix(self) -> None:
        """Wish the role shown on paper."""
        self.view.print()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, space.SMALL)
        column.setSpacing(space.TIGHT)
        column.addWidget(self.list, 1)
        column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeading)
        splitter = Panes()
        splitter.setHandleWidth(space.HAIRLINE)
        splitter.addWidget(side)
        splitter.addWidget(self.view)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([240, 960])
        self.stack.addWidget(splitter)
        self.stack.addWidget(self.no_roles)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        QWidget.setTabOrder(self.list.list, self.new_button)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self.list.chosen.connect(self._on_list_chosen)
        self.list.opened.connect(self._on_list_opened)
        self.list.rename_requested.connect(self._on_list_rename_requested)
        self.no_roles.requested.connect(self.new_role_requested)
        self.no_roles.other_requested.connect(self._on_no_roles_other_requested)
        self.new_button.clicked.connect(self.new_role_requested)
        self._theme.changed.connect(self._dress)
        self._dress()
        self.view.print_requested.connect(self.print_requested)
        self.view.role_requested.connect(self.show_attribute)
        self.view.message.connect(self.message)
        self.view.state_changed.connect(self.state_changed)

    def _show_roles(self) -> None:
        matrices = self._session.all(Matrix)
        entries = role_entries(matrices, self._words)
        self._role_ids = tuple(one.entry_id for one in entries)
        self.list.set_entries(entries)
        self.stack.setCurrentIndex(0 if matrices else 1)
        for button in (self.no_roles.button, self.no_roles.other, self.new_button):
            button.setEnabled(self.can_add_role)

    def _choose_nearest(self, matrix_id: str, role_ids: Sequence[str]) -> None:
        """Show the role that stood next to one among `role_ids`, the first where it did not stand among them."""
        nearest = neighbour(role_ids, matrix_id, self._role_ids)
        if nearest is None:
            self.view.show_matrix(None)
        else:
            self.list.choose(nearest)

    def _on_list_chosen(self, matrix_id: str) -> None:
        if matrix_id != self.matrix_id:
            self.view.show_matrix(matrix_id)

    def _dress(self) -> None:
        self.new_button.setIcon(self._theme.icon("add"))
        self.new_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _on_no_roles_other_requested(self) -> None:
        self.command_requested.emit("import")

    def _on_list_opened(self) -> None:
        self.view.setFocus()

    def _on_list_rename_requested(self) -> None:
        title = self.view.heading.title
        if not title.isReadOnly():
            title.setFocus()
            title.selectAll()

    def _on_session_changed(self, changes: Changes) -> None:
        found = [one for one in changes if one.kind is Matrix]
        if not found:
            return
        role_ids, shown = self._role_ids, self.matrix_id
        self._show_roles()
        if any(one.document_id == shown and one.after is None for one in found):
            self._choose_nearest(shown or "", role_ids)
        elif not self.view.edits.is_busy:
            self._follow(found)
        self.state_changed.emit()

    def _follow(self, changes: Iterable[Change]) -> None:
        """Show a role that came, or one that changed where the one in view did not."""
        there = [one for one in changes if one.after is not None]
        came = [one.document_id for one in there if one.before is None]
        changed = [one.document_id for one in there]
        if came or (changed and self.matrix_id not in changed):
            self.choose((came or changed)[0])
