from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from matrices.language.words import words_for
from widgets.theme.theme import Theme
from widgets.welcome.page import WelcomePage


@pytest.fixture
def page(qtbot, qapp):
    made = WelcomePage(Theme(qapp), words_for("en"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("way", "signal"),
    [*enumerate(["templates_requested", "empty_requested", "open_requested", "sample_requested"])],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_each_way_is_a_wish(page, qtbot, way, signal, key):
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(page.ways[way], key)


def test_recent_files_are_buttons_with_their_paths(page, qtbot):
    page.set_recent([Path("/teams/Day.trellis"), Path("/teams/Night.trellis")])
    with qtbot.waitSignal(page.recent_requested) as wished:
        page.recent[1].click()
    assert wished.args == [str(Path("/teams/Night.trellis"))]
    page.set_recent([])
    assert page.recent == []


def test_tab_goes_from_way_to_way(page, qtbot):
    page.ways[0].setFocus()
    qtbot.keyClick(page.ways[0], Qt.Key.Key_Tab)
    assert page.ways[1].hasFocus()


def test_ways_say_what_they_do(page):
    assert [way.text() for way in page.ways][:2] == ["New workspace", "New empty workspace"]
    assert all(way.accessibleDescription() for way in page.ways)
