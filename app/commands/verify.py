"""`trellis verify`: whether a workspace is whole and agrees with itself."""

from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.faults import problem_line
from matrices.language.words import Words
from matrices.store.verify import verify


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "verify",
        callback=partial(verify_file, words),
        params=[file_argument()],
        help=words("Check that everything in FILE can be read and agrees with everything else."),
        epilog=examples(words, "trellis verify team.trellis"),
    )


def verify_file(words: Words, file: Path) -> None:
    """Print each problem, or that there is none; exit with 1 where there is one."""
    with reading(file, words) as workspace:
        problems = verify(workspace)
    for one in problems:
        click.echo(problem_line(one, words))
    if problems:
        click.echo(words.plural("{count} problem was found.", "{count} problems were found.", len(problems)), err=True)
        click.get_current_context().exit(1)
    click.echo(words("sound"))
