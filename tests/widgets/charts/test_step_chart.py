import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from matrices.reports.charts.step_lines import Span, StepPoint, StepSeries
from widgets.charts.chart_face import ChartData
from widgets.charts.step_chart import StepChart


def day(month):
    return datetime.date(2025, month, 1)


DATA = ChartData(
    attribute_id="a",
    series=StepSeries("Product", (StepPoint(day(1), 0), StepPoint(day(5), 2), StepPoint(day(9), None))),
    level_names=("Learning", "Solid", "Strong"),
    expected_place=1,
    span=Span(day(1), day(12)),
    ticks=(),
    role_changes=(),
    notes=("first", "second", "third"),
    summary="the whole",
)


@pytest.fixture
def chart(qtbot, theme):
    made = StepChart(theme)
    qtbot.addWidget(made)
    made.resize(400, 160)
    made.set_data(DATA)
    made.show()
    return made


def test_reader_hears_name_and_summary(chart):
    assert (chart.accessibleName(), chart.accessibleDescription()) == ("Product", "the whole")


def test_arrows_go_from_rating_to_rating_and_are_read(qtbot, chart):
    chart.setFocus()
    for expected in ("first", "second", "third", "third"):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        assert chart.accessibleDescription() == expected
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.point == 1


def test_arrows_follow_time_from_right_to_left(qtbot, chart):
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.point == 1
    assert chart.dot_at(0).x() > chart.dot_at(1).x()


def test_click_on_a_dot_asks_for_its_day(qtbot, chart):
    with qtbot.waitSignal(chart.chosen) as chosen, qtbot.waitSignal(chart.day_requested) as asked:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.dot_at(1).toPoint())
    assert (chosen.args, asked.args) == (["a"], [day(5)])


def test_click_beside_the_dots_only_chooses(qtbot, chart):
    with qtbot.assertNotEmitted(chart.day_requested), qtbot.waitSignal(chart.chosen):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().topRight())


def test_enter_on_a_dot_asks_for_its_day(qtbot, chart):
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(chart.day_requested) as caught:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert caught.args == [day(1)]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_what_comes_after_the_day_steps_back(chart, theme, direction):
    chart.setLayoutDirection(direction)
    accent = QColor(theme.colours.accent)
    dot = chart.dot_at(1).toPoint()
    assert chart.grab().toImage().pixelColor(dot) == accent
    chart.set_day(day(3))
    image = chart.grab().toImage()
    assert image.pixelColor(dot) != accent
    assert image.pixelColor(chart.dot_at(0).toPoint()) == accent


def test_change_of_role_is_drawn(chart):
    plain = chart.grab().toImage()
    chart.set_data(DATA._replace(role_changes=(day(7),)))
    assert chart.grab().toImage() != plain


def test_same_data_keep_the_dot_that_is_read(qtbot, chart):
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    chart.set_data(DATA._replace(summary="the whole"))
    assert chart.point == 0


def test_no_ratings_draw_and_take_keys(qtbot, chart):
    chart.set_data(DATA._replace(series=StepSeries("Product", ()), notes=()))
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.point is None
    assert not chart.grab().isNull()


@pytest.mark.parametrize("role", ["light", "dark"])
def test_both_schemes_differ(chart, theme, role):
    from widgets.theme.theme import Scheme  # noqa: PLC0415 - one test's need

    theme.choose(Scheme(role))
    assert chart.grab().toImage().pixelColor(2, 80) == QColor(theme.colours.window)
