import itertools

import msgspec
import pytest

from matrices.checks.forbidden import forbidden
from matrices.exchange.applying import planned_matrix
from matrices.exchange.changes import CellChange, changes_between
from matrices.exchange.plan import PlannedAttribute
from tests.matrices.exchange.making import GRID, plan_rows

HEAD = ("Attribute", "L1", "L2")
WRITING = ("Writing", "Short replies", "Articles")
TOOLS = ("Tools", "Uses views", "Builds views")


def made(*rows, existing=None, start=1, **more):
    counter = itertools.count(start)
    return planned_matrix(plan_rows(*rows), existing, make_id=lambda: f"id{next(counter)}", **more)


def names(matrix):
    return [one.name for one in matrix.attributes]


def test_new_matrix_holds_the_plan():
    matrix = made(("Support lead",), HEAD, WRITING, language="es")
    assert (matrix.title, matrix.language, names(matrix)) == ("Support lead", "es", ["Writing"])
    assert list(matrix.attributes[0].descriptors.values()) == ["Short replies", "Articles"]


def test_title_can_be_chosen():
    assert made(*GRID, title="Lead").title == "Lead"


def test_new_matrix_is_allowed():
    matrix = made(("Lead",), (*HEAD, "Expected"), ("Craft",), (*WRITING, "L2"), ("Team",), (*TOOLS, "L1"))
    assert forbidden(None, matrix) == ()
    assert matrix.attributes[0].expected_level_id == matrix.levels[1].level_id


def test_importing_again_changes_nothing():
    matrix = made(HEAD, ("Craft",), WRITING, ("Team",), TOOLS)
    assert made(HEAD, ("Craft",), WRITING, ("Team",), TOOLS, existing=matrix, start=100) == matrix


def test_ids_are_kept_however_names_are_spelled():
    matrix = made(HEAD, WRITING)
    again = made(("Attribute", "l1", "L2 "), (" WRITING", "New", ""), existing=matrix, start=100)
    assert [one.level_id for one in again.levels] == [one.level_id for one in matrix.levels]
    assert again.attributes[0].attribute_id == matrix.attributes[0].attribute_id


def test_cells_of_the_file_replace_even_by_nothing():
    matrix = made(HEAD, WRITING)
    again = made(HEAD, ("Writing", "New", ""), existing=matrix)
    assert list(again.attributes[0].descriptors.values()) == ["New"]


def test_what_the_file_does_not_speak_of_stays():
    matrix = made(("Lead",), (*HEAD, "Expected", "About"), (*WRITING, "L2", "In tickets"), (*TOOLS, "", ""))
    again = made(("Attribute", "L2"), ("Writing", "New"), existing=matrix)
    assert (again.title, names(again), len(again.levels)) == ("Lead", ["Writing", "Tools"], 2)
    kept = again.attributes[0]
    assert (kept.expected_level_id, kept.about) == (matrix.levels[1].level_id, "In tickets")
    assert list(kept.descriptors.values()) == ["Short replies", "New"]


def test_new_rows_and_levels_stand_behind_their_neighbours():
    matrix = made(HEAD, WRITING, TOOLS)
    again = made(
        ("Attribute", "L1", "L1b", "L2"),
        ("Writing", "a"),
        ("New", "b", "c"),
        ("Tools", "d"),
        existing=matrix,
        start=100,
    )
    assert names(again) == ["Writing", "New", "Tools"]
    assert [level.name for level in again.levels] == ["L1", "L1b", "L2"]


def test_attribute_moves_with_its_category_and_order_holds():
    matrix = made(("Lead",), HEAD, ("Craft",), WRITING, ("Asking", "x", "y"), ("Team",), TOOLS)
    again = made(HEAD, ("Team",), WRITING, existing=matrix)
    assert forbidden(matrix, again) == ()
    assert names(again) == ["Asking", "Writing", "Tools"]


def test_same_name_is_matched_in_its_category():
    matrix = made(HEAD, ("Craft",), WRITING, ("Team",), WRITING)
    again = made(HEAD, ("Team",), ("Writing", "New", "x"), existing=matrix)
    assert [next(iter(one.descriptors.values())) for one in again.attributes] == ["Short replies", "New"]


def test_ids_of_the_source_go_before_names():
    matrix = made(HEAD, WRITING, TOOLS)
    ids = [one.attribute_id for one in matrix.attributes]
    swapped = tuple(
        PlannedAttribute(name=name, descriptors=("", ""), attribute_id=own)
        for name, own in (("Tools", ids[0]), ("Writing", ids[1]))
    )
    plan = msgspec.structs.replace(plan_rows(HEAD, WRITING), attributes=swapped)
    assert [one.attribute_id for one in planned_matrix(plan, matrix).attributes] == ids
    assert names(planned_matrix(plan, matrix)) == ["Tools", "Writing"]


def test_two_levels_of_one_name_stay_two():
    matrix = made(("Attribute", "L", "L"), WRITING)
    assert made(("Attribute", "L", "L"), WRITING, existing=matrix, start=100) == matrix


def test_changes_name_cells_rows_and_levels():
    matrix = made(HEAD, WRITING)
    again = made((*HEAD, "L3"), ("Writing", "New", "Articles", "x"), TOOLS, existing=matrix, start=100)
    changes = changes_between(matrix, again)
    own, first = matrix.attributes[0].attribute_id, matrix.levels[0].level_id
    assert changes.new_level_ids == (again.levels[2].level_id,)
    assert changes.new_attribute_ids == (again.attributes[1].attribute_id,)
    assert changes.cells[0] == CellChange(attribute_id=own, level_id=first, before="Short replies", after="New")
    assert [one.after for one in changes.cells] == ["New", "x", "Uses views", "Builds views"]


def test_changes_name_altered_rows():
    matrix = made(HEAD, WRITING, TOOLS)
    again = made(HEAD, ("Craft",), WRITING, existing=matrix, start=100)
    assert changes_between(matrix, again).altered_attribute_ids == (matrix.attributes[0].attribute_id,)


@pytest.mark.parametrize("rows", [1000])
def test_many_rows_take_no_long_time(rows):
    grid = [HEAD, *((f"Row {number}", "a", "b") for number in range(rows))]
    matrix = made(*grid)
    assert made(*grid, existing=matrix, start=10**6) == matrix
