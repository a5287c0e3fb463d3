"""The foot of the window: whose workspace it is, what was just saved, and what can be done about it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget
from typing_extensions import override

from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_SHOWN_MS = 12_000
"""How long a message stays: long enough to read two lines and to reach for its button."""


class Offer(NamedTuple):
    """A button behind a message."""

    text: str
    run: Callable[[], object]


class StatusLine(QStatusBar):
    """Shows the team at the leading edge and the latest message behind it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.team = QLabel()
        self.message = QLabel()
        self.note = QLabel()
        self.buttons: list[QToolButton] = []
        self._offers: list[Offer] = []
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.clear)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(space.SMALL, 0, space.SMALL, 0)
        self.team.setContentsMargins(space.TIGHT, 0, space.TIGHT, 0)
        self.addWidget(self.team)
        self.addWidget(self.message)
        self.addPermanentWidget(self.note)
        theme.changed.connect(self._dress)

    def show_workspace(self, team: str, note: str = "") -> None:
        """Show whose workspace it is, and what is special about it."""
        self.team.setText(team)
        self.note.setText(note)

    def say(self, text: str, offers: Sequence[Offer] = ()) -> None:
        """Show a message, and a button for each offer."""
        self.clear()
        self.message.setText(text)
        for offer in offers:
            self._add_button(offer)
        self._timer.start()

    def clear(self) -> None:
        """Show no message."""
        self._timer.stop()
        self.message.clear()
        for button in self.buttons:
            self.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        self._offers = []

    def _on_button_clicked(self) -> None:
        place = next(place for place, button in enumerate(self.buttons) if button is self.sender())
        offer = self._offers[place]
        self.clear()
        offer.run()

    def _add_button(self, offer: Offer) -> None:
        button = QToolButton()
        button.setText(offer.text)
        button.setFont(self._theme.font(Role.SMALL))
        button.clicked.connect(self._on_button_clicked)
        self.buttons.append(button)
        self._offers.append(offer)
        self.addWidget(button)
        button.show()

    def _dress(self) -> None:
        colours = self._theme.colours
        for label, colour in (
            (self.team, colours.ink),
            (self.message, colours.quiet_ink),
            (self.note, colours.caution),
        ):
            label.setFont(self._theme.font(Role.SMALL))
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            label.setPalette(palette)
        # As tall as with a button in it, so that nothing above jumps when one comes.
        self.setMinimumHeight(self.fontMetrics().height() + space.MEDIUM)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Not earlier: under a style sheet Qt forgets fonts and palettes set before a parent takes the widget in.
        self._dress()
        super().showEvent(event)
