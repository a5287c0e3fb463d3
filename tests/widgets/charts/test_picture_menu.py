from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from matrices.reports.charts.radar import RadarAxis
from tests.widgets.person import Person
from widgets.charts.picture_menu import PictureMenu, picture_of
from widgets.charts.radar_chart import RadarChart, RadarData

AXES = tuple(RadarAxis(name, 0, 1) for name in ("Product", "Writing", "Calm", "Tools"))


@pytest.fixture
def chart(qtbot, theme):
    made = RadarChart(theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.set_data(RadarData(AXES, ("Learning", "Solid"), "Levels on two days", "Product: Learning → Solid"))
    return made


@pytest.fixture
def menu(chart, theme, words):
    made = PictureMenu(chart, chart, theme, words)
    made.asking = Person()
    return made


def test_svg_holds_the_chart_and_its_words(qtbot, menu, tmp_path):
    menu.asking.files = [tmp_path / "radar.svg"]
    with qtbot.waitSignal(menu.message) as told:
        menu.save_svg()
    text = ElementTree.parse(tmp_path / "radar.svg").getroot()
    assert [one.text for one in text][:2] == ["Levels on two days", "Product: Learning → Solid"]
    assert told.args == ["Saved: radar.svg"]
    assert menu.asking.suggested[0].name == "Levels on two days.svg"


def test_png_is_sharp(menu, tmp_path):
    menu.asking.files = [tmp_path / "radar.png"]
    menu.save_png()
    assert QImage(str(tmp_path / "radar.png")).width() == 3 * 400


def test_copy_puts_a_picture_on_the_clipboard(menu):
    menu.copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_file_that_cannot_be_written_is_told_and_leaves_nothing(qtbot, menu, tmp_path):
    menu.asking.files = [tmp_path / "gone" / "radar.svg"]
    with qtbot.waitSignal(menu.message) as told:
        menu.save_svg()
    assert told.args[0].startswith("The file could not be written")
    assert list(tmp_path.iterdir()) == []


def test_refusal_writes_nothing(menu, tmp_path):
    menu.save_svg()
    menu.save_png()
    assert list(tmp_path.iterdir()) == []


def test_menu_offers_what_can_be_done(menu):
    assert [one.text() for one in menu.menu().actions()] == ["Copy picture", "Save as SVG…", "Save as PNG…"]


def test_picture_has_the_theme_s_ground(chart, theme):
    image = picture_of(chart.drawing, theme)
    assert image.pixelColor(1, 1).name().upper() == theme.colours.surface.upper()


def test_without_data_there_is_nothing_to_take(chart, menu):
    chart.set_data(None)
    menu.copy()
    assert chart.drawing is None
