import datetime

import pytest
from msgspec.structs import replace

from matrices.model.review import Review, ReviewKind
from matrices.store.open_reviews import is_open

DAY = datetime.date(2026, 10, 1)
OPEN = Review(review_id="ana:1", teammate_id="ana", kind=ReviewKind.ONE_TO_ONE, held_on=DAY)


@pytest.mark.parametrize("notes", ["", '"closed_on":', 'a "closed_on": "2026-10-01" b', '\\"closed_on":'])
def test_an_open_review_is_told_from_a_closed_one_whatever_was_noted(workspace, notes):
    noted = replace(OPEN, notes=notes)
    workspace.commit([noted])
    assert is_open(workspace, "ana:1")
    workspace.commit([replace(noted, closed_on=DAY)])
    assert not is_open(workspace, "ana:1")


def test_a_review_that_is_not_there_is_not_open(workspace):
    assert not is_open(workspace, "ana:1")
