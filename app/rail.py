"""The rail at the leading edge: one button a place."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout
from typing_extensions import override

from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_ICON = 20


class Rail(QFrame):
    """Shows actions as buttons with a name below the icon."""

    def __init__(self, actions: Iterable[QAction], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons = [self._button(action) for action in actions]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.SMALL, space.MEDIUM, space.SMALL, space.MEDIUM)
        layout.setSpacing(space.TIGHT)
        for button in self.buttons:
            layout.addWidget(button)
        layout.addStretch(1)
        theme.changed.connect(self._dress)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _dress(self) -> None:
        for button in self.buttons:
            button.setFont(self._theme.font(Role.SMALL))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Not earlier: under a style sheet Qt forgets fonts set before a parent takes the widget in.
        self._dress()
        super().showEvent(event)
