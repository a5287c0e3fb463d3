"""Write the numbers of a teammate as rows of texts, with all that they are read by; an import takes the values back."""

from collections.abc import Iterable, Iterator

from matrices.language.numbers import number_text
from matrices.language.words import Words
from matrices.model.metric import Metric, MetricValue
from matrices.model.metric_reading import Reading, band_of
from matrices.model.metric_words import band_text, range_text


def numbers_rows(readings: Iterable[Reading], teammate_name: str, words: Words) -> list[list[str]]:
    """Return a header and a row for each value, the latest of a metric first; a metric without value has a row too."""
    heads = [
        words("Teammate"),
        words("Metric"),
        words("From"),
        words("To"),
        words("Value"),
        words("Unit"),
        words("Healthy range"),
        words("Where it lies"),
        words("Context"),
        words("Why is it measured?"),
        words("Who reads it?"),
        words("What should it change?"),
    ]
    rows = (row for one in readings for row in _rows_of(one, words))
    return [heads, *([teammate_name, *row] for row in rows)]


def _rows_of(reading: Reading, words: Words) -> Iterator[list[str]]:
    metric, shown = reading.metric, range_text(reading.metric, words)
    reasons = [metric.why, metric.read_by, metric.should_change]
    for value in reversed(reading.values):
        first, band, context = _value(metric, value, words)
        yield [metric.name, *first, metric.unit, shown, band, context, *reasons]
    if not reading.values:
        yield [metric.name, "", "", "", metric.unit, shown, "", "", *reasons]


def _value(metric: Metric, value: MetricValue, words: Words) -> tuple[list[str], str, str]:
    days = [value.starts_on.isoformat(), value.ends_on.isoformat()]
    band = band_text(band_of(metric, value.value), words)
    return [*days, number_text(value.value, words.language)], band, value.context
