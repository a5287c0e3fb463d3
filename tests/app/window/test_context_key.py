from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Field(QWidget):
    """Writes down how it was asked for its menu."""

    def __init__(self, parent):
        super().__init__(parent)
        self.reasons = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def contextMenuEvent(self, event):
        self.reasons.append(event.reason())


def test_shift_f10_asks_for_the_menu_as_the_menu_key_does(qtbot, window):
    field = Field(window)
    field.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert field.reasons == [QContextMenuEvent.Reason.Keyboard]
