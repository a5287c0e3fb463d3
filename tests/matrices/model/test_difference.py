from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.edits.cells import set_descriptors
from matrices.edits.levels import insert_level, move_levels, remove_levels, set_level
from matrices.edits.rows import move_attributes, move_category, remove_attributes, rename_category, set_attribute
from matrices.model.difference import MatrixDifference, difference
from matrices.model.matching import matched_attributes, matched_levels
from matrices.model.matrix import Attribute, Category, Level, Matrix, Step, StepKind
from matrices.model.word_marks import MarkKind
from tests.strategies import matrices, states

GRID = Matrix(
    matrix_id="m",
    title="Role",
    levels=tuple(Level(level_id=f"l{n}", name=f"Level {n}") for n in range(3)),
    categories=(Category(category_id="c0", name="Craft"), Category(category_id="c1", name="Team")),
    attributes=tuple(
        Attribute(attribute_id=f"a{n}", name=f"Row {n}", category_id="c0" if n < 4 else "c1", descriptors={"l0": "Old"})
        for n in range(6)
    ),
)


def test_a_cell_reworded_is_one_cell_with_its_words_marked():
    new = set_descriptors(GRID, {("a1", "l0"): "Old and new"})
    [row] = difference(GRID, new).attributes
    [cell] = row.cells
    assert (row.attribute_id, cell.level_id, cell.before, cell.after) == ("a1", "l0", "Old", "Old and new")
    assert [one.kind for one in cell.marks.after] == [MarkKind.KEPT, MarkKind.ADDED]


def test_one_moved_row_is_one_moved_row():
    new = move_attributes(GRID, {"a3"}, 0, "c0")
    assert [(one.attribute_id, one.is_moved) for one in difference(GRID, new).attributes] == [("a3", True)]


def test_a_row_in_another_category_is_moved():
    new = move_attributes(GRID, {"a3"}, 4, "c1")
    assert [one.attribute_id for one in difference(GRID, new).attributes if one.is_moved] == ["a3"]


def test_rows_carried_along_by_their_category_are_not_moved():
    found = difference(GRID, move_category(GRID, "c1", 0))
    assert [one.is_moved for one in found.categories] == [True]
    assert found.attributes == ()


def test_a_removed_row_stands_where_it_stood_with_its_words():
    new = set_attribute(remove_attributes(GRID, {"a1"}), "a0", name="Renamed")
    found = difference(GRID, set_attribute(new, "a2", about="Why"))
    assert [one.attribute_id for one in found.attributes] == ["a0", "a1", "a2"]
    gone = found.by_attribute["a1"]
    assert (gone.new, gone.cells[0].before, gone.cells[0].after) == (None, "Old", "")


def test_levels_added_removed_moved_renamed():
    new = insert_level(remove_levels(GRID, {"l0"}), 0, Level(level_id="n", name="New"))
    new = set_level(move_levels(new, {"l2"}, 0), "l1", meaning="Alone")
    found = difference(GRID, new).levels
    assert [one.level_id for one in found if one.old is None] == ["n"]
    assert [one.level_id for one in found if one.new is None] == ["l0"]
    assert [one.level_id for one in found if one.is_moved] == ["l2"]
    assert [one.level_id for one in found if one.meaning] == ["l1"]


def test_expected_level_and_category_name():
    found = difference(GRID, rename_category(set_attribute(GRID, "a0", expected="l1"), "c0", "Skill"))
    assert [one.is_expected_changed for one in found.attributes] == [True]
    assert found.categories[0].name.after == "Skill"


def test_a_row_under_a_new_id_is_the_same_row():
    linked = replace(GRID.attributes[0], attribute_id="shared", also=("a0",))
    assert difference(GRID, replace(GRID, attributes=(linked, *GRID.attributes[1:]))).is_empty


def test_a_former_row_is_one_row_even_where_two_came_from_it():
    two = [replace(GRID.attributes[0], attribute_id=one, also=("a0",)) for one in ("n", "o")]
    found = difference(GRID, replace(GRID, attributes=(*two, *GRID.attributes[1:])))
    assert [(one.attribute_id, one.old) for one in found.attributes] == [("o", None)]


def test_steps_are_no_difference():
    assert difference(GRID, replace(GRID, steps=(Step(to_matrix_id="x", kind=StepKind.GROW),))).is_empty


@given(matrices())
def test_a_matrix_does_not_differ_from_itself(matrix):
    assert difference(matrix, matrix) == MatrixDifference()


@given(states())
def test_every_change_of_a_cell_is_told_once(pair):
    old, new = pair
    told = {(row.attribute_id, cell.level_id): cell for row in difference(old, new).attributes for cell in row.cells}
    cells = {(a.attribute_id, level_id) for state in pair for a in state.attributes for level_id in a.descriptors}
    texts = {key: (text_at(old, *key), text_at(new, *key)) for key in cells}
    assert {key: (cell.before, cell.after) for key, cell in told.items()} == {
        key: (before, after) for key, (before, after) in texts.items() if before != after
    }


@given(matrices(), st.data())
def test_moving_one_row_moves_one_row_at_most(matrix, data):
    ids = [one.attribute_id for one in matrix.attributes] or ["none"]
    place, category = data.draw(st.integers(0, 6)), data.draw(st.sampled_from([None, *matrix.category_places]))
    new = move_attributes(matrix, {data.draw(st.sampled_from(ids))}, place, category)
    assert sum(one.is_moved for one in difference(matrix, new).attributes) <= 1


def text_at(matrix, attribute_id, level_id):
    known = attribute_id in matrix.attribute_places
    return matrix.attribute(attribute_id).descriptor(level_id) if known else ""


def test_levels_match_by_id_then_name_then_place():
    names = {"l1": "Level 1", "x": "ＬＥＶＥＬ  2", "y": "Other", "z": "More"}
    other = replace(GRID, levels=tuple(Level(level_id=one, name=name) for one, name in names.items()))
    assert matched_levels(GRID, other) == {"l1": "l1", "l2": "x"}
    assert matched_levels(other, GRID) == {"l1": "l1", "x": "l2"}
    ends = replace(GRID, levels=(Level(level_id="p", name="P"), Level(level_id="q", name="Q")))
    assert matched_levels(GRID, ends) == {"l0": "p", "l1": "q"}


def test_rows_match_by_id_then_name():
    other = replace(GRID, attributes=(GRID.attributes[2], Attribute(attribute_id="n", name=" row  0")))
    assert matched_attributes(GRID, other) == {"a2": "a2", "n": "a0"}
