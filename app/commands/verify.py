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
        found = [problem_line(one, words) for one in verify(workspace)]
        if workspace.unread_bytes:
            found.append(_cut_short(workspace.unread_bytes, words))
    for line in found:
        click.echo(line)
    if found:
        click.echo(words.plural("{count} problem was found.", "{count} problems were found.", len(found)), err=True)
        click.get_current_context().exit(1)
    click.echo(words("sound"))


def _cut_short(count: int, words: Words) -> str:
    return words.plural(
        "The last write was cut short: {count} byte at the end belongs to no saved edit. All before it is there. "
        "Open the workspace in a window once; it sets that byte aside in a file of its own.",
        "The last write was cut short: {count} bytes at the end belong to no saved edit. All before them is there. "
        "Open the workspace in a window once; it sets those bytes aside in a file of its own.",
        count,
    )
