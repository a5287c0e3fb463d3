import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.edits.rows import set_attribute
from matrices.edits.sharing import BothInOneRoleError, link, merge_rows, share_changes, unlink, where_used
from matrices.model.edition import edition_id_of
from matrices.model.growth import History, gaps, standings_of
from matrices.model.matrix import Attribute, Level, Matrix
from tests.strategies import matrices, reviews

LEVELS = tuple(Level(level_id=f"l{n}", name=f"L{n}") for n in range(3))


def role(matrix_id, *rows, language="en"):
    made = tuple(Attribute(attribute_id=one, name=one.upper(), about=f"about {one}") for one in rows)
    return Matrix(matrix_id=matrix_id, title=matrix_id, language=language, levels=LEVELS, attributes=made)


A, B, C, JA = role("A", "x", "k"), role("B", "y"), role("C", "x", "q"), role("JA", "x", language="ja")


def ids(matrix):
    return [one.attribute_id for one in matrix.attributes]


def test_where_used():
    assert where_used([A, B, C], "x") == (A, C)


def test_renaming_once_renames_everywhere_in_that_language():
    assert [one.attribute("x").name for one in share_changes([A, B, C, JA], "x", name="N")] == ["N", "N", "N"]
    assert [one.matrix_id for one in share_changes([A, B, C, JA], "x", about="N", language="en")] == ["A", "C"]
    assert share_changes([A, B], "x", name="X") == ()


def test_link_takes_all_that_share_the_row_along():
    linked = {one.matrix_id: one for one in link([A, B, C, JA], "A", "x", to_matrix_id="B", to_attribute_id="y")}
    assert [ids(linked[one]) for one in ("A", "C", "JA")] == [["y", "k"], ["y", "q"], ["y"]]
    assert linked["A"].attribute("y") == Attribute(attribute_id="y", name="Y", about="about y", also=("x",))
    assert linked["JA"].attribute("y").name == "X"
    assert linked["B"].attribute("y").also == ("x",)


def test_role_whose_row_another_is_linked_to_reads_as_before():
    after = {one.matrix_id: one for one in link([A, B], "B", "y", to_matrix_id="A", to_attribute_id="x")}
    assert after["A"] != A
    assert edition_id_of(after["A"]) == edition_id_of(A)


def test_questions_are_asked_in_all_roles_of_the_language():
    changed = share_changes([A, B, C, JA], "x", questions="When?\n\n  And then? ", language="en")
    assert [(one.matrix_id, one.attribute("x").questions) for one in changed] == [
        ("A", ("When?", "And then?")),
        ("C", ("When?", "And then?")),
    ]


@pytest.mark.parametrize(("theirs", "expected"), [("Why?", ("Why?",)), ("", ("When?",))])
def test_link_takes_over_the_questions_that_there_are(theirs, expected):
    own, other = set_attribute(A, "x", questions="When?"), set_attribute(B, "y", questions=theirs)
    linked = {one.matrix_id: one for one in link([own, other], "A", "x", to_matrix_id="B", to_attribute_id="y")}
    assert linked["A"].attribute("y").questions == expected


def test_merge_asks_what_both_rows_ask():
    both = set_attribute(set_attribute(A, "x", questions="When?"), "k", questions="When?\nWhy?")
    [merged] = merge_rows([both], "A", "x", ["k"])
    assert merged.attribute("x").questions == ("When?", "Why?")


def test_link_is_refused_where_a_role_has_both():
    with pytest.raises(BothInOneRoleError, match="D"):
        link([A, B, role("D", "x", "y")], "A", "x", to_matrix_id="B", to_attribute_id="y")


def test_unlink_gives_an_id_of_its_own_and_link_takes_it_back():
    alone = unlink(A, "x", "own")
    assert (ids(alone), alone.attribute("own").also) == (["own", "k"], ("x",))
    back = {one.matrix_id: one for one in link([alone, C], "A", "own", to_matrix_id="C", to_attribute_id="x")}
    assert ids(back["A"]) == ["x", "k"]
    assert [one.attribute("x").also for one in back.values()] == [("own",), ("own",)]
    assert unlink(A, "x").attributes[0].attribute_id not in ("x", "")


def test_merge_keeps_what_both_rows_say():
    one = replace(A.attribute("x"), about="", descriptors={"l0": "Asks\nWrites"})
    two = replace(A.attribute("k"), expected_level_id="l1", descriptors={"l0": "Writes\nCalls", "l2": "Leads"})
    [merged] = merge_rows([replace(A, attributes=(one, two)), B], "A", "x", ["k"])
    assert merged.attributes == (
        Attribute(
            attribute_id="x",
            name="X",
            about="about k",
            expected_level_id="l1",
            descriptors={"l0": "Asks\nWrites\nCalls", "l2": "Leads"},
            also=("k",),
        ),
    )


def test_merge_takes_other_roles_along_unless_they_have_both():
    other, both = role("O", "k"), role("P", "x", "k")
    changed = {one.matrix_id: one for one in merge_rows([A, other, both], "A", "x", ["k"])}
    assert ids(changed["O"]) == ["x"]
    assert ids(changed["P"]) == ["x", "k"]
    assert changed["P"].former_ids == {}


def counted(matrix, made):
    seen = History(made).seen_from(matrix)
    return {one.rating.rating_id for row in matrix.attributes for one in seen.entries_of(row.attribute_id)}


@given(matrices(), reviews(), st.data())
def test_link_unlink_and_merge_lose_no_rating(matrix, made, data):
    before = counted(matrix, made)
    if not matrix.attributes:
        return
    row = data.draw(st.sampled_from(ids(matrix)))
    other = role("B", "b", "c")
    linked = link([matrix, other], "m", row, to_matrix_id="B", to_attribute_id="b")
    merged = merge_rows([matrix, other], "m", row, ids(matrix))
    alone = unlink(linked[0], "b")
    for found in (linked[0], alone, *merged):
        assert counted(found, made) == before
        assert forbidden(None, found) == ()


@given(matrices(), reviews(), st.data())
def test_standings_say_what_the_history_says_after_a_merge(matrix, made, data):
    if len(matrix.attributes) < 2:
        return
    [merged] = merge_rows([matrix], "m", ids(matrix)[0], ids(matrix)[1:3])
    seen = History(made).seen_from(merged).standings_on(datetime.date.max)
    assert [one.place for one in gaps(merged, standings_of(made))] == [one.place for one in gaps(merged, seen)]
