import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.exchange.csv_text import read_text
from matrices.exchange.errors import ExchangeError
from matrices.exchange.metric_columns import MetricColumn
from matrices.exchange.metric_values import MetricKnown, MetricOutcome, documents_of, plan_metric_values
from matrices.exchange.periods import period_in
from matrices.exchange.sheet import sheet_of
from matrices.model.metric import Metric, MetricValues, RoleMetrics
from matrices.model.teammate import Placement, Teammate

JAN = datetime.date(2026, 1, 1)
MARCH = datetime.date(2026, 3, 31)
KNOWN = MetricKnown(
    teammates=(
        Teammate(teammate_id="ana", name="Ana Núñez", placements=(Placement(matrix_id="b", since=JAN),)),
        Teammate(teammate_id="ben1", name="Ben"),
        Teammate(teammate_id="ben2", name="Ben"),
    ),
    role_metrics=(
        RoleMetrics(matrix_id="a", metrics=(Metric(metric_id="csat-a", name="CSAT"),)),
        RoleMetrics(matrix_id="b", metrics=(Metric(metric_id="csat-b", name="CSAT", unit="%"),)),
    ),
    values={},
)
HEADER = ("Teammate", "Metric", "From", "To", "Value", "Context")


def plan(*rows, header=HEADER, known=KNOWN):
    return plan_metric_values(sheet_of("values", [header, *rows]), known)


def outcomes(*rows, **more):
    return [one.outcome for one in plan(*rows, **more).rows]


def test_a_row_becomes_a_value_with_its_context():
    made = plan(("ana nunez", "csat", "2026-01-01", "2026-03-31", "92,5 %", "Two hard cases"))
    (values,) = documents_of(made, KNOWN)
    (one,) = values.values
    assert (values.teammate_id, one.metric_id, one.starts_on, one.ends_on) == ("ana", "csat-b", JAN, MARCH)
    assert (one.value, one.context) == (92.5, "Two hard cases")


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (("Zoe", "CSAT", "2026-01-01", "", "90", ""), MetricOutcome.UNKNOWN_TEAMMATE),
        (("Ben", "CSAT", "2026-01-01", "", "90", ""), MetricOutcome.SEVERAL_TEAMMATES),
        (("ben1", "CSAT", "2026-01-01", "", "90", ""), MetricOutcome.NEW),
        (("Ana Núñez", "NPS", "2026-01-01", "", "90", ""), MetricOutcome.UNKNOWN_METRIC),
        (("Ana Núñez", "CSAT", "some day", "", "90", ""), MetricOutcome.BAD_PERIOD),
        (("Ana Núñez", "CSAT", "2026-04-01", "2026-01-01", "90", ""), MetricOutcome.BAD_PERIOD),
        (("Ana Núñez", "CSAT", "2026-01-01", "", "good", ""), MetricOutcome.BAD_VALUE),
    ],
)
def test_every_row_has_its_result(row, outcome):
    assert outcomes(row) == [outcome]


def test_what_is_known_is_told_from_what_changes():
    row = ("ana", "CSAT", "2026-01-01", "2026-03-31", "90", "As usual")
    values = {one.teammate_id: one for one in documents_of(plan(row), KNOWN)}
    known = MetricKnown(teammates=KNOWN.teammates, role_metrics=KNOWN.role_metrics, values=values)
    assert outcomes(row, known=known) == [MetricOutcome.SAME]
    changed = plan(("ana", "CSAT", "2026-01-01", "2026-03-31", "91", ""), known=known)
    assert [one.outcome for one in changed.rows] == [MetricOutcome.CHANGED]
    assert documents_of(changed, known)[0].values[0].context == "As usual"


def test_the_first_of_two_rows_of_one_period_counts():
    row = ("ana", "CSAT", "2026-01-01", "", "90", "")
    made = plan(row, ("ana", "CSAT", "2026-01-01", "", "70", ""))
    assert [one.outcome for one in made.rows] == [MetricOutcome.NEW, MetricOutcome.REPEATED]
    assert documents_of(made, KNOWN)[0].values[0].value == 90


def test_a_table_without_its_columns_says_which():
    assert plan(header=("Teammate", "Value")).missing == (MetricColumn.METRIC, MetricColumn.PERIOD)
    assert plan_metric_values(sheet_of("", []), KNOWN).missing


@pytest.mark.parametrize(
    "header",
    [
        ("persona", "métrica", "periodo", "valor"),
        ("Kişi", "Ölçüt", "Dönem", "Değer"),
        ("メンバー", "指標", "期間", "値"),
        ("الزميل", "المؤشر", "الفترة", "القيمة"),
    ],
)
def test_columns_are_known_in_every_language(header):
    assert outcomes(("ana", "CSAT", "2026-Q1", "90"), header=header) == [MetricOutcome.NEW]


def test_a_column_of_decimal_commas_is_read_as_one():
    made = plan(("ana", "CSAT", "2026-01", "", "1,250", ""), ("ana", "CSAT", "2026-02", "", "4,5", ""))
    assert [one.value.value for one in made.rows] == [1.25, 4.5]


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("2026-Q1", JAN, MARCH),
        ("Q1 2026", JAN, MARCH),
        ("2026 T1", JAN, MARCH),
        ("2026年第1四半期", JAN, MARCH),
        ("2026", JAN, datetime.date(2026, 12, 31)),
        ("2026-02", datetime.date(2026, 2, 1), datetime.date(2026, 2, 28)),
        ("2026年2月", datetime.date(2026, 2, 1), datetime.date(2026, 2, 28)),
        ("2026-W02", datetime.date(2026, 1, 5), datetime.date(2026, 1, 11)),
        ("2026-01-01 – 2026-03-31", JAN, MARCH),
        ("2026-01-01 to 2026-03-31", JAN, MARCH),
        ("31.03.2026", MARCH, MARCH),
        ("٢٠٢٦-٠١-٠١", JAN, JAN),
    ],
)
def test_periods_are_read_however_they_are_written(text, starts, ends):
    assert period_in(text) == (starts, ends)


@pytest.mark.parametrize("text", ["", "soon", "2026-13", "2026-W99", "2026-02-30", "0000-Q1", "1-2-3"])
def test_what_is_no_period_is_none(text):
    assert period_in(text) is None


@given(st.binary(max_size=200))
def test_no_bytes_end_in_a_traceback(noise):
    data = b"teammate;metric;period;value\nana;CSAT;2026-Q1;9\n" + noise
    try:
        source = read_text(data)
    except ExchangeError:
        return
    for sheet in source.sheets:
        made = plan_metric_values(sheet, KNOWN)
        assert all(isinstance(one, MetricValues) for one in documents_of(made, KNOWN))
