import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from matrices.edits.people import place_teammate
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.teammate import Placement, Teammate
from matrices.reports.charts.step_lines import Span
from tests.widgets.people.people import ANA, ENGINEER, MADE, SUPPORT, TODAY, day, rated
from widgets.people.strip_data import strip_data
from widgets.people.two_days_data import TwoDays, axes_of

HISTORY = History(one for one in rated(ANA, SUPPORT, MADE) if isinstance(one, Review))
TITLES = {"support": "Support", "engineer": "Engineer"}


def two_days(words, matrix=SUPPORT):
    return TwoDays(HISTORY, matrix, TITLES, words)


@pytest.fixture
def section(place):
    place.page.body.sections.choose("growth")
    return place.page.body.sections.section("growth")


def test_two_days_are_places_and_words(words):
    product, writing, calm = two_days(words).rows(day(2025, 5), TODAY)
    assert (product.then.place, product.now.place, product.expected) == (0, 1, "Solid")
    assert (writing.then.place, writing.then.text) == (None, "not rated yet")
    assert (calm.now.place, calm.now.text) == (None, "not observed")


def test_levels_of_another_role_are_told_and_not_drawn(words):
    product, _ = two_days(words, ENGINEER).rows(day(2025, 5), TODAY)
    assert (product.now.place, product.now.text) == (None, "Solid, as Support")
    assert product.now.is_of_other_role
    assert axes_of([product])[0].now is None


def test_compared_with_a_year_ago_or_the_first_rating(words):
    assert two_days(words).start_for(TODAY) == TODAY - datetime.timedelta(days=365)
    assert two_days(words).start_for(day(2025, 9)) == day(2025, 4)
    assert two_days(words, ENGINEER).start_for(TODAY) == TODAY


def test_middle_is_a_level_and_no_mean(words):
    source = two_days(words)
    rows = source.rows(day(2025, 5), TODAY)
    assert source.middle(rows, day(2025, 5), TODAY) == (
        "Level in the middle: 1 May 2025: Learning · 20 Oct 2026: Learning"
    )
    assert source.middle([], TODAY, TODAY) == ""


def test_strip_says_roles_and_embedded_time(words):
    placements = (
        Placement(matrix_id="support", since=day(2025, 3)),
        Placement(matrix_id="engineer", since=day(2026, 1), embedded_in="Billing", embedded_until=day(2026, 4)),
    )
    data = strip_data(placements, TITLES, Span(day(2025, 4), TODAY), words)
    assert data.bands[1].inner == ((day(2026, 1), day(2026, 4)),)
    assert data.notes == (
        "Support, from 1 Mar 2025 to 1 Jan 2026",
        "Engineer, since 1 Jan 2026, embedded in Billing until 1 Apr 2026",
    )


def test_strip_without_roles_is_empty(words):
    assert strip_data((), {}, Span(day(2025, 4), TODAY), words).bands == ()


def test_switch_shows_two_days_with_a_table(section):
    section.choice(1).click()
    assert section.two_days.isVisible()
    assert section.two_days.table.item(0, 2).text() == "Solid"
    assert section.two_days.radar.isVisible()
    assert "Product: Learning → Solid" in section.two_days.radar.accessibleDescription()


def test_too_few_attributes_for_a_radar_say_so(section, session):
    section.choice(1).click()
    support = session.get(Matrix, "support")
    session.commit("fewer", [replace(support, attributes=support.attributes[:2])])
    assert not section.two_days.radar.isVisible()
    assert "at least three" in section.two_days.remark.text()
    assert section.two_days.table.rowCount() == 2


def test_earlier_day_stays_chosen_while_the_day_moves(place, section):
    section.choice(1).click()
    section.two_days.then_field.set_day(day(2025, 6))
    place.page.day_bar.go_to(day(2026, 3))
    assert (section.two_days.then_field.day, section.two_days.now_field.day) == (day(2025, 6), day(2026, 3))


def test_row_opens_its_attribute_in_the_grid(qtbot, place, section):
    section.choice(1).click()
    section.two_days.table.setFocus()
    section.two_days.table.setCurrentCell(1, 0)
    qtbot.keyClick(section.two_days.table, Qt.Key.Key_Return)
    assert place.page.body.grid.current_key()[0] == "writing"


def test_band_leads_to_its_first_day(qtbot, place, section, session):
    session.commit("move", [place_teammate(session.get(Teammate, "ana"), "engineer", day(2026, 9))])
    centre = section.strip.band_at(1).center().toPoint()
    qtbot.mouseClick(section.strip, Qt.MouseButton.LeftButton, pos=centre)
    assert place.page.day == day(2026, 9)


def test_rows_of_two_days_follow_the_width(section, qtbot):
    section.choice(1).click()
    table = section.two_days.table
    table.item(0, 0).setText("A name of several lines where it is narrow")
    for width in (300, 1400, 300):
        table.setFixedWidth(width)
        qtbot.waitUntil(lambda is_narrow=width < 1000: (table.rowHeight(0) > table.rowHeight(1)) is is_narrow)


def test_who_was_never_rated_is_led_to_the_grid(place, session):
    session.commit("new", [place_teammate(Teammate(teammate_id="dan", name="Dan"), "support", day(2026, 1))])
    place.choose("dan")
    sections = place.page.body.sections
    sections.choose("growth")
    sections.current.nothing.button.click()
    assert (sections.current_id, place.page.body.grid.current_key()[0]) == ("grid", "product")
