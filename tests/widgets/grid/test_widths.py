import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from matrices.edits.cells import set_descriptors
from tests.widgets.grid.roles import ROLE, large
from tests.widgets.grid.test_view import LONG, grid  # noqa: F401 - a fixture
from widgets.grid.setting import HEADER_WIDTH, LEAST_COLUMN, LEAST_HEADER
from widgets.grid.view import GridView
from widgets.grid.widths import Columns, shares


@pytest.mark.parametrize(
    ("room", "weights", "widths"),
    [
        (900, (1, 1, 1), (300, 300, 300)),
        (900, (1, 1, 4), (150, 150, 600)),
        (900, (1, 8, 9), (100, 376, 423)),
        (100, (1, 1), (100, 100)),
        (500, (), ()),
    ],
)
def test_room_is_shared_by_weight_above_the_least(room, weights, widths):
    named = {str(place): weight for place, weight in enumerate(weights)}
    assert tuple(shares(room, named, 100).values()) == widths


def test_words_ask_for_room(grid: GridView, qtbot):  # noqa: F811 - as above
    grid.set_matrix(set_descriptors(ROLE, {("writing", "strong"): LONG}))
    before = grid.rowHeight(2)
    with qtbot.waitSignal(grid.columns_chosen):
        grid.share_by_words()
    assert grid.columnWidth(2) > grid.columnWidth(0) >= LEAST_COLUMN
    assert grid.rowHeight(2) < before
    grid.share_equally()
    assert grid.columnWidth(2) == grid.columnWidth(0)


def test_a_choice_is_told_and_can_be_given_back(grid: GridView, qtbot):  # noqa: F811 - as above
    with qtbot.waitSignal(grid.columns_chosen):
        grid.column_header.resizeSection(0, 300)
    kept = grid.columns
    grid.share_equally()
    grid.set_columns(kept)
    assert grid.columnWidth(0) == 300
    grid.column_header.sectionHandleDoubleClicked.emit(0)
    assert grid.columns == Columns({})
    assert grid.columnWidth(0) == grid.columnWidth(1)


def test_a_dragged_width_grows_with_the_zoom(grid: GridView):  # noqa: F811 - as above
    grid.set_columns(Columns({"first": 200}))
    grid.set_zoom(2)
    assert grid.columnWidth(0) == 400


def test_the_row_header_steps_back_before_the_columns_need_a_scroll_bar(grid: GridView, qtbot):  # noqa: F811
    grid.set_matrix(large(3, levels=4))
    grid.resize(4 * LEAST_COLUMN + LEAST_HEADER + 2, 600)
    assert grid.row_header.width() < HEADER_WIDTH
    assert grid.horizontalScrollBar().maximum() == 0
    grid.resize(1400, 600)
    assert grid.row_header.width() == HEADER_WIDTH


def test_ctrl_and_the_wheel_zoom(grid: GridView, qtbot):  # noqa: F811 - as above
    at, control = QPointF(200, 200), Qt.KeyboardModifier.ControlModifier
    for turn, zoom in ((120, 1.1), (-60, 1.1), (-60, 1.0)):
        event = QWheelEvent(
            at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, control, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(grid.viewport(), event)
        assert grid.zoom == zoom


def test_a_column_dragged_at_another_zoom_keeps_its_share(grid: GridView):  # noqa: F811 - as above
    grid.set_zoom(2)
    grid.column_header.resizeSection(0, 480)
    grid.set_zoom(1)
    assert grid.columnWidth(0) == 240
