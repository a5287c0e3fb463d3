import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from matrices.model.matrix import Step, StepKind, Track
from tests.widgets.matrix.disk import refuse_writes
from widgets.paths.step_dialog import StepDialog
from widgets.paths.telling import Chosen

GROW = Step(to_matrix_id="second", kind=StepKind.GROW)
OUT = Step(to_matrix_id=None, kind=StepKind.MOVE_OUT, destination="Sales")
SHIFT = Qt.KeyboardModifier.ShiftModifier


def middle(place, matrix_id):
    area = place.map.canvas.face.areas[matrix_id]
    return place.map.canvas.to_view((area.x + area.width / 2, area.y + area.height / 3))


def handle(place, matrix_id):
    place.map.canvas.choose(Chosen(matrix_id))
    return place.map.canvas.to_view(place.map.canvas.face.handle(matrix_id))


def drag(qtbot, place, start, end):
    port = place.map.canvas.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(port, start + (end - start) * share)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def press(qtbot, place, *keys):
    for key in keys:
        qtbot.keyClick(place.map.canvas, key)


def open_menu():
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    return found[-1]


def dialog_of(place):
    return next(one for one in place.findChildren(StepDialog) if one.isVisible())


def test_a_role_is_dragged_to_another_track_as_one_step(place, qtbot, matrix, session):
    lanes = {one.track: one.area for one in place.map.canvas.face.chart.lanes}
    start = middle(place, "second")
    lane = lanes[Track.TECHNICAL]
    end = QPoint(start.x(), place.map.canvas.to_view((0, lane.y + lane.height / 2)).y())
    drag(qtbot, place, start, end)
    assert (matrix("second").track, matrix("second").seniority) == (Track.TECHNICAL, 1)
    assert session.undo_stack.undoText() == "place of Second line"
    session.undo()
    assert (matrix("second").track, matrix("second").seniority) == (Track.INDIVIDUAL, None)


def test_a_role_dragged_behind_the_last_is_further_along(place, qtbot, matrix):
    far = QPoint(place.map.canvas.viewport().width() - 5, middle(place, "first").y())
    drag(qtbot, place, middle(place, "first"), far)
    assert matrix("first").seniority == 2


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the offscreen platform has none
def test_a_step_is_drawn_from_the_handle_and_its_kind_changed_at_once(place, qtbot, matrix):
    drag(qtbot, place, handle(place, "second"), middle(place, "lead"))
    assert Step(to_matrix_id="lead", kind=StepKind.LEAD_PEOPLE) in matrix("second").steps
    menu = open_menu()
    next(one for one in menu.actions() if one.data() == StepKind.CHANGE_TRACK).trigger()
    menu.close()
    assert Step(to_matrix_id="lead", kind=StepKind.CHANGE_TRACK) in matrix("second").steps


def test_a_step_drawn_into_the_open_asks_for_a_name(place, qtbot, matrix):
    end = QPoint(place.map.canvas.viewport().width() - 5, middle(place, "lead").y())
    drag(qtbot, place, handle(place, "lead"), end)
    dialog = dialog_of(place)
    dialog.name_edit.setText(" Product ")
    dialog.do.click()
    assert matrix("lead").steps == (Step(to_matrix_id=None, kind=StepKind.MOVE_OUT, destination="Product"),)


def test_a_click_on_a_line_chooses_its_step(place, qtbot):
    line = place.map.canvas.face.chart.lines[0]
    qtbot.mouseClick(place.map.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place.map.canvas.to_view(line.sign))
    assert place.map.canvas.chosen == Chosen("first", GROW)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the offscreen platform has none
def test_a_click_on_the_people_shows_all_of_them(place, qtbot):
    area = place.map.canvas.face.chart.card("first").people_area
    at = place.map.canvas.to_view((area.x + 5, area.y + 5))
    qtbot.mouseClick(place.map.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    menu = open_menu()
    with qtbot.waitSignal(place.teammate_requested) as wish:
        menu.actions()[1].trigger()
    menu.close()
    assert [one.text() for one in menu.actions()] == ["Ana", "Ben"]
    assert wish.args == ["ben"]


def test_arrows_walk_and_space_walks_the_steps(place, qtbot):
    place.map.canvas.choose(Chosen("first"))
    press(qtbot, place, Qt.Key.Key_Right)
    assert place.map.canvas.chosen == Chosen("second")
    press(qtbot, place, Qt.Key.Key_Space)
    assert place.map.canvas.chosen == Chosen("second", OUT)
    press(qtbot, place, Qt.Key.Key_Space)
    assert place.map.canvas.chosen == Chosen("second")
    press(qtbot, place, Qt.Key.Key_Right)
    assert place.map.canvas.chosen == Chosen(destination="Sales")


@pytest.mark.parametrize(
    ("key", "track", "seniority"),
    [
        (Qt.Key.Key_Down, Track.TECHNICAL, 1),
        (Qt.Key.Key_Right, Track.INDIVIDUAL, 2),
        (Qt.Key.Key_Left, Track.INDIVIDUAL, 0),
    ],
)
def test_shift_and_arrows_move_a_role(place, qtbot, matrix, key, track, seniority):
    place.map.canvas.choose(Chosen("second"))
    qtbot.keyClick(place.map.canvas, key, SHIFT)
    assert (matrix("second").track, matrix("second").seniority) == (track, seniority)
    assert place.map.canvas.chosen == Chosen("second")


def test_delete_takes_a_step_away_and_undo_brings_it_back(place, qtbot, matrix, session):
    place.map.canvas.choose(Chosen("first", GROW))
    press(qtbot, place, Qt.Key.Key_Delete)
    assert matrix("first").steps == ()
    assert place.map.canvas.chosen == Chosen("first")
    assert session.undo_stack.undoText() == "removal of the step from First line to Second line"
    session.undo()
    assert matrix("first").steps == (GROW,)


def test_a_step_is_asked_for_by_key(place, qtbot, matrix):
    place.map.canvas.choose(Chosen("first"))
    press(qtbot, place, Qt.Key.Key_S)
    dialog = dialog_of(place)
    dialog.to_box.setCurrentIndex(dialog.to_box.findData("lead"))
    assert dialog.kind_box.currentData() == StepKind.LEAD_PEOPLE
    dialog.do.click()
    assert matrix("first").steps[-1] == Step(to_matrix_id="lead", kind=StepKind.LEAD_PEOPLE)
    assert place.map.canvas.chosen == Chosen("first", matrix("first").steps[-1])


def test_return_changes_a_step_and_renames_where_it_leads(place, qtbot, matrix):
    place.map.canvas.choose(Chosen("second", OUT))
    press(qtbot, place, Qt.Key.Key_Return)
    dialog = dialog_of(place)
    dialog.name_edit.setText("Marketing")
    dialog.do.click()
    assert [one.destination for one in matrix("second").steps] == ["Marketing"]


def test_return_opens_the_matrix_of_a_role(place, qtbot):
    place.map.canvas.choose(Chosen("second"))
    with qtbot.waitSignal(place.role_requested) as wish:
        press(qtbot, place, Qt.Key.Key_Return)
    assert wish.args == ["second"]


def test_a_refusing_disk_keeps_the_question_open(place):
    place.map.canvas.choose(Chosen("lead"))
    place.map.add_step_out()
    dialog = dialog_of(place)
    dialog.name_edit.setText("Product")
    with refuse_writes():
        dialog.do.click()
    assert dialog.isVisible()
    assert "nothing changed" in dialog.said.text()
    dialog.reject()


def test_the_menu_of_a_role_sets_its_track(place, matrix):
    place.map.canvas.choose(Chosen("second"))
    place.map.set_track(Track.OPERATIONS)
    assert matrix("second").track is Track.OPERATIONS
    place.map.place_by_steps()
    assert matrix("second").seniority is None


def test_what_is_chosen_is_said(place):
    place.map.canvas.choose(Chosen("first"))
    said = place.map.canvas.accessibleDescription()
    assert "First line" in said
    assert "Held by Ana, Ben" in said
    assert "Grow: Second line" in said


def test_zoom_keeps_the_chosen_role_in_view(place):
    canvas = place.map.canvas
    canvas.choose(Chosen("lead"))
    canvas.set_zoom(2.0)
    assert canvas.viewport().rect().contains(canvas.to_view(canvas.face.middle_of(Chosen("lead"))))
    canvas.fit()
    assert canvas.horizontalScrollBar().maximum() == 0


def test_a_map_from_right_to_left_is_pointed_at_where_it_is_seen(place):
    canvas, area = place.map.canvas, place.map.canvas.face.areas["lead"]
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas.set_zoom(2.0)
    assert canvas.to_view((0, 0)).x() < 0
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum())
    assert canvas.to_view((0, 0)).x() > 0
    assert canvas.hit(canvas.to_view((area.x + 4, area.y + 4)).toPointF()).chosen == Chosen("lead")


def test_what_is_dragged_is_let_go_by_escape(place, qtbot, matrix):
    port, start = place.map.canvas.viewport(), middle(place, "first")
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, start + QPoint(0, 200))
    assert place.map.canvas.dragging.pull is not None
    press(qtbot, place, Qt.Key.Key_Escape)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 200))
    assert matrix("first").seniority is None


def test_from_right_to_left_a_role_further_along_stands_further_left(mirrored_place, qtbot, matrix):
    canvas = mirrored_place.map.canvas
    assert canvas.face.areas["second"].x < canvas.face.areas["first"].x
    canvas.choose(Chosen("second"))
    qtbot.keyClick(canvas, Qt.Key.Key_Left, SHIFT)
    assert matrix("second").seniority == 2
    press(qtbot, mirrored_place, Qt.Key.Key_Right)
    assert canvas.chosen == Chosen("first")


def test_from_right_to_left_a_step_leads_out_at_the_left(mirrored_place, qtbot):
    handle_at = handle(mirrored_place, "lead")
    drag(qtbot, mirrored_place, handle_at, QPoint(4, handle_at.y()))
    dialog = dialog_of(mirrored_place)
    assert dialog.name_edit.isVisible()
    dialog.reject()


def test_a_new_step_is_proposed_to_a_role_that_has_none_yet(place, qtbot):
    place.map.canvas.choose(Chosen("first"))
    press(qtbot, place, Qt.Key.Key_S)
    dialog = dialog_of(place)
    assert GROW.to_matrix_id == "second"
    assert dialog.to_box.currentData() == "lead"
    dialog.reject()
