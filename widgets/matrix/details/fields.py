"""Fields of the panel: text to read until somebody writes in it. Enter or leaving it stores, Esc gives back."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget
from typing_extensions import override

from widgets.own_undo import is_for_the_window
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINE: Final = 1.7
"""Height of a line as a share of the font size, where a hint stands in a script taller than Latin."""
_NEW_LINE: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class TextField(QTextEdit):
    """As tall as its text. Only what a person typed is ever stored."""

    committed = Signal(str)  # what is to be stored; call `keep` when that failed
    entered = Signal()  # Enter, after what was typed is stored
    given_up = Signal()  # Esc

    def __init__(self, theme: Theme, name: str, *, has_lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._has_lines = has_lines
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(space.TIGHT)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_typed(self) -> bool:
        """Whether it holds something that is not stored."""
        return self.document().isModified() and self.toPlainText() != self._text

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays."""
        self._text = text
        if not self.is_typed and self.toPlainText() != text:
            self.setPlainText(text)
        if not self.is_typed:
            self.document().setModified(False)
            self.document().clearUndoRedoStacks()  # what is stored is taken back by the window

    def commit(self) -> None:
        """Ask to store what was typed, if anything was."""
        if self.is_typed:
            self.document().setModified(False)
            self.committed.emit(self.toPlainText())

    def keep(self) -> None:
        """Hold on to what was typed: it could not be stored."""
        self.document().setModified(True)

    def give_up(self) -> None:
        """Show the stored text again."""
        self.setPlainText(self._text)
        self.document().setModified(False)

    def _fit_height(self) -> None:
        least = self.font().pixelSize() * _LINE + 2 * space.TIGHT
        self.setFixedHeight(round(max(self.document().size().height(), least)) + 2 * space.HAIRLINE)

    def _dress(self) -> None:
        colours = self._theme.colours
        font = self._theme.font(Role.BODY)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setStyleSheet(
            f"QTextEdit {{ background: transparent; color: {colours.ink}; border-radius: {space.TIGHT}px;"
            f" border: {space.HAIRLINE}px solid {self._frame_colour()}; selection-background-color: {colours.accent};"
            f" selection-color: {colours.surface}; }}"
            f"QTextEdit:hover:!read-only {{ border-color: {colours.hairline}; }}"
            f"QTextEdit:focus:!read-only {{ border-color: {colours.accent}; }}"
            f"QTextEdit:read-only {{ border-color: transparent; }}"
        )
        self._fit_height()

    def _frame_colour(self) -> str:
        return self._theme.colours.hairline

    @override
    def event(self, event: QEvent) -> bool:
        document = self.document()
        can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
        return not is_for_the_window(event, can_undo=can_undo, can_redo=can_redo) and super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.give_up()
            self.given_up.emit()
        elif key in _ENTER and not (self._has_lines and event.modifiers() & _NEW_LINE):
            self.commit()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self.insertPlainText(text if self._has_lines else " ".join(text.split()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if QApplication.activePopupWidget() is None:  # a context menu over the field does not end the edit
            self.commit()
