"""The list beside a view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from widgets.empty import nothing_found
from widgets.side_list import SideList
from widgets.side_rows import Entry, Heading


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("Ekip liderliği", "tr", "EKİP LİDERLİĞİ"),
        ("Senior support specialist", "en", "SENIOR SUPPORT SPECIALIST"),
        ("Soporte técnico", "es", "SOPORTE TÉCNICO"),
        ("Support", "", "SUPPORT"),
    ],
)
def test_heading_has_the_capitals_of_its_language(text: str, language: str, capitals: str) -> None:
    assert Heading(text, language).capitals == capitals


ENTRIES = (
    Entry("ana", "Ana", "Support · Noor", "Support", also="shift early"),
    Entry("ben", "Ben", "Support", "Support"),
    Entry("cem", "Cem", "Support", "Gone"),
)


@pytest.fixture
def side(qtbot, theme):
    made = SideList(theme, "Search", is_even=True, is_several=True)
    qtbot.addWidget(made)
    made.resize(240, 400)
    made.set_entries(ENTRIES, {"Gone"})
    made.show()
    return made


def listed(side):
    model = side.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_folded_group_shows_its_heading_alone(side):
    assert listed(side) == ["Support", "Ana\nSupport · Noor", "Ben\nSupport", "Gone"]
    side.fold("Gone", is_folded=False)
    assert listed(side)[-1] == "Cem\nSupport"


def test_heading_unfolds_by_key_and_by_click(qtbot, side):
    heading = side.list.model().index(3, 0)
    qtbot.mouseClick(side.list.viewport(), Qt.MouseButton.LeftButton, pos=side.list.visualRect(heading).center())
    assert len(listed(side)) == 5
    qtbot.keyClick(side.list, Qt.Key.Key_Return)
    assert len(listed(side)) == 4


def test_search_finds_what_is_not_shown_and_what_is_folded(side):
    side.search.setText("early")
    assert listed(side)[1:] == ["Ana\nSupport · Noor"]
    side.search.setText("cem")
    assert (listed(side), side.shown_ids) == (["Gone", "Cem\nSupport"], ("cem",))


def test_choosing_somebody_folded_unfolds(side):
    side.choose("cem")
    assert side.current_id == "cem"


def test_several_stay_selected_when_entries_are_refreshed(side):
    side.list.selectAll()
    assert side.selected_ids == ("ana", "ben")
    side.set_entries([one._replace(subtitle="Engineer") for one in ENTRIES], {"Gone"})
    assert side.selected_ids == ("ana", "ben")


def test_list_stays_where_it_was_scrolled_to(side):
    many = [Entry(str(number), f"Person {number}", "Support", "Support") for number in range(200)]
    side.set_entries(many)
    side.list.doItemsLayout()
    side.list.verticalScrollBar().setValue(3000)
    side.set_entries([*many, Entry("zoe", "Zoe")])
    assert side.list.verticalScrollBar().value() == 3000


def test_what_is_chosen_while_ctrl_is_held_is_chosen_alone(side, qtbot):
    first, second, *_ = (one.entry_id for one in ENTRIES)
    side.choose(first)
    QTest.keyPress(side.windowHandle(), Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    side.choose(second)
    QTest.keyRelease(side.windowHandle(), Qt.Key.Key_Control)
    assert side.selected_ids == (second,)


def test_keys_lead_to_the_first_and_last_row_past_headings(qtbot, side):
    side.choose("ben")
    for key, wanted in ((Qt.Key.Key_Home, "ana"), (Qt.Key.Key_End, None), (Qt.Key.Key_PageUp, "ana")):
        qtbot.keyClick(side.list, key)
        assert side.current_id == wanted


def test_enter_in_the_search_takes_the_first_found_and_escape_clears(qtbot, side):
    qtbot.keyClicks(side.search, "ben")
    qtbot.keyClick(side.search, Qt.Key.Key_Return)
    assert side.current_id == "ben"
    qtbot.keyClick(side.search, Qt.Key.Key_Escape)
    assert len(side.shown_ids) == 3


def test_a_search_that_finds_nothing_says_so_until_it_is_cleared(qtbot, theme, words):
    made = SideList(theme, "Search", nothing=nothing_found(words))
    qtbot.addWidget(made)
    made.set_entries(ENTRIES)
    made.show()
    made.search.setText("zzz")
    assert made.nothing.isVisible()
    assert not made.list.isVisible()
    made.search.setFocus()
    qtbot.keyClick(made.search, Qt.Key.Key_Tab)
    assert made.focusWidget() is made.nothing.button
    qtbot.mouseClick(made.nothing.button, Qt.MouseButton.LeftButton)
    assert made.list.isVisible()
    assert not made.nothing.isVisible()
    assert len(listed(made)) == 5


@pytest.mark.parametrize(("key", "signal"), [("Return", "opened"), ("F2", "rename_requested")])
def test_keys_on_an_entry_wish_for_what_stands_behind_it(qtbot, side, key, signal):
    side.choose("ben")
    with qtbot.waitSignal(getattr(side, signal)) as wish:
        qtbot.keyClick(side.list, getattr(Qt.Key, f"Key_{key}"))
    assert wish.args == ["ben"]
