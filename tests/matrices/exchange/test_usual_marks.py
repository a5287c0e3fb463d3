"""Bare marks: whoever can stands where the role expects it, whoever cannot yet stands at the first level."""

import pytest

from matrices.exchange.usual_marks import usual_marks, with_usual_marks
from matrices.model.matrix import Attribute, Level, Matrix

LEVELS = tuple(Level(level_id=one, name=name) for one, name in zip("abc", ("Learning", "Solid", "Deep"), strict=True))
ROWS = tuple(Attribute(attribute_id=str(at), name=str(at), expected_level_id=level) for at, level in enumerate("bbc"))
MATRIX = Matrix(matrix_id="m", title="Agent", levels=LEVELS, attributes=ROWS)


@pytest.mark.parametrize(
    ("marks", "places"),
    [
        (("x",), {"x": "#2"}),
        (("o",), {"o": "#2"}),
        (("X", "o", "-"), {"x": "#2", "o": "#1"}),
        (("✓", "✗"), {"✓": "#2", "✗": "#1"}),
        (("×", "○", "◎", "△"), {"×": "#1", "△": "#1", "○": "#2", "◎": "#3"}),
        (("Yes", "no"), {"yes": "#2", "no": "#1"}),
        (("x", "3"), {}),
        (("x", "?"), {}),
        (("-",), {}),
        ((), {}),
    ],
)
def test_marks_of_one_scale_have_their_usual_meaning(marks, places):
    assert usual_marks(marks, MATRIX) == places


@pytest.mark.parametrize(
    "matrix",
    [
        Matrix(matrix_id="m", title="Agent", levels=LEVELS),
        Matrix(matrix_id="m", title="Agent", levels=(Level(level_id="a", name="x"), *LEVELS[1:]), attributes=ROWS[:1]),
    ],
)
def test_where_the_role_expects_nothing_or_knows_the_mark_nothing_is_meant(matrix):
    assert usual_marks(("x", "o"), matrix) == {}


def test_what_somebody_says_goes_before():
    assert with_usual_marks(("x", "o"), MATRIX, {"X": "", "?": "not observed"}) == {
        "o": "#1",
        "X": "",
        "?": "not observed",
    }
