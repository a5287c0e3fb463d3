"""The last line of a Japanese paragraph holds something to read, and costs no line more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.reports.typography.fonts import FontShelf, Weight
from matrices.reports.typography.last_lines import evened
from matrices.reports.typography.preparing import Manner, Preparer
from matrices.reports.typography.rows import Breaker
from tests.matrices.reports.typography.breaks import our_starts
from tests.matrices.reports.typography.test_kinsoku import PARAGRAPHS

MANNER = Manner(Weight.REGULAR, "ja", 0)
EM = 1000
PREPARER = Preparer(FontShelf())
BREAKER = Breaker(PREPARER)


def lines_of(text, ems):
    starts = our_starts(BREAKER, PREPARER.prepare(text, MANNER), ems * EM, "ja")
    return [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


@pytest.mark.parametrize(
    ("text", "ems", "last"),
    [
        ("エスカレーションの判断", 10.5, "判断"),
        ("ナレッジの文書化", 7.5, "文書化"),
        ("本人の評価：担う", 7.5, "担う"),
        ("次はお客様へ", 5.5, "お客様へ"),
        ("知っている · 2026年12月18日まで", 15, "2026年12月18日まで"),
        ("カスタマーサポートスペシャリスト", 15.5, "スト"),
    ],
)
def test_one_letter_takes_company_along(text, ems, last):
    assert lines_of(text, ems)[-1] == last


@pytest.mark.parametrize(
    ("text", "ems", "last"), [("ラファエル・モンテイロ", 9.5, "モンテイロ"), ("最後のチケット", 5.5, "チケット")]
)
def test_a_word_in_katakana_goes_whole_to_the_last_line(text, ems, last):
    assert lines_of(text, ems)[-1] == last


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [
        ("佐藤 美咲", 3.5, ["佐藤 ", "美咲"]),
        ("機能をすべて示す", 6.5, ["機能をすべて", "示す"]),
        ("知識", 1.5, ["知", "識"]),
        ("担当 API", 3.5, ["担当 ", "API"]),
    ],
)
def test_a_last_line_that_reads_well_or_has_nothing_to_take_stays(text, ems, lines):
    assert lines_of(text, ems) == lines


@given(PARAGRAPHS, st.integers(6, 20))
def test_no_line_more_and_none_wider(text, ems):
    prepared = PREPARER.prepare(text, MANNER)
    greedy = list(BREAKER._broken(prepared, ems * EM, "ja"))
    rows = evened(greedy, ems * EM)
    assert len(rows) == len(greedy)
    assert [word for row in rows for word in row] == [word for row in greedy for word in row]
    assert all(sum(word.width for word in row) <= ems * EM or row in greedy for row in rows)
