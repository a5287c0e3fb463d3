import datetime

import pytest

from matrices.language.words import words_for
from matrices.model.metric import Metric, MetricValue
from matrices.model.metric_words import period_text, range_text, value_text

WORDS = words_for("en")


@pytest.mark.parametrize(
    ("unit", "language", "text"),
    [
        ("%", "en", "92.5%"),
        ("%", "es", "92,5\N{NO-BREAK SPACE}%"),
        ("%", "tr", "%92,5"),
        ("%", "ar", "92.5%"),
        ("h", "es", "92,5\N{NO-BREAK SPACE}h"),
        ("", "ja", "92.5"),
        ("時間", "ja", "92.5時間"),
        ("h", "ja", "92.5\N{NO-BREAK SPACE}h"),
    ],
)
def test_a_value_is_written_as_the_language_does(unit, language, text):
    assert value_text(92.5, Metric(metric_id="m", name="M", unit=unit), language) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(1, 2, "healthy from 1 to 2"), (1, None, "healthy from 1"), (None, 0, "healthy up to 0"), (None, None, "")],
)
def test_a_range_may_be_open(low, high, text):
    assert range_text(Metric(metric_id="m", name="M", healthy_from=low, healthy_to=high), WORDS) == text


def test_a_range_tells_its_unit_once():
    metric = Metric(metric_id="m", name="M", unit="a month", healthy_from=4, healthy_to=12)
    assert range_text(metric, WORDS) == "healthy from 4 to 12\N{NO-BREAK SPACE}a month"


@pytest.mark.parametrize(
    ("starts", "ends", "text"),
    [
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-04-01", "2026-06-30", "Q2 2026"),
        ("2026-02-01", "2026-02-28", "Feb 2026"),
        ("2026-02-03", "2026-02-03", "3 Feb 2026"),
        ("2026-02-03", "2026-02-09", "3 Feb 2026 – 9 Feb 2026"),
    ],
)
def test_a_period_is_called_by_its_name(starts, ends, text):
    days = (datetime.date.fromisoformat(one) for one in (starts, ends))
    first, last = days
    assert period_text(MetricValue(metric_id="m", starts_on=first, ends_on=last, value=1), WORDS) == text


def test_a_whole_year_has_its_sign_in_japanese():
    value = MetricValue(
        metric_id="m", starts_on=datetime.date(2026, 1, 1), ends_on=datetime.date(2026, 12, 31), value=1
    )
    assert period_text(value, words_for("ja")) == "2026年"
