import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.edits.cells import set_descriptors
from matrices.edits.levels import move_levels, remove_levels
from matrices.edits.restoring import cells_without_level, restore_all, restore_cell, restore_level, restore_row
from matrices.edits.rows import move_attributes, remove_attributes, remove_category, set_attribute
from matrices.edits.tidying import tidy
from matrices.model.difference import difference
from matrices.model.edition import edition_id_of
from tests.matrices.model.test_difference import GRID
from tests.strategies import states


def ids(matrix):
    return [one.attribute_id for one in matrix.attributes]


def test_cell_is_restored_and_nothing_else():
    now = set_descriptors(GRID, {("a0", "l0"): "New", ("a1", "l0"): "New"})
    found = restore_cell(now, GRID, "a0", "l0")
    assert found == set_descriptors(GRID, {("a1", "l0"): "New"})


def test_cell_of_a_level_that_is_gone_brings_its_level_back():
    found = restore_cell(remove_levels(GRID, {"l0"}), GRID, "a1", "l0")
    assert list(found.level_places) == ["l0", "l1", "l2"]
    assert (found.attribute("a0").descriptors, found.attribute("a1").descriptors) == ({}, {"l0": "Old"})


def test_cell_of_a_row_that_is_gone_is_refused():
    with pytest.raises(KeyError):
        restore_cell(remove_attributes(GRID, {"a0"}), GRID, "a0", "l0")


@pytest.mark.parametrize("attribute_id", ["a0", "a2", "a5"])
def test_a_removed_row_returns_to_its_place(attribute_id):
    assert restore_row(remove_attributes(GRID, {attribute_id}), GRID, attribute_id) == GRID


def test_a_removed_row_returns_behind_the_nearest_that_is_left():
    assert ids(restore_row(remove_attributes(GRID, {"a1", "a2"}), GRID, "a2")) == ["a0", "a2", "a3", "a4", "a5"]


def test_a_row_is_restored_with_its_category():
    now = remove_category(set_attribute(GRID, "a4", name="New", expected="l1"), "c1")
    assert difference(GRID, restore_row(restore_row(now, GRID, "a4"), GRID, "a5")).is_empty


def test_a_moved_row_goes_back_and_keeps_what_came_at_later_levels():
    now = move_attributes(GRID, {"a3"}, 0, "c0")
    assert restore_row(now, GRID, "a3") == GRID
    old = remove_levels(GRID, {"l0"})
    assert restore_row(GRID, old, "a0").attribute("a0").descriptors == {"l0": "Old"}


def test_what_a_row_says_at_a_level_that_is_gone_is_named():
    now = remove_levels(GRID, {"l0"})
    assert cells_without_level(now, GRID, "a0") == ("l0",)
    assert forbidden(None, restore_row(now, GRID, "a0")) == ()


def test_a_removed_level_returns_with_cells_and_expectations():
    old = set_attribute(GRID, "a0", expected="l0")
    assert restore_level(remove_levels(old, {"l0"}), old, "l0") == old


def test_a_row_that_expects_another_level_by_now_goes_on_expecting_it():
    old = set_attribute(GRID, "a0", expected="l0")
    now = set_attribute(remove_levels(old, {"l0"}), "a0", expected="l2")
    assert restore_level(now, old, "l0").attribute("a0").expected_level_id == "l2"


def test_a_moved_level_returns_to_its_place():
    assert restore_level(move_levels(GRID, {"l2"}, 0), GRID, "l2") == GRID


def test_questions_are_no_wording_and_stay_when_an_edition_is_restored():
    now = set_attribute(GRID, "a0", questions="When?", name="New")
    for found in (restore_all(now, GRID), restore_row(now, GRID, "a0")):
        assert (found.attribute("a0").name, found.attribute("a0").questions) == ("Row 0", ("When?",))


def test_questions_change_neither_an_edition_nor_what_is_told_of_one():
    asked = set_attribute(GRID, "a0", questions="When?")
    assert edition_id_of(asked) == edition_id_of(GRID)
    assert difference(GRID, asked).is_empty


def test_a_row_linked_meanwhile_keeps_its_id():
    linked = replace(GRID, attributes=(replace(GRID.attributes[0], attribute_id="s", also=("a0",)),))
    assert ids(restore_all(linked, GRID)) == ["s", "a1", "a2", "a3", "a4", "a5"]
    assert restore_row(linked, GRID, "s").attribute("s").also == ("a0",)


@given(states())
def test_restoring_all_gives_the_wording_of_then(pair):
    old, now = pair
    restored = restore_all(now, old)
    assert difference(old, restored).is_empty
    assert edition_id_of(restored) == edition_id_of(old)


@given(states(), st.data())
def test_every_restored_part_keeps_the_rules_and_reads_as_then(pair, data):
    old, now = pair
    if old.attributes:
        attribute_id = data.draw(st.sampled_from(old.attributes)).attribute_id
        restored = restore_row(now, old, attribute_id)
        assert forbidden(now, restored) == ()
        change = difference(old, restored).by_attribute.get(attribute_id)
        assert change is None or (change.name, change.about) == (None, None)
    if old.levels:
        level_id = data.draw(st.sampled_from(old.levels)).level_id
        restored = restore_level(now, old, level_id)
        assert forbidden(now, restored) == ()
        rows = [one for one in difference(old, restored).attributes if one.old and one.new]
        reworded = [cell for row in rows for cell in row.cells if tidy(cell.before) != tidy(cell.after)]
        assert level_id not in [cell.level_id for cell in reworded]
