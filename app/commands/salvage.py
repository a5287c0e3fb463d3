"""`trellis salvage`: a sound workspace out of what can be read of a damaged one."""

from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument
from matrices.language.words import Words
from matrices.store.salvage import salvage


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "salvage",
        callback=partial(salvage_file, words),
        params=[file_argument()],
        help=words("Make FILE sound again with all that can be read in it. The damaged file is kept beside it."),
        epilog=examples(words, "trellis salvage team.trellis"),
    )


def salvage_file(words: Words, file: Path) -> None:
    """Salvage a workspace and say what came of it."""
    made = salvage(file)
    click.echo(words.plural("{count} entry was saved.", "{count} entries were saved.", made.documents))
    if made.lost_lines:
        lost = words.plural("{count} line could not be read.", "{count} lines could not be read.", made.lost_lines)
        click.echo(lost, err=True)
    click.echo(words("The damaged file was kept as {file}.", file=made.original), err=True)
