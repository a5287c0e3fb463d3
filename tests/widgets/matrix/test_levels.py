import pytest
from PySide6.QtCore import QPoint, Qt

from tests.widgets.matrix.test_rows import type_name

ALT = Qt.KeyboardModifier.AltModifier


def levels(stored):
    return [one.level_id for one in stored().levels]


def test_a_new_level_comes_behind_and_is_named_at_once(place, grid, qtbot, stored):
    grid.select_key("product", "first")
    place.gestures.insert_level()
    type_name(place, qtbot, "Growing")
    assert [one.name for one in stored().levels] == ["First", "Growing", "Solid", "Strong"]


def test_a_level_is_renamed_by_double_click(place, grid, qtbot, stored):
    at = QPoint(grid.column_header.sectionViewportPosition(1) + 20, 10)
    qtbot.mouseDClick(grid.column_header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    type_name(place, qtbot, "Steady")
    assert stored().level("solid").name == "Steady"


def test_a_whole_column_is_renamed_by_f2(place, grid, qtbot, stored):
    grid.selectColumn(1)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    type_name(place, qtbot, "Steady")
    assert stored().level("solid").name == "Steady"


def test_a_level_goes_with_what_it_describes_and_returns_with_it(place, grid, stored, undo_text):
    grid.select_key("product", "solid")
    place.gestures.delete_levels()
    assert levels(stored) == ["first", "strong"]
    assert stored().attribute("product").expected_level_id is None
    assert undo_text() == "deletion of Solid"
    place._session.undo()
    assert grid.grid.text_at(1, 1) == "Knows it\nTells it"


@pytest.mark.parametrize(
    ("direction", "key", "after"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Left, ["solid", "first", "strong"]),
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right, ["first", "strong", "solid"]),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left, ["first", "strong", "solid"]),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Right, ["solid", "first", "strong"]),
    ],
)
def test_alt_arrows_move_a_level_the_way_they_point(place, grid, qtbot, stored, direction, key, after):
    place.setLayoutDirection(direction)
    grid.select_key("product", "solid")
    qtbot.keyClick(grid, key, ALT)
    assert levels(stored) == after
    assert grid.current_key() == ("product", "solid")


def test_the_first_level_moves_no_further(place, grid, stored, undo_text):
    grid.select_key("product", "first")
    place.gestures.move_to_start()
    assert undo_text() == ""


def test_a_dragged_level_moves_in_the_document(grid, qtbot, stored):
    header = grid.column_header
    target, start = header.viewport(), header.sectionViewportPosition(0) + 30
    end = header.sectionViewportPosition(2) + header.sectionSize(2) - 10
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(start, 10))
    for step in range(1, 6):
        qtbot.mouseMove(target, QPoint(start + (end - start) * step // 5, 10))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(end, 10))
    assert levels(stored) == ["solid", "strong", "first"]
    assert [header.visualIndex(column) for column in range(3)] == [0, 1, 2]
