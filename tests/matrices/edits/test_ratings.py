import datetime

from matrices.edits.ratings import NewRating, rate
from matrices.model.edition import Edition, edition_id_of
from matrices.model.review import Absence, Review, Who
from matrices.model.teammate import Teammate
from tests.matrices.edits.test_rows import GROUPED

NOW = datetime.datetime(2026, 5, 4, 9, tzinfo=datetime.UTC)
DAY = NOW.date()
ANA = Teammate(teammate_id="ana", name="Ana")
LEVEL = NewRating(attribute_id="a", level_id="l0", on=DAY, by=Who.LEAD, evidence=("Wrote the outage note",))


def test_rating_makes_a_review_a_standing_and_a_snapshot():
    review, ana, snapshot = rate(ANA, [], GROUPED, [], LEVEL, now=NOW)
    assert [type(one) for one in (review, ana, snapshot)] == [Review, Teammate, Edition]
    assert review.review_id.startswith("ana:")
    assert ana.standings["a"].level_id == "l0"
    assert snapshot.edition_id == review.ratings[0].edition_id == edition_id_of(GROUPED)
    assert [one.text for one in review.evidence] == ["Wrote the outage note"]


def test_known_wording_is_not_kept_twice():
    assert len(rate(ANA, [], GROUPED, [edition_id_of(GROUPED)], LEVEL, now=NOW)) == 2


def test_second_rating_that_day_corrects_the_first_in_the_same_review():
    review, ana, _ = rate(ANA, [], GROUPED, [], LEVEL, now=NOW)
    other = NewRating(attribute_id="a", absence=Absence.NOT_OBSERVED, on=DAY, by=Who.LEAD)
    again, ana, _ = rate(ana, [review], GROUPED, [], other, now=NOW)
    assert again.review_id == review.review_id
    assert again.ratings[1].supersedes == again.ratings[0].rating_id
    assert ana.standings["a"].absence is Absence.NOT_OBSERVED


def test_own_view_sets_no_standing():
    own = NewRating(attribute_id="a", level_id="l0", on=DAY, by=Who.SELF)
    assert rate(ANA, [], GROUPED, [], own, now=NOW)[1].standings == {}


def test_rating_for_an_earlier_day_leaves_the_later_standing():
    review, ana, _ = rate(ANA, [], GROUPED, [], LEVEL, now=NOW)
    past = NewRating(attribute_id="a", absence=Absence.NOT_APPLICABLE, on=datetime.date(2025, 1, 1), by=Who.LEAD)
    assert rate(ana, [review], GROUPED, [], past, now=NOW)[1].standings["a"].level_id == "l0"


def test_closed_review_of_the_day_is_left_alone():
    closed = Review(review_id="ana:1", teammate_id="ana", kind="quarterly", held_on=DAY, closed_on=DAY)
    assert rate(ANA, [closed], GROUPED, [], LEVEL, now=NOW)[0].review_id != "ana:1"
