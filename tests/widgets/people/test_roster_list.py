import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from matrices.model.team_order import Field, FieldKind
from matrices.model.teammate import Teammate

LEAD = Field(FieldKind.LEAD)


@pytest.fixture
def roster(place, session):
    session.commit("lead", [replace(session.get(Teammate, "ana"), led_by="Noor")])
    return place.roster


def titles(menu):
    return [one.text() for one in menu.actions() if one.text()]


def test_what_narrows_the_list_is_said_and_cleared(qtbot, roster):
    roster.arrange(roster.order.toggled(LEAD, "Noor"))
    assert roster.narrowed.text() == "1 of 3 · Noor"
    qtbot.mouseClick(roster.clear_button, Qt.MouseButton.LeftButton)
    assert (roster.list.shown_ids, roster.narrowed.isVisible()) == (("ana", "ben", "cem"), False)


def test_search_counts_too(roster):
    roster.list.search.setText("noor")
    assert roster.narrowed.text() == "1 of 3"


def test_menu_offers_what_people_have(roster):
    assert titles(roster.order_menu) == ["Group: Role", "Sort: Name", "Role", "Track", "Lead", "No filter"]


def test_choosing_in_the_menus_arranges(roster):
    chosen = {one.text(): one for one in roster.groups.actions()}
    chosen["Lead"].trigger()
    assert roster.order.group == LEAD
    next(one for one in roster.sorts.actions() if one.text() == "The other way round").trigger()
    assert roster.order.is_descending


def test_choosing_somebody_takes_filters_away_that_hide_them(place, roster):
    roster.arrange(roster.order.toggled(LEAD, "Noor"))
    place.choose("ben")
    assert (place.teammate_id, roster.order.filters) == ("ben", 0)


def test_leavers_are_folded_and_never_lost(place, roster):
    assert "cem" in roster.list.shown_ids
    model = roster.list.list.model()
    assert "Cem, Support" not in [model.index(row, 0).data() for row in range(model.rowCount())]
    place.choose("cem")
    assert place.teammate_id == "cem"


def test_selecting_several_offers_to_change_them(roster):
    roster.list.list.selectAll()
    assert (roster.several_button.isVisible(), roster.several_button.text()) == (True, "Change 2 people…")
    assert not roster.add_button.isVisible()


ONE = ["Edit teammate…", "Change role…", "Left the team…"]
OTHERS = [
    *("Start review…", "What is missing to…", "Promotion case…"),
    *("Hand over to another team…", "Erase for good…"),
]


def test_page_offers_what_the_list_does_and_wishes_for_what_the_window_does(place, qtbot):
    menu = place.page.header.more_menu
    menu.aboutToShow.emit()
    assert titles(menu) == [*ONE, *OTHERS, "Export what this section shows…"]
    with qtbot.waitSignal(place.command_requested) as wished:
        next(one for one in menu.actions() if one.text() == "Promotion case…").trigger()
    assert wished.args == ["promotion-case"]


def test_list_has_menus_for_one_for_several_and_for_all(place, roster):
    for fill, expected in (
        (place.menu.fill_for_people, [*ONE, *OTHERS]),
        (place.menu.fill_for_all, ["Import people…", "Import people from clipboard…", "Export people…"]),
    ):
        menu = QMenu(place)
        fill(menu)
        assert titles(menu) == expected
    roster.list.list.selectAll()
    menu = QMenu(place)
    place.menu.fill_for_people(menu)
    assert titles(menu) == ["Change several…"]


def test_menu_at_a_heading_opens_nothing(place, roster):
    place.list.list.customContextMenuRequested.emit(QPoint(20, 10))
    assert not place.list.list.findChildren(QMenu)
