import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from widgets.zooming import WheelSteps, next_zoom

CONTROL = Qt.KeyboardModifier.ControlModifier
ZOOMS = (0.5, 1.0, 2.0)


def turn(by, modifiers=CONTROL, sideways=0):
    at, none = QPointF(9, 9), Qt.MouseButton.NoButton
    return QWheelEvent(at, at, QPoint(), QPoint(sideways, by), none, modifiers, Qt.ScrollPhase.NoScrollPhase, False)


@pytest.mark.parametrize(
    ("now", "by", "then"),
    [(1.0, 1, 2.0), (1.0, -1, 0.5), (0.9, 1, 1.0), (0.9, -1, 0.5), (2.0, 1, 2.0), (0.5, -1, 0.5), (0.4, -1, 0.4)],
)
def test_next_zoom_lies_beyond_the_one_that_is(now, by, then):
    assert next_zoom(ZOOMS, now, by) == then


@pytest.mark.parametrize(
    ("turns", "expected"), [((120,), [1]), ((-60, -60), [-1]), ((60, -60), []), ((50, 50, 50, 50), [1])]
)
def test_turns_are_gathered_until_they_are_a_notch(turns, expected):
    wheel, steps = WheelSteps(), []
    for by in turns:
        assert wheel.take(turn(by), steps.append)
    assert steps == expected


def test_wheel_that_scrolls_is_left_alone():
    steps = []
    assert not WheelSteps().take(turn(120, Qt.KeyboardModifier.NoModifier), steps.append)
    assert WheelSteps().take(turn(0, sideways=120), steps.append)
    assert steps == []
