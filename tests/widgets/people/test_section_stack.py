import pytest
from PySide6.QtCore import Qt

from widgets.people.section_stack import GRID


@pytest.fixture
def sections(place):
    return place.page.body.sections


def test_grid_stands_first_and_others_are_made_when_shown(sections):
    assert sections.current_id == GRID
    assert sections.section("growth") is None
    sections.choose("growth")
    assert sections.section("growth").isVisible()


def test_keys_choose_a_tab(qtbot, place, sections):
    place.page.body.grid.setFocus()
    qtbot.keyClick(place.page.body.grid, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert sections.current_id == "growth"
    chart = sections.section("growth").panel.charts[0]
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert sections.current_id == GRID


def test_steps_go_round(sections):
    sections.step(-1)
    assert sections.current_id != GRID
    sections.step(1)
    assert sections.current_id == GRID


def test_section_out_of_view_is_told_when_it_comes_into_view(place, sections):
    sections.choose("growth")
    sections.choose(GRID)
    place.choose("cem")
    place.choose("ana")
    place.page.day_bar.step(-1)
    sections.choose("growth")
    assert sections.section("growth").panel.charts[0].data.attribute_id == "product"


def test_section_stays_while_another_teammate_is_chosen(place, sections):
    sections.choose("growth")
    place.choose("cem")
    assert sections.current_id == "growth"
    assert sections.section("growth").nothing.isVisible()
