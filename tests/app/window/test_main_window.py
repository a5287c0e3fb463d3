import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.action_table import action_table
from app.menus import MenuSpec, menu_specs
from app.new_role import NewRoleDialog
from app.places import Place
from matrices.exchange.templates import offered_templates
from matrices.store.errors import StoreNotWritten
from widgets.theme.theme import Scheme


def expected(window):
    place = window.desk.places.matrices
    return place.view.matrix.attributes[0].expected_level_id


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, plain))


def test_places_are_switched_by_rail_and_keys(opened, qtbot):
    qtbot.mouseClick(opened.rail.buttons[1], Qt.MouseButton.LeftButton)
    assert opened.desk.places.place is Place.PEOPLE
    assert opened.commands["show-people"].isChecked()
    qtbot.keyClick(opened, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert opened.desk.places.place is Place.MATRICES
    assert not opened.commands["show-people"].isChecked()


def test_an_edit_is_told_named_and_undone(opened):
    before = expected(opened)
    opened.commands["expected"].trigger()
    assert expected(opened) != before
    assert opened.status_line.message.text() == "Saved: expected level of Product knowledge"
    assert opened.commands["undo"].text() == "Undo expected level of Product knowledge"
    opened.commands["undo"].trigger()
    assert expected(opened) == before
    assert opened.commands["redo"].text() == "Redo expected level of Product knowledge"


def test_the_status_line_takes_an_edit_back(opened, qtbot):
    before = expected(opened)
    opened.commands["expected"].trigger()
    qtbot.mouseClick(opened.status_line.buttons[0], Qt.MouseButton.LeftButton)
    assert expected(opened) == before
    assert opened.status_line.message.text().startswith("Undone: ")


def test_actions_of_a_place_sleep_in_another(opened):
    assert opened.commands["insert-attribute"].isEnabled()
    opened.commands["show-people"].trigger()
    assert not opened.commands["insert-attribute"].isEnabled()
    assert opened.commands["add-teammate"].isEnabled()


def test_a_write_that_fails_is_told(opened, person, qtbot, sample):
    opened.desk.session.failed.emit(StoreNotWritten(sample, OSError(28, "No space left on device")))
    qtbot.waitUntil(lambda: person.heard != [])
    assert "no room left" in person.heard[0]


def test_the_scheme_is_chosen_and_remembered(window, context, preferences):
    window.commands["scheme-dark"].trigger()
    assert context.theme.scheme is Scheme.DARK
    assert preferences.now.scheme == "dark"
    assert window.commands["scheme-dark"].isChecked()
    assert not window.commands["scheme-light"].isChecked()


def test_a_dropped_workspace_is_opened(window, sample):
    drop(window, sample)
    assert window.desk.session is not None


def test_a_dropped_table_needs_a_workspace(window, person, tmp_path):
    drop(window, tmp_path / "a.csv")
    assert "Open a workspace" in person.heard[0]


def test_each_menu_entry_is_an_action_and_each_action_is_in_a_menu(window, context):
    menus = [*menu_specs(context.words)]
    menus += [one for menu in menus for one in menu.entries if isinstance(one, MenuSpec)]
    entries = [one for menu in menus for one in menu.entries if isinstance(one, str) and one != "recent"]
    assert sorted(entries) == sorted(window.commands.specs)


def test_no_two_actions_share_a_key(context):
    keys = [one.keys or one.own_keys for one in action_table(context.words)]
    used = [one for one in keys if one]
    assert len(used) == len(set(used))


@pytest.mark.parametrize("place", ["show-matrices", "show-people"])
def test_each_action_that_is_enabled_has_what_it_needs(opened, place):
    opened.commands[place].trigger()
    opened.commands.refresh()
    assert opened.commands["undo"].isEnabled() is False
    assert opened.commands["print-role"].isEnabled()


def test_the_window_mirrors(opened, qapp):
    left = opened.rail.mapTo(opened, opened.rail.rect().topLeft()).x()
    opened.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert left == 0
    assert opened.rail.mapTo(opened, opened.rail.rect().topRight()).x() == opened.width() - 1


@pytest.mark.parametrize("key", ["Return", "F2"])
def test_keys_lead_from_the_list_of_roles_into_the_role(opened, key):
    place = opened.desk.places.matrices
    opened.activateWindow()
    place.list.list.setFocus()
    QTest.keyClick(place.list.list, getattr(Qt.Key, f"Key_{key}"))
    wanted = place.view.grid if key == "Return" else place.view.heading.title
    assert opened.focusWidget() is wanted


def test_enter_in_the_list_of_people_leads_to_where_the_person_stands(opened):
    opened.desk.places.show_place(Place.PEOPLE)
    opened.activateWindow()
    people = opened.desk.places.people
    people.list.list.setFocus()
    QTest.keyClick(people.list.list, Qt.Key.Key_Return)
    assert opened.focusWidget() is people.page.body.grid


def test_each_menu_has_room_on_a_small_screen(opened):
    for action in opened.menuBar().actions():
        assert action.menu().sizeHint().height() < 770, action.text()


def test_a_template_offers_its_title_until_another_is_typed(window, context):
    dialog = NewRoleDialog(offered_templates("en"), context.words, window)
    for place, title in ((1, offered_templates("en")[0].title), (0, "")):
        dialog.start.setCurrentIndex(place)
        dialog.start.activated.emit(place)
        assert dialog.title.text() == title
    dialog.title.setText("Night crew")
    dialog.start.activated.emit(0)
    assert dialog.title.text() == "Night crew"


def test_a_further_role_is_asked_for_below_the_list(opened, qtbot):
    with qtbot.waitSignal(opened.desk.places.matrices.new_role_requested):
        opened.desk.places.new_role_requested.disconnect()
        opened.desk.places.matrices.new_button.click()


@pytest.mark.parametrize("place", ["people", "reviews", "team", "paths", "areas", "standard", "matrices"])
def test_keys_go_to_something_in_each_place(opened, place):
    opened.activateWindow()
    opened.commands[f"show-{place}"].trigger()
    taken = opened.focusWidget()
    assert taken is not opened.desk.places.currentWidget()
    assert taken.focusPolicy() & Qt.FocusPolicy.TabFocus
