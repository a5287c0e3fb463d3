import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from tests.widgets.grid.roles import ROLE
from tests.widgets.matrix.disk import refuse_writes
from widgets.writing_field import WritingField

ALT = Qt.KeyboardModifier.AltModifier


def order(stored):
    return " ".join(f"{one.attribute_id}/{one.category_id}" for one in stored().attributes)


def names(stored):
    return [one.name for one in stored().attributes]


def type_name(place, qtbot, text):
    """Type into the open header editor and store."""
    field = place.view.headers.editor.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def drag(header, qtbot, start, end):
    """Drag a row's header with the mouse; positions are along the header."""
    target = header.viewport()
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(40, start))
    for step in range(1, 6):
        qtbot.mouseMove(target, QPoint(40, start + (end - start) * step // 5))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(40, end))


def test_a_new_attribute_comes_below_and_is_named_at_once(place, grid, qtbot, stored, undo_text):
    grid.select_key("product", "solid")
    place.gestures.insert_attribute()
    type_name(place, qtbot, "Curiosity")
    assert names(stored) == ["Product", "Curiosity", "Writing", "Teaching"]
    assert stored().attributes[1].category_id == "craft"
    assert undo_text() == "new attribute"
    assert place._session.undo_stack.count() == 1
    assert grid.hasFocus()
    assert grid.current_key() == (stored().attributes[1].attribute_id, "solid")


@pytest.mark.parametrize("gesture", ["insert_attribute", "insert_category", "insert_level"])
def test_what_is_given_up_while_it_is_named_never_was(place, grid, qtbot, stored, gesture):
    grid.select_key("product", "solid")
    shape = grid.grid.rowCount(), grid.grid.columnCount()
    getattr(place.gestures, gesture)()
    assert (grid.grid.rowCount(), grid.grid.columnCount()) != shape
    qtbot.keyClick(place.view.headers.editor.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert (grid.grid.rowCount(), grid.grid.columnCount()) == shape
    assert (stored(), place._session.undo_stack.count()) == (ROLE, 0)
    assert grid.current_key() == ("product", "solid")
    assert grid.hasFocus()


def test_what_else_changes_while_a_row_is_named_keeps_it_in_view(place, grid, qtbot, stored):
    place.gestures.insert_attribute()
    place._session.commit("other", [replace(ROLE, title="Other")])
    assert grid.grid.rowCount() == 6
    type_name(place, qtbot, "Curiosity")
    assert (stored().title, names(stored)[1]) == ("Other", "Curiosity")


def test_a_cell_being_typed_is_stored_before_a_row_is_named(place, grid, qtbot, stored):
    grid.select_key("product", "solid")
    qtbot.keyClick(grid, "T")
    place.gestures.insert_attribute()
    type_name(place, qtbot, "Curiosity")
    assert stored().attribute("product").descriptor("solid") == "T"
    assert names(stored)[1] == "Curiosity"


def test_a_refused_new_row_keeps_its_name_open(place, grid, qtbot, stored):
    place.gestures.insert_attribute()
    with refuse_writes():
        type_name(place, qtbot, "Curiosity")
    assert place.view.headers.editor.name == "Curiosity"
    type_name(place, qtbot, "Curiosity")
    assert names(stored)[1] == "Curiosity"


def test_a_row_is_renamed_by_double_click(place, grid, qtbot, stored):
    at = QPoint(60, grid.row_header.sectionViewportPosition(2) + 10)
    qtbot.mouseDClick(grid.row_header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    type_name(place, qtbot, "Words")
    assert names(stored)[1] == "Words"


def test_a_whole_row_is_renamed_by_f2_with_what_it_is_about(place, grid, qtbot, stored):
    grid.selectRow(2)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    editor = place.view.headers.editor
    qtbot.keyClick(editor.findChild(QLineEdit), Qt.Key.Key_Tab)
    about = editor.findChild(WritingField)
    qtbot.keyClicks(about, "Writing it down")
    qtbot.keyClick(about, Qt.Key.Key_Return, ALT)
    qtbot.keyClicks(about, "for others")
    qtbot.keyClick(about, Qt.Key.Key_Return)
    assert stored().attribute("writing").about == "Writing it down\nfor others"
    assert place.view.headers.editor is None


def test_escape_leaves_the_name_as_it_was(place, grid, qtbot, stored, undo_text):
    grid.select_key("writing", "first")
    place.gestures.rename_current()
    field = place.view.headers.editor.findChild(QLineEdit)
    qtbot.keyClicks(field, "Other")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert names(stored) == ["Product", "Writing", "Teaching"]
    assert undo_text() == ""


def test_a_name_is_never_emptied(place, grid, qtbot, stored):
    grid.select_key("writing", "first")
    place.gestures.rename_current()
    type_name(place, qtbot, " ")
    assert names(stored)[1] == "Writing"


def test_leaving_the_header_editor_stores(place, grid, qtbot, stored):
    grid.select_key("writing", "first")
    place.gestures.rename_current()
    qtbot.keyClicks(place.view.headers.editor.findChild(QLineEdit), "Words")
    place.list.search.setFocus()
    assert names(stored)[1] == "Words"


def test_a_refused_name_stays_in_its_editor(place, grid, qtbot, stored):
    grid.select_key("writing", "first")
    place.gestures.rename_current()
    editor = place.view.headers.editor
    with refuse_writes(), qtbot.waitSignal(place.message):
        type_name(place, qtbot, "Words")
    assert place.view.headers.editor is editor
    assert editor.name == "Words"
    type_name(place, qtbot, "Words")
    assert names(stored)[1] == "Words"


def test_selected_rows_are_deleted_in_one_step(place, grid, stored, undo_text):
    grid.select_key("product", "first")
    grid.selectionModel().select(grid.grid.index(2, 0), grid.selectionModel().SelectionFlag.Select)
    place.gestures.delete_attributes()
    assert names(stored) == ["Teaching"]
    assert undo_text() == "deletion of 2 attributes"
    assert grid.current_key()[0] == "teaching"


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Qt.Key.Key_Up, "writing/craft product/craft teaching/team"),
        (Qt.Key.Key_Down, "product/craft writing/team teaching/team"),
    ],
)
def test_alt_arrows_move_a_row_and_the_cursor_with_it(grid, qtbot, stored, undo_text, key, after):
    grid.select_key("writing", "solid")
    qtbot.keyClick(grid, key, ALT)
    assert order(stored) == after
    assert grid.current_key() == ("writing", "solid")
    assert undo_text() == "move of Writing"


def test_a_dragged_row_moves_in_the_document(grid, qtbot, stored):
    header = grid.row_header
    start = header.sectionViewportPosition(1) + 10
    drag(header, qtbot, start, header.sectionViewportPosition(4) + header.sectionSize(4) - 4)
    assert order(stored) == "writing/craft teaching/team product/team"
    assert [header.visualIndex(row) for row in range(5)] == [0, 1, 2, 3, 4]


def test_a_row_dropped_on_top_has_no_category(place, grid, stored):
    grid.row_dropped.emit(4, 0)
    assert order(stored) == "teaching/None product/craft writing/craft"


def test_a_dropped_band_takes_its_rows_along(grid, stored):
    grid.row_dropped.emit(3, 0)
    assert order(stored) == "teaching/team product/craft writing/craft"


def test_a_new_category_is_named_at_once(place, grid, qtbot, stored):
    grid.select_key("product", "first")
    place.gestures.insert_category()
    type_name(place, qtbot, "Together")
    assert [one.name for one in stored().categories] == ["Craft", "Together", "Team"]


def test_a_band_is_renamed_by_double_click(place, grid, qtbot, stored):
    at = QPoint(60, grid.row_header.sectionViewportPosition(3) + 30)
    qtbot.mouseDClick(grid.row_header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    type_name(place, qtbot, "Others")
    assert stored().category("team").name == "Others"


def test_a_category_moves_and_goes(place, grid, stored):
    grid.select_key("teaching", "first")
    place.gestures.move_category_up()
    assert order(stored) == "teaching/team product/craft writing/craft"
    place.gestures.delete_category()
    assert order(stored) == "teaching/None product/craft writing/craft"


def test_the_first_attribute_comes_by_the_one_button(empty_place, qtbot):
    empty_place.new_role("Analyst")
    view = empty_place.view
    assert view.stack.currentWidget() is view.no_attributes
    qtbot.mouseClick(view.no_attributes.button, Qt.MouseButton.LeftButton)
    type_name(empty_place, qtbot, "Curiosity")
    assert [one.name for one in view.matrix.attributes] == ["Curiosity"]
    assert view.stack.currentWidget() is view.grid


@pytest.mark.parametrize(
    "gesture",
    [
        *("move_up", "move_down", "delete_attributes", "clear_cells", "toggle_expected"),
        *("insert_attribute", "insert_category", "insert_level"),
    ],
)
def test_every_gesture_is_taken_back_whole(place, grid, stored, gesture):
    grid.selectRow(1)
    getattr(place.gestures, gesture)()
    assert place.view.headers.finish()
    assert place._session.undo_stack.count() == 1
    place._session.undo()
    assert stored() == ROLE
