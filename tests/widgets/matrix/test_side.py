import pytest
from PySide6.QtWidgets import QLabel

from widgets.matrix.side import Side


@pytest.fixture
def side(qtbot, theme, words):
    made = Side(theme, words)
    qtbot.addWidget(made)
    made.add("one", "One", QLabel("1"))
    made.add("two", "Two", QLabel("2"))
    return made


def test_it_is_folded_until_somebody_asks(side):
    assert side.section is None
    assert side.isHidden()


def test_a_section_is_shown_by_tab_and_by_name(side, qtbot):
    with qtbot.waitSignal(side.changed):
        side.show_section("one")
    assert side.section == "one"
    side._tabs["two"].click()
    assert side.section == "two"
    assert [tab.isChecked() for tab in side._tabs.values()] == [False, True]


def test_asked_for_again_it_folds(side):
    side.toggle("two")
    side.toggle("one")
    assert side.section == "one"
    side.toggle("one")
    assert side.section is None
