import datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.edits.ratings import NewRating, rate
from matrices.model.evidence_search import sightings_in
from matrices.model.growth import History
from matrices.model.review import Review, Who
from matrices.store.faults import review_problems
from tests.matrices.edits.test_ratings import ANA, DAY, LEVEL, NOW
from tests.matrices.edits.test_rows import GROUPED

RIGHT = DAY - datetime.timedelta(days=30)
LEVEL_IDS = [one.level_id for one in GROUPED.levels]
RATINGS = st.lists(
    st.builds(
        NewRating,
        attribute_id=st.just("a"),
        level_id=st.sampled_from(LEVEL_IDS),
        on=st.dates(DAY - datetime.timedelta(days=5), DAY),
        by=st.sampled_from((Who.LEAD, Who.SELF)),
        evidence=st.sampled_from(((), ("Seen",))),
    ),
    min_size=1,
    max_size=6,
)


class Desk:
    """A teammate with reviews, as a workspace would hold them, and a clock that goes on."""

    def __init__(self) -> None:
        self.teammate, self.reviews, self.editions = ANA, {}, {}
        self._minutes = count()

    def rate(self, new: NewRating) -> None:
        now = NOW + datetime.timedelta(minutes=next(self._minutes))
        review, self.teammate, *kept = rate(self.teammate, self.reviews.values(), GROUPED, self.editions, new, now=now)
        assert isinstance(review, Review)
        self.reviews[review.review_id] = review
        self.editions.update({one.edition_id: one for one in kept})

    def close(self) -> None:
        self.reviews = {key: replace(one, closed_on=DAY) for key, one in self.reviews.items()}

    @property
    def history(self) -> History:
        return History(self.reviews.values())


def redated(desk: Desk) -> None:
    wrong = desk.history.entries[0].rating
    desk.rate(replace(LEVEL, on=RIGHT, evidence=(), evidence_ids=wrong.evidence_ids, corrects=wrong.rating_id))


def test_both_ratings_stay_and_one_counts():
    desk = Desk()
    desk.rate(LEVEL)
    redated(desk)
    assert [one.rating.on for one in desk.history.entries] == [RIGHT, DAY]
    assert [one.rating.on for one in desk.history.entries_of("a")] == [RIGHT]
    assert desk.teammate.standings["a"].on == RIGHT


def test_evidence_comes_along_and_is_found_once():
    desk = Desk()
    desk.rate(LEVEL)
    desk.close()
    redated(desk)
    entry = desk.history.entries_of("a")[0]
    assert [one.text for one in desk.history.evidence_of(entry.rating)] == ["Wrote the outage note"]
    assert len(list(sightings_in(desk.reviews.values()))) == 1


def test_rating_that_is_not_there_cannot_be_corrected():
    with pytest.raises(KeyError):
        rate(ANA, [], GROUPED, [], replace(LEVEL, corrects="gone"), now=NOW)


@given(RATINGS, st.data())
def test_standings_are_as_if_the_day_had_been_right(ratings: list[NewRating], data: st.DataObject) -> None:
    """A rating moved to an own day leaves what would stand, had it been made there and nowhere else."""
    desk, other = Desk(), Desk()
    for one in ratings:
        desk.rate(one)
    wrong = data.draw(st.sampled_from([one.rating for one in desk.history.entries_of("a")]))
    right = replace(LEVEL, level_id=wrong.level_id, on=RIGHT, by=wrong.by, evidence=(), corrects=wrong.rating_id)
    desk.rate(replace(right, evidence_ids=wrong.evidence_ids))
    left = [one.rating for one in desk.history.entries_of("a") if one.rating.on != RIGHT]
    for one in left:
        other.rate(NewRating(attribute_id="a", level_id=one.level_id, on=one.on, by=one.by))
    other.rate(replace(right, corrects=None))
    ours, theirs = desk.teammate.standings, other.teammate.standings
    assert {key: (one.level_id, one.on, one.by) for key, one in ours.items()} == {
        key: (one.level_id, one.on, one.by) for key, one in theirs.items()
    }
    assert list(review_problems(list(desk.reviews.values()), desk.editions)) == []
    assert wrong.rating_id in desk.history.superseded_ids
