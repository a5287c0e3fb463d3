"""`trellis coverage`: what the team can do, what rests on one person, and what on nobody."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.document_contents import today
from app.names import named
from matrices.language.words import Words
from matrices.model.coverage import Coverage, coverage, coverage_by
from matrices.model.matrix import Matrix
from matrices.model.team_map import Column, TeamMap, columns_of
from matrices.model.team_order import Field, FieldKind, Filter, TeamOrder, tag_names
from matrices.model.team_words import bar_text, cover_text
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace


class _Covered(NamedTuple):
    """What was found, attribute by attribute; `by` by the values of `tag`, where one is asked for."""

    teammates: int
    columns: tuple[Column, ...]
    found: tuple[Coverage, ...]
    tag: str | None
    by: Mapping[str, tuple[Coverage, ...]]
    least_place: int | None


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "coverage",
        callback=partial(cover, words),
        params=[
            file_argument(),
            click.Option(["--tag"], help=words("Count for each value of a tag as well, such as shift.")),
            click.Option(["--role", "title"], help=words("Only the attributes and the people of this role.")),
            click.Option(
                ["--level"],
                type=click.IntRange(min=1),
                help=words("Count who holds this level or a higher one, 1 for the first. The level expected."),
            ),
            click.Option(["--json", "is_json"], is_flag=True, help=words("Print it as JSON, for other programs.")),
        ],
        help=words(
            "Say for each attribute how many of the team hold it, what rests on one person, and what on nobody.\n\n"
            "Without --level, held means at or above the level that the person's own role expects, "
            "and only those count whose role asks for the attribute."
        ),
        epilog=examples(
            words, "trellis coverage team.trellis", 'trellis coverage team.trellis --role "Support lead" --tag shift'
        ),
    )


def cover(words: Words, file: Path, *, tag: str | None, title: str | None, level: int | None, is_json: bool) -> None:
    """Print the coverage of everybody on the team today."""
    with reading(file, words) as workspace:
        found = _covered(workspace, words, tag, title, None if level is None else level - 1)
    if is_json:
        click.echo(json.dumps(_as_data(found), ensure_ascii=False, indent=2))
    else:
        _say(found, words)


def _covered(
    workspace: Workspace, words: Words, tag: str | None, title: str | None, least_place: int | None
) -> _Covered:
    matrices = {one.matrix_id: one for one in workspace.all(Matrix)}
    role = None if title is None else named(title, matrices.values(), lambda one: one.title)
    columns = columns_of(matrices.values() if role is None else [role])
    team_map = TeamMap(columns, matrices, today())
    order = TeamOrder(team_map, words.sort_key)
    wanted = {} if role is None else {Field(FieldKind.ROLE): frozenset({role.matrix_id})}
    rows = order.chosen(map(team_map.row, workspace.all(Teammate)), Filter(wanted=wanted))
    known = None if tag is None else named(tag, tag_names(rows, words.sort_key), str)
    by = {} if known is None else coverage_by(rows, len(columns), order, Field(FieldKind.TAG, known), least_place)
    return _Covered(len(rows), columns, coverage(rows, len(columns), least_place), known, by, least_place)


def _say(found: _Covered, words: Words) -> None:
    people = words.plural("{count} teammate", "{count} teammates", found.teammates)
    without = words("without")  # extraction finds no text inside a formatted one
    click.echo(words("{people}. Held: {bar}", people=people, bar=bar_text(found.least_place, words)))
    for column, (attribute, one) in enumerate(zip(found.columns, found.found, strict=True)):
        click.echo(words("{name}: {value}", name=attribute.name, value=cover_text(one, words)))
        for value, several in found.by.items():
            told = cover_text(several[column], words)
            click.echo(f"  {words('{name}: {value}', name=value or without, value=told)}")


def _as_data(found: _Covered) -> dict[str, Any]:
    """Return what `--json` prints. Levels count from 1; a value "" of a tag is for those without one."""
    return {
        "teammates": found.teammates,
        "level": None if found.least_place is None else found.least_place + 1,
        "tag": found.tag,
        "attributes": [_attribute(found, column) for column in range(len(found.columns))],
    }


def _attribute(found: _Covered, column: int) -> dict[str, Any]:
    by: Mapping[str, Sequence[Coverage]] = found.by
    return {
        "id": found.columns[column].attribute_id,
        "name": found.columns[column].name,
        **_counts(found.found[column]),
        **({"by": {value: _counts(several[column]) for value, several in by.items()}} if found.tag else {}),
    }


def _counts(one: Coverage) -> dict[str, Any]:
    return {
        "cover": one.cover.value,
        "held": one.held,
        "counted": one.counted,
        "unknown": one.unknown,
        "only": None if one.only is None else one.only.name,
    }
