from hypothesis import given
from hypothesis import strategies as st

from matrices.checks.forbidden import forbidden
from matrices.edits.rows import (
    add_category,
    insert_attribute,
    move_attributes,
    move_category,
    remove_attributes,
    remove_category,
    rename_category,
    set_attribute,
    shift_attributes,
)
from matrices.model.matrix import Attribute, Category, Level, Matrix
from tests.strategies import matrices

GROUPED = Matrix(
    matrix_id="m",
    title="Role",
    levels=(Level(level_id="l0", name="First"),),
    categories=(Category(category_id="c0", name="Craft"), Category(category_id="c1", name="Team")),
    attributes=(
        Attribute(attribute_id="a", name="A", category_id="c0"),
        Attribute(attribute_id="b", name="B", category_id="c0"),
        Attribute(attribute_id="c", name="C", category_id="c1"),
    ),
)


def rows(matrix: Matrix) -> str:
    return " ".join(f"{one.attribute_id}/{one.category_id or '-'}" for one in matrix.attributes)


def test_shift_down_stays_inside_its_category_first():
    assert rows(shift_attributes(GROUPED, {"a"}, 1)) == "b/c0 a/c0 c/c1"


def test_shift_down_over_the_edge_joins_the_next_category():
    assert rows(shift_attributes(GROUPED, {"b"}, 1)) == "a/c0 b/c1 c/c1"


def test_shift_up_over_the_edge_joins_the_category_above_at_its_end():
    assert rows(shift_attributes(GROUPED, {"c"}, -1)) == "a/c0 b/c0 c/c0"


def test_shift_past_the_last_category_changes_nothing():
    assert shift_attributes(GROUPED, {"c"}, 1) is GROUPED


def test_shift_moves_neighbours_together():
    assert rows(shift_attributes(GROUPED, {"a", "b"}, 1)) == "a/c1 b/c1 c/c1"


def test_move_puts_rows_before_the_row_that_is_there_now():
    assert rows(move_attributes(GROUPED, {"c"}, 1, "c0")) == "a/c0 c/c0 b/c0"


def test_insert_lands_in_its_category_even_from_another_place():
    matrix = insert_attribute(GROUPED, 0, Attribute(attribute_id="n", name="N", category_id="c1"))
    assert rows(matrix) == "a/c0 b/c0 n/c1 c/c1"


def test_remove_category_keeps_its_rows_above_the_others():
    assert rows(remove_category(GROUPED, "c1")) == "c/- a/c0 b/c0"


def test_move_category_takes_its_rows_along():
    assert rows(move_category(GROUPED, "c1", 0)) == "c/c1 a/c0 b/c0"


def test_rename_and_add_category_leave_rows_alone():
    matrix = add_category(rename_category(GROUPED, "c0", " The  craft\n"), Category(category_id="c2", name="New"), 0)
    assert [one.name for one in matrix.categories] == ["New", "The craft", "Team"]
    assert rows(matrix) == rows(GROUPED)


def test_set_attribute_changes_only_what_is_given():
    matrix = set_attribute(GROUPED, "a", expected="l0")
    assert matrix.attribute("a") == Attribute(attribute_id="a", name="A", category_id="c0", expected_level_id="l0")
    assert set_attribute(matrix, "a", expected="").attribute("a").expected_level_id is None


def test_untouched_rows_stay_the_same_objects():
    matrix = set_attribute(GROUPED, "a", name="New")
    assert matrix.attribute("b") is GROUPED.attribute("b")


@given(matrices(), st.data())
def test_every_move_keeps_the_rules_and_loses_no_row(matrix: Matrix, data: st.DataObject):
    ids = data.draw(st.sets(st.sampled_from([one.attribute_id for one in matrix.attributes] or ["none"])))
    place = data.draw(st.integers(0, len(matrix.attributes)))
    category = data.draw(st.sampled_from([None, *(one.category_id for one in matrix.categories)]))
    for moved in (move_attributes(matrix, ids, place, category), shift_attributes(matrix, ids, 1)):
        assert forbidden(matrix, moved) == ()
        assert {one.attribute_id for one in moved.attributes} == {one.attribute_id for one in matrix.attributes}


@given(matrices(), st.data())
def test_removed_rows_are_gone_and_no_other(matrix: Matrix, data: st.DataObject):
    ids = data.draw(st.sets(st.sampled_from([one.attribute_id for one in matrix.attributes] or ["none"])))
    left = remove_attributes(matrix, ids)
    assert [one.attribute_id for one in left.attributes] == [
        one.attribute_id for one in matrix.attributes if one.attribute_id not in ids
    ]
