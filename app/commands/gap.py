"""`trellis gap`: what lies between a teammate and a role."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.commands.help import examples
from app.commands.telling_roles import language_option, role_named, roles_told, told_in
from app.commands.workspace import file_argument, reading
from app.document_contents import today
from app.names import person_named
from matrices.language.words import Words
from matrices.model.growth import Gap, GapState, gaps
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "gap",
        callback=partial(tell_gap, words),
        params=[
            file_argument(),
            click.Argument(["teammate"]),
            click.Option(["--role"], default="", help=words("The role to compare with. The one they hold.")),
            language_option(words),
            click.Option(["--json", "is_json"], is_flag=True, help=words("Print it as JSON, for other programs.")),
        ],
        help=words(
            "Say, attribute by attribute, what lies between TEAMMATE in FILE and what a role asks.\n\n"
            "Attributes that roles share carry over. Below each comes what to show next, in the words of the role."
        ),
        epilog=examples(words, "trellis gap team.trellis Noor", 'trellis gap team.trellis Noor --role "Support lead"'),
    )


def tell_gap(words: Words, file: Path, teammate: str, *, role: str, language: str | None, is_json: bool) -> None:
    """Print each attribute of the role: where the teammate is, what is asked, and what to show next."""
    words = told_in(language, words)
    with reading(file, words) as workspace:
        person = person_named(teammate, workspace.all(Teammate))
        roles = roles_told(workspace, language, words, is_data=is_json)
        matrix = roles.shown(_matrix(workspace, roles, person, role, words))
    found = gaps(matrix, person.standings)
    if is_json:
        click.echo(json.dumps([_as_fields(matrix, one) for one in found], ensure_ascii=False, indent=2))
        return
    click.echo(f"{person.name} → {matrix.title}" if not words.is_right_to_left else f"{person.name} ← {matrix.title}")
    for one in found:
        for line in _lines(matrix, one, words):
            click.echo(f"  {line}")


def _matrix(workspace: Workspace, roles: TranslatedRoles, teammate: Teammate, role: str, words: Words) -> Matrix:
    if role:
        return role_named(role, workspace.all(Matrix), roles)
    placement = teammate.placement_on(today())
    matrix = None if placement is None else workspace.find(Matrix, placement.matrix_id)
    if matrix is None:
        raise click.ClickException(words("{name} has no role now. Name one with --role.", name=teammate.name))
    return matrix


def _as_fields(matrix: Matrix, gap: Gap) -> dict[str, Any]:
    return {
        "id": gap.attribute.attribute_id,
        "name": gap.attribute.name,
        "state": gap.state.value,
        "level": _level(matrix, gap.place),
        "expected": _level(matrix, gap.expected_place),
        "next": _behaviours(matrix, gap),
    }


def _lines(matrix: Matrix, gap: Gap, words: Words) -> Iterator[str]:
    state = {
        GapState.MET: words("met"),
        GapState.BELOW: words("below"),
        GapState.UNKNOWN: words("not known"),
        GapState.NOT_ASKED: words("not asked"),
    }[gap.state]
    parts = [gap.attribute.name, state, _level(matrix, gap.place) or ""]
    if gap.expected_place is not None:
        parts.append(words("expected: {level}", level=matrix.levels[gap.expected_place].name))
    yield " · ".join(filter(None, parts))
    for behaviour in _behaviours(matrix, gap):
        yield f"  – {behaviour}"


def _level(matrix: Matrix, place: int | None) -> str | None:
    return None if place is None else matrix.levels[place].name


def _behaviours(matrix: Matrix, gap: Gap) -> list[str]:
    """Return what to show next: the next level's behaviours, or those expected where no level is known."""
    place = gap.expected_place if gap.state is GapState.UNKNOWN else gap.next_place
    if place is None:
        return []
    return [line for line in gap.attribute.descriptor(matrix.levels[place].level_id).splitlines() if line.strip()]
