"""`trellis people`: who is on the team."""

import datetime
import json
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.commands.help import examples
from app.commands.telling_roles import language_option, role_named, roles_told, told_in
from app.commands.workspace import file_argument, reading
from matrices.exchange.roster_out import roster_rows
from matrices.exchange.table_out import delimited_of
from matrices.language.words import Words
from matrices.model.matrix import Matrix, Track
from matrices.model.team_map import PersonRow, TeamMap, columns_of
from matrices.model.team_order import Field, FieldKind, Filter, TeamOrder
from matrices.model.teammate import Teammate
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace
from widgets.clock import local_now


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "people",
        callback=partial(list_people, words),
        params=[
            file_argument(),
            click.Option(["--role"], default="", help=words("Those who hold this role.")),
            click.Option(["--track"], type=click.Choice([one.value for one in Track])),
            click.Option(["--lead"], default="", help=words("Those whom this person leads.")),
            click.Option(
                ["--tag", "tags"],
                multiple=True,
                metavar="NAME=VALUE",
                help=words("Those with this tag, for example shift=early; again for more."),
            ),
            click.Option(["--leavers", "has_leavers"], is_flag=True, help=words("Those who have left as well.")),
            language_option(words),
            click.Option(["--json", "is_json"], is_flag=True, help=words("Print it as JSON, for other programs.")),
            click.Option(
                ["--csv", "is_csv"], is_flag=True, help=words("Print it as CSV, as “import --kind roster” takes it.")
            ),
        ],
        help=words("Say who is on the team in FILE: role, since when, who leads them, and how many rows are met."),
        epilog=examples(words, "trellis people team.trellis", "trellis people team.trellis --tag shift=early --json"),
    )


def list_people(words: Words, file: Path, *, language: str | None, is_json: bool, is_csv: bool, **said: Any) -> None:
    """Print a line for each teammate; `said` tells whom."""
    words = told_in(language, words)
    today = local_now().date()
    with reading(file, words) as workspace:
        roles = roles_told(workspace, language, words, is_data=is_json or is_csv)
        rows = _rows(workspace, roles, today, words, **said)
        shown = roles.every
    if is_csv:
        table = roster_rows((one.teammate for one in rows), shown, today, words)
        click.echo(delimited_of(table), nl=False)
        return
    if is_json:
        click.echo(json.dumps([_as_fields(one, today) for one in rows], ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(_line(row, today, words))


def _rows(
    workspace: Workspace,
    roles: TranslatedRoles,
    today: datetime.date,
    words: Words,
    *,
    has_leavers: bool,
    role: str,
    **said: Any,
) -> list[PersonRow]:
    matrices = roles.every
    team_map = TeamMap(columns_of(matrices.values()), matrices, today)
    order = TeamOrder(team_map, words.sort_key)
    held = role_named(role, workspace.all(Matrix), roles) if role else None
    wanted = Filter(wanted=_wanted(held, words, **said), has_leavers=has_leavers)
    rows = order.chosen((team_map.row(one) for one in workspace.all(Teammate)), wanted)
    return [row for group in order.arranged(rows, Field(FieldKind.ROLE)) for row in group.rows]


def _wanted(
    held: Matrix | None, words: Words, *, track: str | None, lead: str, tags: tuple[str, ...]
) -> dict[Field, frozenset[str]]:
    wanted: dict[Field, frozenset[str]] = {}
    if held is not None:
        wanted[Field(FieldKind.ROLE)] = frozenset({held.matrix_id})
    if track:
        wanted[Field(FieldKind.TRACK)] = frozenset({track})
    if lead:
        wanted[Field(FieldKind.LEAD)] = frozenset({lead})
    for tag in tags:
        name, sign, value = tag.partition("=")
        if not sign or not name.strip():
            raise click.BadParameter(words("Say it as NAME=VALUE, for example shift=early."), param_hint="--tag")
        wanted[Field(FieldKind.TAG, name.strip())] = frozenset({value.strip()})
    return wanted


def _embedded_in(row: PersonRow, today: datetime.date) -> str:
    """Return the product team of today; empty where that time is over."""
    held = row.placement
    return held.embedded_in if held is not None and held.is_embedded_on(today) else ""


def _as_fields(row: PersonRow, today: datetime.date) -> dict[str, Any]:
    teammate, placement = row.teammate, row.placement
    return {
        "id": teammate.teammate_id,
        "name": teammate.name,
        "reading": teammate.reading,
        "role": None if row.role is None else row.role.title,
        "track": None if row.role is None else row.role.track.value,
        "since": None if placement is None else placement.since.isoformat(),
        "embedded_in": _embedded_in(row, today),
        "led_by": teammate.led_by,
        "tags": {name: list(values) for name, values in teammate.tags.items()},
        "met": row.met,
        "asked": row.asked,
        "left_on": None if teammate.left_on is None else teammate.left_on.isoformat(),
    }


def _line(row: PersonRow, today: datetime.date, words: Words) -> str:
    teammate, parts = row.teammate, [row.teammate.name]
    if row.role is not None and row.placement is not None:
        parts.append(words("{role} since {day}", role=row.role.title, day=row.placement.since.isoformat()))
        if team := _embedded_in(row, today):
            parts.append(words("embedded in {team}", team=team))
        parts.append(words("{met} of {asked} rows met", met=row.met, asked=row.asked))
    if teammate.led_by:
        parts.append(words("led by {name}", name=teammate.led_by))
    between = words(", ")
    parts += [words("{name}: {value}", name=name, value=between.join(one)) for name, one in teammate.tags.items()]
    if teammate.left_on is not None:
        parts.append(words("left on {day}", day=teammate.left_on.isoformat()))
    return " · ".join(parts)
