import datetime

import pytest
from msgspec.structs import replace

from matrices.language.isolates import bare, isolated
from matrices.model.actions import Action, ActionEnd, Outcome
from matrices.model.goal import Goal
from matrices.model.goal_words import (
    action_text,
    asked_behaviours,
    due_text,
    goal_attribute,
    goal_step,
    goal_title,
    outcome_text,
)
from matrices.model.interest_words import interest_text
from matrices.model.teammate import Interest
from tests.widgets.people.people import SUPPORT

DAY = datetime.date(2026, 5, 4)
GOAL = Goal(
    goal_id="g",
    matrix_id="support",
    attribute_id="product",
    from_level_id="learning",
    to_level_id="solid",
    set_on=DAY,
)


@pytest.mark.parametrize(("fields", "matrix", "told"), [
    ({}, SUPPORT, ("Product", "from Learning to Solid")),
    ({"from_level_id": None}, SUPPORT, ("Product", "to Solid")),
    ({"to_level_id": None}, SUPPORT, ("Product", "from Learning on")),
    ({"to_level_id": "gone"}, SUPPORT, ("Product", "from Learning on")),
    ({"text": "Know it\nwell"}, SUPPORT, ("Know it", "Product, from Learning to Solid")),
    ({"attribute_id": "gone"}, SUPPORT, ("an attribute that was removed", "")),
    ({}, None, ("an attribute that was removed", "")),
])  # fmt: skip
def test_goal_is_told_by_its_words_or_its_attribute(words, fields, matrix, told):
    goal = replace(GOAL, **fields)
    assert (goal_title(goal, matrix, words), goal_step(goal, matrix, words)) == told


def test_what_is_asked_is_in_the_words_of_the_level_to_reach():
    assert asked_behaviours(GOAL, SUPPORT) == ("product as Solid in Support",)
    assert asked_behaviours(replace(GOAL, to_level_id=None), SUPPORT) == ()


def test_a_goal_follows_its_attribute_to_the_row_that_it_was_linked_to():
    linked = tuple(replace(one, also=("old",)) if one.attribute_id == "calm" else one for one in SUPPORT.attributes)
    found = goal_attribute(replace(GOAL, attribute_id="old"), replace(SUPPORT, attributes=linked))
    assert found.attribute_id == "calm"


@pytest.mark.parametrize(("late", "told"), [
    (-1, "until 4 May 2026"),
    (0, "until 4 May 2026"),
    (1, "was due on 4 May 2026, 1 day ago"),
    (40, "was due on 4 May 2026, 40 days ago"),
])  # fmt: skip
def test_only_what_is_past_is_overdue(words, late, told):
    assert due_text(DAY, DAY + datetime.timedelta(days=late), words) == told


def test_nothing_is_said_of_a_day_that_is_not_set(words):
    assert due_text(None, DAY, words) == ""


def test_end_of_a_goal_and_of_an_action(words):
    ended = replace(GOAL, outcome=Outcome.DROPPED, ended_on=DAY)
    assert (outcome_text(GOAL, words), outcome_text(ended, words)) == ("", "Dropped on 4 May 2026")
    action = Action(action_id="a", text="Read", owner="Ana", due_on=DAY)
    assert action_text(action, None, DAY, words) == "Ana · until 4 May 2026"
    end = ActionEnd(outcome=Outcome.DONE, on=DAY, note="all of it")
    assert action_text(action, end, DAY, words) == "Ana · done on 4 May 2026 · all of it"


def test_a_name_that_runs_the_other_way_leaves_the_order_of_what_is_told(words):
    action = Action(action_id="a", text="Draw it", owner="نور", due_on=DAY)
    parts = action_text(action, None, DAY, words).split(" · ")
    assert [bare(one) for one in parts] == ["نور", "until 4 May 2026"]
    assert parts == [isolated(bare(one)) for one in parts]


def test_every_interest_has_words(words):
    assert len({interest_text(one, words) for one in (*Interest, None)}) == len(Interest) + 1
