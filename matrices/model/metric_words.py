"""What is said of metrics and their values, in words. Knows documents and words, no widget."""

import datetime
import re
from typing import Final

from matrices.language.dates import date_text, month_text, year_text
from matrices.language.numbers import number_text
from matrices.language.words import Words
from matrices.model.metric import Metric, MetricValue
from matrices.model.metric_reading import Band
from matrices.model.period import Period, month_of, quarter_of

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_JAPANESE: Final = re.compile("[\u3005\u3041-\u30ff\u3400-\u9fff]")
_PERCENT: Final = {"es": f"{{number}}{_NO_BREAK}%", "tr": "%{number}"}


def value_text(value: float, metric: Metric, language: str) -> str:
    """Return a value with its unit; a percent sign stands as CLDR's pattern of the language has it.

    A unit in Japanese letters follows its number without a space, as every count in a Japanese sentence does.
    """
    number = number_text(value, language)
    if metric.unit == "%":
        return _PERCENT.get(language, "{number}%").format(number=number)
    return f"{number}{'' if _JAPANESE.match(metric.unit) else _NO_BREAK}{metric.unit}" if metric.unit else number


def band_text(band: Band, words: Words) -> str:
    """Return where a value lies, without judging it."""
    return {
        Band.BELOW: words("below the healthy range"),
        Band.WITHIN: words("within the healthy range"),
        Band.ABOVE: words("above the healthy range"),
        Band.NO_RANGE: "",
    }[band]


def range_text(metric: Metric, words: Words) -> str:
    """Return the healthy range, its unit once; empty where there is none."""
    low, high = metric.healthy_from, metric.healthy_to
    start = "" if low is None else value_text(low, metric, words.language)
    end = "" if high is None else value_text(high, metric, words.language)
    if low is not None and end:
        first = start if metric.unit == "%" else number_text(low, words.language)
        return words("healthy from {start} to {end}", start=first, end=end)
    if start:
        return words("healthy from {start}", start=start)
    return words("healthy up to {end}", end=end) if end else ""


def period_text(value: MetricValue, words: Words) -> str:
    """Return the period of a value: by its name where it is a whole year, quarter or month."""
    period, year = Period(value.starts_on, value.ends_on), value.starts_on.year
    quarter = (value.starts_on.month + 2) // 3
    if period == (datetime.date(year, 1, 1), datetime.date(year, 12, 31)):
        return year_text(value.starts_on, words.language)
    if period == quarter_of(year, quarter):
        return words("Q{quarter} {year}", quarter=quarter, year=year)
    if period == month_of(year, value.starts_on.month):
        return month_text(value.starts_on, words.language)
    start, end = (date_text(day, words.language) for day in period)
    return start if start == end else words("{start} – {end}", start=start, end=end)


def reasons_of(metric: Metric, words: Words) -> list[str]:
    """Return the answers to the three questions, as far as they are given."""
    given = (
        (words("Why: {text}", text=metric.why), metric.why),
        (words("Read by: {text}", text=metric.read_by), metric.read_by),
        (words("Should change: {text}", text=metric.should_change), metric.should_change),
    )
    return [told for told, text in given if text]
