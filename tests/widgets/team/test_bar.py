import datetime

import pytest
from PySide6.QtCore import Qt

from matrices.model.team_order import Field, FieldKind
from tests.matrices.model.team import TODAY
from tests.widgets.team.people import is_reading_past
from widgets.choosing.order import BY_ROLE
from widgets.team.wishes import Wishes

SHIFT = Field(FieldKind.TAG, "shift")
PRODUCT = Field(FieldKind.LEVEL, "product")


def action(menu, text):
    menus = [menu, *(one.menu() for one in menu.actions() if one.menu())]
    return next(one for each in menus for one in each.actions() if one.text() == text)


@pytest.mark.parametrize(
    ("menu", "entry", "wished"),
    [
        ("roles", "Engineer", {"role_ids": frozenset({"engineer"})}),
        ("roles", "Only people in these roles", {"is_of_their_people": False}),
        ("groups", "No groups", {"group": None}),
        ("groups", "shift", {"group": SHIFT}),
        ("groups", "Product", {"group": PRODUCT}),
        ("sorts", "Expectations met", {"sort": Field(FieldKind.MET), "is_descending": True}),
        ("sorts", "The other way round", {"is_descending": True}),
        ("filters", "late", {"wanted": {SHIFT: frozenset({"late"})}}),
        ("filters", "Those who left as well", {"has_leavers": True}),
    ],
)
def test_entry_of_a_menu_is_a_wish(place, menu, entry, wished):
    action(getattr(place.bar, menu), entry).trigger()
    assert place.source.wishes == Wishes(**wished)


def test_buttons_say_what_is_wished(place):
    action(place.bar.groups, "shift").trigger()
    action(place.bar.filters, "late").trigger()
    assert place.bar.group_button.text() == "Group: shift"
    assert place.bar.filter_button.text() == "Filter (1)"
    action(place.bar.filters, "No filter").trigger()
    assert place.bar.filter_button.text() == "Filter"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the offscreen platform has none
def test_menu_of_several_stays_open_and_shows_its_ticks(place, qtbot):
    menu = place.bar.roles
    menu.popup(place.mapToGlobal(place.rect().topLeft()))
    menu.setActiveAction(action(menu, "Engineer"))
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert action(menu, "Engineer").isChecked()
    assert not action(menu, "Attributes of everybody's roles").isChecked()
    menu.hide()


def test_day_is_asked_for_while_compared(place, qtbot):
    qtbot.mouseClick(place.bar.compare, Qt.MouseButton.LeftButton)
    assert place.bar.day.isVisible()
    assert place.source.wishes.past == TODAY - datetime.timedelta(days=91)
    qtbot.mouseClick(place.bar.compare, Qt.MouseButton.LeftButton)
    assert place.source.wishes.past is None
    qtbot.waitUntil(lambda: not is_reading_past(place))


def test_filter_by_role_and_roles_of_the_columns_both_count():
    wishes = Wishes(role_ids=frozenset({"a", "b"})).toggled(BY_ROLE, "b").toggled(BY_ROLE, "c")
    assert wishes.filter.wanted == {BY_ROLE: frozenset({"b"})}
    assert wishes.toggled(BY_ROLE, "b").toggled(BY_ROLE, "c").wanted == {}
