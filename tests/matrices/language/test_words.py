import datetime
import string
from pathlib import PurePosixPath

import pytest

from matrices.language.dates import date_text, month_text
from matrices.language.isolates import bare, isolated
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


def test_texts_of_another_direction_are_kept_apart():
    arabic = words_for("ar")
    assert arabic("Zqx {name} {count}", name="C++", count=3) == "Zqx \u2068C++\u2069 3"
    assert words_for("en")("Zqx {name}", name="ليلى") == "Zqx \u2068ليلى\u2069"
    assert words_for("en")("Zqx {name}", name="Leyla") == "Zqx Leyla"


def test_the_place_of_a_file_is_kept_apart_as_a_text_is():
    assert words_for("ar")("Zqx {file}", file=PurePosixPath("/tmp/a.log")) == "Zqx \u2068/tmp/a.log\u2069"


def test_bare_takes_isolates_off():
    assert bare(isolated("copy") + isolated("ليلى")) == "copyليلى"


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "لا تغييرات"),
        (1, "تغيير واحد"),
        (2, "تغييران"),
        (3, "3 تغييرات"),
        (16, "16 تغييرًا"),
        (111, "111 تغييرًا"),
        (100, "100 تغيير"),
    ],
)
def test_an_arabic_noun_follows_its_number(count, told):
    """https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html#ar"""
    assert words_for("ar").plural("{count} change", "{count} changes", count) == told
