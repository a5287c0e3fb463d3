import datetime

import pytest

from matrices.edits.cells import set_descriptors
from matrices.edits.editions import (
    NothingToPublishError,
    edition_id_to_rate_against,
    is_wording_of,
    latest_edition,
    publish,
)
from matrices.model.edition import Edition, edition_id_of
from tests.matrices.edits.test_rows import GROUPED

DAY = datetime.date(2026, 5, 4)
REWORDED = set_descriptors(GROUPED, {("a", "l0"): "Answers in plain words"})


def test_first_edition_has_number_one():
    edition = publish(GROUPED, [], DAY, "first")
    assert (edition.number, edition.published_on, edition.note) == (1, DAY, "first")
    assert is_wording_of(edition, GROUPED)


def test_publishing_the_same_wording_is_refused():
    with pytest.raises(NothingToPublishError):
        publish(GROUPED, [publish(GROUPED, [], DAY)], DAY)


def test_a_snapshot_becomes_the_edition_and_keeps_its_id():
    snapshot = Edition(edition_id=edition_id_of(GROUPED), matrix=GROUPED)
    assert publish(GROUPED, [snapshot], DAY).edition_id == snapshot.edition_id


def test_wording_that_returns_gets_an_edition_of_its_own():
    first = publish(GROUPED, [], DAY)
    second = publish(REWORDED, [first], DAY)
    third = publish(GROUPED, [first, second], DAY)
    assert third.number == 3
    assert len({first.edition_id, second.edition_id, third.edition_id}) == 3
    assert latest_edition([third, first, second]) is third


def test_ratings_name_the_latest_edition_of_the_wording():
    first = publish(GROUPED, [], DAY)
    second = publish(REWORDED, [first], DAY)
    third = publish(GROUPED, [first, second], DAY)
    ids = [one.edition_id for one in (first, second, third)]
    assert edition_id_to_rate_against(GROUPED, ids) == (third.edition_id, True)
    assert edition_id_to_rate_against(REWORDED, []) == (second.edition_id, False)
