"""Periods as tables write them: a day, a week, a month, a quarter, a year, or from one day to another."""

import datetime
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from matrices.exchange.people_plan import day_in
from matrices.model.period import Period, month_of, quarter_of

_YEAR: Final = r"(?P<year>\d{4})"
_QUARTERS: Final = (
    re.compile(rf"{_YEAR}[\s/-]*[QTÇ](?P<part>[1-4])", re.IGNORECASE),
    re.compile(rf"[QTÇ](?P<part>[1-4])[\s/-]*{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_YEAR}年?\s*第?(?P<part>[1-4])四半期"),
)
"""`2026-Q1`; Spanish writes T for the quarter, Turkish Ç."""
_WEEK: Final = re.compile(rf"{_YEAR}-?W(?P<part>\d{{1,2}})", re.IGNORECASE)
"""ISO 8601 week."""
_MONTHS: Final = (
    re.compile(rf"{_YEAR}\s*[-/.年]\s*(?P<part>\d{{1,2}})月?"),
    re.compile(rf"(?P<part>\d{{1,2}})/{_YEAR}"),
)
_WHOLE_YEAR: Final = re.compile(rf"{_YEAR}年?")
_BETWEEN: Final = re.compile(
    r"\s+[-–—]\s+|\s*[–—…〜~→]\s*|\s*\.\.\s*|\s+(?:to|a|al|ile|bis|から|إلى)\s+", re.IGNORECASE
)
_YEAR_LAST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def period_in(written: str, *, is_day_first: bool = True) -> Period | None:
    """Return the period that is written, or None."""
    text = unicodedata.normalize("NFKC", written).strip()
    try:
        return _named(text) or _from_to(text, is_day_first=is_day_first)
    except ValueError:
        return None


def is_day_first(texts: Iterable[str]) -> bool:
    """Tell whether days stand before months in dates that end with the year: unless one says that they do not."""
    dates = [found for text in texts for found in _YEAR_LAST.finditer(text)]
    return not any(int(found[2]) > 12 for found in dates)


def _named(text: str) -> Period | None:
    for pattern in _QUARTERS:
        if found := pattern.fullmatch(text):
            return quarter_of(int(found["year"]), int(found["part"]))
    if found := _WEEK.fullmatch(text):
        monday = datetime.date.fromisocalendar(int(found["year"]), int(found["part"]), 1)
        return Period(monday, monday + datetime.timedelta(days=6))
    for pattern in _MONTHS:
        if found := pattern.fullmatch(text):
            if not 1 <= int(found["part"]) <= 12:
                return None
            return month_of(int(found["year"]), int(found["part"]))
    if found := _WHOLE_YEAR.fullmatch(text):
        return Period(datetime.date(int(found["year"]), 1, 1), datetime.date(int(found["year"]), 12, 31))
    return None


def _from_to(text: str, *, is_day_first: bool) -> Period | None:
    days = [day_in(one, is_day_first=is_day_first) for one in _BETWEEN.split(text)]
    if len(days) == 1 and days[0] is not None:
        return Period(days[0], days[0])
    if len(days) == 2 and days[0] is not None and days[1] is not None:
        return Period(min(days[0], days[1]), max(days[0], days[1]))
    return None
