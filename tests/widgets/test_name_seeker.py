import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from widgets.name_completion import tell_readings
from widgets.name_seeker import NameSeeker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen


@pytest.fixture
def box(qtbot):
    made = QComboBox()
    made.seeker = NameSeeker(made)
    made.addItems(["Ana Ruiz", "佐藤 美咲", "Şule", "佐東 健", "斎藤 愛"])
    tell_readings(made, {"佐藤 美咲": "さとう みさき", "佐東 健": "さとうけん", "斎藤 愛": "サイトウ アイ"})
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "found"), [("a", 0), ("sul", 2), ("sato", 1), ("satouk", 3), ("sai", 4), ("zz", 0), ("s", 1)]
)
def test_letters_go_to_the_name_that_is_read_so(qtbot, box, typed, found):
    qtbot.keyClicks(box, typed)
    assert box.currentIndex() == found


def test_who_listens_is_told(qtbot, box):
    with qtbot.waitSignal(box.activated) as told:
        qtbot.keyClicks(box, "s")
    assert told.args == [1]


def test_letters_go_there_in_the_open_list_too(qtbot, box):
    box.showPopup()
    qtbot.keyClicks(box.view(), "sai")
    assert (box.view().currentIndex().row(), box.currentIndex()) == (4, 0)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentIndex() == 4


def test_the_same_letter_later_goes_on(qtbot, box):
    for _ in range(2):
        qtbot.keyClicks(box, "s")
        box.seeker._since.invalidate()  # as if time had passed
    assert box.currentIndex() == 2
