"""`trellis import`: a role's grid from a spreadsheet."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading, store, writing
from app.names import is_same_name
from matrices.exchange.applying import planned_matrix
from matrices.exchange.changes import changes_between
from matrices.exchange.importing import plan_file
from matrices.exchange.plan import GridPlan
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.store.workspace import Workspace
from widgets.importing.results import row_line, sheet_sentence, summary


class _Step(NamedTuple):
    """The role before and after."""

    before: Matrix | None
    after: Matrix


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "import",
        callback=partial(import_grid, words),
        params=[
            file_argument(),
            file_argument("source", "SOURCE"),
            click.Option(["--role"], default="", help=words("The role to update, or the title of a new one.")),
            click.Option(["--plan", "is_plan"], is_flag=True, help=words("Say what would be taken; change nothing.")),
        ],
        help=words(
            "Take the grid in SOURCE (CSV, XLSX, ODS) into FILE.\n\n"
            "A role of the same title is brought up to date; otherwise the grid becomes a new role."
        ),
        epilog=examples(
            words,
            "trellis import team.trellis specialist.xlsx --plan",
            'trellis import team.trellis specialist.xlsx --role "Customer support specialist 1"',
        ),
    )


def import_grid(words: Words, file: Path, source: Path, *, role: str, is_plan: bool) -> None:
    """Import a grid, or only say what would become of each row."""
    plan = plan_file(source)
    title = role or plan.title
    if is_plan:
        with reading(file, words) as workspace:
            step = _step(workspace, plan, title)
        _say_plan(plan, step, words)
        return
    with writing(file, words) as workspace:
        step = _step(workspace, plan, title)
        store(workspace, [step.after])
    _say_done(plan, step, words)


def _step(workspace: Workspace, plan: GridPlan, title: str) -> _Step:
    existing = next((one for one in workspace.all(Matrix) if is_same_name(one.title, title)), None)
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    return _Step(existing, planned_matrix(plan, existing, title=title, language=settings.language))


def _say_plan(plan: GridPlan, step: _Step, words: Words) -> None:
    for result in plan.rows:
        click.echo(row_line(result, words))
    _say_left_out(plan, words)
    click.echo(_role_line(step, words))
    click.echo(summary(plan, changes_between(step.before, step.after), words))


def _say_done(plan: GridPlan, step: _Step, words: Words) -> None:
    click.echo(_role_line(step, words))
    click.echo(summary(plan, changes_between(step.before, step.after), words))
    _say_left_out(plan, words)
    for result in plan.rows:
        if result.unplaced:
            click.echo(row_line(result, words), err=True)


def _say_left_out(plan: GridPlan, words: Words) -> None:
    for sheet in plan.sheets_left_out:
        click.echo(sheet_sentence(sheet, words), err=True)


def _role_line(step: _Step, words: Words) -> str:
    if step.before is None:
        return words("New role: {title}", title=step.after.title)
    return words("Updated role: {title}", title=step.after.title)
