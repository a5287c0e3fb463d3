import datetime
import itertools

from hypothesis import given
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.edits.people import new_teammate, place_teammate
from matrices.edits.roles import duplicate_role, remove_role, start_role
from matrices.edits.rows import set_attribute
from matrices.model.difference import difference
from matrices.model.matrix import Matrix, Step, StepKind
from matrices.model.metric import RoleMetrics
from tests.matrices.model.test_difference import GRID
from tests.strategies import matrices

STEPPED = replace(set_attribute(GRID, "a0", expected="l1"), steps=(Step(to_matrix_id="x", kind=StepKind.GROW),))


def test_a_copy_that_shares_has_the_same_rows():
    copy = duplicate_role(STEPPED, "  Another\n", shares_rows=True)
    assert (copy.title, copy.attributes, copy.steps) == ("Another", STEPPED.attributes, STEPPED.steps)
    assert copy.matrix_id != STEPPED.matrix_id


def test_a_copy_of_its_own_has_rows_nobody_was_rated_in():
    known = replace(GRID, attributes=(replace(GRID.attributes[0], also=("old",)),))
    [row] = duplicate_role(known, "Another", shares_rows=False).attributes
    assert row.attribute_id != "a0"
    assert replace(row, attribute_id="a0") == GRID.attributes[0]


def test_a_role_starts_empty_or_with_the_cells_of_another():
    empty = start_role(STEPPED, "New", shares_rows=True, keeps_cells=False)
    assert {(one.expected_level_id, len(one.descriptors)) for one in empty.attributes} == {(None, 0)}
    assert (empty.steps, empty.levels, [one.name for one in empty.attributes]) == (
        (),
        GRID.levels,
        [one.name for one in GRID.attributes],
    )
    assert start_role(STEPPED, "New", shares_rows=True, keeps_cells=True).attributes == STEPPED.attributes


def test_steps_to_a_role_that_goes_lead_outside():
    to_it = Step(to_matrix_id="m", kind=StepKind.GROW)
    other = replace(GRID, matrix_id="o", steps=(to_it, Step(to_matrix_id="p", kind=StepKind.GROW)))
    ana = place_teammate(new_teammate("Ana"), "m", datetime.date(2026, 1, 1))
    found = remove_role([GRID, other, replace(GRID, matrix_id="p")], "m", [ana, new_teammate("Bo")])
    assert found.matrix is GRID
    gone = [(one.table, one.document_id) for one in found.removed]
    assert gone[:2] == [(Matrix.table, "m"), ("acceptances", "m")]
    assert ("translations", "m:ar") in gone
    assert RoleMetrics.table not in {table for table, _ in gone}
    assert [one.steps[0] for one in found.changed] == [replace(to_it, to_matrix_id=None, destination="Role")]
    assert found.holder_ids == (ana.teammate_id,)


@given(matrices())
def test_every_copy_keeps_the_rules_and_the_words(matrix):
    numbers = itertools.count()
    copy = duplicate_role(matrix, "Copy", shares_rows=False, make_id=lambda: f"new{next(numbers)}")
    assert forbidden(None, copy) == ()
    assert difference(matrix, duplicate_role(matrix, matrix.title.strip(), shares_rows=True)).attributes == ()
