from hypothesis import given
from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.rows import remove_attributes, set_attribute
from matrices.model.comparison import compare_levels, compare_roles
from matrices.model.matrix import Attribute
from tests.matrices.model.test_difference import GRID
from tests.strategies import matrices, states

ONE = set_attribute(GRID, "a0", expected="l0")
TWO = set_attribute(set_descriptors(GRID, {("a0", "l1"): "Old\nAlso mentors"}), "a0", expected="l1")


def test_two_levels_of_a_row():
    found = compare_levels(TWO, "a0", "l0", "l1")
    assert (found.one, found.two, found.new_behaviours) == ("Old", "Old\nAlso mentors", ("Also mentors",))
    assert [one.kind for one in found.marks.after] == ["kept", "added"]
    assert found.levels.two.name == "Level 1"


def test_a_role_and_the_next_tell_what_is_asked_anew():
    two = replace(TWO, attributes=(*TWO.attributes, Attribute(attribute_id="n", name="New", category_id="c1")))
    found = compare_roles(remove_attributes(ONE, {"a2"}), replace(two, matrix_id="o"))
    assert [(one.two.attribute_id, one.asked.new_behaviours) for one in found.news] == [
        ("a0", ("Also mentors",)),
        ("a2", ()),
        ("n", ()),
    ]


def test_rows_that_only_the_first_has_stand_where_they_stood():
    found = compare_roles(GRID, remove_attributes(GRID, {"a1"}))
    assert [one.is_gone for one in found.rows] == [False, True, False, False, False, False]


def test_rows_of_one_name_are_compared_and_shared_only_by_id():
    renamed = replace(GRID.attributes[0], attribute_id="other")
    two = replace(GRID, attributes=(renamed, replace(GRID.attributes[1], attribute_id="new", also=("a1",))))
    rows = [one for one in compare_roles(GRID, two).rows if one.two is not None]
    assert [(one.one.attribute_id, one.is_shared) for one in rows] == [("a0", False), ("a1", True)]


@given(matrices())
def test_a_role_beside_itself_is_all_pairs_and_no_news(matrix):
    found = compare_roles(matrix, matrix)
    assert found.news == ()
    assert all(one.one is one.two for one in (*found.rows, *found.levels))


@given(states())
def test_every_cell_of_both_is_shown_once(pair):
    one, two = pair
    rows = compare_roles(one, two).rows
    for side, matrix in (("one", one), ("two", two)):
        shown = [getattr(cell, side) for row in rows for cell in row.cells]
        told = [text for row in matrix.attributes for text in row.descriptors.values()]
        assert sorted(text for text in shown if text) == sorted(told)
