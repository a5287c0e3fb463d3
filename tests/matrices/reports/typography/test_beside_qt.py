"""Lines end where Qt ends them.

What differs are ties. Qt keeps room for the overhang of a line's last letter (the arm of an f; in Arabic, whose lines
end at the left, the wrong side of a letter), where ours measures advances. And it draws kana and punctuation together
across the places where a line may end, where ours sets Japanese solid, one em a character. Nor do ours end after one
letter and its hyphen, as in e-mail. That a Japanese paragraph's last line has more than one letter is not compared.
"""

import re

import pytest

from matrices.reports.typography.breaking import break_places
from tests.matrices.reports.typography.breaks import LANGUAGES, differences, paragraphs, settings
from tests.matrices.reports.typography.qt_text import qt_font, qt_lines

ONE_IN = 3
"""`make bench` looks at all."""
LEAST_SHARE = 0.98
MOST_OVERHANG_EM = 0.08
MOST_KERNING_EM = 0.3
ONE_LETTER = re.compile(r"(?<!\w)\w-$")


@pytest.fixture(scope="module")
def found(qapp):
    return {language: differences(language, ONE_IN) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_paragraphs_of_the_templates_break_where_qt_breaks_them(found, language):
    share = 1 - len(found[language]) / len(settings(language, ONE_IN))
    assert share >= LEAST_SHARE, "\n".join(map(str, found[language]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_ends_elsewhere_only_where_its_last_word_just_fits(found, language):
    tie = MOST_KERNING_EM if language == "ja" else MOST_OVERHANG_EM
    assert not [str(one) for one in found[language] if abs(one.room_left) > tie]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_may_end_in_the_templates_exactly_where_qt_may_end_it(qapp, language):
    font = qt_font(language, 100)
    for text in paragraphs(language):
        starts = [line.textStart() for line in qt_lines(text, language, font, 0.5, is_cut=False)]
        assert [0, *break_places(text)] == [one for one in starts if not ONE_LETTER.search(text[:one])], text


@pytest.mark.parametrize(
    "text",
    [
        "one (two) “three” well-known and/or 24/7, 2025-11-22 at 3:45; 100% of $5 – 9–17 — e.g. v1.2.3 me@example.org",
        "日本語（例）と、「引用」。API連携・サポート24時間365日、100％です。A社へ「B」と『C』※注〜から〜まで行こう！ええ？",
        "ちょっと待って、きゃー、サーバー、ヴァ、ッ、（1）課題 [例] “引用” ¥100円 々人……と―",
        "قال: «نعم»، ثم 24/7 (مثال) API 50٪ ١٬٠٠٠٫٥؟ كل-يوم",
    ],
)
def test_no_line_ends_where_qt_would_not_end_it(qapp, text):
    lines = qt_lines(text, "en", qt_font("en", 100), 0.5, is_cut=False)
    assert not set(break_places(text)) - {line.textStart() for line in lines}
