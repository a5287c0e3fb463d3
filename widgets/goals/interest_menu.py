"""What a teammate says of an attribute, to choose from; each choice has a letter."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from matrices.language.words import Words
from matrices.model.teammate import Interest

_ORDER: Final = (Interest.GROW, Interest.FINE, Interest.RATHER_NOT, None)


class InterestMenu(QMenu):
    """Shows what is said now, and tells what is chosen."""

    chosen = Signal(object)  # Interest or None

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words("&Interest"), parent)
        self._actions: dict[QAction, Interest | None] = {}
        group = QActionGroup(self)
        texts = (words("Wants to &grow here"), words("&Fine as it is"), words("&Rather not"), words("Not &asked"))
        for interest, text in zip(_ORDER, texts, strict=True):
            action = self.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            self._actions[action] = interest
        self.triggered.connect(self._on_triggered)

    def show_interest(self, interest: Interest | None) -> None:
        """Mark what is said now."""
        for action, one in self._actions.items():
            action.setChecked(one is interest)
            if one is interest:
                self.setActiveAction(action)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(self._actions[action])
