import datetime

from hypothesis import given
from msgspec.structs import replace

from matrices.model.growth import GapState, History, gaps, middle_place, standings_of
from matrices.model.marks import marks_on
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.review import Absence, Rating, Review, Who
from tests.strategies import reviews


def rating(rating_id, on, level="l1", by=Who.LEAD, *, supersedes=None, absence=None):
    return Rating(
        rating_id=rating_id,
        attribute_id="a",
        level_id=None if absence else level,
        absence=absence,
        on=on,
        by=by,
        edition_id="m:e",
        recorded_at=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
        supersedes=supersedes,
    )


def history(*made):
    day = max(one.on for one in made)
    return History([Review(review_id="t:1", teammate_id="t", kind="quarterly", held_on=day, ratings=made)])


def day(number):
    return datetime.date(2026, 1, number)


def test_level_on_a_day_is_the_latest_up_to_it():
    found = history(rating("1", day(1), "l0"), rating("2", day(9), "l1"))
    assert found.entry_on("a", day(8)).rating.rating_id == "1"
    assert found.entry_on("a", day(9)).rating.rating_id == "2"
    assert found.entry_on("a", datetime.date(2025, 12, 31)) is None


def test_agreed_counts_over_the_lead_on_the_same_day():
    found = history(rating("agreed", day(1), "l0", Who.AGREED), rating("lead", day(1), "l2"))
    assert found.entry_on("a", day(1)).rating.rating_id == "agreed"


def test_own_view_stands_apart():
    found = history(rating("lead", day(1), "l0"), rating("self", day(2), "l2", Who.SELF))
    assert found.entry_on("a", day(3)).rating.rating_id == "lead"
    assert found.view_on("a", day(3), Who.SELF).rating.level_id == "l2"


def test_correction_replaces_but_both_stay():
    found = history(rating("1", day(1), "l0"), rating("2", day(1), "l2", supersedes="1"))
    assert [one.rating.rating_id for one in found.series("a")] == ["2"]
    assert len(found.entries) == 2


def test_not_observed_keeps_the_level_seen_last():
    found = history(rating("1", day(1), "l1"), rating("2", day(5), absence=Absence.NOT_OBSERVED))
    assert found.entry_on("a", day(6)).standing.absence is Absence.NOT_OBSERVED
    assert found.level_on("a", day(6)).rating.level_id == "l1"


def test_level_before_skips_repeats_of_the_same_level():
    made = [rating("1", day(1), "l0"), rating("2", day(2), "l1"), rating("3", day(3), "l1")]
    assert history(*made).level_before("a", day(3)).rating.rating_id == "1"
    assert history(made[0]).level_before("a", day(3)) is None


@given(reviews())
def test_order_of_reviews_does_not_matter(made):
    assert standings_of(made) == standings_of(reversed(made))


@given(reviews())
def test_own_views_and_superseded_ratings_never_stand(made):
    known = {one.rating_id: one for review in made for one in review.ratings}
    assert all(known[one.rating_id].by is not Who.SELF for one in standings_of(made).values())


LADDER = Matrix(
    matrix_id="m",
    title="Role",
    levels=tuple(Level(level_id=f"l{n}", name=str(n)) for n in range(3)),
    attributes=(Attribute(attribute_id="a", name="A", expected_level_id="l1"), Attribute(attribute_id="b", name="B")),
)


def gap_of(*made):
    return gaps(LADDER, history(*made).standings_on(datetime.date.max))[0]


def test_gap_states():
    assert gap_of(rating("1", day(1), "l0")).state is GapState.BELOW
    assert gap_of(rating("1", day(1), "l2")).state is GapState.MET
    assert gap_of(rating("1", day(1), "gone")).state is GapState.UNKNOWN
    assert gap_of(rating("1", day(1), absence=Absence.NOT_OBSERVED)).state is GapState.UNKNOWN
    assert gap_of(rating("1", day(1), absence=Absence.NOT_APPLICABLE)).state is GapState.NOT_ASKED
    assert [one.state for one in gaps(LADDER, {})] == [GapState.UNKNOWN, GapState.NOT_ASKED]


def test_next_place_only_where_below():
    assert gap_of(rating("1", day(1), "l0")).next_place == 1
    assert gap_of(rating("1", day(1), "l1")).next_place is None


MERGED = replace(LADDER, attributes=(replace(LADDER.attributes[0], also=("old", "b")), LADDER.attributes[1]))


def test_ratings_under_a_former_id_count_where_the_row_is_now():
    found = history(renamed(rating("1", day(1), "l0"), "old"), rating("2", day(5), "l2"))
    assert [one.rating.rating_id for one in found.series("a")] == ["2"]
    seen = found.seen_from(MERGED)
    assert [one.rating.rating_id for one in seen.series("a")] == ["1", "2"]
    assert seen.attribute_ids == ("a",)
    assert found.attribute_ids == ("old", "a")


def test_a_former_id_that_is_another_rows_own_stays_with_that_row():
    assert MERGED.former_ids == {"a": ("old",)}


def test_gaps_take_the_latest_standing_of_all_ids():
    old = renamed(rating("1", day(1), "l2"), "old")
    assert gaps(MERGED, history(old).standings_on(day(9)))[0].place == 2
    assert gaps(MERGED, history(old, rating("2", day(2), "l0")).standings_on(day(9)))[0].place == 0


def test_of_one_day_the_rating_under_the_own_id_counts():
    both = [rating("own", day(1), "l0"), renamed(rating("old", day(1), "l2"), "old")]
    for made in (both, both[::-1]):
        found = history(*made).seen_from(MERGED)
        assert found.entry_on("a", day(1)).rating.rating_id == "own"
        assert gaps(MERGED, history(*made).standings_on(day(1)))[0].place == 0


def test_marks_honour_former_ids():
    old = renamed(rating("1", day(1), "l2"), "old")
    assert marks_on(history(old), MERGED, day(2))["a"].level_id == "l2"


def renamed(made, attribute_id):
    return replace(made, attribute_id=attribute_id)


def test_middle_is_a_level_that_somebody_has():
    assert middle_place([0, 3]) == 0
    assert middle_place([2, 0, 3]) == 2
    assert middle_place([]) is None


def test_of_two_ratings_of_a_day_by_one_person_the_earlier_is_outdone():
    first, other_view, second = rating("1", day(1)), rating("2", day(1), "l0", Who.SELF), rating("3", day(1), "l2")
    found = history(first, other_view, second, rating("4", day(2)))
    assert [one.rating.rating_id for one in found.entries if found.is_outdone(one.rating)] == ["1"]


def test_a_corrected_rating_is_not_outdone_as_well():
    found = history(rating("1", day(1)), rating("2", day(1), "l2", supersedes="1"))
    assert not any(found.is_outdone(one.rating) for one in found.entries)
