"""Letting go of a workspace: never while something typed would be lost, unless the person wants it so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from app.places import Places
from matrices.language.words import Words
from widgets.asking import Asking
from widgets.reasons import HoldsTyping

if TYPE_CHECKING:
    from widgets.session import Session


class Parting(QObject):
    """Stores what is being typed, and asks where the disk refuses it. `explain` makes a sentence of an error."""

    def __init__(
        self, places: Places, asking: Asking, explain: Callable[[Exception], str], words: Words, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._places = places
        self._asking = asking
        self._explain = explain
        self._words = words
        self._refusals: list[Exception] = []

    def agree(self, session: "Session") -> bool:
        """Tell whether the workspace can be let go of: all is stored, or the person would give up what was typed.

        It stays typed until `give_up`: what is to come in its place may not open.
        """
        if self._store(session):
            return True
        words = self._words
        is_meant = self._asking.choose(self._question(), [words("Close without this text")], words("Keep it open"))
        return is_meant is not None

    def give_up(self) -> None:
        """Forget what is typed: its workspace is let go of."""
        for one in (self._places, *self._beside()):
            one.give_up()

    def has_told(self, error: Exception) -> bool:
        """Tell whether a refusal was part of the question already."""
        return any(one is error for one in self._refusals)

    def _store(self, session: "Session") -> bool:
        self._refusals.clear()
        session.failed.connect(self._on_session_failed)
        try:
            stored = [one.finish() for one in (self._places, *self._beside())]
            return all(stored)
        finally:
            session.failed.disconnect(self._on_session_failed)

    def _beside(self) -> list[HoldsTyping]:
        """The windows beside the main one that are open and may hold something typed."""
        found = self._places.window().findChildren(QDialog)
        return [one for one in found if isinstance(one, HoldsTyping) and one.isVisible()]

    def _question(self) -> str:
        kept = self._words("What you typed is still in its field; nothing else is lost.")
        return "\n\n".join((*map(self._explain, self._refusals[-1:]), kept))

    def _on_session_failed(self, error: Exception) -> None:
        self._refusals.append(error)
