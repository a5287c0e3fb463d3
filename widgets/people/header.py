"""The head of a teammate's page: who they are, which role they hold, and what can be done about it."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.buttons import text_button
from widgets.command_button import Command, CommandButton
from widgets.people.elided_label import ElidedLabel
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_NARROW_PX = 700


class Heading(NamedTuple):
    """The texts of a head."""

    name: str
    role: str
    quiet: str
    has_left: bool
    reading: str = ""
    """How the name sounds, set small over it as Japanese does (furigana)."""


class TeammateHeader(QWidget):
    """Name, how it is read, role and last review; the buttons only wish, others do."""

    print_requested = Signal()
    change_role_requested = Signal()
    command_requested = Signal(str)  # id of an action of the window
    details_toggled = Signal(bool)  # whether the person wants to see the details

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.name, self.role, self.quiet = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self.reading = ElidedLabel()
        self.reading.hide()
        self.one_to_one_button = CommandButton(Command("one-to-one", words("1:1"), "reviews", "F5"), theme, words)
        self.print_button = text_button(words("Print growth report"))
        self.role_button = text_button(words("Change role"))
        self.details_button = text_button(words("Details"), is_toggle=True)
        self.more_button = text_button("")
        self.more_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.more_button.setToolTip(words("More"))
        self.more_button.setAccessibleName(words("More"))
        self.more_menu = QMenu(self)
        self.more_button.setMenu(self.more_menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self.one_to_one_button.requested.connect(self.command_requested)
        self.print_button.clicked.connect(self.print_requested)
        self.role_button.clicked.connect(self.change_role_requested)
        self.details_button.clicked.connect(self.details_toggled)
        theme.changed.connect(self._dress)
        self._dress()

    def show_heading(self, heading: Heading) -> None:
        """Show other texts."""
        shown = (heading.reading, heading.name, heading.role, heading.quiet)
        for label, text in zip(self._lines, shown, strict=True):
            if label.text() != text:
                label.setText(text)
                label.setVisible(bool(text))

    @property
    def _lines(self) -> tuple[ElidedLabel, ...]:
        return (self.reading, self.name, self.role, self.quiet)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(space.TIGHT)
        first.addWidget(self.name, 1)
        buttons = (self.one_to_one_button, self.print_button, self.role_button, self.details_button, self.more_button)
        for button in buttons:
            first.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.reading)
        layout.addLayout(first)
        layout.addWidget(self.role)
        layout.addWidget(self.quiet)

    def _align(self) -> None:
        """Set all lines at the leading edge, whatever language each of them is in."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for label in self._lines:
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _dress(self) -> None:
        theme = self._theme
        self.name.setFont(theme.font(Role.TITLE))
        self.role.setFont(theme.font(Role.BODY))
        for label in (self.reading, self.quiet):
            label.setFont(theme.font(Role.SMALL))
            label.setStyleSheet(f"color: {theme.colours.quiet_ink}")
        self.print_button.setIcon(theme.icon("print"))
        self.print_button.setToolTip(self.print_button.text())
        self._fold_print_button()
        self.more_button.setIcon(theme.icon("more"))
        self._align()

    def _fold_print_button(self) -> None:
        """Where there is little room the name needs it more than the words of a button."""
        is_narrow = self.width() < _NARROW_PX
        style = Qt.ToolButtonStyle
        self.print_button.setToolButtonStyle(style.ToolButtonIconOnly if is_narrow else style.ToolButtonTextBesideIcon)

    @override
    def minimumSizeHint(self) -> QSize:
        """Leave out the words of the button that folds: they must not keep the window from becoming that narrow."""
        hint, button = super().minimumSizeHint(), self.print_button
        if button.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly:
            hint.setWidth(hint.width() - button.fontMetrics().horizontalAdvance(button.text()))
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_print_button()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)
