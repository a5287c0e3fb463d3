"""The part of `trellis import` that takes a list of people: who is on the team, in which role, and their tags."""

from pathlib import Path

import click

from app.commands.workspace import reading, store, writing
from app.document_contents import today
from app.names import named
from matrices.exchange.reading import read_file
from matrices.exchange.roster_columns import RosterLayout, read_layout
from matrices.exchange.roster_plan import TAKEN, RosterKnown, RosterOutcome, RosterPlan, plan_roster
from matrices.exchange.sheet import Sheet
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from widgets.people.roster_words import row_line, summary

KIND = "roster"
"""What the kind of such a list is called on the command line."""


def import_roster(words: Words, file: Path, source: Path, *, sheet: str | None, is_plan: bool) -> None:
    """Take a list of people, or only say what would become of each row."""
    sheets = read_file(source).sheets
    chosen = [named(sheet, sheets, lambda one: one.name)] if sheet else list(sheets)
    if is_plan:
        with reading(file, words) as workspace:
            plan = _planned(workspace, chosen)
    else:
        with writing(file, words) as workspace:
            plan = _planned(workspace, chosen)
            store(workspace, plan.documents)
    _say(plan, words, is_plan=is_plan)


def _planned(workspace: Workspace, sheets: list[Sheet]) -> RosterPlan:
    """Return the plan of the first sheet that names people."""
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    known = RosterKnown(
        tuple(workspace.all(Teammate)),
        tuple(workspace.all(Matrix)),
        today(),
        settings.language,
    )
    layouts = ((one, read_layout(one.rows)) for one in sheets)
    complete = ((sheet, layout) for sheet, layout in layouts if layout.is_complete)
    found = next(complete, None)
    return RosterPlan(layout=RosterLayout()) if found is None else plan_roster(*found, known)


def _say(plan: RosterPlan, words: Words, *, is_plan: bool) -> None:
    if not plan.layout.is_complete:
        raise click.ClickException(words("No column names people. Give one the heading “Name”."))
    for row in plan.rows:
        is_lost = row.outcome not in TAKEN and row.outcome is not RosterOutcome.SAME
        if is_plan or is_lost:
            click.echo(row_line(row, words), err=not is_plan)
    click.echo(summary(plan, words))
