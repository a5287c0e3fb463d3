"""The button of an empty view."""

import pytest
from PySide6.QtCore import Qt

from widgets.empty import Empty


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_the_button(qtbot, key):
    empty = Empty("Nobody is here yet.", "People")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.requested):
        qtbot.keyClick(empty.button, key)
