import pytest

from matrices.edits.shifting import shifted


@pytest.mark.parametrize(
    ("place", "by", "expected"),
    [(0, 1, "bac"), (0, 2, "bca"), (0, 9, "bca"), (2, -1, "acb"), (2, -9, "cab"), (1, 0, "abc"), (0, -1, "abc")],
)
def test_one_is_shifted_no_further_than_the_ends(place, by, expected):
    assert "".join(shifted("abc", place, by)) == expected
