"""What the window's actions and the menus do to whole roles, and to rows that go from one to another."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from matrices.edits.roles import remove_role
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from widgets.clock import local_now
from widgets.matrix.place import MatricesPlace
from widgets.session import Session
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.roles.question import Question

_DELETE: Final = "Del"
"""The key in the list of roles."""


class Roles(QObject):
    """It lives and dies with the place. Each gesture is one step, whatever number of roles it changes."""

    def __init__(self, place: MatricesPlace, session: Session, theme: Theme, words: Words) -> None:
        super().__init__(place)
        self._place, self._session, self._theme, self._words = place, session, theme, words
        place.view.menus.extras.append(self._extend)

    @property
    def can_edit(self) -> bool:
        """Whether a role is shown that may be duplicated, started from or deleted."""
        return self._matrix is not None and not self._session.is_read_only

    @property
    def can_carry(self) -> bool:
        """Whether rows are selected that another role could take."""
        return self.can_edit and bool(self._row_ids) and len(self._session.workspace.ids(Matrix)) > 1

    def duplicate(self) -> None:
        """Ask for a title, and add a copy of the role in view."""
        self._ask_for_role(starts=False)

    def start(self) -> None:
        """Ask for a title, and add a role that starts from the one in view."""
        self._ask_for_role(starts=True)

    def delete(self) -> None:
        """Say what goes with the role in view, and delete it if that is meant."""
        from widgets.roles.question import Question  # noqa: PLC0415 - the first screen changes no roles
        from widgets.roles.telling import told_of_removal  # noqa: PLC0415 - as above

        matrix, words = self._matrix, self._words
        if matrix is None or not self.can_edit or not self._place.finish():
            return
        teammates = self._session.all(Teammate)
        removal = remove_role(self._session.all(Matrix), matrix.matrix_id, teammates)
        title = words("Delete {role}", role=matrix.title)
        dialog = Question(title, words("Delete"), self._theme, words, self._place)
        dialog.tell(told_of_removal(removal, teammates, local_now().date(), words), can_do=True)
        self._open(dialog, self._on_delete_submitted)

    def move_rows(self) -> None:
        """Ask for the role that the selected rows shall go to."""
        self._ask_for_rows(copies=False)

    def copy_rows(self) -> None:
        """Ask for the role that shall get copies of the selected rows."""
        self._ask_for_rows(copies=True)

    def fill(self, menu: QMenu) -> None:
        """Add what can be done to the role in view."""
        words = self._words
        for text, run in (
            (words("Duplicate role…"), self.duplicate),
            (words("Start a role from this one…"), self.start),
            (f"{words('Delete role…')}\t{_DELETE}", self.delete),
        ):
            action = menu.addAction(text)
            action.setEnabled(self.can_edit)
            action.triggered.connect(run)

    @property
    def _matrix(self) -> Matrix | None:
        return self._place.view.edits.matrix

    @property
    def _row_ids(self) -> tuple[str, ...]:
        matrix = self._matrix
        selected = set(self._place.view.grid.selected_attribute_ids())
        return () if matrix is None else tuple(one for one in matrix.attribute_places if one in selected)

    def _ask_for_role(self, *, starts: bool) -> None:
        from widgets.roles.role_dialog import RoleDialog  # noqa: PLC0415 - as above

        if self.can_edit and self._place.finish() and self._matrix is not None:
            titles = [one.title for one in self._session.all(Matrix)]
            dialog = RoleDialog(self._matrix, titles, self._theme, self._words, self._place, starts=starts)
            self._open(dialog, self._on_role_submitted)

    def _ask_for_rows(self, *, copies: bool) -> None:
        from widgets.roles.rows_dialog import Going, RowsDialog  # noqa: PLC0415 - as above

        if self.can_carry and self._place.finish() and self._matrix is not None:
            source = self._matrix
            others = [one for one in self._session.all(Matrix) if one is not source]
            going = Going(source, self._row_ids, copies)
            dialog = RowsDialog(going, others, self._theme, self._words, self._place)
            self._open(dialog, self._on_copy_submitted if copies else self._on_move_submitted)

    def _open(self, dialog: "Question", on_submitted: Callable[[], None]) -> None:
        dialog.submitted.connect(on_submitted)
        dialog.open()

    def _on_role_submitted(self) -> None:
        from matrices.edits.carrying_translations import duplicated  # noqa: PLC0415 - as above
        from widgets.roles.role_dialog import RoleDialog  # noqa: PLC0415 - as above

        dialog, source = self.sender(), self._matrix
        assert isinstance(dialog, RoleDialog)
        assert source is not None
        made = dialog.made
        translations = duplicated(self._session.workspace.translations_of(source.matrix_id), source, made)
        label = self._words("new role {title}", title=made.title)
        if self._settle(dialog, is_stored=self._place.view.edits.store(label, [made, *translations])):
            self._place.choose(made.matrix_id)

    def _on_delete_submitted(self) -> None:
        from widgets.roles.question import Question  # noqa: PLC0415 - as above

        dialog, matrix = self.sender(), self._matrix
        assert isinstance(dialog, Question)
        assert matrix is not None
        removal = remove_role(self._session.all(Matrix), matrix.matrix_id, self._session.all(Teammate))
        label = self._words("deletion of {name}", name=matrix.title)
        self._settle(dialog, is_stored=self._place.view.edits.store(label, removal.changed, removal.removed))

    def _on_move_submitted(self) -> None:
        self._carry(is_copy=False)

    def _on_copy_submitted(self) -> None:
        self._carry(is_copy=True)

    def _carry(self, *, is_copy: bool) -> None:
        from matrices.edits.carrying_translations import carried_along  # noqa: PLC0415 - as above
        from widgets.roles.rows_dialog import RowsDialog  # noqa: PLC0415 - as above
        from widgets.roles.telling import listed  # noqa: PLC0415 - as above

        dialog, source = self.sender(), self._matrix
        assert isinstance(dialog, RowsDialog)
        if dialog.outcome is None or source is None:
            return
        carried = dialog.outcome.carried
        rows = listed([carried.target.attribute(one).name for one in carried.carried_ids], self._words)
        if is_copy:
            label = self._words("copy of {rows} to {role}", rows=rows, role=carried.target.title)
        else:
            label = self._words("move of {rows} to {role}", rows=rows, role=carried.target.title)
        translations = carried_along(source, carried, self._session.workspace.translations_of)
        put = (carried.source, carried.target, *translations)
        self._settle(dialog, is_stored=self._place.view.edits.store(label, put))

    def _settle(self, dialog: "Question", *, is_stored: bool) -> bool:
        if is_stored:
            dialog.close_done()
        else:
            dialog.refuse(self._words("This could not be saved, so nothing changed. Try again."))
        return is_stored

    def _extend(self, menu: QMenu, kind: str, _part_id: str) -> None:
        if kind not in {"cell", "attribute"}:
            return
        words = self._words
        for text, run in (
            (words("Move rows to another role…"), self.move_rows),
            (words("Copy rows to another role…"), self.copy_rows),
        ):
            action = menu.addAction(text)
            action.setEnabled(self.can_carry)
            action.triggered.connect(run)
