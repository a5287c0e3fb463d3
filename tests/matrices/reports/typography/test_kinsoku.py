"""Japanese line-start and line-end prohibitions (JIS X 4051, kinsoku) hold in whatever is written."""

from hypothesis import given
from hypothesis import strategies as st

from matrices.reports.typography.fonts import FontShelf, Weight
from matrices.reports.typography.preparing import Manner, Preparer
from matrices.reports.typography.rows import Breaker
from tests.matrices.reports.typography.breaks import our_starts

NEVER_FIRST = "、。，．・：；？！ー々ゝヽ゛゜）］｝〕〉》」』】”’ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥％"
NEVER_LAST = "（［｛〔〈《「『【“‘￥"
MANNER = Manner(Weight.REGULAR, "ja", 0)
ROOM = 12_000
"""Twelve characters: more than any stretch of the paragraphs below that no line break may part."""
PREPARER = Preparer(FontShelf())
BREAKER = Breaker(PREPARER)

_words = st.one_of(
    st.text("日本語確認顧客対応あいうえおかきくけこアイウエオカキクケコ", min_size=1, max_size=6),
    st.sampled_from(["チャット", "サーバー", "きょう", "やっぱり", "API", "v2.3", "24時間", "100％", "人々", "OK"]),
)
_quoted = st.builds(
    lambda pair, word: f"{pair[0]}{word}{pair[1]}", st.sampled_from(["（）", "「」", "『』", "【】", "“”"]), _words
)
_ends = st.sampled_from(["", "", "、", "。", "！", "？", "……", "・"])
_parts = st.builds(lambda word, end: word + end, st.one_of(_words, _quoted), _ends)
PARAGRAPHS = st.lists(_parts, min_size=1, max_size=20).map("".join)


@given(PARAGRAPHS, st.integers(0, 900))
def test_no_line_starts_or_ends_with_what_may_not_stand_there(text, more):
    starts = our_starts(BREAKER, PREPARER.prepare(text, MANNER), ROOM + more, "ja")[1:]
    assert not [text[start:] for start in starts if text[start] in NEVER_FIRST]
    assert not [text[:start] for start in starts if text[start - 1] in NEVER_LAST]


@given(PARAGRAPHS, st.integers(0, 900))
def test_lines_are_filled_as_far_as_prohibitions_let_them(text, more):
    prepared = PREPARER.prepare(text, MANNER)
    rows = BREAKER.rows(prepared, ROOM + more, "ja")
    longest = max(word.width for word in prepared.words)
    assert all(row.width + longest > ROOM + more for row in rows[:-2])
    assert all(row.width <= ROOM + more for row in rows)
