"""What can be done to the current row of the goals, as one menu and one set of keys."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from matrices.language.words import Words


class Deed(Enum):
    """What can be done to a row."""

    EDIT = auto()
    REACHED = auto()
    DROPPED = auto()
    REOPEN = auto()
    LINK = auto()
    TICK = auto()
    DROP_ACTION = auto()
    UP = auto()
    DOWN = auto()
    DELETE = auto()


class GoalMenu(QMenu):
    """Offers the deeds that a row allows."""

    chosen = Signal(object)  # Deed

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds: dict[QAction, Deed] = {}
        for deed, text in (
            (Deed.TICK, words("Done, or to be done again")),
            (Deed.DROP_ACTION, words("Drop the action, or take it up again")),
            (Deed.EDIT, words("Edit goal…")),
            (Deed.REACHED, words("Goal reached…")),
            (Deed.DROPPED, words("Drop goal…")),
            (Deed.REOPEN, words("Open goal again")),
            (Deed.LINK, words("Open link")),
            (Deed.UP, words("Move up")),
            (Deed.DOWN, words("Move down")),
            (Deed.DELETE, words("Delete goal")),
        ):
            self._deeds[self.addAction(text)] = deed
        self.triggered.connect(self._on_triggered)

    def allow(self, deeds: frozenset[Deed]) -> None:
        """Offer these."""
        for action, deed in self._deeds.items():
            action.setVisible(deed in deeds)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(self._deeds[action])


def deeds_for(*, is_goal: bool, is_action: bool, is_open: bool) -> frozenset[Deed]:
    """Return what can be done to a row."""
    if not (is_goal or is_action):
        return frozenset()
    deeds = {Deed.EDIT, Deed.DELETE}
    deeds |= {Deed.REACHED, Deed.DROPPED, Deed.UP, Deed.DOWN} if is_open else {Deed.REOPEN}
    if is_action:
        deeds |= {Deed.TICK, Deed.DROP_ACTION}
    return frozenset(deeds)
