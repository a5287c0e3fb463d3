import pytest

from matrices.checks.finding import Code, Finding, Place
from tests.widgets.grid.roles import ROLE
from widgets.checks.order import step_from, step_on


def at(attribute_id=None, level_id=None):
    return Finding(code=Code.EMPTY, place=Place(matrix_id="role", attribute_id=attribute_id, level_id=level_id))


WHOLE, LEVEL, ROW, CELL = at(), at(None, "solid"), at("writing"), at("writing", "solid")
FOUND = (WHOLE, LEVEL, ROW, CELL)


@pytest.mark.parametrize(
    ("cell", "by", "found"),
    [
        ((None, None), 1, LEVEL),
        (("product", "first"), 1, ROW),
        (("writing", "first"), 1, CELL),
        (("writing", "first"), -1, ROW),
        (("writing", "solid"), 1, WHOLE),
        (("product", "first"), -1, LEVEL),
        ((None, None), -1, CELL),
        (("gone", "first"), 1, LEVEL),
    ],
)
def test_the_nearest_is_found(cell, by, found):
    assert step_from(FOUND, ROLE, cell, by) is found


def test_nothing_is_next_to_nothing():
    assert step_from((), ROLE, ("product", "first"), 1) is None


@pytest.mark.parametrize(("current", "by", "found"), [(WHOLE, 1, LEVEL), (CELL, 1, WHOLE), (WHOLE, -1, CELL)])
def test_steps_go_round(current, by, found):
    assert step_on(FOUND, current, by) is found
