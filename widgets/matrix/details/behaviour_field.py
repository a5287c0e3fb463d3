"""One behaviour in the panel: a handle to drag it by, its text, and a menu of what can be done with it."""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from matrices.language.words import Words
from widgets.keys import key_text
from widgets.matrix.details.fields import TextField
from widgets.theme import space
from widgets.theme.theme import Theme

_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BehaviourField(TextField):
    """The text. Its keys wish; the list does."""

    split_requested = Signal()
    merge_requested = Signal()
    move_requested = Signal(int)  # up (-1) or down (1)
    delete_requested = Signal()
    focused = Signal()

    @override
    def _frame_colour(self) -> str:
        return "transparent"  # a list to read, until somebody writes in it

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ENTER and modifiers & _SHIFT:
            self.split_requested.emit()
        elif key is Qt.Key.Key_J and modifiers == _CONTROL:
            self.merge_requested.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & _ALT:
            self.move_requested.emit(-1 if key is Qt.Key.Key_Up else 1)
        elif key is Qt.Key.Key_Delete and modifiers == _CONTROL | _SHIFT:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class Handle(QWidget):
    """Six dots to drag by."""

    dragged = Signal(QPoint)  # where the pointer is, on screen
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedWidth(space.MEDIUM)

    @override
    def sizeHint(self) -> QSize:
        return QSize(space.MEDIUM, space.WIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.quiet_ink))
        top = min(self.height(), space.HUGE) / 2
        for row in (-1, 0, 1):
            for column in (-1, 1):
                painter.drawEllipse(QPointF(self.width() / 2 + column * 2.5, top + row * 5), 1.2, 1.2)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition().toPoint())


class BehaviourRow(QWidget):
    """Handle, field and menu in a line."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self.handle = Handle(theme, words("Drag to another place"))
        self.field = BehaviourField(theme, words("Behaviour"))
        self.more = QToolButton()
        self.more.setIcon(theme.icon("more"))
        self.more.setToolTip(words("What can be done with this behaviour"))
        self.more.setAccessibleName(words("What can be done with this behaviour"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys all work in the field
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.more.setMenu(self._menu(words))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.handle)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def set_editable(self, *, is_editable: bool) -> None:
        """Let the behaviour be edited, or only read."""
        self.field.setReadOnly(not is_editable)
        self.handle.setVisible(is_editable)
        self.more.setVisible(is_editable)

    def _menu(self, words: Words) -> QMenu:
        menu, field = QMenu(self), self.field
        for text, keys, wish in (
            (words("Split at the cursor"), "Shift+Enter", field.split_requested),
            (words("Merge with the next"), "Ctrl+J", field.merge_requested),
            (words("Delete"), "Ctrl+Shift+Del", field.delete_requested),
            (words("Move up"), "Alt+Up", self._on_up_triggered),
            (words("Move down"), "Alt+Down", self._on_down_triggered),
        ):
            menu.addAction(f"{text}\t{key_text(keys)}").triggered.connect(wish)
        return menu

    def _on_up_triggered(self) -> None:
        self.field.move_requested.emit(-1)

    def _on_down_triggered(self) -> None:
        self.field.move_requested.emit(1)
