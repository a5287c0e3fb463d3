import datetime

import pytest
from msgspec.structs import replace

from matrices.checks.forbidden import forbidden
from matrices.edits.goals import (
    end_goal,
    free_goal,
    give_plan,
    goal_of,
    goal_towards,
    goals_by_plan,
    move_goal,
    put_goal,
    remove_goals,
    reopen_goal,
)
from matrices.edits.plans import copy_plan, move_step, new_plan, new_step, put_step, remove_steps
from matrices.model.actions import Outcome
from matrices.model.evidence import Evidence
from matrices.model.review import Who
from matrices.model.teammate import Standing, Teammate
from tests.matrices.model.goals import with_action
from tests.matrices.store.documents import MATRIX

DAY = datetime.date(2026, 3, 2)
ADA = Teammate(teammate_id="ada", name="Ada")


def at(level_id, attribute_id="product"):
    standing = Standing(level_id=level_id, on=DAY, by=Who.LEAD, edition_id="m:e", rating_id="r", review_id="ada:r")
    return replace(ADA, standings={attribute_id: standing})


@pytest.mark.parametrize(("teammate", "attribute_id", "expected"), [
    (at("level-1"), "product", ("level-1", "level-2")),
    (at("level-3"), "product", ("level-3", None)),
    (ADA, "mentoring", (None, "level-2")),
    (ADA, "product", (None, None)),
])  # fmt: skip
def test_goal_leads_to_the_next_level_or_the_expected_one(teammate, attribute_id, expected):
    goal = goal_towards(teammate, MATRIX, attribute_id, DAY)
    assert (goal.from_level_id, goal.to_level_id) == expected
    assert forbidden(teammate, put_goal(teammate, goal)) == ()


def test_goal_with_neither_words_nor_attribute_is_refused():
    assert forbidden(ADA, put_goal(ADA, free_goal("  ", DAY)))


def test_goal_keeps_its_place_when_it_changes():
    goals = [free_goal(one, DAY) for one in ("one", "two", "three")]
    teammate = give_plan(ADA, goals)
    changed = put_goal(teammate, replace(goals[1], text="2"))
    assert [one.text for one in changed.goals] == ["one", "2", "three"]
    assert [one.text for one in move_goal(changed, goals[0].goal_id, 9).goals] == ["2", "three", "one"]
    assert [one.text for one in remove_goals(changed, [goals[1].goal_id]).goals] == ["one", "three"]


def test_ended_goal_keeps_its_evidence_when_reopened():
    goal = with_action(free_goal("Write the guide", DAY), "Ask Kenji", "Ada")
    seen = Evidence(evidence_id="e", text="It is sent to everybody")
    ended = end_goal(put_goal(ADA, goal), goal.goal_id, Outcome.DONE, DAY, [seen])
    assert not goal_of(ended, goal.goal_id).is_open
    again = goal_of(reopen_goal(ended, goal.goal_id), goal.goal_id)
    assert (again.is_open, again.evidence, again.actions) == (True, (seen,), goal.actions)


def plan():
    made = new_plan(" First  months ", "en")
    for text, attribute_id in (("The product", "product"), ("Something else", "no-such-row"), ("Only words", None)):
        made = put_step(made, replace(new_step(text), attribute_id=attribute_id, to_level_id="level-2",
                                      due_after_days=30, actions=("Sit beside  somebody", " ")))  # fmt: skip
    return made


def test_plan_becomes_goals_of_the_role_held():
    goals = goals_by_plan(plan(), at("level-1"), MATRIX, DAY)
    assert [(one.text, one.attribute_id, one.from_level_id, one.to_level_id) for one in goals] == [
        ("The product", "product", "level-1", "level-2"),
        ("Something else", None, None, None),
        ("Only words", None, None, None),
    ]
    assert {one.due_on for one in goals} == {DAY + datetime.timedelta(30)}
    assert [one.text for one in goals[0].actions] == ["Sit beside somebody"]


def test_what_is_reached_or_given_is_not_given_again():
    made = plan()
    assert [one.text for one in goals_by_plan(made, at("level-3"), MATRIX, DAY)] == ["Something else", "Only words"]
    given = give_plan(ADA, goals_by_plan(made, ADA, MATRIX, DAY))
    assert goals_by_plan(made, given, MATRIX, DAY) == ()


def test_changing_a_plan_changes_no_goal():
    made = plan()
    given = give_plan(ADA, goals_by_plan(made, ADA, None, DAY))
    first, second, third = made.steps
    assert move_step(made, third.step_id, -5).steps[0].text == "Only words"
    assert remove_steps(made, [first.step_id, second.step_id]).steps == (third,)
    assert copy_plan(made, "Other").steps == made.steps
    assert [one.text for one in given.goals] == ["The product", "Something else", "Only words"]
