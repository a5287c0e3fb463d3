"""`trellis goals`: what teammates are growing towards, by when, and what is to be done."""

import datetime
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.names import person_named
from matrices.exchange.goals_out import goals_rows
from matrices.exchange.table_out import Rows, delimited_of
from matrices.language.words import Words
from matrices.model.actions import Outcome
from matrices.model.agreed import Agreed
from matrices.model.goal import Goal
from matrices.model.goal_words import asked_level, goal_attribute, goal_step, goal_title
from matrices.model.matrix import Matrix
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from widgets.clock import local_now


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "goals",
        callback=partial(list_goals, words),
        params=[
            file_argument(),
            click.Argument(["teammate"], required=False, default=""),
            click.Option(
                ["--due"],
                type=click.DateTime(["%Y-%m-%d"]),
                help=words("Those that are due by this day, overdue ones too."),
            ),
            click.Option(["--ended", "has_ended"], is_flag=True, help=words("Those that have ended as well.")),
            click.Option(["--json", "is_json"], is_flag=True, help=words("Print it as JSON, for other programs.")),
            click.Option(["--csv", "is_csv"], is_flag=True, help=words("Print it as CSV, for a spreadsheet.")),
        ],
        help=words("Say what TEAMMATE in FILE, or everybody there, is growing towards, and by when."),
        epilog=examples(words, "trellis goals team.trellis Noor", "trellis goals team.trellis --due 2026-12-31 --json"),
    )


def list_goals(
    words: Words,
    file: Path,
    teammate: str,
    *,
    due: datetime.datetime | None,
    has_ended: bool,
    is_json: bool,
    is_csv: bool,
) -> None:
    """Print each goal of a teammate, or of everybody who is with the team, and its actions below it."""
    today = local_now().date()
    until = None if due is None else due.date()
    with reading(file, words) as workspace:
        people = _people(workspace, teammate, today, words)
        if is_csv:
            click.echo(delimited_of(_table(workspace, people, words, until, has_ended=has_ended)), nl=False)
            return
        found = {one.name: list(_told(workspace, one, words, until, has_ended=has_ended)) for one in people}
    if is_json:
        listed = [{"teammate": name, **goal} for name, goals in found.items() for goal in goals]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    for name, goals in found.items():
        if goals:
            click.echo(name)
        for goal in goals:
            for line in _lines(goal, today, words):
                click.echo(f"  {line}")


def _people(workspace: Workspace, asked: str, today: datetime.date, words: Words) -> list[Teammate]:
    everybody = workspace.all(Teammate)
    if asked:
        return [person_named(asked, everybody)]
    return sorted(
        (one for one in everybody if is_on_team(one, today)), key=lambda one: words.sort_key(one.name, one.reading)
    )


def _goals(teammate: Teammate, until: datetime.date | None, *, has_ended: bool) -> Iterator[Goal]:
    for goal in teammate.goals:
        is_due = until is None or (goal.due_on is not None and goal.due_on <= until)
        if is_due and (goal.is_open or has_ended):
            yield goal


def _table(
    workspace: Workspace, people: list[Teammate], words: Words, until: datetime.date | None, *, has_ended: bool
) -> Rows:
    goals = ((one, goal) for one in people for goal in _goals(one, until, has_ended=has_ended))
    return goals_rows(goals, lambda matrix_id: workspace.find(Matrix, matrix_id), words)


def _told(
    workspace: Workspace, teammate: Teammate, words: Words, until: datetime.date | None, *, has_ended: bool
) -> Iterator[dict[str, Any]]:
    for goal in _goals(teammate, until, has_ended=has_ended):
        matrix = None if goal.matrix_id is None else workspace.find(Matrix, goal.matrix_id)
        yield _as_fields(goal, matrix, teammate, words)


def _as_fields(goal: Goal, matrix: Matrix | None, teammate: Teammate, words: Words) -> dict[str, Any]:
    attribute, level = goal_attribute(goal, matrix), asked_level(goal, matrix)
    return {
        "goal": goal_title(goal, matrix, words),
        "text": goal.text,
        "attribute": None if attribute is None else attribute.attribute_id,
        "step": goal_step(goal, matrix, words),
        "to": None if level is None else level.name,
        "set_on": goal.set_on.isoformat(),
        "due_on": None if goal.due_on is None else goal.due_on.isoformat(),
        "outcome": None if goal.outcome is None else goal.outcome.value,
        "ended_on": None if goal.ended_on is None else goal.ended_on.isoformat(),
        "evidence": [one.text for one in goal.evidence],
        "actions": [_action(goal, place, teammate) for place in range(len(goal.actions))],
    }


def _action(goal: Goal, place: int, teammate: Teammate) -> dict[str, Any]:
    action = goal.actions[place]
    agreed = Agreed(action=action, on=goal.set_on, end=teammate.action_ends.get(action.action_id))
    outcome = Outcome.DONE if agreed.end is None else agreed.end.outcome
    return {"text": action.text, "owner": action.owner, "outcome": None if agreed.is_open else outcome.value}


def _lines(goal: dict[str, Any], today: datetime.date, words: Words) -> Iterator[str]:
    parts = [goal["goal"], goal["step"], _when(goal, today, words)]
    yield " · ".join(filter(None, parts))
    for action in goal["actions"]:
        sign = {None: "[ ]", Outcome.DONE.value: "[x]", Outcome.DROPPED.value: "[-]"}[action["outcome"]]
        yield "  " + " · ".join(filter(None, (f"{sign} {action['text']}", action["owner"])))


def _when(goal: dict[str, Any], today: datetime.date, words: Words) -> str:
    if goal["outcome"] is not None:
        day = goal["ended_on"] or ""
        is_reached = goal["outcome"] == Outcome.DONE.value
        return words("reached {day}", day=day) if is_reached else words("dropped {day}", day=day)
    if goal["due_on"] is None:
        return ""
    is_late = goal["due_on"] < today.isoformat()
    return words("was due {day}", day=goal["due_on"]) if is_late else words("due {day}", day=goal["due_on"])
