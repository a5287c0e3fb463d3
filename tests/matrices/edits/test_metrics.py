import datetime

from hypothesis import given
from hypothesis import strategies as st

from matrices.checks.forbidden import forbidden
from matrices.edits.metrics import (
    add_metric,
    new_metric,
    record_value,
    remove_metric,
    remove_value,
    set_metric,
    shift_metric,
)
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics

CSAT = Metric(metric_id="csat", name="CSAT", unit="%", why="To hear", healthy_from=85)
WAIT = Metric(metric_id="wait", name="First answer")
OWN = RoleMetrics(matrix_id="own", metrics=(CSAT, WAIT))
OTHER = RoleMetrics(matrix_id="other", metrics=(CSAT,))
DAY = datetime.date(2026, 1, 1)


def value(number: float, *, metric_id="csat", months=0, context="") -> MetricValue:
    start = datetime.date(2026, 1 + months, 1)
    return MetricValue(metric_id=metric_id, starts_on=start, ends_on=start, value=number, context=context)


def test_a_metric_is_followed_once():
    assert add_metric(OWN, CSAT) == OWN
    assert [one.name for one in add_metric(OWN, new_metric(" Reopened  cases ")).metrics][-1] == "Reopened cases"


def test_name_and_unit_change_in_every_role_and_reasons_in_one():
    changed = set_metric([OWN, OTHER], "own", Metric(metric_id="csat", name="Happy", unit="pt", why="New"))
    assert [one.matrix_id for one in changed] == ["own", "other"]
    own, other = changed[0].metrics[0], changed[1].metrics[0]
    assert (own.why, other.why) == ("New", "To hear")
    assert (other.name, other.unit, other.healthy_from) == ("Happy", "pt", 85)


def test_a_range_given_the_wrong_way_round_is_turned():
    turned = set_metric([OWN], "own", Metric(metric_id="csat", name="CSAT", healthy_from=9, healthy_to=2))[0].metrics[0]
    assert (turned.healthy_from, turned.healthy_to) == (2, 9)


def test_what_does_not_change_is_not_stored():
    assert set_metric([OWN, OTHER], "own", CSAT) == []


def test_metrics_move_and_go():
    assert [one.metric_id for one in shift_metric(OWN, "csat", 1).metrics] == ["wait", "csat"]
    assert shift_metric(OWN, "csat", -1) == OWN
    assert shift_metric(OWN, "gone", 1) == OWN
    assert remove_metric(OWN, "csat").metrics == (WAIT,)


def test_a_value_of_the_same_period_is_replaced():
    values = record_value(MetricValues(teammate_id="ana"), value(80))
    values = record_value(values, value(88, context="Holiday season \n"))
    assert [(one.value, one.context) for one in values.values] == [(88, "Holiday season")]
    assert remove_value(values, value(0)).values == ()


@given(st.permutations([value(1), value(2, months=1), value(3, metric_id="wait"), value(4, months=2)]))
def test_values_stand_in_the_order_of_their_periods_however_they_come(order):
    values = MetricValues(teammate_id="ana")
    for one in order:
        values = record_value(values, one)
    assert [one.value for one in values.values] == [1, 3, 2, 4]
    assert not forbidden(None, values)
