import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from matrices.reports.charts.step_lines import Span
from tests.widgets.people.people import day
from widgets.people.day_bar import DayBar

SPAN = Span(day(2025, 1), day(2025, 12))
DAYS = (day(2025, 1), day(2025, 6))


@pytest.fixture
def bar(qtbot, theme, words):
    made = DayBar(theme, words)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.set_span(SPAN, DAYS)
    made.show()
    return made


def test_last_day_stays_the_last_when_time_goes_on(bar):
    assert bar.day == SPAN.end
    bar.set_span(Span(SPAN.start, day(2026, 2)), DAYS)
    assert bar.day == day(2026, 2)


def test_past_day_stays_when_history_reaches_further_back(bar):
    bar.go_to(day(2025, 6))
    bar.set_span(Span(day(2024, 1), SPAN.end), DAYS)
    assert bar.day == day(2025, 6)


def test_day_outside_is_brought_to_the_nearer_end(bar):
    bar.go_to(day(2030, 1))
    assert bar.day == SPAN.end
    bar.go_to(day(2020, 1))
    assert bar.day == SPAN.start


def test_steps_go_through_ratings_and_end_at_the_last_day(bar):
    visited = []
    while bar.can_step(-1):
        bar.step(-1)
        visited.append(bar.day)
    assert visited == [day(2025, 6), day(2025, 1)]
    bar.step(1)
    bar.step(1)
    assert (bar.day, bar.can_step(1)) == (SPAN.end, False)


def test_setting_the_day_shown_again_tells_nobody(qtbot, bar):
    with qtbot.assertNotEmitted(bar.day_changed):
        bar.go_to(SPAN.end)


def test_reader_hears_the_day(bar):
    bar.go_to(day(2025, 6))
    assert bar.slider.accessibleDescription() == "1 Jun 2025"


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_handle_stands_where_time_runs_to(bar, theme, is_mirrored):
    bar.slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
    image, x = bar.slider.grab().toImage(), 9 if is_mirrored else bar.slider.width() - 9
    assert image.pixelColor(x, bar.slider.height() // 2 + 4) == QColor(theme.colours.accent)


def test_one_day_alone_can_be_shown(bar):
    bar.set_span(Span(day(2025, 3), day(2025, 3)), (day(2025, 3),))
    assert bar.day == day(2025, 3)
    assert not bar.grab().isNull()
