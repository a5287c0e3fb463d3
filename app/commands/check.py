"""`trellis check`: what a support lead may want to word differently."""

import json
from collections import Counter
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
from matrices.checks.translations import CheckedTranslation, check_translation
from matrices.checks.vocabulary import Vocabularies
from matrices.checks.wording import Memory, findings_of
from matrices.language.words import AUTONYMS, Words
from matrices.model.acceptances import Acceptances
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.translation import TextState, Translation, text_states
from matrices.model.translation_words import open_texts
from matrices.store.workspace import Workspace


class _Language(NamedTuple):
    """A role's translation, and what was found in it."""

    translation: Translation
    checked: CheckedTranslation


class _Checked(NamedTuple):
    """A role, what is open in it, how much was accepted, and what was found in its translations."""

    matrix: Matrix
    findings: tuple[Finding, ...]
    accepted: int
    translations: tuple[_Language, ...] = ()

    @property
    def found_count(self) -> int:
        """How much was found."""
        return len(self.findings) + sum(len(one.checked.findings) for one in self.translations)


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
            "Exits with 1 where something was found. Findings that somebody accepted do not count.\n\n"
            "Translations are looked through by the words of their language; what they lack is told."
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
    if any(one.found_count for one in checked):
        click.get_current_context().exit(1)


def _checked(workspace: Workspace, matrix: Matrix, vocabularies: Vocabularies) -> _Checked:
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    acceptances = workspace.find(Acceptances, matrix.matrix_id)
    found = findings_of(matrix, settings, Memory(vocabularies))
    still_open = open_findings(found, acceptances)
    translations = tuple(
        _Language(one, check_translation(matrix, one, settings, acceptances, Memory(vocabularies)))
        for one in workspace.translations_of(matrix.matrix_id)
    )
    return _Checked(matrix, still_open, len(found) - len(still_open), translations)


def _say(checked: Sequence[_Checked], words: Words) -> None:
    for one in checked:
        for finding in one.findings:
            where = f"{one.matrix.title} · {place_text(finding.place, one.matrix, words)}"
            click.echo(words("{where}: {what}", where=where, what=finding_sentence(finding, one.matrix, words)))
        for translation in one.translations:
            _say_translation(one.matrix, translation, words)
    count, accepted = sum(one.found_count for one in checked), sum(one.accepted for one in checked)
    if accepted:
        said = words.plural(
            "{count} accepted finding was left out.", "{count} accepted findings were left out.", accepted
        )
        click.echo(said, err=True)
    if count:
        click.echo(words.plural("{count} finding", "{count} findings", count), err=True)
    else:
        click.echo(words("Nothing was found."))


def _say_translation(matrix: Matrix, found: _Language, words: Words) -> None:
    """Say what was found in a translation, in places called as in the source, and what is still to do in it."""
    language, shown = AUTONYMS[found.translation.language], found.checked.matrix
    for one in found.checked.findings:
        where = f"{matrix.title} · {language} · {place_text(one.place, matrix, words)}"
        click.echo(words("{where}: {what}", where=where, what=finding_sentence(one, shown, words)))
    told = open_texts(matrix, found.translation, words)
    if told:
        click.echo(f"{matrix.title} · {told}")


def _as_data(checked: Sequence[_Checked], words: Words) -> dict[str, Any]:
    """Return what `--json` prints. Spans count Unicode code points from 0, the end not included."""
    return {
        "findings": [_finding(one.matrix, finding, words) for one in checked for finding in one.findings],
        "accepted": sum(one.accepted for one in checked),
        "translations": [_language(one.matrix, found, words) for one in checked for found in one.translations],
    }


def _language(matrix: Matrix, found: _Language, words: Words) -> dict[str, Any]:
    states = Counter(text_states(matrix, found.translation).values())
    return {
        "role": matrix.title,
        "role_id": matrix.matrix_id,
        "language": found.translation.language,
        "missing": states[TextState.MISSING],
        "stale": states[TextState.STALE],
        "findings": [_finding(found.checked.matrix, one, words) for one in found.checked.findings],
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
