from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.edits.between_roles import LeftOut, copy_rows, move_rows
from matrices.model.matrix import Attribute, Category, Level, Matrix
from tests.strategies import states

ROW = Attribute(
    attribute_id="a",
    name="A",
    category_id="c",
    expected_level_id="l1",
    descriptors={"l0": "first", "l1": "second", "l2": "third"},
    also=("old",),
)
SOURCE = Matrix(
    matrix_id="s",
    title="S",
    levels=tuple(Level(level_id=f"l{n}", name=f"L{n}") for n in range(3)),
    categories=(Category(category_id="c", name="Craft"),),
    attributes=(ROW, Attribute(attribute_id="b", name="B", category_id="c")),
)
TARGET = Matrix(
    matrix_id="t",
    title="T",
    levels=(Level(level_id="x", name="L1"), Level(level_id="y", name="Y")),
    categories=(Category(category_id="d", name="CRAFT"),),
    attributes=(Attribute(attribute_id="z", name="Z", category_id="d"),),
)


def test_a_row_moves_with_its_id_into_the_category_and_levels_that_answer():
    found = move_rows(SOURCE, TARGET, ["a"], place=0, grows=True)
    row = found.target.attributes[0]
    assert (row.attribute_id, row.category_id, row.expected_level_id, row.also) == ("a", "d", "x", ("old",))
    assert [(one, row.descriptor(one)) for one in found.target.level_places] == [
        ("l0", "first"),
        ("x", "second"),
        ("l2", "third"),
        ("y", ""),
    ]
    assert (found.left_out, [one.attribute_id for one in found.source.attributes]) == ((), ["b"])


def test_cells_that_do_not_fit_stay_where_they_were():
    found = move_rows(SOURCE, TARGET, ["a", "b"])
    assert found.carried_ids == ("a", "b")
    assert found.target.attribute("a").descriptors == {"x": "second"}
    assert found.left_out == (
        LeftOut(attribute_id="a", level_id="l0", text="first"),
        LeftOut(attribute_id="a", level_id="l2", text="third"),
    )
    [left] = found.source.attributes
    assert (left.descriptors, left.expected_level_id) == ({"l0": "first", "l2": "third"}, None)


def test_expected_levels_without_an_answer_are_told():
    source = replace(SOURCE, attributes=(replace(ROW, expected_level_id="l2"),))
    assert copy_rows(source, TARGET, ["a"], shares_rows=True).expected_lost == ("a",)


def test_a_row_that_is_there_already_is_kept_back():
    shared = copy_rows(SOURCE, TARGET, ["a"], shares_rows=True).target
    again = move_rows(SOURCE, shared, ["a"])
    assert (again.kept_back, again.source, again.target) == (("a",), SOURCE, shared)


def test_a_copy_of_its_own_has_a_fresh_id_and_no_past():
    found = copy_rows(SOURCE, TARGET, ["a"], shares_rows=False, make_id=lambda: "new")
    assert (found.carried_ids, found.target.attribute("new").also, found.source) == (("new",), (), SOURCE)


def test_a_category_that_is_missing_is_added():
    found = copy_rows(SOURCE, replace(TARGET, categories=(), attributes=()), ["b"], shares_rows=True)
    assert found.target.categories == SOURCE.categories


def words(*matrices):
    return sorted(text for matrix in matrices for row in matrix.attributes for text in row.descriptors.values())


@given(states(), st.booleans(), st.data())
def test_moves_lose_no_word_and_keep_the_rules(pair, grows, data):
    source, target = pair
    ids = data.draw(st.sets(st.sampled_from([one.attribute_id for one in source.attributes] or ["none"])))
    place = data.draw(st.none() | st.integers(0, 6))
    found = move_rows(source, target, ids, place=place, grows=grows)
    assert words(found.source, found.target) == words(source, target)
    assert forbidden(source, found.source) == forbidden(target, found.target) == ()
    assert found.left_out == () or not grows
