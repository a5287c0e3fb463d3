"""Where the grid of a 1:1, its agenda and its notes stand: side by side as far as all levels stay in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from typing_extensions import override

from widgets.panes import Panes
from widgets.theme import space

_AGENDA_PX, _SIDE_PX, _NARROW_PX = 300, 360, 300
_WIDE_PX = 1700
"""From this width on four levels find room between two columns."""


class Arrangement(Panes):
    """Folds the panels away where levels would not fit beside them; who calls for them gets them all the same."""

    panels_shown = Signal(bool)  # whether the panels stand beside the grid now

    def __init__(self, agenda: QWidget, middle: QWidget, side: QWidget) -> None:
        super().__init__()
        self._agenda, self._middle, self._side = agenda, middle, side
        self.panels = QSplitter(Qt.Orientation.Vertical)
        self._wanted: bool | None = None
        self._is_called = False
        self._is_agenda_welcome = True
        self._is_wide = False
        self._needed_px = self._given_px = 0
        for splitter in (self, self.panels):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(space.WIDE)
            splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.panels.addWidget(side)
        self.addWidget(middle)
        self.addWidget(self.panels)
        self._arrange()

    @property
    def has_panels(self) -> bool:
        """Whether the panels stand beside the grid."""
        return not self.panels.isHidden()

    def begin(self) -> None:
        """Forget what the last two wished."""
        self._wanted, self._is_called = None, False
        self._show_panels()

    def need(self, width_px: int) -> None:
        """Take note of how wide the grid must be for all its levels."""
        if width_px != self._needed_px:
            self._needed_px = width_px
            self._settle()

    def wish(self, *, panels: bool) -> None:
        """Show or fold the panels, whatever fits, as somebody chose."""
        self._wanted, self._is_called = panels, False
        self._show_panels()

    def call(self) -> None:
        """Show the panels until they are sent away: somebody wants something there."""
        self._is_called = True
        self._show_panels()

    def send_away(self) -> None:
        """Fold the panels again where they were only called."""
        self._is_called = False
        self._show_panels()

    def welcome_agenda(self, *, is_welcome: bool) -> None:
        """Let the agenda step back where a form needs its place."""
        self._is_agenda_welcome = is_welcome
        self._show_panels()

    def _fits(self, beside_px: int) -> bool:
        return self._needed_px + beside_px <= self.width()

    def _settle(self) -> None:
        is_wide = self.width() >= _WIDE_PX and self._fits(_AGENDA_PX + _SIDE_PX + 2 * space.WIDE)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()
        self._show_panels()

    def _arrange(self) -> None:
        """Put the agenda at the leading edge where there is room for three columns, else above the notes."""
        focused = QApplication.focusWidget()
        if self._is_wide:
            self.insertWidget(0, self._agenda)
            self.setSizes([_AGENDA_PX, self.width(), _SIDE_PX])
        else:
            self.panels.insertWidget(0, self._agenda)
            self.setSizes([self.width(), self._side_px])
            self.panels.setSizes([self.height() * 2, self.height() * 3])
        for place in range(self.count()):
            self.setStretchFactor(place, 1 if self.widget(place) is self._middle else 0)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()

    @property
    def _side_px(self) -> int:
        return _SIDE_PX if self._fits(_SIDE_PX + space.WIDE) else _NARROW_PX

    def _show_panels(self) -> None:
        fits = self._is_wide or self._fits(_NARROW_PX + space.WIDE)
        shown = self._is_called or (fits if self._wanted is None else self._wanted)
        changed = shown is not self.has_panels
        self.panels.setVisible(shown)
        self._agenda.setVisible(shown and (self._is_wide or self._is_agenda_welcome))
        if not self._is_wide and shown and (changed or self._given_px != self._side_px):
            self._given_px = self._side_px
            self.setSizes([self.width(), self._given_px])
        self.panels_shown.emit(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
