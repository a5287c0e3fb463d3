import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from matrices.edits.reviews import end_action
from matrices.language.words import words_for
from matrices.model.actions import Outcome
from matrices.model.agenda import OF_ATTRIBUTES, Ground, agenda_of, what_is_new
from matrices.model.agenda_words import said, sentences
from matrices.model.growth import History
from matrices.model.review import AgendaItem, AgendaKind
from tests.matrices.model.sittings import ANA, MATRIX, TODAY, ground
from tests.strategies import days, matrices, reviews

WORDS = words_for("en")


def pairs(made):
    return [(one.kind, one.subject_id) for one in made]


def test_agenda_makes_itself_of_all_that_came_about():
    assert pairs(agenda_of(ground())) == [
        (AgendaKind.CHANGED, "product"),
        (AgendaKind.DIFFERENCE, "writing"),
        (AgendaKind.ACTION, "read"),
        (AgendaKind.GOAL, "g"),
        (AgendaKind.REWORDED, "calm"),
        (AgendaKind.NEXT, "teaching"),
        (AgendaKind.STALE, "tools"),
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (AgendaKind.CHANGED, "Product: from Solid to Strong"),
        (AgendaKind.DIFFERENCE, "Writing: own view Strong, rated Solid"),
        (AgendaKind.ACTION, "Read the guide (Ana)"),
        (AgendaKind.GOAL, "Teach a newcomer (until 30 Oct 2026)"),
        (AgendaKind.REWORDED, "Calm: Solid"),
        (AgendaKind.NEXT, "Teaching: towards Solid"),
        (AgendaKind.STALE, "Tools: Strong on 1 Sept 2025"),
    ],
)
def test_items_say_what_they_are_about(kind, text):
    item = next(one for one in agenda_of(ground()) if one.kind is kind)
    assert said(item, ground(), WORDS).text == text
    assert said(item, ground(), WORDS).caption


def test_what_was_written_is_said_as_it_is():
    own = AgendaItem(item_id="i", kind=AgendaKind.OWN, text="Holidays")
    assert said(own, ground(), WORDS) == ("", "Holidays")
    assert sentences((own,), ground(), WORDS) == {}


def test_an_item_whose_subject_is_gone_says_so():
    gone = AgendaItem(item_id="i", kind=AgendaKind.STALE, subject_id="nothing")
    assert said(gone, ground(), WORDS).text == "What this was about is no longer there."


def test_an_action_that_ended_is_not_talked_about():
    ended = end_action(ANA, "read", Outcome.DONE, TODAY)
    assert AgendaKind.ACTION not in {one.kind for one in agenda_of(ground(teammate=ended))}


def test_a_mark_to_confirm_stands_even_where_the_wording_is_the_same():
    asked = replace(ANA, to_confirm={"tools": "m:later"})
    assert (AgendaKind.REWORDED, "tools") in pairs(agenda_of(ground(MATRIX, asked)))


def test_nothing_is_stale_where_the_team_waits_longer():
    patient = ground()._replace(stale_after_days=5000)
    assert AgendaKind.STALE not in {one.kind for one in agenda_of(patient)}


def test_without_a_role_there_are_actions_and_goals():
    assert {one.kind for one in agenda_of(ground(matrix=None))} == {AgendaKind.ACTION, AgendaKind.GOAL}


def test_what_is_new_leaves_out_what_an_agenda_has():
    made = agenda_of(ground())
    assert what_is_new(made, made) == ()
    assert pairs(what_is_new(made[1:], made)) == [(AgendaKind.CHANGED, "product")]


@given(matrices(), reviews("ana"), days, st.integers(1, 900))
def test_an_attribute_stands_once_and_every_item_has_words(matrix, made, day, stale_after_days):
    stood = Ground(ANA, History(made), matrix, lambda _: None, stale_after_days, day)
    agenda = agenda_of(stood)
    attributes = [one.subject_id for one in agenda if one.kind in OF_ATTRIBUTES]
    assert len(attributes) == len(set(attributes))
    assert set(attributes) <= set(matrix.attribute_places)
    assert all(said(one, stood, WORDS).text.strip() for one in agenda)
    assert len({one.item_id for one in agenda}) == len(agenda)


def test_a_goal_long_past_is_due():
    late = replace(ANA, goals=(replace(ANA.goals[0], due_on=datetime.date(2026, 1, 1)),))
    assert (AgendaKind.GOAL, "g") in pairs(agenda_of(ground(teammate=late)))
