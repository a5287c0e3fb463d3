import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.model.matrix import Matrix
from matrices.model.teammate import Interest
from tests.widgets.people.people import NOW, day
from widgets.goals.goal_dialog import GoalDialog
from widgets.goals.on_the_grid import GoalsOnTheGrid

# The offscreen platform has no keyboard for a menu to grab.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def goals(place, session, theme, words):
    place.page.body.sections.choose("grid")
    place.page.select("writing")
    return GoalsOnTheGrid(place.page, session, theme, words, now=lambda: NOW)


@pytest.fixture
def grid(place):
    return place.page.body.grid


def header(grid, attribute_id):
    row = grid.grid.row_of(("attribute", attribute_id))
    said = grid.grid.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    return said, grid.row_header.section_height(row), grid.rowHeight(row)


def test_a_goal_begins_in_the_current_row(goals, grid, place, qtbot, ana):
    qtbot.keyClick(grid, Qt.Key.Key_G)
    dialog = next(one for one in place.findChildren(GoalDialog) if one.isVisible())
    assert (dialog.attribute_box.currentText(), dialog.to_box.currentText()) == ("Writing", "Solid")
    dialog.accept()
    assert (ana().goals[-1].attribute_id, ana().goals[-1].from_level_id) == ("writing", "learning")


def test_c_corrects_what_stands_in_the_row(goals, grid, place, qtbot):
    qtbot.keyClick(grid, Qt.Key.Key_C)
    panel = place.page.body.rating
    assert (panel.form.day_field.day, panel.form.answer.level_id) == (day(2026, 2), "learning")
    assert panel.form.instead.rating is not None


def test_interest_is_said_by_two_keys(goals, grid, qtbot, ana, session):
    qtbot.keyClick(grid, Qt.Key.Key_I)
    qtbot.keyClick(goals.interest_menu, Qt.Key.Key_G)
    assert ana().interests == {"writing": Interest.GROW}
    assert session.undo_stack.undoText() == "interest of Ana Ruiz: Writing"
    session.undo()
    assert ana().interests == {}


def test_interest_stands_beside_the_attribute(goals, grid, ana):
    goals.interest_menu.chosen.emit(Interest.RATHER_NOT)
    before = header(grid, "calm")
    said, needed, _ = header(grid, "writing")
    assert said == "Writing, rather not"
    assert needed > before[1]
    assert grid.grid.marks.row("writing").interest == "rather not"


def test_what_nobody_asks_about_any_more_is_forgotten(goals, ana):
    goals.interest_menu.chosen.emit(Interest.FINE)
    goals.interest_menu.chosen.emit(None)
    assert ana().interests == {}


def test_the_menu_marks_what_is_said_now(goals, grid, qtbot):
    goals.interest_menu.chosen.emit(Interest.FINE)
    qtbot.keyClick(grid, Qt.Key.Key_I)
    assert [one.isChecked() for one in goals.interest_menu.actions()] == [False, True, False, False]
    goals.interest_menu.close()


def test_a_header_offers_what_its_row_offers(goals, grid):
    row = grid.grid.row_of(("attribute", "calm"))
    at = grid.row_header.viewport().rect().topLeft()
    at.setY(grid.row_header.sectionViewportPosition(row) + 4)
    grid.row_header.customContextMenuRequested.emit(at)
    assert grid.current_key()[0] == "calm"
    assert goals.menu.isVisible()
    goals.menu.close()


def test_interest_under_a_former_id_is_shown_and_forgotten(goals, grid, place, ana, session):
    goals.interest_menu.chosen.emit(Interest.GROW)
    role = session.get(Matrix, "support")
    renamed = replace(role.attribute("writing"), attribute_id="prose", also=("writing",))
    rows = tuple(renamed if one.attribute_id == "writing" else one for one in role.attributes)
    session.commit("merged", [replace(role, attributes=rows)])
    assert grid.grid.marks.row("prose").interest == "wants to grow here"
    place.page.select("prose")
    goals.interest_menu.chosen.emit(None)
    assert ana().interests == {}
