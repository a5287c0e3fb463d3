"""Stretches of days that numbers are told of."""

import calendar
import datetime
from typing import NamedTuple


class Period(NamedTuple):
    """From a first day to a last one, both included."""

    starts_on: datetime.date
    ends_on: datetime.date


def month_of(year: int, month: int) -> Period:
    """Return a whole month."""
    last = calendar.monthrange(year, month)[1]
    return Period(datetime.date(year, month, 1), datetime.date(year, month, last))


def quarter_of(year: int, quarter: int) -> Period:
    """Return a whole quarter, counted from 1."""
    return Period(datetime.date(year, quarter * 3 - 2, 1), month_of(year, quarter * 3).ends_on)
