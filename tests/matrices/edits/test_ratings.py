import datetime

import pytest
from msgspec.structs import replace

from matrices.checks.forbidden import Rule, forbidden
from matrices.edits.ratings import NewEvidence, NewRating, rate, review_to_rate_into
from matrices.model.edition import Edition, edition_id_of
from matrices.model.growth import History
from matrices.model.review import Absence, Review, ReviewKind, Seen, Tick, Who
from matrices.model.teammate import Teammate
from tests.matrices.edits.test_rows import GROUPED

NOW = datetime.datetime(2026, 5, 4, 9, tzinfo=datetime.UTC)
DAY = NOW.date()
ANA = Teammate(teammate_id="ana", name="Ana")
LEVEL = NewRating(attribute_id="a", level_id="l0", on=DAY, by=Who.LEAD, evidence=("Wrote the outage note",))


def a_review(review_id="ana:1", **fields):
    return Review(review_id=review_id, teammate_id="ana", kind=ReviewKind.QUARTERLY, held_on=DAY, **fields)


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
    closed = a_review(closed_on=DAY)
    assert review_to_rate_into([closed], DAY) is None
    assert rate(ANA, [closed], GROUPED, [], LEVEL, now=NOW)[0].review_id != "ana:1"


def test_rating_goes_into_the_review_named_whatever_its_day():
    named = replace(a_review(), held_on=datetime.date(2026, 5, 1))
    assert rate(ANA, [a_review("ana:2"), named], GROUPED, [], LEVEL, now=NOW, review_id="ana:1")[0].review_id == "ana:1"


def test_review_named_must_be_open_and_known():
    closed = a_review(closed_on=DAY)
    made, *_ = rate(ANA, [closed], GROUPED, [], LEVEL, now=NOW, review_id="ana:1")
    assert [one.rule for one in forbidden(closed, made)] == [Rule.REVIEW_CLOSED]
    with pytest.raises(KeyError):
        rate(ANA, [], GROUPED, [], LEVEL, now=NOW, review_id="ana:1")


def test_evidence_keeps_its_link_and_its_day():
    seen = NewEvidence(text="The outage note", link="https://example.org/42", on=datetime.date(2026, 4, 30))
    review, *_ = rate(ANA, [], GROUPED, [], replace(LEVEL, evidence=(seen, "Asked first")), now=NOW)
    assert [(one.text, one.link, one.on) for one in review.evidence] == [
        ("The outage note", "https://example.org/42", datetime.date(2026, 4, 30)),
        ("Asked first", "", DAY),
    ]


def test_one_thing_seen_stands_behind_several_ratings():
    review, ana, _ = rate(ANA, [], GROUPED, [], LEVEL, now=NOW)
    other = replace(LEVEL, attribute_id="b", evidence=(), evidence_ids=(review.evidence[0].evidence_id,))
    again, *_ = rate(ana, [review], GROUPED, [], other, now=NOW)
    assert len(again.evidence) == 1
    assert History([again]).evidence_of(again.ratings[1]) == again.evidence


def test_evidence_of_another_review_is_refused():
    with pytest.raises(KeyError):
        rate(ANA, [], GROUPED, [], replace(LEVEL, evidence_ids=("elsewhere",)), now=NOW)


def test_ticks_are_kept_and_set_no_level():
    ticks = (Tick(level_id="l1", line=0, seen=Seen.SEEN),)
    review, ana, _ = rate(ANA, [], GROUPED, [], replace(LEVEL, ticks=ticks), now=NOW)
    assert review.ratings[0].ticks == ticks
    assert ana.standings["a"].level_id == "l0"


def test_rating_of_the_same_day_in_a_closed_review_is_corrected_and_stays():
    review, ana, _ = rate(ANA, [], GROUPED, [], LEVEL, now=NOW)
    closed = replace(review, closed_on=DAY)
    fresh, *_ = rate(ana, [closed], GROUPED, [], LEVEL, now=NOW)
    assert fresh.review_id != closed.review_id
    assert fresh.ratings[0].supersedes == closed.ratings[0].rating_id
    assert len(History([closed, fresh]).entries) == 2
    assert len(History([closed, fresh]).entries_of("a")) == 1


def test_other_views_of_the_same_day_are_no_corrections():
    review, ana, _ = rate(ANA, [], GROUPED, [], LEVEL, now=NOW)
    again, *_ = rate(ana, [review], GROUPED, [], replace(LEVEL, by=Who.AGREED), now=NOW)
    assert again.ratings[1].supersedes is None
