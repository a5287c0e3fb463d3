import datetime

from msgspec.structs import replace

from matrices.exchange.goals_out import goals_rows
from matrices.language.words import words_for
from matrices.model.actions import Action, Outcome
from matrices.model.evidence import Evidence
from tests.matrices.reports import person_samples

WORDS = words_for("en")


def rows(*goals):
    teammate, matrix = person_samples.plan_of().teammate, person_samples.role()
    return goals_rows([(teammate, one) for one in goals or teammate.goals], {matrix.matrix_id: matrix}.get, WORDS)


def test_a_goal_says_where_it_leads_and_by_when():
    _, first, second = rows()
    assert first[2:8] == ["Conversation", "Learning", "Solid", "2025-09-01", "2026-07-01", "Still open"]
    assert second[1:5] == ["Lead a rush\nas Salma does", "", "", ""]


def test_actions_stand_a_line_each_with_their_state():
    assert rows()[1][9].splitlines() == ["[ ] Call with Kenji · Kenji Mizuno", "[x] Write it down · Robin Vale"]


def test_a_goal_that_ended_has_its_day_and_what_showed_it():
    day = datetime.date(2026, 5, 1)
    goal = person_samples.plan_of().teammate.goals[0]
    shown = (Evidence(evidence_id="e", text="Seen", link="https://example.org"),)
    done = (Action(action_id="new", text="Ask", is_done=True),)
    ended = replace(goal, outcome=Outcome.DONE, ended_on=day, evidence=shown, actions=done)
    assert rows(ended)[1][7:] == ["Reached", "2026-05-01", "[x] Ask", "Seen https://example.org"]


def test_a_goal_in_a_role_that_is_gone_still_has_its_row():
    goal = replace(person_samples.plan_of().teammate.goals[0], matrix_id="gone")
    assert rows(goal)[1][1:5] == ["", "", "", ""]
