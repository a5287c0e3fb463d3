"""A title that is text to read until somebody writes in it."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.line_field import LineField
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_HEIGHT: Final = 2.0
"""Height as a share of the font size. A line edit makes room for Latin alone, and cuts what stands taller."""


class TitleField(LineField):
    """Enter or leaving it stores, Esc gives the old title back."""

    typed = Signal(str)  # somebody finished another title
    left = Signal()  # by Enter or Esc: the focus belongs elsewhere now

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._refused: str | None = None
        self.setAccessibleName(accessible_name)
        self._align()
        self.editingFinished.connect(self._on_editing_finished)

    def show_title(self, title: str) -> None:
        """Show a title; one that is being typed stays."""
        self._title = title
        if not self.isModified():
            self.setText(title)
            self.setCursorPosition(0)

    @property
    def is_typed(self) -> bool:
        """Whether another title is typed that is not stored."""
        return self.isModified()

    def finish(self) -> bool:
        """Store what is typed; tell whether nothing typed is left."""
        self._on_editing_finished()
        return not self.is_typed

    def keep(self, title: str) -> None:
        """Show again what was typed: it could not be stored."""
        self._refused = title

    def give_up(self) -> None:
        """Forget what is typed."""
        self.setText(self._title)

    def dress(self, theme: Theme) -> None:
        """Take font and colours of the theme."""
        colours = theme.colours
        font = theme.font(Role.TITLE)
        self.setFont(font)
        self.setMinimumHeight(round(font.pixelSize() * _HEIGHT))
        self.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 1px {space.SMALL - 1}px; }}"
            f"QLineEdit:hover:!read-only {{ border-color: {colours.hairline}; }}"
            f"QLineEdit:focus:!read-only {{ border-color: {colours.accent}; background: {colours.surface}; }}"
        )

    def _on_editing_finished(self) -> None:
        if self.isModified():
            self.setModified(False)
            self._refused = None
            self.typed.emit(self.text())
            self._settle()

    def _settle(self) -> None:
        """Show the title there is, or again what could not be stored."""
        if self._refused is None:
            self.show_title(self._title)
        else:
            self.setText(self._refused)
            self.setModified(True)

    def _align(self) -> None:
        """Stand at the window's leading edge, whichever way the title itself runs."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_given_back = event.key() == Qt.Key.Key_Escape
        if is_given_back:
            self.setText(self._title)
        super().keyPressEvent(event)
        if is_given_back or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
