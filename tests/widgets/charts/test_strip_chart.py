import datetime

import pytest
from PySide6.QtCore import Qt

from matrices.reports.charts.step_lines import Span
from matrices.reports.charts.strip import Band
from widgets.charts.strip_chart import StripChart, StripData


def day(year, month):
    return datetime.date(year, month, 1)


BANDS = (
    Band(day(2020, 1), day(2022, 1), "Past"),
    Band(day(2024, 1), day(2025, 7), "Specialist"),
    Band(day(2025, 7), day(2026, 1), "Engineer"),
)
TOLD = "past; first; second"
DATA = StripData(BANDS, tuple(TOLD.split("; ")), Span(day(2025, 1), day(2026, 1)), (), "Roles held", TOLD)


@pytest.fixture
def strip(qtbot, theme):
    made = StripChart(theme)
    qtbot.addWidget(made)
    made.resize(600, 80)
    made.set_data(DATA)
    made.show()
    return made


def test_reader_hears_all_roles(strip):
    assert (strip.accessibleName(), strip.accessibleDescription()) == ("Roles held", "past; first; second")


def test_keys_go_from_role_to_role_and_to_its_day(qtbot, strip):
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription() == "first"
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(strip.day_requested) as asked:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert asked.args == [day(2025, 7)]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_click_asks_for_the_first_day_in_view(qtbot, strip, direction):
    strip.setLayoutDirection(direction)
    with qtbot.waitSignal(strip.day_requested) as asked:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.band_at(0).center().toPoint())
    assert asked.args == [day(2025, 1)]


def test_day_is_a_line_across(strip, theme):
    strip.set_day(day(2025, 4))
    image = strip.grab().toImage()
    row = round(strip.band_at(0).center().y())
    assert any(image.pixelColor(x, row).name().upper() == theme.colours.accent.upper() for x in range(image.width()))
