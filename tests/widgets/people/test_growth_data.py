import datetime

from matrices.edits.people import place_teammate
from matrices.model.growth import History
from matrices.model.review import Review
from matrices.reports.charts.step_lines import Span
from tests.widgets.people.people import ANA, ENGINEER, MADE, SUPPORT, TODAY, day, rated
from widgets.people.growth_data import GrowthCharts, history_span, role_changes

HISTORY = History(one for one in rated(ANA, SUPPORT, MADE) if isinstance(one, Review))
SPAN = Span(day(2025, 4), TODAY)
TITLES = {"support": "Support", "engineer": "Engineer"}


def charts(words, matrix, teammate=ANA):
    return GrowthCharts(HISTORY, teammate.placements, TITLES, words).charts(matrix, SPAN)


def test_span_runs_from_the_first_rating():
    assert history_span(HISTORY, TODAY) == SPAN
    assert history_span(HISTORY, datetime.date(2025, 1, 1)) is None
    assert history_span(History(()), TODAY) is None


def test_every_attribute_has_a_chart_in_order(words):
    assert [one.attribute_id for one in charts(words, SUPPORT)] == ["product", "writing", "calm"]


def test_points_and_notes_say_the_same(words):
    chart = charts(words, SUPPORT)[0]
    assert [one.place for one in chart.series.points] == [0, 1]
    assert chart.notes == ("Learning on 1 Apr 2025, lead", "Solid on 1 Feb 2026, agreed")
    assert chart.summary.endswith("expected: Solid")


def test_not_observed_is_a_point_without_a_level(words):
    assert charts(words, SUPPORT)[2].series.points[0].place is None


def test_level_given_in_another_role_says_so(words):
    chart = charts(words, ENGINEER)[0]
    assert chart.notes[0] == "Learning on 1 Apr 2025, lead, as Support"
    assert {one.chapter for one in chart.series.points} == {"support"}
    assert {one.chapter for one in charts(words, SUPPORT)[0].series.points} == {""}


def test_attribute_without_ratings_says_so(words):
    assert charts(words, ENGINEER)[1].summary.startswith("not rated yet")


def test_change_of_role_is_marked_where_it_fell():
    moved = place_teammate(place_teammate(ANA, "engineer", day(2026, 1)), "engineer", day(2026, 3), "Billing")
    assert role_changes(moved.placements, SPAN) == (day(2026, 1),)
