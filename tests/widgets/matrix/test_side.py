import pytest
from PySide6.QtCore import Qt
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


@pytest.mark.parametrize("section", ["details", "find"])
def test_the_current_cell_stays_in_view_beside_the_column(place, grid, qtbot, section):
    place.resize(1100, 700)
    grid.select_key("product", "strong")
    qtbot.wait(10)
    assert place.view.side.section is None
    if section == "details":
        qtbot.mouseClick(place.view.heading.details, Qt.MouseButton.LeftButton)
    else:
        place.finding.start(replaces=False)
    qtbot.waitUntil(lambda: grid.horizontalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: grid.viewport().rect().right() >= grid.visualRect(grid.currentIndex()).right())
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()).center())
