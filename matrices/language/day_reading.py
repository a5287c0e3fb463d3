"""Days as people type them: as the language writes them, in digits in the language's order, or by ISO 8601."""

import datetime
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from matrices.language.dates import LOCALES

_SHORTEST_NAME: Final = 3
_YEAR_DIGITS: Final = 4
_YEAR_FIRST: Final = frozenset({"ja"})
_CENTURY: Final = 2000
_FILLERS: Final = frozenset({"de", "del"})
"""Words between the parts of a day in Spanish."""


def day_in(text: str, language: str) -> datetime.date | None:
    """Return the day that `text` says, None where it says none; `22.11.26`, `22 Nov 2026` and `2026-11-22` do.

    A year of two digits is one of this century. A month may be cut after three letters while it stays the only one.
    """
    found = re.findall(r"\d+|[^\W\d_]+", _plain(text))
    numbers = [one for one in found if one.isdigit()]
    named = [] if language in _YEAR_FIRST else [one for one in found if not one.isdigit() and one not in _FILLERS]
    if not named:
        return _in_digits(numbers, language)
    month = _month(named[0], language) if len(named) == 1 else None
    if month is None or len(numbers) != 2:
        return None
    day, year = reversed(numbers) if len(numbers[0]) == _YEAR_DIGITS else numbers
    return _made(year, str(month), day)


def has_full_year(text: str) -> bool:
    """Tell whether the year is written out: before it is, a day that is being typed is not the one that is meant."""
    return re.search(r"\d{4}", _plain(text)) is not None


def _plain(text: str) -> str:
    """Return `text` folded, with digits 0-9, and without what directs its writing or tells Turkish i's apart."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ı", "i").replace("\u0307", "")
    kept = (one for one in folded if unicodedata.category(one) != "Cf")
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in kept)


def _in_digits(numbers: Sequence[str], language: str) -> datetime.date | None:
    if len(numbers) != 3:
        return None
    first, month, last = numbers
    is_year_first = len(first) == _YEAR_DIGITS or language in _YEAR_FIRST
    return _made(first, month, last) if is_year_first else _made(last, month, first)


def _made(year: str, month: str, day: str) -> datetime.date | None:
    if len(year) not in (2, _YEAR_DIGITS) or len(month) > 2 or len(day) > 2:
        return None
    century = _CENTURY if len(year) < _YEAR_DIGITS else 0
    try:
        return datetime.date(int(year) + century, int(month), int(day))
    except ValueError:
        return None


def _month(name: str, language: str) -> int | None:
    months = _months(language)
    exact = months.get(name)
    if exact is not None or len(name) < _SHORTEST_NAME:
        return exact
    begun = {month for known, month in months.items() if known.startswith(name)}
    return begun.pop() if len(begun) == 1 else None


def _months(language: str) -> Mapping[str, int]:
    """Return every name that the language has for a month, folded, with the month."""
    from babel.dates import get_month_names  # noqa: PLC0415 - start-up of the window does not need it

    locale = LOCALES.get(language, language)
    kinds = (
        get_month_names("wide", "format", locale),
        get_month_names("wide", "stand-alone", locale),
        get_month_names("abbreviated", "format", locale),
        get_month_names("abbreviated", "stand-alone", locale),
    )
    return {_plain(name).rstrip("."): month for names in kinds for month, name in names.items()}
