"""`trellis growth`: where a teammate stands on a day, and how they got there."""

import datetime
import json
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.commands.help import examples
from app.commands.telling_roles import language_option, roles_told, told_in
from app.commands.workspace import file_argument, reading
from app.document_contents import today
from app.names import person_named
from matrices.exchange.growth_out import FindEdition, growth_rows
from matrices.exchange.table_out import Rows, delimited_of
from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.edition import Edition
from matrices.model.growth import Entry, History
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Absence
from matrices.model.teammate import Teammate
from matrices.reports.translated_roles import TranslatedRoles
from matrices.store.workspace import Workspace


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "growth",
        callback=partial(tell_growth, words),
        params=[
            file_argument(),
            click.Argument(["teammate"]),
            click.Option(
                ["--at", "on"], type=click.DateTime(["%Y-%m-%d"]), help=words("The day, as 2026-05-04. Today.")
            ),
            language_option(words),
            click.Option(["--json", "is_json"], is_flag=True, help=words("Print it as JSON, for other programs.")),
            click.Option(["--csv", "is_csv"], is_flag=True, help=words("Print it as CSV, for a spreadsheet.")),
        ],
        help=words(
            "Say where TEAMMATE in FILE stands in each attribute of their role, and every level they came by.\n\n"
            "Levels are called what they were called when the rating was made."
        ),
        epilog=examples(words, "trellis growth team.trellis Noor", "trellis growth team.trellis Noor --at 2026-01-01"),
    )


def tell_growth(
    words: Words,
    file: Path,
    teammate: str,
    *,
    on: datetime.datetime | None,
    language: str | None,
    is_json: bool,
    is_csv: bool,
) -> None:
    """Print a line for each attribute of the role held on the day."""
    words = told_in(language, words)
    day = on.date() if on else today()
    with reading(file, words) as workspace:
        person = person_named(teammate, workspace.all(Teammate))
        roles = roles_told(workspace, language, words, is_data=is_json)
        if is_csv:
            click.echo(delimited_of(_table(workspace, roles, person, day, words)), nl=False)
            return
        found = growth_of(workspace, roles, person, day)
    if is_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    if found["role"] is None:
        click.echo(words("{name} has no role on {day}.", name=person.name, day=day.isoformat()))
        return
    click.echo(f"{person.name} · {found['role']} · {day.isoformat()}")
    for row in found["attributes"]:
        click.echo(f"  {_line(row, words)}")


def _table(workspace: Workspace, roles: TranslatedRoles, teammate: Teammate, day: datetime.date, words: Words) -> Rows:
    matrix = _role_on(roles, teammate, day)
    if matrix is None:
        raise click.ClickException(words("{name} has no role on {day}.", name=teammate.name, day=day.isoformat()))
    history = History(workspace.reviews_of(teammate.teammate_id))
    find_edition = partial(_edition, workspace, roles)
    return growth_rows(teammate.name, history, matrix, find_edition, words, until=day)


def _role_on(roles: TranslatedRoles, teammate: Teammate, day: datetime.date) -> Matrix | None:
    placement = teammate.placement_on(day)
    return None if placement is None else roles.find(placement.matrix_id)


def _edition(workspace: Workspace, roles: TranslatedRoles, edition_id: str) -> Edition | None:
    edition = workspace.find(Edition, edition_id)
    return None if edition is None else roles.then(edition)


def growth_of(workspace: Workspace, roles: TranslatedRoles, teammate: Teammate, day: datetime.date) -> dict[str, Any]:
    """Return what `--json` prints: `teammate`, `role`, `at` and a series of ratings for each attribute."""
    matrix = _role_on(roles, teammate, day)
    found: dict[str, Any] = {"teammate": teammate.name, "role": None, "at": day.isoformat(), "attributes": []}
    if matrix is None:
        return found
    history = History(workspace.reviews_of(teammate.teammate_id)).seen_from(matrix)
    find_edition = partial(_edition, workspace, roles)
    rows = [_attribute(matrix, one, history, day, find_edition) for one in matrix.attributes]
    return {**found, "role": matrix.title, "attributes": rows}


def _attribute(
    matrix: Matrix, attribute: Attribute, history: History, day: datetime.date, find_edition: FindEdition
) -> dict[str, Any]:
    series = [one for one in history.series(attribute.attribute_id) if one.rating.on <= day]
    expected = attribute.expected_level_id
    return {
        "id": attribute.attribute_id,
        "name": attribute.name,
        "expected": None if expected is None else matrix.level(expected).name,
        "ratings": [_rating(one, history, find_edition) for one in series],
    }


def _rating(entry: Entry, history: History, find_edition: FindEdition) -> dict[str, Any]:
    rating = entry.rating
    edition = find_edition(rating.edition_id)
    names = {} if edition is None else {one.level_id: one.name for one in edition.matrix.levels}
    return {
        "on": rating.on.isoformat(),
        "by": rating.by.value,
        "level": None if rating.level_id is None else names.get(rating.level_id, rating.level_id),
        "absence": None if rating.absence is None else rating.absence.value,
        "role": None if edition is None else edition.matrix.title,
        "edition": None if edition is None else edition.number,
        "evidence": [one.text for one in history.evidence_of(rating)],
    }


def _line(row: dict[str, Any], words: Words) -> str:
    parts = [row["name"], _steps(row["ratings"], words) or words("never rated")]
    if row["expected"] is not None:
        parts.append(words("expected: {level}", level=row["expected"]))
    return " · ".join(parts)


def _steps(ratings: list[dict[str, Any]], words: Words) -> str:
    """Return the changes of level with their days, what stayed the same left out."""
    told: list[str] = []
    last: tuple[object, object] | None = None
    for one in ratings:
        answer = one["level"], one["absence"]
        if answer != last:
            said = one["level"] or absence_text(Absence(one["absence"]), words)
            when = words("{date}, {who}", date=one["on"], who=who_text(one["by"], words))
            told.append(words("{text} ({signs})", text=said, signs=when))
        last = answer
    return words(" → ").join(told)
