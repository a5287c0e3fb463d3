import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from widgets.panes import Panes

DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_each_pane_is_whole_in_both_directions(qtbot, direction):
    panes = Panes()
    qtbot.addWidget(panes)
    panes.setLayoutDirection(direction)
    for _ in range(3):
        panes.addWidget(QWidget())
    panes.resize(600, 100)
    panes.show()
    whole = QRect(0, 0, 600, 100)
    assert all(whole.contains(panes.widget(place).geometry()) for place in range(3))
