import pytest

from matrices.exchange.metric_columns import MetricColumn, metric_columns
from matrices.exchange.numbers_out import numbers_rows
from matrices.language.words import LANGUAGES, words_for
from matrices.model.metric_reading import readings_of
from tests.matrices.reports import person_samples


def rows(language="en"):
    told = person_samples.numbers_of()
    readings = readings_of(told.metrics[0], told.metrics, told.values)
    return numbers_rows(readings, "Robin Vale", words_for(language))


def test_each_value_has_a_row_with_what_it_is_read_by():
    _, latest, earlier, *_ = rows()
    assert latest[:6] == ["Robin Vale", "CSAT", "2026-04-20", "2026-04-20", "90", "%"]
    assert earlier[4:9] == ["82.5", "%", "healthy from 85% to 95%", "below the healthy range", person_samples.NOTE]
    assert earlier[9] == "To hear"


def test_a_number_without_value_has_a_row_too():
    assert [row[1] for row in rows()[1:]] == ["CSAT", "CSAT", "First answer", "Cover"]
    assert rows()[3][2:5] == ["", "", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_import_knows_the_columns(language):
    head = metric_columns(rows(language)[0])
    assert {MetricColumn.TEAMMATE, MetricColumn.METRIC, MetricColumn.STARTS_ON, MetricColumn.ENDS_ON} <= set(head)
    assert {MetricColumn.VALUE: 4, MetricColumn.CONTEXT: 8}.items() <= head.items()
