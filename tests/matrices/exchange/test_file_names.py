"""Names of files that every system takes."""

import pytest

from matrices.exchange.file_names import file_name, free_file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Role: A/B?", "Role A B"),
        ("  .. ", "role"),
        ("サポート", "サポート"),
        ("a" * 200, "a" * 80),
        ("a" * 79 + " b", "a" * 79),
        ("x\n\ty\x7f", "x y"),
    ],
)
def test_names_hold_nothing_that_file_systems_refuse(title, name):
    assert file_name(title) == name


def test_where_nothing_is_left_another_name_stands():
    assert file_name("...", "Trellis") == "Trellis"


def test_names_that_are_taken_get_a_number():
    taken = {"lead.csv"}
    assert [free_file_name("Lead", "csv", taken) for _ in range(2)] == ["Lead 2.csv", "Lead 3.csv"]
    assert taken == {"lead.csv", "lead 2.csv", "lead 3.csv"}
