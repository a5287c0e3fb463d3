"""The bidirectional algorithm, by rules; the standard's own cases too where the machine has them (unicode-data)."""

from itertools import islice
from pathlib import Path
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.reports.typography.bidi import (
    embedding_levels,
    is_left_to_right_only,
    line_levels,
    paragraph_level,
    visual_order,
)

SET_ASIDE = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "BN"))
CASES = Path("/usr/share/unicode/BidiCharacterTest.txt")
CLASS_CASES = Path("/usr/share/unicode/BidiTest.txt")
# One character of each class of BidiTest.txt.
SAMPLES = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "#", "AN": "\u0660", "CS": ",", "B": "\u2029",
    "S": "\t", "WS": " ", "ON": "!", "NSM": "\u0300", "BN": "\u00ad", "LRE": "\u202a", "RLE": "\u202b", "LRO": "\u202d",
    "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip

# Text, base level, and what stands from left to right (mirroring is the shaper's). Capitals stand for Hebrew letters.
SEEN = [
    ("abc", 0, "abc"),
    ("ABC", 1, "CBA"),
    ("ABC def", 1, "def CBA"),
    ("abc DEF ghi", 0, "abc FED ghi"),
    ("A 12 B", 1, "B 12 A"),  # numbers keep their order
    ("A 12-34 B", 1, "B 12-34 A"),  # W4: one separator between numbers
    ("A 12--34 B", 1, "B 34--12 A"),
    ("A 5% B", 1, "B 5% A"),  # W5: terminators beside a number
    ("A (b C) D", 1, "D )C b( A"),  # N0: brackets with a strong character of the embedding direction
    ("a (B) c", 0, "a (B) c"),
    ("A (b) C", 1, "C )b( A"),
    ("smith (FABRIKAM ARABIC) HEBREW", 0, "smith (CIBARA MAKIRBAF) WERBEH"),
    ("A b, c D", 1, "D b, c A"),  # N1
    ("A! b", 0, "A! b"),  # N2
    ("A\u2068b+\u2069 C", 1, "C \u2069b+\u2068A"),  # an isolate keeps its plus sign
    ("A b+ C", 1, "C +b A"),
    ("\u202bA b\u202c c", 0, "b A c"),
    ("\u202eabc\u202c", 0, "cba"),  # an override
]


def seen(text, base):
    real = "".join(chr(0x05D0 + ord(char) - ord("A")) if char.isupper() else char for char in text)
    levels = line_levels(real, embedding_levels(real, base), base)
    kept = [place for place, char in enumerate(real) if bidirectional(char) not in SET_ASIDE]
    return "".join(text[kept[place]] for place in visual_order([levels[place] for place in kept]))


@pytest.mark.parametrize(("text", "base", "expected"), SEEN)
def test_text_stands_in_the_order_of_the_rules(text, base, expected):
    assert seen(text, base) == expected


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("abc", 0),
        ("\u05d0bc", 1),
        ("12 \u0627", 1),
        ("\u2067\u05d0\u2069 a", 0),
        ("\u2067\u05d0", 0),
        ("\u2069 \u05d0", 1),
    ],
)
def test_first_strong_character_outside_isolates_decides(text, level):
    assert paragraph_level(text) == level


def test_without_a_strong_character_the_default_decides():
    assert (paragraph_level("12!", 1), paragraph_level("12!", 0)) == (1, 0)


def test_level_of_arabic_numbers_after_arabic_letters():
    assert embedding_levels("\u0627 1 \u0660", 1) == [1, 1, 2, 1, 2]


def test_white_space_at_the_end_of_a_line_takes_the_base_level():
    assert line_levels("\u05d0  ", [1, 1, 1], 0) == [1, 0, 0]
    assert line_levels("\u05d0 \tb", [1, 1, 1, 0], 0) == [1, 0, 0, 0]


def test_embeddings_beyond_the_deepest_level_are_ignored():
    text = "\u202b" * 200 + "a"
    assert max(embedding_levels(text, 0)) <= 126


def test_more_than_63_open_brackets_are_given_up():
    assert len(embedding_levels("(" * 100 + "\u05d0" + ")" * 100, 0)) == 201


@given(
    st.text("ab1 ,(%)\u05d0\u0627\u0661\u0300\u202b\u202c\u2067\u2068\u2069\u00ad\t", max_size=40),
    st.sampled_from((0, 1)),
)
def test_every_character_keeps_one_place(text, base):
    levels = embedding_levels(text, base)
    assert sorted(visual_order(levels)) == list(range(len(text)))
    assert all(level >= base for level in levels)


@given(st.text("ab1 ,(%)[]\u4e00\u0300", max_size=40))
def test_left_to_right_text_is_left_as_it_stands(text):
    assert is_left_to_right_only(text)
    assert set(embedding_levels(text, 0)) <= {0}


def resolved(text, base):
    levels = line_levels(text, embedding_levels(text, base), base)
    shown = ["x" if bidirectional(char) in SET_ASIDE else str(level) for char, level in zip(text, levels, strict=True)]
    kept = [place for place, level in enumerate(shown) if level != "x"]
    return shown, [kept[place] for place in visual_order([levels[place] for place in kept])]


def rows(path):
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return (line for line in lines if line)


@pytest.mark.skipif(not CASES.exists(), reason="Debian's unicode-data is not installed")
def test_standard_character_cases():
    for row in islice(rows(CASES), 0, None, 41):
        codes, direction, base, levels, order = row.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        found = paragraph_level(text) if direction == "2" else int(direction)
        assert (str(found), *resolved(text, found)) == (base, levels.split(), [int(one) for one in order.split()]), row


@pytest.mark.skipif(not CLASS_CASES.exists(), reason="Debian's unicode-data is not installed")
def test_standard_class_cases():
    levels, order = [], []
    for number, row in enumerate(rows(CLASS_CASES)):
        if row.startswith("@Levels:"):
            levels = row.partition(":")[2].split()
        elif row.startswith("@Reorder:"):
            order = [int(one) for one in row.partition(":")[2].split()]
        elif number % 211 == 0:
            classes, bits = row.split(";")
            text = "".join(SAMPLES[one] for one in classes.split())
            bases = [base for bit, base in ((1, paragraph_level(text)), (2, 0), (4, 1)) if int(bits) & bit]
            assert all(resolved(text, base) == (levels, order) for base in bases), row
