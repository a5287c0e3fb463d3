"""What a section says of somebody who was never rated."""

from PySide6.QtCore import Signal

from matrices.language.words import Words
from matrices.model.matrix import Matrix
from widgets.empty import Empty


class Unrated(Empty):
    """Its button leads to where ratings begin: the first row of the grid, or a role where none is held."""

    attribute_requested = Signal(str)  # attribute id whose row should be shown in the grid
    command_requested = Signal(str)  # id of an action of the window

    def __init__(self, sentence: str, words: Words) -> None:
        super().__init__(sentence, "")
        self._words = words
        self._first_id: str | None = None
        self.show_role(None)
        self.requested.connect(self._on_requested)

    def show_role(self, matrix: Matrix | None) -> None:
        """Offer to rate in the role of `matrix`, or to choose one."""
        words = self._words
        self._first_id = None if matrix is None else next(iter(matrix.attribute_places), None)
        self.button.setText(words("Choose a role") if matrix is None else words("Rate…"))
        self.button.setVisible(matrix is None or self._first_id is not None)

    def _on_requested(self) -> None:
        if self._first_id is None:
            self.command_requested.emit("change-role")
        else:
            self.attribute_requested.emit(self._first_id)
