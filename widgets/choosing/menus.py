"""Menus of things to choose several of: they stay open while something is ticked, by mouse and by Space."""

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

from widgets.choosing.choice import Choice


class ChoiceMenu(QMenu):
    """Entries and submenus. `is_open_after` keeps it open, for choosing several."""

    chosen = Signal(object)  # the key of a choice

    def __init__(self, parent: QWidget, *, is_open_after: bool = False) -> None:
        super().__init__(parent)
        self._is_open_after = is_open_after
        self._keys: dict[int, Hashable] = {}
        self._actions: list[QAction] = []
        self.setToolTipsVisible(True)

    def fill(self, choices: Iterable[Choice], *, is_exclusive: bool = False) -> None:
        """Add choices; of exclusive ones, the ticked one is marked by a dot."""
        group = QActionGroup(self) if is_exclusive else None
        for one in choices:
            if one.key is None:
                self.addSeparator()
                continue
            action = self.addAction(one.text.replace("&", "&&"))
            action.setData(len(self._actions))
            self._keys[len(self._actions)] = one.key
            self._actions.append(action)
            if one.is_on is not None:
                action.setCheckable(True)
                action.setChecked(one.is_on)
                if group is not None:
                    group.addAction(action)
            action.triggered.connect(self._on_action_triggered)

    def tick(self, choices: Sequence[Choice]) -> None:
        """Show which entries are ticked now, in this menu and its submenus, and leave all else as it is."""
        now = {one.key: one.is_on for one in choices if one.is_on is not None}
        for action in self._actions:
            key = self._keys[action.data()]
            if key in now:
                action.setChecked(bool(now[key]))
        for menu in self.findChildren(ChoiceMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            menu.tick(choices)

    def add_menu(self, title: str) -> "ChoiceMenu":
        """Add a submenu that tells its choices by this menu's signal."""
        made = ChoiceMenu(self, is_open_after=self._is_open_after)
        made.setTitle(title.replace("&", "&&"))
        made.chosen.connect(self.chosen)
        self.addMenu(made)
        return made

    def empty(self) -> None:
        """Take everything out."""
        for one in self.findChildren(ChoiceMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            one.deleteLater()
        self.clear()
        self._keys.clear()
        self._actions.clear()

    def _on_action_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.chosen.emit(self._keys[action.data()])

    @override
    def mouseReleaseEvent(self, arg__1: QMouseEvent) -> None:
        action = self.actionAt(arg__1.position().toPoint())
        if not self._keeps_open(action):
            super().mouseReleaseEvent(arg__1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() != Qt.Key.Key_Space or not self._keeps_open(self.activeAction()):
            super().keyPressEvent(arg__1)

    def _keeps_open(self, action: QAction | None) -> bool:
        """Tick an action with the menu open; tell whether it is one that can be."""
        if not self._is_open_after or action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


def menu_button(text: str, menu: QMenu) -> QToolButton:
    """Return a flat button that opens a menu and is reached by the Tab key."""
    button = QToolButton()
    button.setProperty("opensMenu", True)  # the theme makes room for the arrow
    button.setText(text)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
