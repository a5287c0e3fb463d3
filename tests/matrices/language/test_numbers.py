import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.language.numbers import DECIMAL_MARKS, decimal_mark_of, number_in, number_text
from matrices.language.words import LANGUAGES


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "1,234.5"), ("es", "1.234,5"), ("tr", "1.234,5"), ("ja", "1,234.5"), ("ar", "1,234.5")],
)
def test_number_is_written_as_the_language_does_with_digits_that_are_typed(language, text):
    assert number_text(1234.5, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.integers(-(10**9), 10**9))
def test_what_is_written_is_read_again(language, value):
    hundredths = value / 100
    assert number_in(number_text(hundredths, language), DECIMAL_MARKS[language]) == pytest.approx(hundredths)


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("4,5", ".", 4.5),
        ("4.5", ",", 4.5),
        ("1,234", ".", 1234),
        ("1,234", ",", 1.234),
        ("0,125", ".", 0.125),
        ("1.234.567", ".", 1234567),
        ("1.234,5", ".", 1234.5),
        (" 92 % ", ".", 92),
        ("-3", ".", -3),
        ("٩٢٫٥٪", ".", 92.5),
        ("１２", ".", 12),
        ("1 234,5", ".", 1234.5),
    ],
)
def test_numbers_are_read_however_they_are_written(text, mark, value):
    assert number_in(text, mark) == value


@pytest.mark.parametrize("text", ["", "n/a", "1.2.2026", "4-5", "12,34,56.7", "4.5.", "%", "1e5", "inf", "9" * 400])
def test_what_is_no_number_is_none(text):
    assert number_in(text, ".") is None


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_none(text):
    assert number_in(text, ".") is None or isinstance(number_in(text, "."), float)


def test_a_column_betrays_its_decimal_mark():
    assert decimal_mark_of(["1,234", "4,5"], "en") == ","
    assert decimal_mark_of(["1,234"], "es") == ","
    assert decimal_mark_of(["1,234"], "en") == "."
