import itertools

from hypothesis import given
from hypothesis import strategies as st

from matrices.checks.forbidden import forbidden
from matrices.edits.blocks import Block, block_of, repeated
from matrices.edits.pasting import LeftOver, NewNames, Overwritten, fill_down, fill_right, missing, paste
from matrices.model.matrix import Matrix
from tests.matrices.model.test_difference import GRID
from tests.strategies import matrices, texts

NAMES = NewNames(attribute="New attribute", level="New level")


def block(*rows, **names):
    return Block(texts=tuple(tuple(row) for row in rows), **names)


def cells(matrix, *attribute_ids):
    return [[matrix.attribute(one).descriptor(each) for each in matrix.level_places] for one in attribute_ids]


def test_a_block_lands_on_its_cell_and_says_what_it_overwrote():
    found = paste(GRID, "a0", "l0", block(["One", "Two"], ["Old"]))
    assert cells(found.matrix, "a0", "a1") == [["One", "Two", ""], ["Old", "", ""]]
    assert found.overwritten == (Overwritten(attribute_id="a0", level_id="l0", before="Old", after="One"),)


def test_what_a_ragged_block_does_not_have_stays():
    assert cells(paste(GRID, "a0", "l0", block(["", "x"], [], ["y"])).matrix, "a0", "a1", "a2") == [
        ["", "x", ""],
        ["Old", "", ""],
        ["y", "", ""],
    ]


def test_outside_the_grid_is_left_over_unless_it_may_grow():
    wide = block(["a", "b"], ["c", "d"])
    assert missing(GRID, "a5", "l2", wide) == (1, 1)
    found = paste(GRID, "a5", "l2", wide)
    assert [(one.row, one.column, one.text) for one in found.left_over] == [(0, 1, "b"), (1, 0, "c"), (1, 1, "d")]
    assert isinstance(found.left_over[0], LeftOver)
    assert paste(GRID, "a5", "l2", block(["a", " "])).left_over == ()


def test_a_grid_grows_under_the_names_of_the_block():
    ids = (f"n{one}" for one in itertools.count())
    named = block(["a", "b"], ["c", "d"], ["e"], attribute_names=("R0", " R\n1"), level_names=("L0", "L1"))
    found = paste(GRID, "a5", "l2", named, grow=NAMES, make_id=lambda: next(ids))
    rows, (level,) = found.matrix.attributes[len(GRID.attributes) :], found.matrix.levels[len(GRID.levels) :]
    assert [*(one.name for one in rows), level.name] == ["R 1", "New attribute", "L1"]
    assert cells(found.matrix, "a5", *(one.attribute_id for one in rows)) == [
        ["Old", "", "a", "b"],
        ["", "", "c", "d"],
        ["", "", "e", ""],
    ]
    assert {one.category_id for one in rows} == {"c1"}


def test_an_empty_grid_takes_a_block():
    found = paste(Matrix(matrix_id="e", title="E"), None, None, block(["a"], ["b", "c"]), grow=NAMES)
    assert [list(row.descriptors.values()) for row in found.matrix.attributes] == [["a"], ["b", "c"]]


def test_copied_and_pasted_is_the_same():
    copied = block_of(GRID, ["a0", "a1"], ["l0", "l1"])
    assert copied == block(
        ["Old", ""], ["Old", ""], attribute_names=("Row 0", "Row 1"), level_names=("Level 0", "Level 1")
    )
    assert paste(GRID, "a2", "l0", copied).matrix == GRID


def test_a_selection_is_filled_by_what_fits_into_it():
    assert repeated(block(["x"]), 2, 2) == block(["x", "x"], ["x", "x"])
    assert repeated(block(["x", "y"]), 2, 4) == block(["x", "y"] * 2, ["x", "y"] * 2)
    assert repeated(block(["x"], ["y", "z"]), 2, 4) == block(["x", "", "x", ""], ["y", "z"] * 2)
    for other in (block(["x", "y"]), block(["x"], ["y"]), block(), block([])):
        assert repeated(other, 3, 3) is other


def test_fill_down_and_right():
    down = fill_down(GRID, ["a0", "a1"], ["l1", "l0"])
    assert down.matrix == GRID
    one = paste(GRID, "a0", "l1", block(["x"])).matrix
    assert cells(fill_down(one, ["a0", "a1", "a2"], ["l1"]).matrix, "a1", "a2") == [["Old", "x", ""]] * 2
    assert cells(fill_down(one, ["a1"], ["l1"]).matrix, "a1") == [["Old", "x", ""]]
    assert fill_down(one, ["a0"], ["l1"]).matrix is one
    right = fill_right(one, ["a0", "a1"], ["l0", "l1", "l2"])
    assert cells(right.matrix, "a0", "a1") == [["Old"] * 3] * 2
    assert [(each.attribute_id, each.before) for each in right.overwritten] == [("a0", "x")]
    assert cells(fill_right(one, ["a0"], ["l2"]).matrix, "a0") == [["Old", "x", "x"]]
    assert fill_right(one, ["a0"], ["l0"]).matrix is one


blocks = st.lists(st.lists(texts, max_size=4).map(tuple), max_size=4).map(lambda rows: Block(texts=tuple(rows)))


@given(matrices(), blocks, st.booleans(), st.data())
def test_every_paste_keeps_the_rules_and_loses_no_text(matrix, pasted, grows, data):
    rows, levels = [one.attribute_id for one in matrix.attributes], list(matrix.level_places)
    row = data.draw(st.sampled_from(rows)) if rows else None
    level = data.draw(st.sampled_from(levels)) if levels else None
    found = paste(matrix, row, level, pasted, grow=NAMES if grows else None)
    assert forbidden(matrix, found.matrix) == ()
    shown = [text for line in found.matrix.attributes for text in line.descriptors.values()]
    left = [one.text for one in found.left_over]
    assert not grows or not left
    for text in (text for line in pasted.texts for text in line if text.strip()):
        assert text in left or "\n".join(one.rstrip() for one in text.split("\n")).strip("\n") in shown
