from PySide6.QtCore import Qt

from app.path_actions import paths_place
from app.places import Place
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate


def opened_map(window):
    window.commands["show-paths"].trigger()
    return paths_place(window.desk)


def test_paths_are_shown_by_key_and_lead_to_roles_and_people(opened, qtbot):
    qtbot.keyClick(opened, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert opened.desk.places.place is Place.PATHS
    place, matrix_id = paths_place(opened.desk), opened.desk.session.workspace.ids(Matrix)[1]
    place.role_requested.emit(matrix_id)
    assert opened.desk.places.matrices.view.matrix.matrix_id == matrix_id
    teammate_id = opened.desk.session.workspace.ids(Teammate)[0]
    place.teammate_requested.emit(teammate_id)
    assert opened.desk.places.people.teammate_id == teammate_id


def test_actions_on_steps_are_possible_on_the_map_only(opened):
    opened.commands.refresh()
    assert not opened.commands["add-step"].isEnabled()
    place = opened_map(opened)
    place.map.canvas.setFocus()
    place.choose(opened.desk.session.workspace.ids(Matrix)[0])
    opened.commands.refresh()
    assert opened.commands["add-step"].isEnabled()
    assert not opened.commands["remove-step"].isEnabled()


def test_from_a_teammates_page_to_what_is_missing(opened):
    teammate_id = opened.desk.session.workspace.ids(Teammate)[1]
    opened.desk.places.show_teammate(teammate_id)
    opened.commands["missing"].trigger()
    place = paths_place(opened.desk)
    assert not place.is_map
    assert place.case.teammate_id == teammate_id
    opened.commands["promotion-case"].trigger()
    assert place.case.is_full
    assert place.case.teammate_id == teammate_id


def test_the_menu_of_a_page_leads_to_a_promotion_case(opened):
    teammate_id = opened.desk.session.workspace.ids(Teammate)[1]
    opened.desk.places.show_teammate(teammate_id)
    opened.desk.places.people.command_requested.emit("promotion-case")
    assert paths_place(opened.desk).case.teammate_id == teammate_id


def test_a_step_that_is_taken_back_comes_back_on_the_map(opened):
    place = opened_map(opened)
    line = place.map.canvas.face.chart.lines[0]
    place.map.gestures.remove(line.edge.from_matrix_id, line.edge.step)
    before = len(place.map.canvas.face.chart.lines)
    opened.commands["undo"].trigger()
    assert len(place.map.canvas.face.chart.lines) == before + 1
