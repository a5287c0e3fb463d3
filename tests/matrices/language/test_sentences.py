import pytest

from matrices.language.sentences import in_a_row, with_capital


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("lead", "en", "Lead"), ("iş", "tr", "İş"), ("ışık", "tr", "Işık"), ("is", "es", "Is"), ("", "tr", ""),
    ("own PDF", "en", "Own PDF"), ("本人", "ja", "本人"),
])  # fmt: skip
def test_a_sentence_begins_as_its_language_writes_it(text, language, expected):
    assert with_capital(text, language) == expected


@pytest.mark.parametrize(("language", "expected"), [("tr", "Bir. İki."), ("ja", "Bir.İki.")])
def test_sentences_follow_one_another_as_their_language_writes_them(language, expected):
    assert in_a_row(("Bir.", "", "İki."), language) == expected
