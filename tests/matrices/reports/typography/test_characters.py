import pytest

from matrices.reports.typography.characters import one_line, paragraphs_of, unseen_places


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_ends_a_paragraph(end):
    assert paragraphs_of(f"a{end}b") == ["a", "b"]


def test_tabs_become_spaces_and_controls_go():
    assert paragraphs_of("a\tb\x00\x07c\x9f ") == ["a   bc"]


def test_half_a_surrogate_pair_becomes_the_replacement_character():
    assert paragraphs_of("a\ud83d") == ["a\ufffd"]


def test_one_line_joins_what_has_words():
    assert one_line("a\n\nb") == "a b"


@pytest.mark.parametrize("char", ["\u2068", "\u200b", "\ufeff", "\u00ad", "\ufe0f", "\u200d"])
def test_ignorable_characters_leave_no_ink(char):
    assert unseen_places(f"a{char}b") == {1}


def test_joiner_beside_an_arabic_letter_reaches_the_shaper():
    assert not unseen_places("\u0645\u200c\u0647")
