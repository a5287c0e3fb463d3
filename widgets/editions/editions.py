"""Editions of the role in view: ties the edition's button, the window of editions and publishing together."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from matrices.edits.confirming import ask_to_confirm
from matrices.edits.editions import latest_edition
from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.rewording import Touched, teammates_on_changed_wording
from matrices.model.teammate import Teammate
from widgets.matrix.view import MatrixView
from widgets.session import Changes, Session
from widgets.theme.theme import Theme

_IN_MENU = 9
"""So many of the latest editions the menu offers; the window has them all."""


class Editions(QObject):
    """What the window's actions do. It lives and dies with the view; its windows are loaded when they are wanted."""

    message = Signal(str)  # a sentence about what came of it
    print_edition_requested = Signal(str)  # edition id
    print_matrix_requested = Signal(str)  # matrix id
    print_changes_requested = Signal(str, str, str)  # matrix id, and edition ids as the window of editions tells them

    def __init__(self, view: MatrixView, session: Session, theme: Theme, words: Words) -> None:
        super().__init__(view)
        self._view, self._session, self._theme, self._words = view, session, theme, words
        self._known: tuple[str, list[Edition]] | None = None
        """A role and its editions, which lie on disk and are asked for with every step in the grid."""
        self.menu = QMenu(view)
        self.menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.menu.triggered.connect(self._on_menu_triggered)
        view.heading.edition.setMenu(self.menu)
        view.heading.edition.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        view.heading.edition.setToolTip(words("Editions of this role"))
        view.published.connect(self._on_view_published)
        session.changed.connect(self._on_session_changed)

    @property
    def matrix(self) -> Matrix | None:
        """The role in view."""
        return self._view.edits.matrix

    @property
    def has_editions(self) -> bool:
        """Whether the role in view was ever published."""
        return latest_edition(self._editions()) is not None

    @property
    def can_ask(self) -> bool:
        """Whether ratings may stand on other wording than that of the latest edition, which is what is read now."""
        return self.has_editions and not self._session.is_read_only and not self._view.can_publish

    def open(self, state_id: str | None = None) -> None:
        """Show the window of editions, on one of them."""
        from widgets.editions.dialog import EditionsDialog  # noqa: PLC0415 - the first screen needs no editions

        matrix = self.matrix
        if matrix is None or not self._view.finish():
            return
        dialog = self._view.findChild(EditionsDialog)
        if dialog is not None and dialog.matrix_id != matrix.matrix_id:
            dialog.reject()
            dialog = None
        if dialog is None:
            dialog = EditionsDialog(self._session, matrix.matrix_id, self._theme, self._words, self._view)
            dialog.finished.connect(dialog.deleteLater)
            dialog.print_requested.connect(self._on_dialog_print_requested)
            dialog.print_changes_requested.connect(self._on_dialog_print_changes_requested)
        if state_id is not None:
            dialog.list.choose(state_id)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def show_changes(self) -> None:
        """Show what changed since the latest edition."""
        from widgets.editions.dialog import EditionsDialog  # noqa: PLC0415 - as above

        latest = latest_edition(self._editions())
        self.open()
        dialog = self._view.findChild(EditionsDialog)
        if dialog is not None and latest is not None:
            dialog.show_changes_since(latest.edition_id)

    def ask_again(self) -> None:
        """List the ratings on changed wording, and offer to have them confirmed again; say so where there are none."""
        if not self._ask():
            self.message.emit(self._words("No rating stands on changed wording."))

    def touched(self) -> tuple[Touched, ...]:
        """Return the ratings of this role that stand on other wording and are not to be confirmed yet."""
        matrix, latest = self.matrix, latest_edition(self._editions())
        if matrix is None or latest is None:
            return ()
        teammates = {one.teammate_id: one for one in self._session.all(Teammate) if one.left_on is None}
        found = teammates_on_changed_wording(teammates.values(), self._find_edition, matrix)
        marked = {(one.teammate_id, row) for one in teammates.values() for row in one.to_confirm}
        return tuple(one for one in found if (one.teammate_id, one.attribute_id) not in marked)

    def _ask(self) -> bool:
        from widgets.editions.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - as above

        matrix, touched = self.matrix, self.touched()
        if matrix is None or not touched:
            return False
        names = {one.teammate_id: one.name for one in self._session.all(Teammate)}
        dialog = ConfirmDialog(matrix, names, self._theme, self._words, self._view)
        dialog.show_touched(touched)
        dialog.accepted.connect(self._on_dialog_accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return True

    def _editions(self) -> list[Edition]:
        matrix_id = self._view.edits.matrix_id
        if matrix_id is None:
            return []
        if self._known is None or self._known[0] != matrix_id:
            self._known = (matrix_id, self._session.workspace.editions_of(matrix_id))
        return self._known[1]

    def _find_edition(self, edition_id: str) -> Edition | None:
        return self._session.find(Edition, edition_id)

    def _on_session_changed(self, changes: Changes) -> None:
        if any(one.kind is Edition for one in changes):
            self._known = None

    def _on_view_published(self) -> None:
        self._ask()

    def _on_dialog_accepted(self) -> None:
        from widgets.editions.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - as above

        dialog, latest = self.sender(), latest_edition(self._editions())
        assert isinstance(dialog, ConfirmDialog)
        if latest is not None:
            teammates = ask_to_confirm(self._session.all(Teammate), dialog.chosen, latest.edition_id)
            label = self._words.plural(
                "{count} rating to confirm again", "{count} ratings to confirm again", len(dialog.chosen)
            )
            self._session.commit(label, teammates)

    def _on_dialog_print_requested(self, document_id: str) -> None:
        is_now = document_id == self._view.edits.matrix_id
        (self.print_matrix_requested if is_now else self.print_edition_requested).emit(document_id)

    def _on_dialog_print_changes_requested(self, from_id: str, until_id: str) -> None:
        self.print_changes_requested.emit(self._view.edits.matrix_id or "", from_id, until_id)

    def _on_menu_about_to_show(self) -> None:
        self.menu.clear()
        words = self._words
        published = sorted((one for one in self._editions() if one.number), key=lambda one: -(one.number or 0))
        if published:
            self._add(words("Changes since edition {number}", number=published[0].number), "changes")
            self.menu.addSeparator()
        for one in published[:_IN_MENU]:
            day = "" if one.published_on is None else date_text(one.published_on, words.language)
            self._add(words("Edition {number} · {date}", number=one.number, date=day), one.edition_id)
        self._add(words("Editions…"), "")

    def _add(self, text: str, data: str) -> None:
        self.menu.addAction(text).setData(data)

    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data() == "changes":
            self.show_changes()
        else:
            self.open(action.data() or None)
