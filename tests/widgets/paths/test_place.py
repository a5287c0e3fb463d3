import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from matrices.edits.paths import add_step
from matrices.edits.people import leave_team
from matrices.model.matrix import Matrix, Step, StepKind
from matrices.model.teammate import Teammate
from tests.widgets.paths.conftest import NOW, role, team
from widgets.paths.place import PathsPlace
from widgets.paths.telling import Chosen


def lines(place):
    found = []
    for at in range(place.map.outline.topLevelItemCount()):
        top = place.map.outline.topLevelItem(at)
        found.append((top.text(0), [top.child(one).text(0) for one in range(top.childCount())]))
    return found


def test_the_list_says_what_the_map_shows(place):
    assert place.map.outline.topLevelItemCount() == 0  # not read out of sight
    place.map.show_list(is_shown=True)
    assert lines(place) == [
        ("First line", ["Grow: Second line", "Ana", "Ben"]),
        ("Second line", ["Move out of the team: Sales"]),
        ("Support lead", []),
    ]


def test_list_and_map_choose_together(place, qtbot):
    place.map.show_list(is_shown=True)
    place.map.outline.setCurrentItem(place.map.outline.topLevelItem(0).child(0))
    assert place.map.canvas.chosen == Chosen("first", Step(to_matrix_id="second", kind=StepKind.GROW))
    place.map.canvas.choose(Chosen("lead"))
    assert place.map.outline.currentItem().text(0) == "Support lead"


def test_the_list_leads_to_people(place, qtbot):
    place.map.show_list(is_shown=True)
    place.map.outline.setCurrentItem(place.map.outline.topLevelItem(0).child(1))
    with qtbot.waitSignal(place.teammate_requested) as wish:
        place.map.outline.itemActivated.emit(place.map.outline.currentItem(), 0)
    assert wish.args == ["ana"]


def test_delete_in_the_list_takes_a_step_away(place, qtbot, matrix):
    place.map.show_list(is_shown=True)
    place.map.outline.setCurrentItem(place.map.outline.topLevelItem(0).child(0))
    qtbot.keyClick(place.map.outline, Qt.Key.Key_Delete)
    assert matrix("first").steps == ()


def test_the_map_follows_changes_made_elsewhere(place, session):
    place.map.show_list(is_shown=True)
    place.map.canvas.choose(Chosen("second"))
    session.commit("role", [add_step(role("new", "New role"), "first", StepKind.GROW)])
    assert "new" in place.map.canvas.face.areas
    assert place.map.canvas.chosen == Chosen("second")
    session.commit("leaving", [], [session.get(Teammate, "ben")])
    assert lines(place)[1][1] == ["Grow: Second line", "Ana"]


def test_a_role_that_goes_is_chosen_no_more(place, session):
    place.map.canvas.choose(Chosen("lead"))
    session.commit("deletion", [], [session.get(Matrix, "lead")])
    assert place.map.canvas.chosen is None


def test_an_empty_workspace_asks_for_a_role(empty_place, qtbot, session):
    assert empty_place.nothing.isVisible()
    with qtbot.waitSignal(empty_place.new_role_requested):
        empty_place.nothing.button.click()
    session.commit("role", [role("first", "First line")])
    assert empty_place.map.canvas.isVisible()


def test_a_read_only_map_offers_no_changes(place, session, monkeypatch):
    monkeypatch.setattr(type(session), "is_read_only", True)
    place.refresh()
    place.map.canvas.choose(Chosen("first"))
    assert not place.can_edit
    menu = place.map.menus.menu(place.map.canvas.chosen, kind=None, track=None, can_edit=place.map.gestures.can_edit)
    can = {one.text(): one.isEnabled() for one in menu.actions() if one.text()}
    assert can["Open role"]
    assert not can["Add step…"]
    menu.deleteLater()


def test_the_menu_of_a_step_names_its_kinds(place):
    step = Step(to_matrix_id="second", kind=StepKind.GROW)
    menu: QMenu = place.map.menus.menu(Chosen("first", step), kind=StepKind.GROW, track=None, can_edit=True)
    checked = [one.text() for one in menu.actions() if one.isChecked()]
    assert checked == ["Grow"]
    menu.deleteLater()


def test_pictures_are_made_of_the_whole_map(place):
    assert place.map.canvas.drawing.box == place.map.canvas.face.chart.box
    assert "First line" in place.map.canvas.words_of_it


def test_who_left_over_night_stands_by_no_role_in_the_morning(qtbot, session, theme, words):
    session.workspace.commit(team())
    tomorrow = NOW + datetime.timedelta(days=1)
    session.commit("", [leave_team(session.get(Teammate, "ana"), tomorrow.date())])
    clock = [NOW]
    place = PathsPlace(session, theme, words, now=lambda: clock[0])
    qtbot.addWidget(place)
    place.show()
    assert [one.name for one in place.map.people["first"]] == ["Ana", "Ben"]
    place.hide()
    clock[0] = tomorrow
    place.show()
    assert [one.name for one in place.map.people["first"]] == ["Ben"]
