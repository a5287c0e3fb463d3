import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics
from matrices.model.metric_reading import Band, band_of, range_line, readings_of

DAY = datetime.date(2026, 3, 31)
NUMBERS = st.floats(-1e6, 1e6)


def metric(low: float | None = None, high: float | None = None) -> Metric:
    return Metric(metric_id="csat", name="CSAT", healthy_from=low, healthy_to=high)


@pytest.mark.parametrize(
    ("low", "high", "value", "band"),
    [
        (80, 90, 79.9, Band.BELOW),
        (80, 90, 80, Band.WITHIN),
        (80, 90, 90, Band.WITHIN),
        (80, 90, 90.1, Band.ABOVE),
        (None, 4, -100, Band.WITHIN),
        (None, 4, 5, Band.ABOVE),
        (3, None, 2, Band.BELOW),
        (None, None, 1, Band.NO_RANGE),
    ],
)
def test_a_value_lies_somewhere_against_the_range(low, high, value, band):
    assert band_of(metric(low, high), value) is band


@given(st.none() | NUMBERS, st.none() | NUMBERS, st.lists(NUMBERS, max_size=4))
def test_everything_fits_on_the_line_in_its_order(low, high, values):
    if low is not None and high is not None and low > high:
        low, high = high, low
    line = range_line(metric(low, high), values)
    assert all(0 <= place <= 1 for place in line.places)
    assert sorted(line.places) == [place for _, place in sorted(zip(values, line.places, strict=True))]
    assert line.healthy is None or 0 <= line.healthy[0] <= line.healthy[1] <= 1


@given(NUMBERS, NUMBERS, NUMBERS)
def test_the_drawing_says_what_the_words_say(low, high, value):
    made = metric(min(low, high), max(low, high))
    line = range_line(made, [value])
    place, (start, end) = line.places[0], line.healthy
    assert (start - 1e-9 <= place <= end + 1e-9) or band_of(made, value) is not Band.WITHIN


def test_an_open_range_reaches_the_end_of_the_line():
    assert range_line(metric(80, None), [70]).healthy[1] == 1.0
    assert range_line(metric(), []).healthy is None


def test_a_value_of_a_former_role_is_still_read():
    other = Metric(metric_id="wait", name="First answer")
    own = RoleMetrics(matrix_id="own", metrics=(metric(),))
    before = RoleMetrics(matrix_id="before", metrics=(metric(), other, Metric(metric_id="never", name="Never")))
    values = MetricValues(
        teammate_id="ana", values=(MetricValue(metric_id="wait", starts_on=DAY, ends_on=DAY, value=4),)
    )
    readings = readings_of(own, [own, before], values)
    assert [(one.metric.metric_id, one.is_of_role) for one in readings] == [("csat", True), ("wait", False)]
    assert (readings[0].latest, readings[1].latest.value) == (None, 4)
