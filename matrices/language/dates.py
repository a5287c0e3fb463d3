"""Dates as they are written in each language. Digits are always 0-9, as typed text has them."""

import datetime
from functools import lru_cache
from typing import Final


@lru_cache(maxsize=4_000)  # a document tells few days, each many times
def date_text(day: datetime.date, language: str) -> str:
    """Return a day in full, as `4 May 2026` is in English; CLDR's medium or long pattern of the language."""
    from babel.dates import format_date  # noqa: PLC0415 - start-up of the window does not need it

    return format_date(day, _PATTERNS.get(language, "medium"), locale=LOCALES.get(language, language))


@lru_cache(maxsize=4_000)
def month_text(day: datetime.date, language: str) -> str:
    """Return a month and year briefly, for the time axis of a chart."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - as above

    return format_skeleton("yMMM", day, locale=LOCALES.get(language, language))


def year_text(day: datetime.date, language: str) -> str:
    """Return a year by itself, which in Japanese has its sign."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - as above

    return format_skeleton("y", day, locale=LOCALES.get(language, language))


LOCALES: Final = {"en": "en_GB", "es": "es", "tr": "tr", "ja": "ja", "ar": "ar"}
_PATTERNS: Final = {"en": "medium", "es": "medium", "tr": "medium", "ja": "long", "ar": "long"}
