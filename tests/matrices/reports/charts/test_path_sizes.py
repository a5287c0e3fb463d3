import pytest

from matrices.reports.charts.path_sizes import Sizes
from matrices.reports.charts.step_lines import Lettering


class Measure:
    """Ten units a letter; counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, text: str) -> float:
        self.asked += 1
        return 10.0 * len(text)


SIZES = Sizes(Lettering(Measure(), 15.0), Lettering(Measure(), 15.0))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Customer support lead", ("Customer", "support", "lead")),
        ("Supercalifragilistic", ("Supercalif", "ragilistic")),
        (
            "\u30ab\u30b9\u30bf\u30de\u30b5\u30d0\u30a4\u30b5\u30c8\u30cd\u30c8",  # one letter too many
            ("\u30ab\u30b9\u30bf\u30de\u30b5\u30d0\u30a4\u30b5\u30c8", "\u30cd\u30c8"),
        ),
        ("\u30ab\u30b9\u30bf\u30de\u30fc\u30b5\u30dd\u30fc\u30c8\u30c1\u30fc\u30e0", None),
    ],
)
def test_lines_end_where_their_script_lets_them(text, lines):
    found = SIZES.lines(text, 100, SIZES.small, 3)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert lines is None or found == lines


def test_no_line_begins_with_a_small_kana_or_a_long_sound():
    text = "\u30b5\u30dd\u30fc\u30c8\u30fb\u30c1\u30e3\u30c3\u30c8\u30c1\u30fc\u30e0"
    for room in range(40, 120, 10):
        lines = SIZES.lines(text, room, SIZES.small, 9)
        assert not [one for one in lines[1:] if one[0] in "\u30fc\u30e3\u30c3\u30fb"]


def test_as_many_names_as_have_room_and_how_many_are_left_out():
    assert SIZES.names(["Ana", "Ben", "Cem"], 130) == ("Ana, Ben, Cem", 0)
    assert SIZES.names(["Ana", "Ben", "Cem"], 120) == ("Ana, Ben", 1)
    assert SIZES.names(["Ana", "Ben", "Cem"], 10) == ("Ana", 2)
    assert SIZES.names([], 100) == ("", 0)
    assert SIZES.names(["Ana", "Ben", "Cem"], 130, "، ") == ("Ana، Ben، Cem", 0)


def test_a_thousand_names_are_not_all_measured():
    measure = Measure()
    Sizes(Lettering(measure, 15.0), Lettering(measure, 15.0)).names([f"Teammate {one}" for one in range(1000)], 300)
    assert measure.asked < 20
