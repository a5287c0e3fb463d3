"""What becomes of the window in a 1:1, in which two people look at it: it shows one teammate, and nothing of others."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from app.places import Place, Places
from matrices.language.words import AUTONYMS
from widgets.session import Session

SAFE: Final = frozenset(
    {
        "undo",
        "redo",
        "palette",
        "shortcuts",
        "quit",
        "full-screen",
        "scheme-system",
        "scheme-light",
        "scheme-dark",
        "one-to-one",
        "close-review",
        "next-agenda-item",
        "previous-agenda-item",
        "mark-discussed",
        "add-agenda-item",
        "add-action",
        "write-notes",
        "review-standard",
        "review-panels",
        "print-held-review",
        *(f"read-{one}" for one in ("next", "own", *AUTONYMS)),
    }
)
"""The actions that show nothing of anybody else. Any other one is not possible in a 1:1, whoever adds it."""


class Seclusion(QObject):
    """Clears the window for a 1:1, and puts everything back after it."""

    def __init__(self, window: QMainWindow, places: Places) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._furniture: tuple[QWidget, ...] = ()
        self._origin = Place.REVIEWS
        self._title = ""
        self._state = Qt.WindowState.WindowNoState
        self._session: Session | None = None
        self._first_step = 0
        self._last_step = 0

    @property
    def is_on(self) -> bool:
        """Whether a 1:1 is held."""
        return self._session is not None

    def watch(self, *furniture: QWidget) -> None:
        """Hide these parts of the window while a 1:1 is held."""
        self._furniture = furniture

    def allows(self, action_id: str) -> bool:
        """Tell whether an action may be taken now."""
        return not self.is_on or action_id in SAFE

    def may_undo(self, session: Session) -> bool:
        """Tell whether the latest step may be named and taken back: in a 1:1, only what was done in it."""
        return not self.is_on or session.undo_stack.index() > self._first_step

    def may_redo(self, session: Session) -> bool:
        """Tell whether the step taken back last may be named and made again: in a 1:1, only what was done in it."""
        return not self.is_on or session.undo_stack.index() < self._last_step

    def begin(self, session: Session, title: str) -> None:
        """Clear the window; the title must name nobody else."""
        if self.is_on:
            return
        self._session = session
        self._first_step = self._last_step = session.undo_stack.index()
        session.undo_stack.indexChanged.connect(self._on_undo_stack_index_changed)
        self._origin, self._title = self._places.place, self._window.windowTitle()
        self._state = self._window.windowState()
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        for part in self._furniture:
            part.hide()
        self._window.setWindowTitle(title)
        self._window.showFullScreen()
        self._places.show_place(Place.REVIEWS)

    def end(self) -> None:
        """Put everything back, and go to where the 1:1 was begun."""
        if self._session is None:
            return
        self._session.undo_stack.indexChanged.disconnect(self._on_undo_stack_index_changed)
        self._session = None
        self._window.setWindowState(self._state)
        self._window.setWindowTitle(self._title)
        for part in self._furniture:
            part.show()
        if self._places.place is not Place.WELCOME:
            self._places.show_place(self._origin)

    def _on_undo_stack_index_changed(self, index: int) -> None:
        self._last_step = max(self._last_step, index)
