import datetime

import pytest

from matrices.checks.forbidden import forbidden
from matrices.exchange.errors import ContentError
from matrices.exchange.sample import read_sample, sample_in
from matrices.exchange.templates import read_templates
from matrices.model.area import Area
from matrices.model.edition import Edition
from matrices.model.growth import standings_of
from matrices.model.matrix import Matrix
from matrices.model.review import Absence, Review
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate

TEAM = """
team_name: Desk
teammates:
  - id: ada
    name: Ada
    placements: [{role: support-specialist-1, since: 2025-01-01}]
    reviews:
      - id: may
        kind: quarterly
        on: 2025-05-12
        ratings:
          - {attribute: product-knowledge, level: solid, by: agreed, evidence: [One, Two]}
          - {attribute: product-knowledge, absent: not_observed, by: self}
        actions: [{text: Write, done: true}]
areas: [{id: desk, name: Desk, owners: [{teammate: ada, since: 2025-01-01}]}]
editions: [{role: support-specialist-1, number: 1, on: 2025-01-01, note: First}]
"""


def sample(tmp_path, text=TEAM):
    file = tmp_path / "team.yaml"
    file.write_text(text, encoding="utf-8")
    return sample_in(file, read_templates("en"), "en")


def of_kind(documents, kind):
    return [one for one in documents if isinstance(one, kind)]


def test_review_is_closed_on_its_day_and_its_parts_have_ids(tmp_path):
    (review,) = of_kind(sample(tmp_path), Review)
    assert (review.review_id, review.closed_on) == ("ada:may", datetime.date(2025, 5, 12))
    assert review.ratings[0].recorded_at == datetime.datetime(2025, 5, 12, 12, tzinfo=datetime.UTC)
    assert [one.text for one in review.evidence] == ["One", "Two"]
    assert review.ratings[0].evidence_ids == tuple(one.evidence_id for one in review.evidence)
    assert review.ratings[1].absence is Absence.NOT_OBSERVED


def test_standing_and_edition_follow_the_review(tmp_path):
    documents = sample(tmp_path)
    standing = of_kind(documents, Teammate)[0].standings["product-knowledge"]
    editions = {one.edition_id: one for one in of_kind(documents, Edition)}
    assert (standing.level_id, editions[standing.edition_id].number) == ("solid", 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role: support-specialist-1, since", "role: juggler, since"),
        ("level: solid", "level: heroic"),
        ("absent: not_observed, ", ""),
        ("attribute: product-knowledge, level", "attribute: juggling, level"),
        ("on: 2025-05-12", "on: 2024-05-12"),
        ("on: 2025-05-12", "on: soon"),
        ("teammate: ada", "teammate: bob"),
        ("role: support-specialist-1, number", "role: juggler, number"),
        ("number: 1", "number: 2"),
    ],
)
def test_what_does_not_hold_together_is_refused(tmp_path, old, new):
    with pytest.raises(ContentError):
        sample(tmp_path, TEAM.replace(old, new))


def test_shipped_sample_is_allowed_and_the_same_each_time():
    documents = read_sample()
    assert documents == read_sample()
    assert [found for one in documents for found in forbidden(None, one)] == []
    ids = [(one.table, one.document_id) for one in documents]
    assert len(set(ids)) == len(ids)


def test_shipped_sample_holds_a_whole_team():
    documents = read_sample()
    counts = [len(of_kind(documents, kind)) for kind in (Settings, Matrix, Teammate, Area)]
    assert counts[0] == 1
    assert min(counts) > 0


def test_shipped_ratings_lead_to_their_words():
    documents = read_sample()
    editions = {one.edition_id: one.matrix for one in of_kind(documents, Edition)}
    for review in of_kind(documents, Review):
        for rating in review.ratings:
            matrix = editions[rating.edition_id]
            assert rating.attribute_id in matrix.attribute_places
            assert rating.level_id is None or matrix.attribute(rating.attribute_id).descriptor(rating.level_id)


def test_shipped_standings_are_those_of_the_reviews():
    documents = read_sample()
    for teammate in of_kind(documents, Teammate):
        own = [one for one in of_kind(documents, Review) if one.teammate_id == teammate.teammate_id]
        assert teammate.standings == standings_of(own)
