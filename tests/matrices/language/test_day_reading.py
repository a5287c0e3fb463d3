import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.language.dates import date_text
from matrices.language.day_reading import day_in, has_full_year

LANGUAGES = ("en", "es", "tr", "ja", "ar")
DAY = datetime.date(2026, 11, 5)


@given(st.dates(min_value=datetime.date(1000, 1, 1)), st.sampled_from(LANGUAGES))
def test_a_day_is_read_as_it_is_written(day: datetime.date, language: str) -> None:
    assert day_in(date_text(day, language), language) == day


@given(st.dates(min_value=datetime.date(1000, 1, 1)), st.sampled_from(LANGUAGES))
def test_iso_is_read_in_every_language(day: datetime.date, language: str) -> None:
    assert day_in(day.isoformat(), language) == day


@given(st.text(), st.sampled_from(LANGUAGES))
def test_no_text_is_too_odd_to_read(text: str, language: str) -> None:
    assert day_in(text, language) is None or has_full_year(text) or any(one.isdecimal() for one in text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5.11.26", "en"),
        ("05/11/2026", "tr"),
        ("5 November 2026", "en"),
        ("Nov 5, 2026", "en"),
        ("05 nov 26", "en"),
        ("2026 nov 5", "en"),
        ("5 de noviembre de 2026", "es"),
        ("5 KASIM 2026", "tr"),
        ("5 kas 2026", "tr"),
        ("26/11/5", "ja"),
        ("２０２６年１１月５日", "ja"),
        ("\u2068٥ نوفمبر ٢٠٢٦\u2069", "ar"),
    ],
)
def test_people_write_in_many_ways(text: str, language: str) -> None:
    assert day_in(text, language) == DAY


@pytest.mark.parametrize("text", ["", "31 Feb 2026", "5 Ju 2026", "5 Foo 2026", "5 Nov", "5.11.2", "1 Nov Dec 2026"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_in(text, "en") is None


def test_a_short_year_is_not_written_out() -> None:
    assert not has_full_year("5.11.26")
    assert has_full_year("5.11.2026")
