import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication

from matrices.edits.people import leave_team
from matrices.model.team_map import Change
from matrices.model.team_order import Field, FieldKind
from matrices.model.teammate import Teammate
from tests.matrices.model.team import TODAY, person, review
from tests.widgets.team.people import is_reading_past, team
from widgets.team.content import Band
from widgets.theme.type import Role

SHIFT = Field(FieldKind.TAG, "shift")
FIELDS = [None, *map(Field, (FieldKind.ROLE, FieldKind.TRACK, FieldKind.LEAD, FieldKind.MET)), SHIFT]


def shown(place):
    return [row.text.upper() if isinstance(row, Band) else row.teammate.name for row in place.source.content.rows]


def on_map(place):
    return [row.text.upper() if isinstance(row, Band) else row.teammate.name for row in place.pane.view.content.rows]


def wish(place, **wishes):
    """Wish for something, and wait until it is read: on a busy machine that takes more than one slice."""
    place.source.wish(replace(place.source.wishes, **wishes))
    while place.source.reader.is_reading or place.source.is_arranging:
        QApplication.processEvents()


def test_people_stand_by_role_and_leavers_nowhere(place):
    assert shown(place) == ["SUPPORT", "Ana", "ENGINEER", "Ben"]
    wish(place, has_leavers=True)
    assert shown(place) == ["SUPPORT", "Ana", "Cem", "ENGINEER", "Ben"]


def test_groups_of_a_tag_hold_somebody_twice(place):
    wish(place, group=SHIFT)
    assert shown(place) == ["EARLY", "Ana", "Ben", "LATE", "Ben"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_group_folds_and_unfolds_by_key_on_its_row(place, qtbot, key):
    view = place.pane.view
    view.setCurrentIndex(view.map.index(0, 0))
    qtbot.keyClick(view, key)
    assert on_map(place) == ["SUPPORT", "ENGINEER", "Ben"]
    assert view.currentIndex().row() == 0
    qtbot.keyClick(view, key)
    assert on_map(place) == ["SUPPORT", "Ana", "ENGINEER", "Ben"]


def test_a_group_folds_by_a_click_on_its_name_and_stays_so(place, qtbot):
    names = place.pane.view.names
    at = QPoint(20, names.sectionViewportPosition(2) + 5)
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert on_map(place) == ["SUPPORT", "Ana", "ENGINEER"]
    wish(place, has_leavers=True)
    assert on_map(place) == ["SUPPORT", "Ana", "Cem", "ENGINEER"]


@pytest.mark.parametrize("group", FIELDS)
def test_any_field_groups_and_sorts(place, group):
    wish(place, group=group, sort=group or Field(FieldKind.LEVEL, "product"))
    assert {"Ana", "Ben"} <= set(shown(place))


def test_roles_choose_columns_and_people(place):
    wish(place, role_ids=frozenset({"engineer"}))
    assert [one.attribute_id for one in place.source.content.columns] == ["product", "logs"]
    assert shown(place) == ["ENGINEER", "Ben"]
    wish(place, is_of_their_people=False)
    assert "Ana" in shown(place)


def test_filter_that_nobody_answers_says_so_and_can_be_lifted(place, qtbot):
    place.bar.search.setText("nobody")
    assert place.stack.currentWidget() is place.no_match
    qtbot.mouseClick(place.no_match.button, Qt.MouseButton.LeftButton)
    assert shown(place) == ["SUPPORT", "Ana", "ENGINEER", "Ben"]


def test_name_of_an_attribute_sorts_by_its_level_and_then_the_other_way(place, qtbot):
    wish(place, group=None)
    heads = place.pane.view.heads
    at = QPoint(heads.sectionViewportPosition(0) + 14, heads.height() - 12)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown(place) == ["Ben", "Ana"]
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown(place) == ["Ana", "Ben"]


def test_click_on_the_slanted_end_of_a_name_is_a_click_on_it(place):
    heads = place.pane.view.heads
    foot = heads.sectionViewportPosition(1) + heads.sectionSize(1) // 2
    above = 60
    lean = round(heads.slants.shift(above))
    assert lean > heads.sectionSize(1)
    assert heads.column_at(QPoint(foot + lean, heads.viewport().height() - above)) == 1


def test_keys_walk_and_return_opens_the_page_at_the_attribute(place, qtbot):
    view = place.pane.view
    view.setFocus()
    view.select_key("ana", "product")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current_key() == ("ana", "writing")
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_key() == ("ana", "logs")
    with qtbot.waitSignal(place.teammate_requested) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == ["ana", "logs"]


def test_keys_are_mirrored_from_right_to_left(place, qtbot):
    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view = place.pane.view
    view.select_key("ana", "product")
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.current_key() == ("ana", "writing")
    assert view.columnViewportPosition(0) > view.columnViewportPosition(1)


def test_name_opens_the_page(place, qtbot):
    names = place.pane.view.names
    at = QPoint(20, names.sectionViewportPosition(1) + 10)
    with qtbot.waitSignal(place.teammate_requested) as caught:
        qtbot.mouseDClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == ["ana", ""]


def test_strip_tells_who_what_which_level_and_since_when(place):
    place.pane.view.select_key("ana", "product")
    said = place.pane.details.text()
    assert said.startswith("Ana · Product · Solid, 2 of 3 · expected: level 2 · since 1 Feb 2026")
    assert said.endswith("rated on 1 Sept 2026, lead")


def test_strip_tells_of_a_group(place):
    view = place.pane.view
    view.setCurrentIndex(view.map.index(0, 1))
    assert place.pane.details.text() == "Support · Writing · 0 of 1 · nobody"


def test_pointing_tells_and_leaving_tells_of_the_current_cell_again(place):
    view = place.pane.view
    view.select_key("ana", "product")
    view.pointed.emit(3, 3)
    assert place.pane.details.text().startswith("Ben · Logs · Solid, 2 of 3")
    view.pointed.emit(-1, -1)
    assert place.pane.details.text().startswith("Ana · Product")


def test_change_of_a_teammate_is_followed_and_the_current_cell_stays(place, session):
    place.pane.view.select_key("ben", "logs")
    session.commit("name", [replace(session.get(Teammate, "ana"), name="Zoe")])
    assert shown(place) == ["SUPPORT", "Zoe", "ENGINEER", "Ben"]
    session.commit("leave", [leave_team(session.get(Teammate, "ana"), TODAY)])
    assert shown(place) == ["ENGINEER", "Ben"]
    assert place.pane.view.current_key() == ("ben", "logs")
    session.undo()
    assert shown(place) == ["SUPPORT", "Zoe", "ENGINEER", "Ben"]


def test_change_behind_another_place_is_shown_on_return(place, session):
    place.hide()
    session.commit("name", [replace(session.get(Teammate, "ana"), name="Zoe")])
    assert "Zoe" not in shown(place)
    place.show()
    assert "Zoe" in shown(place)


def test_earlier_day_is_read_on_when_the_place_is_shown_again(place, qtbot):
    wish(place, past=datetime.date(2025, 12, 31))
    place.hide()
    assert not is_reading_past(place)
    place.show()
    qtbot.waitUntil(lambda: place.source.content.change(place.source.content.person(1), 0) is Change.HIGHER)


def test_keys_of_the_matrix_zoom_the_map(place, qtbot):
    view, before = place.pane.view, place.pane.view.setting.cell_px
    zooming = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(view, Qt.Key.Key_Equal, zooming)
    assert view.setting.cell_px > before
    qtbot.keyClick(view, Qt.Key.Key_0, zooming)
    assert view.setting.cell_px == before


def test_title_keeps_its_size_in_the_window(place, theme):
    assert place.title.font().pixelSize() == theme.font(Role.TITLE).pixelSize()


def test_new_teammate_comes_in(place, session):
    session.commit("new", [person("Dee", "support")])
    assert "Dee" in shown(place)


def test_earlier_day_is_read_and_shown_as_changes(place, qtbot):
    wish(place, past=datetime.date(2025, 12, 31))
    qtbot.waitUntil(lambda: not is_reading_past(place))
    content = place.source.content
    ana = content.person(1)
    assert content.change(ana, 0) is Change.HIGHER
    assert content.change(ana, 1) is Change.SAME
    assert content.change(content.person(3), 3) is Change.FIRST
    wish(place, past=None)
    assert place.source.content.change(ana, 0) is Change.SAME


def test_rating_in_the_past_is_read_anew(place, session, qtbot):
    wish(place, past=datetime.date(2025, 12, 31))
    qtbot.waitUntil(lambda: not is_reading_past(place))
    session.commit("late", [review("ana", datetime.date(2025, 6, 2), {"product": "strong"}, "Sam")])
    qtbot.waitUntil(lambda: place.source.content.change(place.source.content.person(1), 0) is Change.LOWER)
    qtbot.waitUntil(lambda: not is_reading_past(place))


def test_copy_is_the_table_as_shown(place):
    place.copy_table()
    rows = [line.split("\t") for line in QApplication.clipboard().text().replace('"', "").splitlines()]
    assert rows[0] == ["Name", "Group", "Role", "Product", "Writing", "Calm", "Logs", "Met", "Expected"]
    assert rows[1] == ["Ana", "Support", "Support", "2", "1", "not observed", "", "1", "3"]
    assert "<table>" in QApplication.clipboard().mimeData().html()


def test_copy_of_chosen_people_leaves_out_the_others(place):
    wish(place, has_leavers=True, group=None)
    view = place.pane.view
    for row in (0, 2):
        view.selectionModel().select(view.map.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    place.copy_table()
    text = QApplication.clipboard().text()
    assert "Cem" in text
    assert "Ben" not in text


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_export_writes_a_file(place, asker, tmp_path, ending):
    asker.files = [tmp_path / f"map.{ending}"]
    place.export_table()
    assert asker.files == []
    assert (tmp_path / f"map.{ending}").stat().st_size > 100
    assert [one.name for one in tmp_path.glob("*.part")] == []


def test_export_that_cannot_be_written_is_said(place, asker, tmp_path):
    asker.files = [tmp_path / "none" / "map.csv"]
    place.export_table()
    assert "could not be written" in asker.heard[0]


def test_nobody_yet(make_place, qtbot):
    place = make_place([])
    assert place.whole.currentWidget() is place.nobody
    with qtbot.waitSignal(place.teammate_requested) as caught:
        qtbot.mouseClick(place.nobody.button, Qt.MouseButton.LeftButton)
    assert caught.args == ["", ""]


def test_zoom_and_patterns_keep_the_place(place):
    view = place.pane.view
    view.select_key("ben", "logs")
    before = view.setting.cell_px
    place.zoom(1)
    place.set_patterns(are_shown=True)
    assert view.setting.cell_px > before
    assert view.rowHeight(0) == view.setting.cell_px
    assert view.current_key() == ("ben", "logs")
    place.zoom(0)
    assert view.setting.cell_px == before


def test_a_name_in_another_script_does_not_turn_what_is_told(make_place):
    ana, *others = [replace(one, name="نور") if getattr(one, "name", "") == "Ana" else one for one in team()]
    place = make_place([ana, *others])
    place.pane.view.select_key("ana", "product")
    assert place.pane.details.text().startswith("\N{LEFT-TO-RIGHT MARK}")
