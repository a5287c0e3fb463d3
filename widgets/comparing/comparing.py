"""Comparing from the role in view: which two to begin with, and the window for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.comparing.roles import RoleSides, next_roles
from widgets.matrix.view import MatrixView
from widgets.session import Session
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.comparing.dialog import CompareDialog
    from widgets.comparing.sides import Sides


class Comparing(QObject):
    """What the window's actions do. It lives and dies with the view."""

    def __init__(self, view: MatrixView, session: Session, theme: Theme, words: Words) -> None:
        super().__init__(view)
        self._view, self._session, self._theme, self._words = view, session, theme, words
        view.menus.extras.append(self._extend)

    @property
    def can_compare_levels(self) -> bool:
        """Whether the role in view has two levels and something to compare."""
        matrix = self._matrix
        return matrix is not None and len(matrix.levels) > 1 and bool(matrix.attributes)

    @property
    def can_compare_roles(self) -> bool:
        """Whether there is another role."""
        return self._matrix is not None and len(self._session.workspace.ids(Matrix)) > 1

    @property
    def can_compare_next(self) -> bool:
        """Whether a step leads from the role in view to another that is here."""
        matrix = self._matrix
        return matrix is not None and bool(next_roles(self._session, matrix.matrix_id))

    def compare_levels(self) -> None:
        """Put the current level and the next side by side, at all attributes, on the current row."""
        self._compare_levels("")

    def compare_levels_of_attribute(self) -> None:
        """Put the current level and the next of the current attribute side by side."""
        self._compare_levels(self._view.grid.current_key()[0] or "")

    def compare_roles(self) -> None:
        """Put the role in view and the next on its path, or any other, side by side."""
        matrix = self._matrix
        if matrix is None or not self.can_compare_roles:
            return
        others = [one for one in self._session.workspace.ids(Matrix) if one != matrix.matrix_id]
        two_id = next(iter((*next_roles(self._session, matrix.matrix_id), *others)))
        dialog = self._open(RoleSides(self._session, self._words))
        dialog.choose(matrix.matrix_id, two_id, self._view.grid.current_key()[0])

    @property
    def _matrix(self) -> Matrix | None:
        return self._view.edits.matrix

    def _compare_levels(self, place: str) -> None:
        from widgets.comparing.levels import LevelSides  # noqa: PLC0415 - the first screen compares nothing

        matrix = self._matrix
        if matrix is None or not self.can_compare_levels:
            return
        attribute_id, level_id = self._view.grid.current_key()
        at = min(matrix.level_places.get(level_id or "", 0), len(matrix.levels) - 2)
        levels = matrix.levels[at], matrix.levels[at + 1]
        dialog = self._open(LevelSides(self._session, matrix.matrix_id, self._words))
        dialog.choose(levels[0].level_id, levels[1].level_id, attribute_id, place)

    def _open(self, sides: "Sides") -> "CompareDialog":
        from widgets.comparing.dialog import CompareDialog  # noqa: PLC0415 - as above

        old = self._view.findChild(CompareDialog)
        if old is not None:
            old.reject()
        dialog = CompareDialog(self._session, sides, self._theme, self._words, self._view)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
        return dialog

    def _extend(self, menu: QMenu, kind: str, _part_id: str) -> None:
        if kind == "band" or self._matrix is None:
            return
        levels = self.compare_levels if kind == "level" else self.compare_levels_of_attribute
        menu.addSeparator()
        for text, run, can in (
            (self._words("Compare levels…"), levels, self.can_compare_levels),
            (self._words("Compare roles…"), self.compare_roles, self.can_compare_roles),
        ):
            action = menu.addAction(text)
            action.setEnabled(can)
            action.triggered.connect(run)
