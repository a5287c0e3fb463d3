import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices.checks.forbidden import forbidden
from matrices.edits.cells import set_descriptors
from matrices.edits.levels import insert_level, move_levels, remove_levels, set_level
from matrices.edits.tidying import tidy
from matrices.model.matrix import Level, Matrix
from tests.matrices.edits.test_rows import GROUPED
from tests.strategies import matrices, texts


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("\n\na  \n\nb\n", "a\n\nb"), ("  a", "  a"), (" \n ", "")],
)
def test_tidy(typed, kept):
    assert tidy(typed) == kept


def test_empty_text_clears_the_cell():
    written = set_descriptors(GROUPED, {("a", "l0"): "Does it", ("b", "l0"): "Does that"})
    cleared = set_descriptors(written, {("a", "l0"): " "})
    assert (cleared.attribute("a").descriptors, cleared.attribute("b").descriptor("l0")) == ({}, "Does that")


@given(matrices(), texts)
def test_setting_a_text_and_setting_it_back_gives_the_equal_matrix(matrix: Matrix, text: str):
    keys = [(a.attribute_id, one.level_id) for a in matrix.attributes for one in matrix.levels]
    before = {key: matrix.attribute(key[0]).descriptor(key[1]) for key in keys}
    changed = set_descriptors(matrix, dict.fromkeys(keys, text))
    tidied = set_descriptors(matrix, before)
    assert set_descriptors(changed, before) == tidied


def test_removed_level_takes_its_descriptors_and_expectation():
    matrix = Matrix(
        matrix_id="m",
        title="Role",
        levels=GROUPED.levels,
        attributes=(*set_descriptors(GROUPED, {("a", "l0"): "x"}).attributes,),
        categories=GROUPED.categories,
    )
    left = remove_levels(matrix, {"l0"})
    assert left.levels == ()
    assert left.attribute("a").descriptors == {}
    assert forbidden(matrix, left) == ()


def test_move_levels_keeps_their_order():
    matrix = GROUPED
    for number in (1, 2, 3):
        matrix = insert_level(matrix, number, Level(level_id=f"l{number}", name=str(number)))
    moved = move_levels(matrix, {"l0", "l1"}, 4)
    assert [one.level_id for one in moved.levels] == ["l2", "l3", "l0", "l1"]


def test_set_level_tidies_the_name_and_keeps_the_meaning():
    matrix = set_level(set_level(GROUPED, "l0", meaning="Finds their feet"), "l0", name=" Learn\ning ")
    assert matrix.level("l0") == Level(level_id="l0", name="Learn ing", meaning="Finds their feet")


@given(matrices(), st.data())
def test_level_edits_keep_the_rules(matrix: Matrix, data: st.DataObject):
    ids = data.draw(st.sets(st.sampled_from([one.level_id for one in matrix.levels] or ["none"])))
    place = data.draw(st.integers(0, len(matrix.levels)))
    for edited in (remove_levels(matrix, ids), move_levels(matrix, ids, place)):
        assert forbidden(matrix, edited) == ()
