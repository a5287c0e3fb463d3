import pytest
from PySide6.QtCore import QPoint, Qt

from tests.widgets.matrix.test_rows import drag, order
from widgets.matrix.walking import edge_of_filled

PLAIN, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
Key = Qt.Key


@pytest.mark.parametrize(
    ("filled", "place", "by", "there"),
    [
        ("xxx", 0, 1, 2),
        ("xx.x", 0, 1, 1),
        ("x..x", 0, 1, 3),
        ("x...", 0, 1, 3),
        (".x.x", 0, 1, 1),
        ("x.xx", 3, -1, 2),
        ("xxx", 2, 1, 2),
        ("x", 0, -1, 0),
    ],
)
def test_a_long_step_leads_to_the_edge_of_what_is_filled(filled, place, by, there):
    assert edge_of_filled([one == "x" for one in filled], place, by) == there


@pytest.mark.parametrize(
    ("start", "key", "modifier", "there"),
    [
        (("writing", "solid"), Key.Key_Home, PLAIN, ("writing", "first")),
        (("writing", "solid"), Key.Key_End, PLAIN, ("writing", "strong")),
        (("writing", "solid"), Key.Key_Home, CONTROL, ("product", "first")),
        (("writing", "solid"), Key.Key_End, CONTROL, ("teaching", "strong")),
        (("product", "first"), Key.Key_Right, CONTROL, ("product", "solid")),
        (("writing", "first"), Key.Key_Right, CONTROL, ("writing", "strong")),
        (("product", "first"), Key.Key_Down, CONTROL, ("teaching", "first")),
        (("teaching", "solid"), Key.Key_Up, CONTROL, ("product", "solid")),
        (("product", "first"), Key.Key_PageDown, PLAIN, ("teaching", "first")),
        (("teaching", "strong"), Key.Key_PageUp, PLAIN, ("product", "strong")),
    ],
)
def test_keys_walk(grid, qtbot, start, key, modifier, there):
    grid.select_key(*start)
    qtbot.keyClick(grid, key, modifier)
    assert grid.current_key() == there
    assert grid.selected_keys() == [there]


@pytest.mark.parametrize(
    ("key", "modifier", "count"),
    [
        (Key.Key_Right, SHIFT, 2),
        (Key.Key_Down, SHIFT, 2),
        (Key.Key_End, SHIFT, 3),
        (Key.Key_End, SHIFT | CONTROL, 9),
        (Key.Key_Down, SHIFT | CONTROL, 3),
        (Key.Key_PageDown, SHIFT, 3),
        (Key.Key_A, CONTROL, 9),
    ],
)
def test_shift_extends_the_selection(grid, qtbot, key, modifier, count):
    grid.select_key("product", "first")
    qtbot.keyClick(grid, key, modifier)
    assert len(grid.selected_keys()) == count


def test_a_long_step_is_mirrored_from_right_to_left(grid, qtbot):
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.select_key("writing", "first")
    qtbot.keyClick(grid, Key.Key_Left, CONTROL)
    assert grid.current_key() == ("writing", "strong")


def click_level(grid, qtbot, column, modifier=PLAIN):
    header = grid.column_header
    at = QPoint(header.sectionViewportPosition(column) + 40, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def test_insert_and_delete_go_by_what_is_selected(place, grid, qtbot, stored):
    grid.select_key("product", "first")
    place.gestures.insert_selected()
    place.view.headers.finish()
    assert (len(stored().attributes), len(stored().levels)) == (4, 3)
    click_level(grid, qtbot, 1)
    place.gestures.insert_selected()
    place.view.headers.finish()
    assert (len(stored().attributes), len(stored().levels)) == (4, 4)
    click_level(grid, qtbot, 2)
    place.gestures.delete_selected()
    grid.select_key("product", "first")
    place.gestures.delete_selected()
    assert [one.level_id for one in stored().levels] == ["first", "solid", "strong"]
    assert "product" not in stored().attribute_places


def test_several_rows_are_dragged_together(grid, qtbot, stored):
    header = grid.row_header
    for row, modifier in ((1, PLAIN), (2, SHIFT)):
        at = QPoint(40, header.sectionViewportPosition(row) + 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, at)
    drag(header, qtbot, header.sectionViewportPosition(1) + 10, header.sectionViewportPosition(4) + 30)
    assert order(stored) == "teaching/team product/team writing/team"
    assert grid.selected_attribute_ids() == ["product", "writing"]


def test_several_columns_are_dragged_together(grid, qtbot, stored):
    header = grid.column_header
    click_level(grid, qtbot, 0)
    click_level(grid, qtbot, 1, SHIFT)
    target = header.viewport()
    start, end = header.sectionViewportPosition(0) + 40, header.sectionViewportPosition(2) + 200
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(start, 10))
    for step in range(1, 6):
        qtbot.mouseMove(target, QPoint(start + (end - start) * step // 5, 10))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(end, 10))
    assert [one.level_id for one in stored().levels] == ["strong", "first", "solid"]


def test_a_click_on_one_of_several_selected_headers_selects_it_alone(grid, qtbot):
    grid.selectAll()
    at = QPoint(40, grid.row_header.sectionViewportPosition(2) + 10)
    qtbot.mouseClick(grid.row_header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grid.selected_attribute_ids() == ["writing"]
