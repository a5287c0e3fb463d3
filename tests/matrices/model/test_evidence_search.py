import datetime

from matrices.model.evidence import Evidence
from matrices.model.evidence_search import found_in, sightings_in
from matrices.model.review import Rating, Review, ReviewKind, Who

DAY = datetime.date(2026, 3, 2)
NOW = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)


def review(*texts):
    evidence = tuple(Evidence(evidence_id=f"e{place}", text=text) for place, text in enumerate(texts))
    rating = Rating(rating_id="r", attribute_id="tools", level_id="l", on=DAY, by=Who.LEAD, edition_id="m:e",
                    recorded_at=NOW, evidence_ids=tuple(one.evidence_id for one in evidence))  # fmt: skip
    return Review(review_id="t:1", teammate_id="t", kind=ReviewKind.QUARTERLY, held_on=DAY, ratings=(rating,),
                  evidence=evidence)  # fmt: skip


def found(typed, *texts):
    return [one.text for one in found_in(sightings_in([review(*texts)]), typed, 10)]


def test_every_word_must_be_there_whatever_case_and_accents():
    assert found("görüşme IYI", "İyi bir gorusme", "Görüşme") == ["İyi bir gorusme"]


def test_nothing_typed_finds_nothing():
    assert found("  ", "Anything") == []


def test_sighting_names_whom_and_where():
    (sighting,) = sightings_in([review("Two\nlines")])
    assert (sighting.teammate_id, sighting.attribute_id, sighting.text) == ("t", "tools", "Two lines")


def test_no_more_than_asked_for():
    assert len(found_in(sightings_in([review(*["same"] * 9)]), "same", 4)) == 4
