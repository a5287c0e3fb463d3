import pytest

from matrices.reports.typography.breaking import break_places, emergency_place, pieces


def parted(text):
    return [text[start:end] for start, end in pieces(break_places(text), len(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one two", ["one ", "two"]),
        ("one  two ", ["one  ", "two "]),
        ("well-known", ["well-", "known"]),
        ("an e-mail", ["an ", "e-mail"]),
        ("E-postayı X-ray", ["E-postayı ", "X-ray"]),
        ("by 27 Nov 2026: 3 cases", ["by ", "27 Nov ", "2026: ", "3 ", "cases"]),
        ("north–south—west", ["north–", "south—", "west"]),
        ("9–17 —como", ["9–17 ", "—como"]),
        ("2025-Q1 -5", ["2025-Q1 ", "-5"]),
        ("a\u00a0b c", ["a\u00a0b ", "c"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("a\u3000日", ["a\u3000", "日"]),
        ("", []),
    ],
)
def test_words_end_at_spaces_and_hyphens(text, parts):
    assert parted(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("日本語", ["日", "本", "語"]),
        ("説明する。次", ["説", "明", "す", "る。", "次"]),
        ("「文書」を", ["「文", "書」", "を"]),
        ("チーム", ["チー", "ム"]),
        ("きょう", ["きょ", "う"]),
        ("（例）、", ["（例）、"]),
        ("待つ……。", ["待", "つ……。"]),
        ("少なくとも3つ", ["少", "な", "く", "と", "も", "3", "つ"]),
        ("Pythonなど", ["Python", "な", "ど"]),
        ("100%だ", ["100%", "だ"]),
        ("次は2026年11月27日まで", ["次", "は", "2026年11月27日", "ま", "で"]),
        ("か\u3099き", ["か\u3099", "き"]),
        ("\u2068知識へ\u2069、\u2068次\u2069。", ["\u2068知", "識", "へ\u2069、\u2068", "次\u2069。"]),
        ("（\u2068例\u2069）", ["（\u2068例\u2069）"]),
        ("a \u2068日\u2069", ["a ", "\u2068日\u2069"]),
    ],
)
def test_japanese_prohibitions_hold(text, parts):
    assert parted(text) == parts


@pytest.mark.parametrize(
    ("text", "fitting", "place"),
    [
        ("abcdef", 3, 3),
        ("abcdef", 0, 1),
        ("https://example.org/a/long", 12, 8),
        ("example.org/path", 13, 12),
        ("あ“100％”“100％”…", 13, 10),
        ("ne\u0301e", 2, 1),
        ("e\u0301e", 1, 2),
    ],
)
def test_word_too_long_is_cut_after_a_separator_or_between_letters(text, fitting, place):
    assert emergency_place(text, fitting) == place
