"""Actions out of the one table: menus, rail, shortcuts and help are all made from these."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from app.desk import Desk
from widgets.keys import menu_keys
from widgets.theme.theme import Theme


def _always(_desk: Desk) -> bool:
    return True


class Spec(NamedTuple):
    """One action. `keys` is a portable shortcut, `own_keys` one that the focused widget obeys by itself."""

    action_id: str
    text: str
    run: Callable[[Desk], object]
    icon: str = ""
    keys: str = ""
    own_keys: str = ""
    is_enabled: Callable[[Desk], bool] = _always
    is_checked: Callable[[Desk], bool] | None = None
    text_now: Callable[[Desk], str] | None = None
    """The text as things stand, where it changes."""


class Actions(QObject):
    """One QAction for each spec, kept true by `refresh`; whoever asks for one here gets a true one."""

    def __init__(self, specs: Iterable[Spec], desk: Desk, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.specs = {spec.action_id: spec for spec in specs}
        self._desk = desk
        self._theme = theme
        self._actions = {spec.action_id: self._make(spec) for spec in self.specs.values()}
        self._dressed: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        theme.changed.connect(self._on_theme_changed)

    def __getitem__(self, action_id: str) -> QAction:
        if self._soon.isActive():
            self.refresh()
        return self._actions[action_id]

    def refresh_soon(self) -> None:
        """Refresh once before the next thing that the person does: an edit tells of itself in several ways."""
        self._soon.start()

    def refresh(self) -> None:
        """Make what is enabled, checked and named fit what can be done now."""
        self._soon.stop()
        for action_id, spec in self.specs.items():
            action = self._actions[action_id]
            action.setEnabled(self._desk.seclusion.allows(action_id) and spec.is_enabled(self._desk))
            if spec.is_checked is not None:
                action.setChecked(spec.is_checked(self._desk))
            if spec.text_now is not None:
                action.setText(spec.text_now(self._desk))

    def dress(self, action_ids: Iterable[str]) -> None:
        """Give actions their icons, from now on in every theme; drawing all at the start would take too long."""
        for action_id in action_ids:
            self._dressed.add(action_id)
            if self.specs[action_id].icon:
                self._actions[action_id].setIcon(self._theme.icon(self.specs[action_id].icon))

    def _make(self, spec: Spec) -> QAction:
        keys = menu_keys(spec.keys, spec.own_keys)
        action = QAction(f"{spec.text}\t{keys}" if keys else spec.text, self)
        action.setObjectName(spec.action_id)
        action.setShortcut(QKeySequence.fromString(spec.keys))
        action.setCheckable(spec.is_checked is not None)
        action.triggered.connect(self._on_action_triggered)
        return action

    def _on_action_triggered(self) -> None:
        self.specs[self.sender().objectName()].run(self._desk)
        self.refresh()

    def _on_theme_changed(self) -> None:
        self.dress(tuple(self._dressed))
