import pytest
from msgspec.structs import replace

from matrices.model.teammate import Teammate
from matrices.store.faults import Fault, Problem
from matrices.store.repairing import is_repairable, moved, repaired
from matrices.store.verify import verify
from matrices.store.workspace import Workspace
from tests.matrices.store.documents import team


@pytest.fixture
def workspace(path):
    with Workspace.create(path, team()) as opened:
        yield opened


def test_standings_come_from_the_reviews_again(workspace):
    true = workspace.get(Teammate, "ada")
    workspace.commit([replace(true, standings={})])
    assert repaired(workspace, verify(workspace)) == [true]


def test_what_differs_is_told_with_both_sides(workspace):
    true = workspace.get(Teammate, "ada")
    (found,) = moved(replace(true, standings={}), true)
    assert (found.attribute_id, found.before, found.after) == ("product", None, true.standings["product"])


def faults(*several):
    return [Problem(fault=one, table="teammates", document_id="ada") for one in several]


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        (faults(), False),
        (faults(Fault.STANDING_DIFFERS), True),
        (faults(Fault.STANDING_DIFFERS, Fault.RATING_MISSING), False),
    ],
)
def test_only_standings_can_be_repaired(problems, expected):
    assert is_repairable(problems) is expected
