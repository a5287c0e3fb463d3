import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from matrices.reports.charts.shapes import Anchor, Box, Circle, Drawing, Label, Line, Polyline, Role
from widgets.charts.painter import ChartPainter, label_font, lettering


@pytest.fixture
def painted(theme):
    def paint(*shapes, strength=1.0):
        image = QImage(100, 60, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        ChartPainter(theme, "#FFFFFF").paint(painter, Drawing(Box(100, 60), shapes), strength)
        painter.end()
        return image

    return paint


def colour(image, x, y):
    return image.pixelColor(x, y).name().upper()


def ink_between(image, left, right):
    return any(colour(image, x, y) != "#FFFFFF" for x in range(left, right) for y in range(60))


def test_rating_is_filled_with_the_accent(painted, theme):
    assert colour(painted(Circle(Role.DOT, 50, 30, 8)), 50, 30) == theme.colours.accent.upper()


def test_rating_without_a_level_is_hollow(painted, theme):
    image = painted(Circle(Role.HOLLOW_DOT, 50, 30, 8))
    assert colour(image, 50, 30) == "#FFFFFF"
    assert ink_between(image, 40, 45)


def test_series_is_the_accent_and_steps_back_on_demand(painted, theme):
    line = Polyline(Role.SERIES, ((0, 30), (100, 30)))
    assert colour(painted(line), 50, 30) == theme.colours.accent.upper()
    assert colour(painted(line, strength=0.3), 50, 30) not in (theme.colours.accent.upper(), "#FFFFFF")


def test_expected_level_is_dashed(painted):
    image = painted(Line(Role.EXPECTED, 0, 30.5, 100, 30.5))
    inked = [ink_between(image, x, x + 1) for x in range(5, 95)]
    assert any(inked)
    assert not all(inked)


@pytest.mark.parametrize(
    ("anchor", "left", "right"), [(Anchor.LEFT, 50, 90), (Anchor.RIGHT, 10, 50), (Anchor.MIDDLE, 30, 70)]
)
@pytest.mark.parametrize("text", ["Solid", "متمكن"])
def test_label_hangs_on_its_anchor_in_every_direction(painted, anchor, left, right, text):
    image = painted(Label(Role.LABEL, 50, 30, text, anchor, 40))
    assert ink_between(image, left, right)
    assert not ink_between(image, 0, left - 1)
    assert not ink_between(image, right + 1, 100)


def test_lettering_measures_the_label_font(theme):
    measured = lettering(label_font(theme))
    assert measured.width_of("mm") == pytest.approx(2 * measured.width_of("m"))
    assert measured.line_height > label_font(theme).pixelSize()
