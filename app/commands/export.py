"""`trellis export`: roles in the formats of other programs."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.names import named
from matrices.exchange.exporting import ONE_ROLE_A_FILE, Format, exported
from matrices.exchange.file_names import free_file_name
from matrices.language.words import AUTONYMS, LANGUAGES, Words
from matrices.model.matrix import Matrix
from matrices.reports.fallbacks import without_signs
from widgets.exporting.files import in_language

_FORMATS = {"markdown": Format.MARKDOWN, **{one.value: one for one in Format}}
_SHOWN = ("xlsx", "csv", "tsv", "markdown", "html", "yaml", "json")


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "export",
        callback=partial(export, words),
        params=[
            file_argument(),
            click.Option(["--role", "titles"], multiple=True, help=words("A role to export; again for more. All.")),
            click.Option(
                ["--format", "format_name"],
                type=click.Choice(_SHOWN, case_sensitive=False),
                help=words("The format. The one that PATH ends with."),
            ),
            click.Option(
                ["--language"],
                type=click.Choice(LANGUAGES),
                help=words(
                    "The language to read them in, where they are translated. It does not come back as a translation."
                ),
            ),
            # As text: a path forgets the slash at its end.
            click.Option(["-o", "--output", "output"], required=True, metavar="PATH", help=words("Where to write to.")),
        ],
        help=words(
            "Write roles in FILE for other programs.\n\n"
            "XLSX, YAML and JSON bring every cell back to where it came from when they are imported again, "
            "YAML and JSON with its translations. "
            "CSV and TSV hold one role a file: with several roles, PATH is a folder and ends with a slash."
        ),
        epilog=examples(
            words,
            "trellis export team.trellis -o roles.xlsx",
            'trellis export team.trellis --role "Support lead" --format markdown -o lead.md',
            "trellis export team.trellis --language ja -o roles.html",
        ),
    )


def export(
    words: Words, file: Path, *, titles: Sequence[str], format_name: str | None, language: str | None, output: str
) -> None:
    """Write roles and say where they are."""
    kind = _format(format_name, output, words)
    with reading(file, words) as workspace:
        matrices = workspace.all(Matrix)
        chosen = [named(one, matrices, lambda matrix: matrix.title) for one in titles] or matrices
        translations = {one.matrix_id: workspace.translations_of(one.matrix_id) for one in chosen}
        shown, translated_ids = in_language(chosen, kind, workspace, language or "")
    if not chosen:
        raise click.ClickException(words("There is no role to export yet."))
    for path, roles in _files(shown, kind, output, words):
        own = [one for role in roles for one in translations[role.matrix_id]]
        path.write_bytes(exported(roles, kind, own, translated_ids=translated_ids))
        click.echo(path)
    if language:
        known = {role_id: {one.language for one in made} for role_id, made in translations.items()}
        _say_not_translated([one for one in chosen if language not in {one.language, *known[one.matrix_id]}], words)


def _say_not_translated(roles: Sequence[Matrix], words: Words) -> None:
    for one in roles:
        what = words("Not translated yet: shown in {language}.", language=AUTONYMS.get(one.language, one.language))
        click.echo(words("{where}: {what}", where=one.title, what=what), err=True)


def _format(name: str | None, output: str, words: Words) -> Format:
    ending = Path(output).suffix.removeprefix(".").casefold()
    kind = _FORMATS.get(name.casefold() if name else {"yml": "yaml", "htm": "html"}.get(ending, ending))
    if kind is None:
        raise click.BadParameter(words("Name a format: the ending of PATH is none."), param_hint="--format")
    return kind


def _files(
    chosen: Sequence[Matrix], kind: Format, output: str, words: Words
) -> Iterator[tuple[Path, Sequence[Matrix]]]:
    if not _is_folder(output):
        if kind in ONE_ROLE_A_FILE and len(chosen) > 1:
            message = words("This format holds one role a file. Name a role, or a folder with a slash at its end.")
            raise click.BadParameter(message, param_hint="-o")
        yield Path(output), chosen
        return
    Path(output).mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for matrix in chosen:
        yield Path(output) / free_file_name(without_signs(matrix.title), kind.value, taken), [matrix]


def _is_folder(output: str) -> bool:
    return output.endswith((os.sep, "/")) or Path(output).is_dir()
