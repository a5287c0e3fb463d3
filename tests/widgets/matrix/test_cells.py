import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests.widgets.matrix.disk import refuse_writes

SHIFT, ALT, CONTROL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def text_of(stored, attribute_id, level_id):
    return stored().attribute(attribute_id).descriptor(level_id)


def start(grid, qtbot, attribute_id="writing", level_id="first"):
    grid.select_key(attribute_id, level_id)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    return grid.open_editor


def test_typing_replaces_and_enter_goes_down(grid, qtbot, stored, undo_text):
    grid.select_key("writing", "first")
    qtbot.keyClick(grid, "N")
    qtbot.keyClicks(grid.open_editor, "ew")
    qtbot.keyClick(grid.open_editor, Qt.Key.Key_Return)
    assert text_of(stored, "writing", "first") == "New"
    assert grid.open_editor is None
    assert grid.current_key() == ("teaching", "first")
    assert undo_text() == "edit of Writing × First"


def test_f2_keeps_the_text_and_writes_behind_it(grid, qtbot, stored):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, "!")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert text_of(stored, "writing", "first") == "Writes plainly!"


def test_a_double_click_edits(grid, qtbot):
    at = grid.visualRect(grid.grid.index(2, 1)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grid.open_editor.key == ("writing", "solid")


@pytest.mark.parametrize(
    ("key", "modifier", "there"),
    [
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, ("writing", "strong")),
        (Qt.Key.Key_Backtab, SHIFT, ("writing", "first")),
    ],
)
def test_tab_stores_and_goes_sideways(grid, qtbot, stored, key, modifier, there):
    editor = start(grid, qtbot, "writing", "solid")
    qtbot.keyClicks(editor, "New")
    qtbot.keyClick(editor, key, modifier)
    assert text_of(stored, "writing", "solid") == "New"
    assert (grid.open_editor, grid.current_key()) == (None, there)


@pytest.mark.parametrize("modifier", [SHIFT, ALT])
def test_a_new_behaviour_is_a_new_line(grid, qtbot, stored, modifier):
    editor = start(grid, qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_Return, modifier)
    qtbot.keyClicks(editor, "Edits others")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert text_of(stored, "writing", "first") == "Writes plainly\nEdits others"


def test_escape_gives_the_old_text_back(grid, qtbot, stored, undo_text):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, " and more")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert text_of(stored, "writing", "first") == "Writes plainly"
    assert (grid.open_editor, undo_text()) == (None, "")


def test_unchanged_text_makes_no_step(grid, qtbot, undo_text):
    qtbot.keyClick(start(grid, qtbot), Qt.Key.Key_Return)
    assert undo_text() == ""


def test_leaving_the_editor_stores(place, grid, qtbot, stored):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, "!")
    place.list.search.setFocus()
    assert text_of(stored, "writing", "first") == "Writes plainly!"
    assert grid.open_editor is None


def test_a_click_on_another_cell_stores(grid, qtbot, stored):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, "!")
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(grid.grid.index(1, 1)).center())
    assert text_of(stored, "writing", "first") == "Writes plainly!"
    assert (grid.open_editor, grid.current_key()) == (None, ("product", "solid"))


def test_the_row_grows_with_what_is_typed(grid, qtbot):
    editor, before = start(grid, qtbot), grid.rowHeight(2)
    for _ in range(4):
        qtbot.keyClick(editor, Qt.Key.Key_Return, ALT)
        qtbot.keyClicks(editor, "More")
    assert grid.rowHeight(2) >= editor.wanted_height() > before
    assert editor.height() == grid.rowHeight(2)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert grid.rowHeight(2) == before


def test_a_row_keeps_its_height_when_its_editor_opens(grid, qtbot):
    before = grid.rowHeight(1)
    editor = start(grid, qtbot, "product", "solid")
    assert grid.rowHeight(1) == editor.wanted_height() == before


def test_an_input_method_replaces_the_text(grid, qtbot, stored):
    grid.select_key("writing", "first")
    event = QInputMethodEvent()
    event.setCommitString("日本語")
    QApplication.sendEvent(grid, event)
    editor = grid.open_editor
    QApplication.sendEvent(editor, event)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert text_of(stored, "writing", "first").endswith("日本語")
    assert "plainly" not in text_of(stored, "writing", "first")


def test_when_the_disk_refuses_the_text_stays_in_its_editor(place, grid, qtbot, stored):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, "!")
    with refuse_writes(), qtbot.waitSignal(place.message):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert grid.open_editor is editor
    assert editor.toPlainText() == "Writes plainly!"
    assert place.view.notice.isVisible()
    assert text_of(stored, "writing", "first") == "Writes plainly"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert text_of(stored, "writing", "first") == "Writes plainly!"
    assert not place.view.notice.isVisible()


def test_a_refused_editor_survives_a_click_elsewhere(grid, qtbot, stored):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, "!")
    at = grid.visualRect(grid.grid.index(1, 1)).center()
    with refuse_writes():
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grid.open_editor is editor
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert text_of(stored, "writing", "first") == "Writes plainly!"


def test_what_is_typed_survives_news_about_its_row(place, grid, qtbot):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, "!")
    place.view.edits.rename_attribute("writing", "Words", "")
    assert grid.open_editor.toPlainText() == "Writes plainly!"


def test_an_editor_follows_its_row(place, grid, qtbot, stored):
    editor = start(grid, qtbot)
    qtbot.keyClicks(editor, "!")
    place.view.edits.move_attributes(["writing"], 0, "craft")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert text_of(stored, "writing", "first") == "Writes plainly!"


def test_delete_clears_all_selected_cells_in_one_step(place, grid, qtbot, stored, undo_text):
    grid.selectRow(1)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert stored().attribute("product").descriptors == {}
    assert undo_text() == "clearing of 2 cells"
    place._session.undo()
    assert text_of(stored, "product", "first") == "Looks it up"


def test_enter_outside_an_editor_goes_down_over_bands(grid, qtbot):
    grid.select_key("writing", "solid")
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert grid.current_key() == ("teaching", "solid")
    qtbot.keyClick(grid, Qt.Key.Key_Return, SHIFT)
    assert grid.current_key() == ("writing", "solid")


def test_tab_walks_over_row_ends_and_leaves_at_the_last_cell(grid, qtbot):
    grid.select_key("writing", "strong")
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.current_key() == ("teaching", "first")
    grid.select_key("teaching", "strong")
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert not grid.hasFocus()


def test_expected_level_is_toggled_by_key(grid, qtbot, stored, undo_text):
    grid.select_key("product", "strong")
    qtbot.keyClick(grid, Qt.Key.Key_E, CONTROL)
    assert stored().attribute("product").expected_level_id == "strong"
    assert undo_text() == "expected level of Product"
    qtbot.keyClick(grid, Qt.Key.Key_E, CONTROL)
    assert stored().attribute("product").expected_level_id is None


def test_expected_level_is_toggled_by_a_click_on_its_corner(grid, qtbot, stored):
    rect = grid.visualRect(grid.grid.index(2, 1))
    at = grid.setting.ring_at(rect.toRectF(), grid.cells.text_top(2)).center().toPoint()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert stored().attribute("writing").expected_level_id == "solid"
    assert grid.current_key() == ("writing", "solid")


def test_nothing_can_be_edited_in_a_read_only_workspace(read_only_place, qtbot):
    grid = read_only_place.view.grid
    grid.select_key("writing", "first")
    for key in (Qt.Key.Key_F2, Qt.Key.Key_A, Qt.Key.Key_Delete):
        qtbot.keyClick(grid, key)
    read_only_place.gestures.edit_current()
    read_only_place.gestures.insert_attribute()
    assert grid.open_editor is None
    assert grid.grid.text_at(2, 0) == "Writes plainly"
    assert not read_only_place.gestures.can_edit
