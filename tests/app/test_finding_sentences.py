import pytest

from app.finding_sentences import finding_sentence, fix_label, place_text
from matrices.checks.finding import Code, Finding, FixKind, Place
from matrices.language.words import words_for
from tests.matrices.checks.making import grid, row

WORDS = words_for("en")
MATRIX = grid(row("Asks", "Tells"), row("Reads", attribute_id="b"))
CELL = Place(matrix_id="m", attribute_id="a", level_id="l1")
PLACES = [CELL, Place(matrix_id="m", attribute_id="a"), Place(matrix_id="m", level_id="l0"), Place(matrix_id="m")]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_sentence_at_every_place(code, place):
    finding = Finding(code=code, place=place, found=("x",), other=CELL, count=3)
    assert finding_sentence(finding, MATRIX, WORDS).endswith(".")


@pytest.mark.parametrize("kind", FixKind)
def test_every_fix_has_a_label(kind):
    assert fix_label(kind, WORDS)


def test_places_are_named_and_gone_ones_keep_their_id():
    named = [place_text(place, MATRIX, WORDS) for place in PLACES]
    assert named == ["a · Level 1", "a", "Level 0", "The whole matrix"]
    assert place_text(Place(matrix_id="m", attribute_id="gone", level_id="l1"), MATRIX, WORDS) == "gone · Level 1"


@pytest.mark.parametrize(
    ("other", "name"),
    [
        (CELL, "this cell"),
        (Place(matrix_id="m", attribute_id="a", level_id="l0"), "Level 0"),
        (Place(matrix_id="m", attribute_id="b", level_id="l0"), "b · Level 0"),
    ],
)
def test_the_other_place_is_named_as_briefly_as_it_is_clear(other, name):
    said = finding_sentence(Finding(code=Code.SAME, place=CELL, other=other), MATRIX, WORDS)
    assert f"“{name}”" in said


def test_a_sentence_names_few_words_of_many():
    finding = Finding(code=Code.VAGUE, place=CELL, found=tuple("abcdef"))
    assert finding_sentence(finding, MATRIX, WORDS).startswith("“a”, “b”, “c”, “d” …")
