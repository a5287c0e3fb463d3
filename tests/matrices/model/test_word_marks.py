import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model.word_marks import MarkKind, new_lines, word_marks
from tests.strategies import ALPHABET, texts

SIGNS = {MarkKind.KEPT: "{}", MarkKind.REMOVED: "[-{}-]", MarkKind.ADDED: "[+{}+]"}


def shown(text, marks):
    return "".join(SIGNS[one.kind].format(text[one.start : one.end]) for one in marks)


def both(before, after):
    marks = word_marks(before, after)
    return shown(before, marks.before), shown(after, marks.after)


@pytest.mark.parametrize(
    ("before", "after", "shown_before", "shown_after"),
    [
        ("Solves cases", "Solves hard cases", "Solves cases", "Solves [+hard +]cases"),
        ("Doesn't wait 1.5 h", "Does wait 1.7 h", "[-Doesn't-] wait [-1.5-] h", "[+Does+] wait [+1.7+] h"),
        (
            "製品の基本を説明できる",
            "製品の応用を説明できる",
            "製品の[-基本-]を説明できる",
            "製品の[+応用+]を説明できる",
        ),
        ("يُجيب العميل بوضوح", "يجيب العميل بوضوح", "[-يُجيب-] العميل بوضوح", "[+يجيب+] العميل بوضوح"),
        ("Sorusunu anlar", "Asıl sorusunu anlar", "[-Sorusunu-] anlar", "[+Asıl sorusunu+] anlar"),
        ("Writes notes", "Writes clear notes daily", "Writes notes", "Writes [+clear +]notes[+ daily+]"),
        ("a\n", "a", "a[-\n-]", "a"),
        ("", "new", "", "[+new+]"),
        ("same", "same", "same", "same"),
    ],
)
def test_words_are_marked(before, after, shown_before, shown_after):
    assert both(before, after) == (shown_before, shown_after)


def test_small_islands_are_swallowed():
    before, after = both("Today he quickly finds the answer here", "Today he slowly sends the reply here")
    assert before == "Today he [-quickly finds the answer-] here"
    assert after == "Today he [+slowly sends the reply+] here"


def test_lines_with_little_in_common_are_replaced_whole():
    before, after = both("Asks a colleague for help with it", "Mentors others so that a shift runs alone")
    assert (before.count("[-"), after.count("[+")) == (1, 1)
    before, after = both("Asks for help when the product is new", "Asks why a customer left and tells the team")
    assert (before[:6], after[:6]) == ("[-Asks", "[+Asks")


def test_a_moved_and_a_reworded_behaviour_leave_the_others_alone():
    before, after = both("Greets\nAsks open questions\nThanks", "Asks two open questions\nThanks\nGreets")
    assert before == "[-Greets\n-]Asks open questions\nThanks"
    assert after == "Asks [+two +]open questions\nThanks[+\nGreets+]"


def test_new_lines_are_those_that_say_more():
    assert new_lines("Greets\nAsks open questions", "Greets\nAsks questions\nAsks why") == ("Asks why",)
    assert new_lines("Asks questions", "Asks open questions") == ("Asks open questions",)
    assert new_lines("Greets", "Greets\n\n") == ()


def parts(text, marks, kind):
    return "".join(text[one.start : one.end] for one in marks if one.kind is kind)


long_texts = st.text(st.sampled_from(ALPHABET), max_size=400)


@given(long_texts, long_texts)
def test_marks_cover_both_texts_and_what_is_kept_is_the_same(before, after):
    marks = word_marks(before, after)
    assert "".join(before[one.start : one.end] for one in marks.before) == before
    assert "".join(after[one.start : one.end] for one in marks.after) == after
    assert parts(before, marks.before, MarkKind.KEPT) == parts(after, marks.after, MarkKind.KEPT)


@given(texts)
def test_a_text_against_itself_is_kept(text):
    assert all(one.kind is MarkKind.KEPT for marks in word_marks(text, text) for one in marks)


@given(texts, texts)
def test_neighbouring_marks_differ_and_none_is_empty(before, after):
    for marks in word_marks(before, after):
        assert all(one.start < one.end for one in marks)
        assert all(one.kind is not two.kind for one, two in itertools.pairwise(marks))
