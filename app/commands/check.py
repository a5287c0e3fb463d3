"""`trellis check`: what a support lead may want to word differently."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.finding_sentences import finding_sentence, place_text
from app.names import named
from matrices.checks.finding import Finding, Span, open_findings
from matrices.checks.vocabulary import Vocabularies
from matrices.checks.wording import Memory, findings_of
from matrices.language.words import Words
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.store.workspace import Workspace


class _Checked(NamedTuple):
    """A role, what is open in it, and how much was accepted."""

    matrix: Matrix
    findings: tuple[Finding, ...]
    accepted: int


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "check",
        callback=partial(check, words),
        params=[
            file_argument(),
            click.Option(["--role", "titles"], multiple=True, help=words("A role to check; again for more. All.")),
            click.Option(["--json", "is_json"], is_flag=True, help=words("Print it as JSON, for other programs.")),
        ],
        help=words(
            "Look through the wording of roles in FILE: gaps, numbers, vague words, levels that repeat or ask less.\n\n"
            "Exits with 1 where something was found. Findings that somebody accepted do not count."
        ),
        epilog=examples(words, "trellis check team.trellis", 'trellis check team.trellis --role "Support lead" --json'),
    )


def check(words: Words, file: Path, *, titles: Sequence[str], is_json: bool) -> None:
    """Print what was found in the named roles, or in all; exit with 1 where there is anything."""
    with reading(file, words) as workspace:
        matrices = workspace.all(Matrix)
        chosen = [named(one, matrices, lambda matrix: matrix.title) for one in titles] or matrices
        vocabularies = Vocabularies()
        checked = [_checked(workspace, one, vocabularies) for one in chosen]
    if is_json:
        click.echo(json.dumps(_as_data(checked, words), ensure_ascii=False, indent=2))
    else:
        _say(checked, words)
    if any(one.findings for one in checked):
        click.get_current_context().exit(1)


def _checked(workspace: Workspace, matrix: Matrix, vocabularies: Vocabularies) -> _Checked:
    found = findings_of(matrix, workspace.find(Settings, SETTINGS_ID) or Settings(), Memory(vocabularies))
    still_open = open_findings(found, workspace.find(Acceptances, matrix.matrix_id))
    return _Checked(matrix, still_open, len(found) - len(still_open))


def _say(checked: Sequence[_Checked], words: Words) -> None:
    for one in checked:
        for finding in one.findings:
            place = place_text(finding.place, one.matrix, words)
            click.echo(f"{one.matrix.title} · {place}: {finding_sentence(finding, one.matrix, words)}")
    count, accepted = sum(len(one.findings) for one in checked), sum(one.accepted for one in checked)
    if accepted:
        said = words.plural(
            "{count} accepted finding was left out.", "{count} accepted findings were left out.", accepted
        )
        click.echo(said, err=True)
    if count:
        click.echo(words.plural("{count} finding", "{count} findings", count), err=True)
    else:
        click.echo(words("Nothing was found."))


def _as_data(checked: Sequence[_Checked], words: Words) -> dict[str, Any]:
    """Return what `--json` prints. Spans count Unicode code points from 0, the end not included."""
    return {
        "findings": [_finding(one.matrix, finding, words) for one in checked for finding in one.findings],
        "accepted": sum(one.accepted for one in checked),
    }


def _finding(matrix: Matrix, finding: Finding, words: Words) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code.value,
        "role": matrix.title,
        "role_id": place.matrix_id,
        "attribute_id": place.attribute_id,
        "level_id": place.level_id,
        "place": place_text(place, matrix, words),
        "sentence": finding_sentence(finding, matrix, words),
        "found": list(finding.found),
        "spans": [_span(one) for one in finding.spans],
        "fixed_text": None if finding.fix is None else finding.fix.text,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
