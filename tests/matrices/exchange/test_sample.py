import datetime

import pytest

from matrices.checks.forbidden import forbidden
from matrices.exchange.errors import ContentError
from matrices.exchange.sample import read_sample, sample_in
from matrices.exchange.templates import read_templates
from matrices.language.words import words_for
from matrices.model.area import Area
from matrices.model.edition import Edition
from matrices.model.growth import standings_of
from matrices.model.matrix import Matrix
from matrices.model.metric import MetricValues
from matrices.model.ownership import OwnerState, sights_of
from matrices.model.plan import Plan
from matrices.model.private_note import PrivateNote
from matrices.model.review import Absence, Review
from matrices.model.round import Round
from matrices.model.service_standard import ServiceStandard
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate

TODAY = datetime.date(2026, 11, 22)

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


def of_review(tmp_path, more):
    """The reviews of TEAM, where something stands in the second one."""
    second = "      - {id: june, kind: one_to_one, on: 2025-06-12, " + more + "}\nareas:"
    return of_kind(sample(tmp_path, TEAM.replace("areas:", second)), Review)


def test_evidence_has_a_link(tmp_path):
    rating = "{attribute: writing, level: solid, by: lead, evidence: [{text: Page, link: 'https://a.example'}]}"
    (evidence,) = of_review(tmp_path, f"ratings: [{rating}]")[1].evidence
    assert (evidence.text, evidence.link, evidence.on) == ("Page", "https://a.example", datetime.date(2025, 6, 12))


def test_behaviours_are_ticked_line_by_line(tmp_path):
    rating = "{attribute: writing, level: solid, by: lead, ticks: {solid: [seen, not_yet]}}"
    (made,) = of_review(tmp_path, f"ratings: [{rating}]")[1].ratings
    assert [(one.level_id, one.line, one.seen.value) for one in made.ticks] == [
        ("solid", 0, "seen"),
        ("solid", 1, "not_yet"),
    ]


def test_a_correction_names_what_it_corrects(tmp_path):
    rating = "{attribute: product-knowledge, level: deep, by: agreed, corrects: may}"
    before, after = of_review(tmp_path, f"ratings: [{rating}]")
    assert after.ratings[0].supersedes == before.ratings[0].rating_id


def test_an_open_review_has_an_agenda_and_no_day_of_closing(tmp_path):
    _, review = of_review(tmp_path, "is_open: true, agenda: [Holidays]")
    assert (review.closed_on, [one.text for one in review.agenda]) == (None, ["Holidays"])


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
        ("kind: quarterly", "kind: quarterly\n        round: spring"),
        ("{attribute: product-knowledge, absent", "{corrects: may, attribute: writing, absent"),
        ("by: agreed, evidence", "by: agreed, ticks: {heroic: [seen]}, evidence"),
        ("by: agreed, evidence", "by: agreed, ticks: {solid: [seen, seen, seen, seen]}, evidence"),
    ],
)
def test_what_does_not_hold_together_is_refused(tmp_path, old, new):
    with pytest.raises(ContentError):
        sample(tmp_path, TEAM.replace(old, new))


@pytest.fixture(scope="module")
def documents():
    """The shipped sample."""
    return read_sample()


def test_shipped_sample_is_allowed_and_the_same_each_time(documents):
    assert documents == read_sample()
    assert [found for one in documents for found in forbidden(None, one)] == []
    ids = [(one.table, one.document_id) for one in documents]
    assert len(set(ids)) == len(ids)


def test_shipped_sample_holds_a_whole_team(documents):
    counts = {kind: len(of_kind(documents, kind)) for kind in (Settings, Teammate, Round, Plan, ServiceStandard)}
    assert counts == {Settings: 1, Teammate: 12, Round: 4, Plan: 3, ServiceStandard: 1}


def test_shipped_sample_has_somebody_in_every_role(documents):
    people = [one for one in of_kind(documents, Teammate) if one.left_on is None]
    assert {one.placements[-1].matrix_id for one in people} == {one.matrix_id for one in of_kind(documents, Matrix)}


def test_shipped_sample_has_areas_to_look_at(documents):
    sights = sights_of(of_kind(documents, Area), of_kind(documents, Teammate), TODAY, words_for("en").sort_key)
    assert {one.state for one in sights} == set(OwnerState)
    assert any(one.gone_ids for one in sights)


def test_nothing_in_the_shipped_sample_happens_later_than_today(documents):
    days = [one.held_on for one in of_kind(documents, Review)]
    days += [goal.ended_on or goal.set_on for one in of_kind(documents, Teammate) for goal in one.goals]
    days += [value.ends_on for one in of_kind(documents, MetricValues) for value in one.values]
    days += [one.written_on for one in of_kind(documents, PrivateNote)]
    assert max(days) <= TODAY


def test_shipped_attributes_serve_statements_that_are_there(documents):
    (standard,) = of_kind(documents, ServiceStandard)
    served = {one for matrix in of_kind(documents, Matrix) for row in matrix.attributes for one in row.serves}
    assert served == {one.statement_id for one in standard.statements}


def test_goals_of_plans_name_shipped_plans(documents):
    named = {goal.plan_id for one in of_kind(documents, Teammate) for goal in one.goals} - {None}
    assert named == {one.plan_id for one in of_kind(documents, Plan)}


def test_shipped_ratings_lead_to_their_words(documents):
    editions = {one.edition_id: one.matrix for one in of_kind(documents, Edition)}
    for review in of_kind(documents, Review):
        for rating in review.ratings:
            matrix = editions[rating.edition_id]
            assert rating.attribute_id in matrix.attribute_places
            assert rating.level_id is None or matrix.attribute(rating.attribute_id).descriptor(rating.level_id)


def test_shipped_standings_are_those_of_the_reviews(documents):
    for teammate in of_kind(documents, Teammate):
        own = [one for one in of_kind(documents, Review) if one.teammate_id == teammate.teammate_id]
        assert teammate.standings == standings_of(own)
