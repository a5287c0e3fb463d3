"""`trellis print-all`: many documents into a folder, on all cores."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from app.bulk import pieces_of
from app.bulk_crew import print_pieces
from app.bulk_names import PatternError
from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.printables import print_rows
from matrices.language.words import LANGUAGES, Words
from matrices.model.settings import SETTINGS_ID, Paper, Settings
from matrices.reports.bulk import PLACEHOLDERS, USUAL_PATTERN, BulkWish, Outcome
from matrices.reports.options import PrintOptions


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "print-all",
        callback=partial(print_all, words),
        params=[file_argument(), *_what(words), *_how(words)],
        help=words("Print all roles and teammates of FILE into a folder, a PDF for each document and language."),
        epilog=examples(
            words,
            "trellis print-all team.trellis -o paper",
            'trellis print-all team.trellis -o paper --languages en,ar --pattern "{language}/{role}"',
        ),
    )


def _what(words: Words) -> list[click.Parameter]:
    ids = [row.printable.printable_id for row in print_rows(words)]
    documents = words("Which documents, with commas between: {documents}.", documents=", ".join(ids))
    return [
        click.Option(
            ["--documents"], callback=partial(_several, ids), default="matrix,growth", show_default=True, help=documents
        ),
        click.Option(
            ["--languages"],
            callback=partial(_several, LANGUAGES),
            help=words("Which languages, with commas between. The workspace's."),
        ),
    ]


def _how(words: Words) -> list[click.Parameter]:
    names = ", ".join(f"{{{one}}}" for one in PLACEHOLDERS)
    pattern = words("How files are called. It may hold {placeholders}, and a slash for folders.", placeholders=names)
    return [
        click.Option(["--pattern"], default=USUAL_PATTERN, show_default=True, help=pattern),
        click.Option(
            ["--paper"],
            type=click.Choice([one.value for one in Paper], case_sensitive=False),
            help=words("The paper. The workspace's."),
        ),
        click.Option(["--greyscale"], is_flag=True, help=words("Print in shades of grey.")),
        click.Option(["--shareable"], is_flag=True, help=words("Leave out what is not for everybody's eyes.")),
        click.Option(["--replace"], is_flag=True, help=words("Replace files that are there already.")),
        click.Option(["--processes"], type=click.IntRange(1, 64), help=words("How many at once. One for each core.")),
        click.Option(
            ["-o", "--output", "folder"],
            required=True,
            metavar="FOLDER",
            type=click.Path(file_okay=False, path_type=Path),
            help=words("The folder to print into."),
        ),
    ]


def _several(
    known: Sequence[str], context: click.Context, option: click.Parameter, value: str | None
) -> tuple[str, ...] | None:
    """Return the words that stand between commas; fail where one is not known."""
    if value is None:
        return None
    asked = tuple(one.strip() for one in value.split(","))
    for one in asked:
        click.Choice(known).convert(one, option, context)
    return tuple(dict.fromkeys(asked))


def print_all(
    words: Words,
    file: Path,
    *,
    folder: Path,
    documents: tuple[str, ...],
    languages: tuple[str, ...] | None,
    processes: int | None,
    **how: Any,
) -> None:
    """Print, say where each file is or why not, and exit with 1 where one failed."""
    with reading(file, words) as workspace:
        settings = workspace.find(Settings, SETTINGS_ID) or Settings()
        wish = _wish(documents, languages or (settings.language,), settings, **how)
        try:
            pieces = pieces_of(wish, workspace, folder)
        except PatternError as error:
            sentence = words("“{part}” cannot be part of the pattern.", part=error.part)
            raise click.BadParameter(sentence, param_hint="--pattern") from error
    if not pieces:
        raise click.ClickException(words("There is nothing to print yet."))
    folder.mkdir(parents=True, exist_ok=True)
    teller = _Teller(words)
    print_pieces(file, pieces, folder, words, teller.tell, is_wanted=_always, workers=processes)
    if teller.failed:
        plural = words.plural("{count} document failed.", "{count} documents failed.", teller.failed)
        raise click.ClickException(plural)


def _wish(
    documents: tuple[str, ...],
    languages: tuple[str, ...],
    settings: Settings,
    *,
    pattern: str,
    paper: str | None,
    greyscale: bool,
    shareable: bool,
    replace: bool,
) -> BulkWish:
    options = PrintOptions(
        paper=settings.paper if paper is None else Paper(paper), is_greyscale=greyscale, is_shareable=shareable
    )
    return BulkWish(printable_ids=documents, languages=languages, pattern=pattern, options=options, replaces=replace)


class _Teller:
    """Says what came of each piece."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.failed = 0

    def tell(self, outcome: Outcome) -> None:
        """Name a file that is there on stdout, one that is not on stderr."""
        self.failed += outcome.has_failed
        if outcome.refusal:
            click.echo(self._words("{where}: {what}", where=outcome.piece.name, what=outcome.refusal), err=True)
        else:
            click.echo(outcome.piece.path)


def _always() -> bool:
    return True
