import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt
from PySide6.QtWidgets import QApplication

from tests.widgets.grid.roles import ROLE
from tests.widgets.matrix.disk import refuse_writes
from tests.widgets.matrix.flavours import EXCEL_HTML, EXCEL_TEXT
from widgets.matrix.overflow import OverflowDialog


def select(grid, first, last):
    grid.select_block(first, last)


def put(text, html=""):
    made = QMimeData()
    made.setText(text)
    if html:
        made.setHtml(html)
    QApplication.clipboard().setMimeData(made)


def row(stored, attribute_id):
    return [stored().attribute(attribute_id).descriptor(one.level_id) for one in stored().levels]


def answer(place, qtbot, button):
    dialog = place.findChild(OverflowDialog)
    qtbot.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    return dialog


def test_cells_travel_within_the_grid(place, grid, stored, undo_text):
    select(grid, ("product", "first"), ("product", "solid"))
    place.blocks.copy()
    grid.select_key("writing", "solid")
    place.blocks.paste()
    assert row(stored, "writing") == ["Writes plainly", "Looks it up", "Knows it\nTells it"]
    assert undo_text() == "paste of 2 cells at Writing × Solid"
    assert grid.selected_keys() == [("writing", "solid"), ("writing", "strong")]


def test_a_paste_says_what_it_went_over(place, grid, stored, undo_text):
    put("a\tb\nc\td")
    grid.select_key("product", "first")
    place.blocks.paste()
    assert undo_text() == "paste of 4 cells over Product × First …"
    place._session.undo()
    assert stored() == ROLE


def test_a_block_of_excel_is_pasted(place, grid, stored):
    put(EXCEL_TEXT, EXCEL_HTML)
    grid.select_key("writing", "solid")
    place.blocks.paste()
    assert row(stored, "writing")[1] == "Finds the answer\nSays where it  is"
    assert row(stored, "teaching")[2] == "12"


def test_one_value_fills_the_selection(place, grid, stored, undo_text):
    put("Same")
    select(grid, ("product", "first"), ("writing", "solid"))
    grid.selectionModel().select(grid.grid.index(4, 2), QItemSelectionModel.SelectionFlag.Select)
    place.blocks.paste()
    assert row(stored, "product") == ["Same", "Same", ""]
    assert row(stored, "teaching") == ["Shows a newcomer round", "", "Same"]
    assert undo_text() == "paste of 5 cells over Product × First …"


def test_a_row_repeats_down_a_selection(place, grid, stored):
    put("a\tb\tc")
    select(grid, ("product", "first"), ("teaching", "strong"))
    place.blocks.paste()
    assert row(stored, "product") == row(stored, "teaching") == ["a", "b", "c"]


def test_cut_empties_what_it_copied(place, grid, stored, undo_text):
    select(grid, ("product", "first"), ("product", "solid"))
    place.blocks.cut()
    assert row(stored, "product") == ["", "", ""]
    assert undo_text() == "cut of 2 cells"
    place.blocks.paste()
    assert row(stored, "product") == ["Looks it up", "Knows it\nTells it", ""]


def test_the_whole_table_is_copied_with_its_names(place, grid):
    grid.selectAll()
    place.blocks.copy()
    lines = QApplication.clipboard().text().split("\r\n")
    assert lines[0] == "\tFirst\tSolid\tStrong"
    assert lines[2] == "Writing\tWrites plainly\t\t"


def test_a_block_too_large_may_add_rows_and_levels(place, grid, qtbot, stored, undo_text):
    put("a\tb\nc\td")
    grid.select_key("teaching", "strong")
    place.blocks.paste()
    assert stored() == ROLE
    answer(place, qtbot, "add")
    assert row(stored, "teaching") == ["Shows a newcomer round", "", "a", "b"]
    assert [one.name for one in stored().attributes][-1] == "New attribute"
    assert stored().attributes[-1].descriptors[stored().levels[-1].level_id] == "d"
    assert place._session.undo_stack.count() == 1


def test_a_block_too_large_may_be_cut_to_fit(place, grid, qtbot, stored, undo_text):
    put("a\tb\nc\td")
    grid.select_key("teaching", "strong")
    place.blocks.paste()
    assert "1 row and 1 level" in answer(place, qtbot, "fit").sentence.text()
    assert row(stored, "teaching") == ["Shows a newcomer round", "", "a"]
    assert undo_text() == "paste of 1 cell at Teaching × Strong"


def test_a_block_too_large_may_be_left(place, grid, qtbot, stored):
    put("a\tb")
    grid.select_key("teaching", "strong")
    place.blocks.paste()
    answer(place, qtbot, "cancel")
    assert stored() == ROLE


def test_a_table_is_pasted_into_an_empty_role(empty_place, qtbot):
    empty_place.new_role("Analyst")
    put("a\tb\nc\td")
    empty_place.blocks.paste()
    answer(empty_place, qtbot, "add")
    assert [one.descriptors for one in empty_place.view.matrix.attributes][1]


def test_fills_take_the_first_of_the_selection(place, grid, stored, undo_text):
    select(grid, ("product", "first"), ("teaching", "first"))
    place.blocks.fill_down()
    assert [row(stored, one)[0] for one in ("writing", "teaching")] == ["Looks it up"] * 2
    assert undo_text() == "fill of 3 cells over Writing × First …"
    grid.select_key("writing", "solid")
    place.blocks.fill_right()
    assert row(stored, "writing") == ["Looks it up", "Looks it up", ""]
    assert undo_text() == "fill of 1 cell"


@pytest.mark.parametrize("gesture", ["paste", "cut", "fill_down"])
def test_a_refused_block_changes_nothing_and_says_so(place, grid, stored, gesture):
    put("a\tb")
    select(grid, ("product", "first"), ("writing", "first"))
    with refuse_writes():
        getattr(place.blocks, gesture)()
    assert stored() == ROLE
    assert place.view.notice.isVisible()


def test_a_read_only_grid_is_only_copied(read_only_place):
    grid = read_only_place.view.grid
    grid.select_key("product", "first")
    read_only_place.blocks.copy()
    assert QApplication.clipboard().text().startswith("Looks it up")
    assert (read_only_place.blocks.can_copy, read_only_place.blocks.can_cut) == (True, False)
    read_only_place.blocks.cut()
    read_only_place.blocks.paste()
    assert grid.grid.text_at(1, 0) == "Looks it up"
