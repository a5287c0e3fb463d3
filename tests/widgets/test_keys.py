import pytest
from PySide6.QtCore import Qt

from widgets.keys import key_text, menu_keys


@pytest.fixture
def right_to_left(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_menu_writes_most_keys_itself(qapp):
    assert menu_keys("Ctrl+=", "") == ""
    assert menu_keys("", "Ctrl+E") == "Ctrl+E"


@pytest.mark.usefixtures("right_to_left")
def test_a_sign_stays_behind_the_keys_in_a_right_to_left_window():
    assert key_text("Ctrl+=") == menu_keys("Ctrl+=", "") == "Ctrl+=\N{LEFT-TO-RIGHT MARK}"
    assert (key_text("Ctrl+E"), menu_keys("Ctrl+E", "")) == ("Ctrl+E", "")
