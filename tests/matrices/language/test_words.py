import datetime
import string

import pytest

from matrices.language.dates import date_text, isolated, month_text
from matrices.language.words import LANGUAGES, nearest_language, words_for


@pytest.mark.parametrize(("code", "language"), [("es_MX.UTF-8", "es"), ("ar-EG", "ar"), ("C", "en"), ("zh_CN", "en")])
def test_nearest_language(code, language):
    assert nearest_language(code) == language


def test_english_fills_in_names_and_counts():
    words = words_for("en")
    assert words("Saved: {label}", label="x {y}") == "Saved: x {y}"
    assert words.plural("{count} row", "{count} rows", 2) == "2 rows"


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_have_western_digits_and_the_year(language):
    text = date_text(datetime.date(2026, 5, 4), language) + month_text(datetime.date(2026, 5, 4), language)
    assert "2026" in text
    assert {one for one in text if one.isdigit()} <= set(string.digits)


def test_isolated_text_is_wrapped_once():
    assert isolated("C++") == "\u2068C++\u2069"
