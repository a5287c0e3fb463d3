import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from widgets.line_field import LineField
from widgets.name_completion import complete_by_sound, tell_readings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen
NAMES = ["Ana Ruiz", "佐藤 美咲", "佐東 健", "نور الخطيب"]


@pytest.fixture
def box(qtbot):
    made = QComboBox()
    made.setLineEdit(LineField())
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.addItems(NAMES)
    made.setCurrentIndex(-1)
    tell_readings(made, {"佐藤 美咲": "さとう みさき", "佐東 健": "さとう けん"})
    complete_by_sound(made)
    qtbot.addWidget(made)
    made.show()
    return made


def offered(box):
    model = box.completer().completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("sato", NAMES[1:3]), ("misa", NAMES[1:2]), ("ruiz", NAMES[:1]), ("noor", NAMES[3:]), ("zz", [])],
)
def test_what_is_typed_offers_who_sounds_so(qtbot, box, typed, found):
    qtbot.keyClicks(box.lineEdit(), typed)
    assert offered(box) == found


def test_who_is_offered_is_chosen_by_keys(qtbot, box):
    qtbot.keyClicks(box.lineEdit(), "ken")
    popup = box.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert (box.currentText(), box.currentIndex()) == ("佐東 健", 2)


def test_other_entries_are_found_from_then_on(qtbot, box):
    qtbot.keyClicks(box.lineEdit(), "an")
    box.clear()
    box.addItems(["Anders"])
    box.setCurrentIndex(-1)
    qtbot.keyClicks(box.lineEdit(), "an")
    assert offered(box) == ["Anders"]
