import pytest

from widgets.choice_box import ChoiceBox

TITLE = "Especialista en atención al cliente 2"


@pytest.fixture
def box(qtbot, theme):
    made = ChoiceBox(8)
    qtbot.addWidget(made)
    made.addItems([TITLE, "Líder"])
    made.show()
    return made


def test_what_has_no_room_is_cut_and_keeps_its_number(box):
    box.resize(140, box.height())
    assert box.shown_text.endswith("… 2")
    assert box.currentText() == TITLE


def test_what_has_room_is_whole(box):
    box.resize(500, box.height())
    assert box.shown_text == TITLE
