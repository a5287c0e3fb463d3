"""Directions remembered by the shape of a paragraph are those that the algorithm finds."""

from hypothesis import given
from hypothesis import strategies as st

from matrices.reports.typography.bidi import embedding_levels, line_levels, paragraph_level, visual_order
from matrices.reports.typography.directions import Directions

_CHARS = "ab 12.,+%-()[]«»·/\u0645\u0646\u064e\u05d0\u0661\u2068\u2069\u2067\u202e\u202c\u200f\t"


def resolved(text, default):
    level = paragraph_level(text, default)
    return level, read(line_levels(text, embedding_levels(text, level), level))


def read(levels):
    """Return which way each character runs, and the order all of them stand in: isolates may count levels in vain."""
    return [level & 1 for level in levels], visual_order(levels)


def remembered(directions, text, default):
    level, levels = directions.direction(text, default)
    return level, read(levels)


@given(st.lists(st.text(_CHARS, min_size=1, max_size=12), min_size=1, max_size=8), st.sampled_from((0, 1)))
def test_they_are_those_of_the_algorithm(texts, default):
    directions = Directions()
    for text in [*texts, *texts]:
        assert remembered(directions, text, default) == resolved(text, default)


def test_other_brackets_are_another_shape():
    directions = Directions()
    for text in ("a\u0645(\u0645)", "a\u0645)\u0645("):
        assert remembered(directions, text, 0) == resolved(text, 0)


def test_few_are_remembered():
    directions = Directions(kept=2)
    for length in range(1, 9):
        directions.direction("\u0645" * length, 0)
    assert directions.direction("\u0645a", 0).levels == [1, 2]
