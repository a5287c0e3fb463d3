import pytest
from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, Qt

from matrices.edits.cells import set_descriptors
from matrices.edits.rows import move_attributes, remove_attributes
from tests.widgets.grid.roles import ROLE, large
from widgets.grid.marks import CellMarks, RowMarks
from widgets.grid.setting import LEAST_COLUMN
from widgets.grid.view import GridView
from widgets.theme.theme import Scheme

LONG = "Takes over what nobody else can explain. " * 12


@pytest.fixture
def grid(qtbot, theme, words):
    made = GridView(theme, words)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.set_matrix(ROLE)
    made.show()
    return made


def colour_at(grid, index, dx, dy):
    rect = grid.visualRect(index)
    return grid.viewport().grab().toImage().pixelColor(rect.left() + dx, rect.top() + dy).name()


def test_columns_share_the_view_equally(grid):
    widths = {grid.columnWidth(column) for column in range(3)}
    assert widths == {grid.viewport().width() // 3}


def test_rows_are_as_tall_as_the_language_needs_that_the_role_is_read_in(grid):
    before = grid.rowHeight(1)
    grid.set_matrix(replace(ROLE, language="ar"))
    anew = grid.rowHeight(1)
    grid.heights.start_anew()
    assert anew == grid.rowHeight(1) > before


def test_many_columns_keep_a_readable_width(grid):
    grid.set_matrix(large(3, levels=12))
    assert grid.columnWidth(0) == LEAST_COLUMN
    assert grid.horizontalScrollBar().maximum() > 0


def test_a_dragged_column_keeps_its_width(grid, qtbot):
    grid.column_header.resizeSection(0, 300)
    qtbot.waitUntil(lambda: grid.columnWidth(1) == (grid.viewport().width() - 300) // 2)
    grid.resize(1200, 700)
    assert grid.columnWidth(0) == 300


def test_a_row_is_as_tall_as_its_tallest_text(grid):
    before = grid.rowHeight(2)
    grid.set_matrix(set_descriptors(ROLE, {("writing", "strong"): LONG}))
    assert grid.rowHeight(2) > 2 * before
    grid.set_matrix(ROLE)
    assert grid.rowHeight(2) == before


def test_a_row_is_tall_enough_for_its_header(grid):
    wordy = replace(ROLE.attributes[1], about=LONG)
    grid.set_matrix(replace(ROLE, attributes=(ROLE.attributes[0], wordy, ROLE.attributes[2])))
    assert grid.rowHeight(2) == grid.row_header.section_height(2) > 150


def test_the_header_is_tall_enough_for_a_meaning(grid):
    before = grid.column_header.height()
    level = replace(ROLE.levels[1], meaning=LONG)
    grid.set_matrix(replace(ROLE, levels=(ROLE.levels[0], level, ROLE.levels[2])))
    assert grid.column_header.height() > before + 40


def test_the_cursor_skips_bands(grid, qtbot):
    assert grid.select_key("writing", "solid")
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.current_key() == ("teaching", "solid")
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.current_key() == ("writing", "solid")


def test_selection_and_cursor_survive_moves(grid):
    grid.select_key("product", "solid")
    grid.set_matrix(move_attributes(ROLE, {"product"}, 3, "team"))
    assert grid.current_key() == ("product", "solid")
    assert grid.selected_keys() == [("product", "solid")]


def test_selected_rows_leave_out_bands(grid):
    grid.select_key("product", "first")
    last = grid.grid.index(4, 1)
    grid.selectionModel().select(
        type(grid.selectionModel().selection())(grid.currentIndex(), last), QItemSelectionModel.SelectionFlag.Select
    )
    assert grid.selected_attribute_ids() == ["product", "writing", "teaching"]
    assert grid.selected_level_ids() == ["first", "solid"]
    assert len(grid.selected_keys()) == 6


def test_select_key_says_when_there_is_no_such_cell(grid):
    assert not grid.select_key("gone", "first")
    assert not grid.select_key("product", "gone")


def test_current_changed_is_told(grid, qtbot):
    with qtbot.waitSignal(grid.current_changed):
        grid.select_key("product", "solid")


def test_rows_out_of_sight_get_their_height_in_idle_time(grid, qtbot):
    role = large(120)
    grid.set_matrix(role)
    assert not grid.heights.is_settled
    qtbot.waitUntil(lambda: grid.heights.is_settled)
    for row in (5, 60, 119):
        assert grid.rowHeight(row) == grid.cells.height(row, 0, grid.columnWidth(0))


def test_what_is_on_screen_stays_while_heights_settle(grid, qtbot):
    grid.set_matrix(large(120))
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    row = grid.rowAt(200)
    top = grid.rowViewportPosition(row)
    qtbot.waitUntil(lambda: grid.heights.is_settled)
    assert grid.rowViewportPosition(row) == top


def test_scroll_position_survives_an_edit(grid, qtbot):
    role = large(120)
    grid.set_matrix(role)
    qtbot.waitUntil(lambda: grid.heights.is_settled)
    grid.verticalScrollBar().setValue(3000)
    row = grid.rowAt(10)
    top = grid.rowViewportPosition(row)
    grid.set_matrix(remove_attributes(role, {"a2", "a3"}))
    assert grid.rowViewportPosition(row - 2) == top


def test_zoom_scales_text_and_columns(grid):
    before = grid.rowHeight(1)
    grid.set_zoom(2)
    assert grid.rowHeight(1) > 1.5 * before
    assert grid.columnWidth(0) == 2 * LEAST_COLUMN
    grid.set_zoom(99)
    assert grid.zoom == 3


def test_current_level_has_a_bar_at_the_leading_edge(grid, theme):
    grid.set_marks(lambda _, level: CellMarks(is_current=level == "solid"), lambda _: RowMarks())
    index = grid.grid.index(2, 1)
    assert colour_at(grid, index, 1, 20) == theme.colours.accent.lower()
    assert colour_at(grid, index, 6, 3) == theme.colours.accent_wash.lower()
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert colour_at(grid, index, grid.columnWidth(1) - 2, 20) == theme.colours.accent.lower()


def test_an_absence_takes_a_line_over_its_row(grid):
    before = grid.rowHeight(2)
    grid.set_marks(lambda *_: CellMarks(), lambda key: RowMarks("not observed" if key == "writing" else ""))
    assert grid.rowHeight(2) > before
    grid.set_marks(lambda *_: CellMarks(), lambda _: RowMarks())
    assert grid.rowHeight(2) == before


def test_a_change_of_theme_repaints(grid, theme):
    index = grid.grid.index(2, 1)
    assert colour_at(grid, index, 6, 6) == theme.colours.surface.lower()
    theme.choose(Scheme.DARK)
    assert colour_at(grid, index, 6, 6) == theme.colours.surface.lower() != "#ffffff"


def test_right_to_left_columns_run_from_the_right(grid):
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert grid.columnViewportPosition(0) > grid.columnViewportPosition(2)
    assert grid.row_header.x() > grid.viewport().x()


def test_an_empty_grid_paints(grid):
    grid.set_matrix(None)
    grid.set_matrix(replace(ROLE, levels=(), attributes=(), categories=ROLE.categories))
    grid.grab()
    assert grid.current_key() == (None, None)


def test_note_over_a_level_takes_a_line(grid):
    before = grid.rowHeight(1)
    grid.set_marks(
        lambda _, level: CellMarks(is_carried=level == "solid"), lambda _: RowMarks(note="as Support", is_stale=True)
    )
    assert grid.rowHeight(1) > before
