"""Sharing the current row with other roles: what the window's actions and the grid's menus do."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from matrices.edits.sharing import unlink
from matrices.language.words import Words
from matrices.model.ids import new_id
from matrices.model.matrix import Matrix
from widgets.matrix.view import MatrixView
from widgets.session import Session
from widgets.sharing.telling import RowKey, told_of_unlink, used_elsewhere
from widgets.theme.theme import Theme


class Sharing(QObject):
    """It lives and dies with the view. Each gesture is one step, whatever number of roles it changes."""

    message = Signal(str)  # a sentence about what could not be done
    role_requested = Signal(str)  # matrix id

    def __init__(self, view: MatrixView, session: Session, theme: Theme, words: Words) -> None:
        super().__init__(view)
        self._view, self._session, self._theme, self._words = view, session, theme, words
        view.menus.extras.append(self._extend)

    @property
    def row(self) -> RowKey | None:
        """The current row of the role in view."""
        matrix, attribute_id = self._view.edits.matrix, self._view.grid.current_key()[0]
        if matrix is None or attribute_id is None or attribute_id not in matrix.attribute_places:
            return None
        return RowKey(matrix.matrix_id, attribute_id)

    @property
    def can_link(self) -> bool:
        """Whether the current row may be linked to a row of another role."""
        return self._can_edit and len(self._session.workspace.ids(Matrix)) > 1

    @property
    def can_unlink(self) -> bool:
        """Whether the current row is shared, and may go its own way."""
        row = self.row
        return self._can_edit and row is not None and bool(used_elsewhere(self._roles(), row))

    @property
    def can_merge(self) -> bool:
        """Whether the role has another row that the current one may take in."""
        matrix = self._view.edits.matrix
        return self._can_edit and matrix is not None and len(matrix.attributes) > 1

    def link(self) -> None:
        """Ask for the row of another role that the current one shall be one attribute with."""
        from widgets.sharing.link_dialog import LinkDialog  # noqa: PLC0415 - the first screen links nothing

        row = self.row
        if row is None or not self.can_link or not self._view.finish():
            return
        dialog = LinkDialog(self._roles(), row, self._theme, self._words, self._view)
        dialog.accepted.connect(self._on_link_accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def unlink(self) -> None:
        """Say what it means, and let the current row go its own way."""
        from widgets.sharing.row_dialog import RowDialog  # noqa: PLC0415 - as above

        row = self.row
        if row is None or not self.can_unlink or not self._view.finish():
            return
        title = self._words("Unlink {row}", row=self._name(row))
        dialog = RowDialog(title, self._words("Unlink"), self._words, self._view)
        dialog.tell(told_of_unlink(self._roles(), row, self._words), can_do=True)
        dialog.accepted.connect(self._on_unlink_accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def merge(self) -> None:
        """Ask for the rows that the current one shall take in; those selected with it are checked."""
        from widgets.sharing.merge_dialog import MergeDialog  # noqa: PLC0415 - as above

        row = self.row
        if row is None or not self.can_merge or not self._view.finish():
            return
        dialog = MergeDialog(self._roles(), row, self._theme, self._words, self._view)
        dialog.check(self._view.grid.selected_attribute_ids())
        dialog.accepted.connect(self._on_merge_accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @property
    def _can_edit(self) -> bool:
        return not self._session.is_read_only and self.row is not None

    def _roles(self) -> list[Matrix]:
        return self._session.all(Matrix)

    def _name(self, row: RowKey) -> str:
        return self._session.get(Matrix, row.matrix_id).attribute(row.attribute_id).name

    def _store(self, label: str, changed: tuple[Matrix, ...], attribute_id: str) -> None:
        from matrices.edits.carrying_translations import followed  # noqa: PLC0415 - as above

        before = {one.matrix_id: one for one in self._roles()}
        translations = followed(before, changed, self._session.workspace.translations_of)
        if self._view.edits.store(label, (*changed, *translations)):
            self._view.grid.select_key(attribute_id)
        else:
            self.message.emit(self._words("This could not be saved, so nothing changed."))

    def _on_link_accepted(self) -> None:
        from widgets.sharing.link_dialog import LinkDialog  # noqa: PLC0415 - as above

        dialog, row = self.sender(), self.row
        assert isinstance(dialog, LinkDialog)
        if row is not None and dialog.target is not None:
            label = self._words("link of {row}", row=self._name(row))
            self._store(label, dialog.outcome.changed, dialog.target.attribute_id)

    def _on_unlink_accepted(self) -> None:
        row = self.row
        if row is not None:
            own_id = new_id()
            matrix = unlink(self._session.get(Matrix, row.matrix_id), row.attribute_id, own_id)
            self._store(self._words("unlinking of {row}", row=self._name(row)), (matrix,), own_id)

    def _on_merge_accepted(self) -> None:
        from widgets.sharing.merge_dialog import MergeDialog  # noqa: PLC0415 - as above

        dialog, row = self.sender(), self.row
        assert isinstance(dialog, MergeDialog)
        if row is not None:
            label = self._words("merge into {row}", row=self._name(row))
            self._store(label, dialog.outcome.changed, row.attribute_id)

    def _extend(self, menu: QMenu, kind: str, _part_id: str) -> None:
        row = self.row
        if kind not in {"cell", "attribute"} or row is None:
            return
        words = self._words
        shared = menu.addMenu(words("Shared row"))
        for one in used_elsewhere(self._roles(), row):
            action = shared.addAction(words("Also in {role}", role=one.title))
            action.setData(one.matrix_id)
        shared.triggered.connect(self._on_shared_triggered)
        shared.addSeparator()
        for text, run, can in (
            (words("Link to a row of another role…"), self.link, self.can_link),
            (words("Unlink from other roles…"), self.unlink, self.can_unlink),
            (words("Merge with other rows…"), self.merge, self.can_merge),
        ):
            action = shared.addAction(text)
            action.setEnabled(can)
            action.triggered.connect(run)

    def _on_shared_triggered(self, action: QAction) -> None:
        row = self.row
        if action.data() and row is not None:
            self.role_requested.emit(action.data())
            self._view.grid.select_key(row.attribute_id)
