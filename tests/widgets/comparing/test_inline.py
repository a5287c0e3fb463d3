import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.model.word_marks import MarkKind, word_marks
from widgets.comparing.inline import inline, one_kind

TEXTS = st.lists(
    st.sampled_from(["Reads", "writes", " ", "\n", "well", "話す", "、", "يكتب", "👩🏽‍💻", "e\u0301"])
).map("".join)


def told(before, after):
    return inline(before, after, word_marks(before, after))


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_one(before, after):
    made = told(before, after)
    assert made.of_kind(MarkKind.KEPT, MarkKind.REMOVED) == before
    assert made.of_kind(MarkKind.KEPT, MarkKind.ADDED) == after


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("Asks for help with every question today", "Asks for help with some question today", "every some"),
        ("Waits", "Answers at once", "Waits\nAnswers at once"),
        ("Reads\nWaits", "Reads\nAnswers at once", "Reads\nWaits\nAnswers at once"),
        ("", "Answers", "Answers"),
        ("Answers", "", "Answers"),
    ],
)
def test_words_that_came_stand_apart_from_those_that_went(before, after, text):
    assert text in told(before, after).text


def test_a_text_of_one_kind_is_marked_whole():
    assert one_kind("New", MarkKind.ADDED).of_kind(MarkKind.ADDED) == "New"
    assert one_kind("", MarkKind.ADDED).marks == ()
