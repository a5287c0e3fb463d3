import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model.settings import Settings
from matrices.reports.brand import PLAIN, brand_of, branded_colours, readable_accent
from matrices.reports.inks import Inks, grey
from matrices.reports.look import LIGHT, contrast, hexadecimal

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(hexadecimal)


def test_workspace_without_a_brand_looks_as_usual():
    assert brand_of(Settings()) == PLAIN
    assert PLAIN.instead == {}


@given(COLOURS)
def test_accent_can_be_read_on_paper_and_on_its_wash(colour):
    colours = branded_colours(colour)
    assert contrast(colours.accent, LIGHT.surface) >= 4.5
    assert contrast(colours.accent, colours.accent_wash) >= 4.5
    assert contrast(LIGHT.ink, colours.accent_wash) >= 4.5


def test_readable_colour_is_kept():
    assert readable_accent("#1B4F8A") == "#1B4F8A"


@pytest.mark.parametrize("text", ["", "red", "#12", "#GGGGGG", "# 1 2 3", "1B4F8A#"])
def test_what_is_no_colour_is_the_usual(text):
    assert branded_colours(text) is LIGHT


def test_levels_of_a_brand_go_from_light_to_strong():
    levels = branded_colours("#8A2BE2").levels
    strengths = [contrast(one, LIGHT.surface) for one in levels]
    assert strengths == sorted(strengths)


def test_brand_colour_stands_in_for_the_usual_one():
    inks = Inks(brand_of(Settings(accent="#1B4F8A")).instead)
    assert inks.fill(LIGHT.accent) == Inks().fill("#1B4F8A")
    assert inks.fill(LIGHT.ink) == Inks().fill(LIGHT.ink)


@given(COLOURS, COLOURS)
def test_grey_keeps_contrast(one, other):
    greys = [hexadecimal((round(grey(colour) * 255),) * 3) for colour in (one, other)]
    assert contrast(*greys) == pytest.approx(contrast(one, other), rel=0.06)


def test_greyscale_uses_grey_operators():
    assert Inks(is_greyscale=True).fill("#FFFFFF") == "1 g"
    assert Inks(is_greyscale=True).stroke("#000000") == "0 G"
