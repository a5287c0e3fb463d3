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


def test_another_way_to_begin_is_there_only_where_it_has_a_name(qtbot):
    plain, both = Empty("Nobody is here yet.", "Add"), Empty("Nobody is here yet.", "Add", other="Import")
    for one in (plain, both):
        qtbot.addWidget(one)
        one.show()
    assert not plain.other.isVisible()
    with qtbot.waitSignal(both.other_requested):
        qtbot.mouseClick(both.other, Qt.MouseButton.LeftButton)
