"""The button that tells in which language a role is read, and offers the others."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from matrices.language.words import AUTONYMS, Words
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role


class ReadingButton(QToolButton):
    """Is there only where there is something to choose."""

    language_chosen = Signal(str)  # a code, empty for the role's own language

    def __init__(self, theme: Theme, words: Words, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._scale = theme, words, scale
        self._group = QActionGroup(self)
        self._shown: tuple[object, ...] = ()
        self.setMenu(QMenu(self))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        theme.changed.connect(self._dress)
        self._dress()
        self._group.triggered.connect(self._on_group_triggered)
        self.hide()

    def show_languages(self, own: str, others: Iterable[str], chosen: str) -> None:
        """Offer the language that a role is written in and those it is translated into; `chosen` is "" for its own."""
        shown = (own, tuple(others), chosen)
        self.setVisible(bool(shown[1]))
        if shown == self._shown:
            return
        self._shown = shown
        now = AUTONYMS.get(chosen or own, own)
        self.setText(self._words("Read in {language}", language=now))
        self.menu().clear()
        for code in (own, *shown[1]):
            self._add(AUTONYMS.get(code, code), "" if code == own else code, chosen)

    def _add(self, name: str, code: str, chosen: str) -> None:
        action = QAction(name, self._group, checkable=True, checked=code == chosen)
        action.setData(code)
        self.menu().addAction(action)

    def _dress(self) -> None:
        trailing = "left" if self.isRightToLeft() else "right"
        sides = f"padding: 2px {space.SMALL}px; padding-{trailing}: {space.LARGE}px;"  # room for the arrow of a menu
        self.setFont(self._theme.font(Role.SMALL, self._scale))
        self.setStyleSheet(f"QToolButton {{ color: {self._theme.colours.quiet_ink}; {sides} }}")

    def _on_group_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())
