"""Taking a filled-in self-assessment in: a part of `trellis import`."""

import datetime
from pathlib import Path

import click

from app.commands.workspace import reading, store, writing
from app.names import person_named
from matrices.exchange.filled_form import FilledForm, read_form
from matrices.exchange.filled_form_plan import Concern, FormPlan, Known, plan_form
from matrices.exchange.filled_form_taking import form_documents
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from widgets.clock import local_now
from widgets.self_assessment.sentences import (
    about_text,
    answer_text,
    concern_sentence,
    result_text,
    summary_text,
    title_text,
)


def import_form(words: Words, file: Path, source: Path, teammate: str, *, is_plan: bool) -> None:
    """Import a form, or only say what would become of each answer."""
    filled = read_form(source)
    now = local_now()
    if is_plan:
        with reading(file, words) as workspace:
            plan = _planned(workspace, filled, teammate, now.date())
        _say(plan, words, has_rows=True)
        return
    with writing(file, words) as workspace:
        plan = _planned(workspace, filled, teammate, now.date())
        _refuse(plan, words)
        store(workspace, form_documents(plan, now))
    _say(plan, words, has_rows=False)


def _planned(workspace: Workspace, filled: FilledForm, teammate: str, today: datetime.date) -> FormPlan:
    teammates = {one.teammate_id: one for one in workspace.all(Teammate)}
    known = Known(
        teammates=teammates,
        matrices={one.matrix_id: one for one in workspace.all(Matrix)},
        find_edition=lambda edition_id: workspace.find(Edition, edition_id),
        reviews_of=workspace.reviews_of,
    )
    chosen = person_named(teammate, teammates.values()).teammate_id if teammate else None
    return plan_form(filled, known, today, teammate_id=chosen)


def _refuse(plan: FormPlan, words: Words) -> None:
    """Raise ClickException where nobody knows whose form it is."""
    if Concern.OTHER_WORKSPACE in plan.concerns:
        raise click.ClickException(concern_sentence(Concern.OTHER_WORKSPACE, plan, words))
    if plan.teammate is None:
        name = plan.filled.form.facts.name
        sentence = words("{name} is not in the workspace. Say with --teammate whose form it is.", name=name)
        raise click.ClickException(sentence)


def _say(plan: FormPlan, words: Words, *, has_rows: bool) -> None:
    click.echo(f"{title_text(plan, words)} · {about_text(plan, words)} · {plan.day}")
    for concern in plan.concerns:
        click.echo(concern_sentence(concern, plan, words), err=True)
    for row in plan.rows if has_rows else ():
        answer = answer_text(row.answer, plan.filled.form.matrix, words)
        click.echo("  ".join(part for part in (row.attribute.name, answer, result_text(row, words)) if part))
    click.echo(summary_text(plan, words))
