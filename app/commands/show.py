"""`trellis show`: what a workspace holds."""

import datetime
import json
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from matrices.edits.editions import latest_edition
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Placement, Teammate
from matrices.model.translation import TextState, Translation, text_states
from matrices.store.workspace import Workspace
from widgets.clock import local_now


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=partial(show, words),
        params=[
            file_argument(),
            click.Option(["--json", "is_json"], is_flag=True, help=words("Print it as JSON, for other programs.")),
        ],
        help=words("Say which roles and teammates FILE holds, and how much of everything."),
        epilog=examples(words, "trellis show team.trellis", "trellis show team.trellis --json"),
    )


def show(words: Words, file: Path, *, is_json: bool) -> None:
    """Print the roles, the teammates and the counts of a workspace."""
    with reading(file, words) as workspace:
        found = contents(workspace)
    if is_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for line in _lines(found, words):
        click.echo(line)


def contents(workspace: Workspace) -> dict[str, Any]:
    """Return what `--json` prints: `team`, `roles`, `teammates` and `counts`, days as ISO 8601.

    Of roles the last one that somebody was given; of product teams that of today, or of a role that is still to come.
    """
    today = local_now().date()
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    matrices = {one.matrix_id: one for one in workspace.all(Matrix)}
    return {
        "team": settings.team_name,
        "roles": [_role(workspace, one) for one in matrices.values()],
        "teammates": [_teammate(matrices, one, today) for one in workspace.all(Teammate)],
        "counts": {kind.table: workspace.count(kind) for kind in (Matrix, Edition, Teammate, Review)},
    }


def _role(workspace: Workspace, matrix: Matrix) -> dict[str, Any]:
    edition = latest_edition(workspace.editions_of(matrix.matrix_id))
    return {
        "id": matrix.matrix_id,
        "title": matrix.title,
        "track": matrix.track.value,
        "language": matrix.language,
        "attributes": len(matrix.attributes),
        "levels": [one.name for one in matrix.levels],
        "edition": None if edition is None else edition.number,
        "translations": [_translation(matrix, one) for one in workspace.translations_of(matrix.matrix_id)],
    }


def _translation(matrix: Matrix, translation: Translation) -> dict[str, Any]:
    states = Counter(text_states(matrix, translation).values())
    return {"language": translation.language} | {state.value: states[state] for state in TextState}


def _teammate(matrices: dict[str, Matrix], teammate: Teammate, today: datetime.date) -> dict[str, Any]:
    placement = teammate.placements[-1] if teammate.placements else None
    matrix = None if placement is None else matrices.get(placement.matrix_id)
    return {
        "id": teammate.teammate_id,
        "name": teammate.name,
        "reading": teammate.reading,
        "role": None if matrix is None else matrix.title,
        "since": None if placement is None else placement.since.isoformat(),
        "embedded_in": "" if placement is None else _embedded_in(placement, today),
        "left_on": None if teammate.left_on is None else teammate.left_on.isoformat(),
        "rated_attributes": len(teammate.standings),
    }


def _embedded_in(placement: Placement, today: datetime.date) -> str:
    """Return the product team; empty where that time is over."""
    return placement.embedded_in if placement.is_embedded_on(max(today, placement.since)) else ""


def _lines(found: dict[str, Any], words: Words) -> list[str]:
    roles = [f"  {_role_line(one, words)}" for one in found["roles"]]
    people = [f"  {_teammate_line(one, words)}" for one in found["teammates"]]
    return [
        *([found["team"]] if found["team"] else []),
        words.plural("{count} role", "{count} roles", len(roles)),
        *roles,
        words.plural("{count} teammate", "{count} teammates", len(people)),
        *people,
        words.plural("{count} review", "{count} reviews", found["counts"]["reviews"]),
    ]


def _role_line(role: dict[str, Any], words: Words) -> str:
    parts = [
        role["title"],
        words.plural("{count} attribute", "{count} attributes", role["attributes"]),
        words.plural("{count} level", "{count} levels", len(role["levels"])),
    ]
    if role["edition"] is not None:
        parts.append(words("edition {number}", number=role["edition"]))
    return " · ".join(parts)


def _teammate_line(teammate: dict[str, Any], words: Words) -> str:
    parts = [teammate["name"]]
    if teammate["role"] is not None:
        parts.append(words("{role} since {day}", role=teammate["role"], day=teammate["since"]))
    if teammate["left_on"] is not None:
        parts.append(words("left on {day}", day=teammate["left_on"]))
    return " · ".join(parts)
