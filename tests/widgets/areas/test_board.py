"""The board alone, with more columns than anybody sees at once."""

import pytest
from PySide6.QtCore import Qt

from widgets.areas.board import Board
from widgets.areas.columns import Column
from widgets.areas.telling import AreaRow


def row(number):
    return AreaRow(area_id=f"a{number}", name=f"Area {number}", about="", group="", owners="", flags=())


@pytest.fixture
def board(qtbot, theme, words):
    made = Board(theme, words)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.show_columns([Column(f"k{one}", f"Owner {one}", (row(one),)) for one in range(300)], can_move=True)
    return made


def test_only_columns_in_view_are_made_and_the_others_have_room(board, qtbot):
    qtbot.waitUntil(lambda: board.horizontalScrollBar().maximum() > 300 * 240 - 900)
    assert len(board.columns) < 20


def test_scrolling_makes_more(board, qtbot):
    bar = board.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60_000)
    bar.setValue(bar.maximum())
    assert len(board.columns) == 300


def test_keys_go_beyond_what_is_made(board, qtbot):
    board.select("a7")
    chosen = []
    board.chosen.connect(chosen.append)
    for _ in range(5):
        view = board._current_view()
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert chosen == ["a8", "a9", "a10", "a11", "a12"]


def test_a_card_that_has_the_keys_is_in_view(board, qtbot):
    board.select("a7")
    board.take_focus()
    qtbot.waitUntil(lambda: board.horizontalScrollBar().value() > 0)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_chosen_card_is_brought_into_view_where_its_column_is_not_made_yet(board, qtbot, direction):
    board.setLayoutDirection(direction)
    board.select("a200")
    board.reveal()
    view = board._current_view()
    room = board.viewport().width() - view.width()
    qtbot.waitUntil(lambda: 0 <= view.mapTo(board.viewport(), view.rect().topLeft()).x() <= room)
