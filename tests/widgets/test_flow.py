import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from widgets.flow import FlowLayout


@pytest.fixture
def row(qtbot):
    """Three parts of 100 × 20 px, 10 px apart."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(10)
    for _ in range(3):
        part = QWidget()
        part.setFixedSize(100, 20)
        layout.addWidget(part)
    made.setLayout(layout)
    return made


def places(row, width):
    row.resize(width, 100)
    row.show()
    row.layout().activate()
    return [(one.x(), one.y()) for one in row.findChildren(QWidget)]


def test_parts_stand_in_a_row_while_there_is_room(row):
    assert places(row, 320) == [(0, 0), (110, 0), (220, 0)]


def test_what_has_no_room_goes_on_below(row):
    assert places(row, 250) == [(0, 0), (110, 0), (0, 30)]
    assert row.layout().heightForWidth(250) == 50


def test_row_begins_at_the_right_where_text_does(row):
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(row, 320) == [(220, 0), (110, 0), (0, 0)]


def test_hidden_parts_take_no_room(row):
    row.findChildren(QWidget)[0].hide()
    assert places(row, 320)[1:] == [(0, 0), (110, 0)]
