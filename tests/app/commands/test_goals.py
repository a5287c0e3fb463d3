import csv
import datetime
import io
import json

import pytest
from msgspec.structs import replace

from matrices.edits.goals import end_goal, free_goal, goal_towards, put_goal
from matrices.edits.reviews import end_action
from matrices.model.actions import Outcome
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from tests.matrices.model.goals import with_action

DAY = datetime.date(2026, 1, 5)


@pytest.fixture
def goals(sample):
    """The sample with three goals of Deniz alone: one overdue with two actions, one without a day, one dropped."""
    with Workspace.open(sample) as workspace:
        for other in workspace.all(Teammate):
            workspace.commit([replace(other, goals=())])
        deniz = next(one for one in workspace.all(Teammate) if one.name.startswith("Deniz"))
        matrix = workspace.get(Matrix, deniz.placements[-1].matrix_id)
        own = goal_towards(deniz, matrix, "product-knowledge", DAY)
        own = with_action(with_action(replace(own, due_on=DAY), "Read", "Deniz"), "Ask")
        left = free_goal("Paint the kitchen", DAY)
        deniz = put_goal(put_goal(put_goal(replace(deniz, goals=()), own), free_goal("Speak", DAY)), left)
        deniz = end_goal(
            end_action(deniz, own.actions[0].action_id, Outcome.DONE, DAY), left.goal_id, Outcome.DROPPED, DAY
        )
        workspace.commit([deniz])
    return sample


def found(trellis, *arguments):
    return json.loads(trellis("goals", *arguments, "--json").stdout)


def test_open_goals_are_told_with_day_and_actions(trellis, goals):
    lines = trellis("goals", goals).stdout.splitlines()
    assert lines[0] == "Deniz Aksoy"
    assert lines[1].startswith("  Product knowledge · ")
    assert lines[1].endswith(" · was due 2026-01-05")
    assert lines[2:] == ["    [x] Read · Deniz", "    [ ] Ask", "  Speak"]


def test_those_due_by_a_day_leave_out_what_has_none(trellis, goals):
    assert [one["goal"] for one in found(trellis, goals, "--due", "2026-02-01")] == ["Product knowledge"]
    assert found(trellis, goals, "--due", "2025-02-01") == []


def test_ended_goals_are_told_when_asked_for(trellis, goals):
    assert len(found(trellis, goals, "Deniz")) == 2
    ended = found(trellis, goals, "Deniz", "--ended")[-1]
    assert (ended["goal"], ended["outcome"], ended["ended_on"]) == ("Paint the kitchen", "dropped", "2026-01-05")


def test_an_unknown_name_is_refused(trellis, goals):
    assert trellis("goals", goals, "Zebedee").exit_code != 0


def test_goals_are_printed_as_csv(trellis, goals):
    table = trellis("goals", goals, "--csv", "--ended").stdout.lstrip("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [(one["Goal"], one["How it stands"]) for one in rows] == [
        ("", "Still open"),
        ("Speak", "Still open"),
        ("Paint the kitchen", "Dropped"),
    ]
    assert (rows[0]["Attribute"], rows[0]["By when"]) == ("Product knowledge", "2026-01-05")
    assert rows[0]["Actions"].splitlines() == ["[x] Read · Deniz", "[ ] Ask"]
    assert rows[0]["From level"] != rows[0]["To level"] != ""
