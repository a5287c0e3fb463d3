"""`trellis new`: a workspace file to start with."""

from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument
from app.starting import Start, create
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "new",
        callback=partial(make_new, words),
        params=[
            file_argument(),
            click.Option(
                ["--template"],
                type=click.Choice([Start.SUPPORT.value, Start.EMPTY.value]),
                help=words("The roles to start with: those of a support team (the default), or none."),
            ),
            click.Option(["--sample", "is_sample"], is_flag=True, help=words("An invented team, to try things on.")),
        ],
        help=words("Make a new workspace FILE. A file that is there already is left as it is."),
        epilog=examples(words, "trellis new team.trellis", "trellis new sample.trellis --sample"),
    )


def make_new(words: Words, file: Path, *, template: str | None, is_sample: bool) -> None:
    """Make a workspace and say what is in it."""
    if is_sample and template is not None:
        raise click.UsageError(words("Give either --template or --sample."))
    start = Start.SAMPLE if is_sample else Start(template or Start.SUPPORT)
    with create(file, start, words.language) as workspace:
        roles = words.plural("{count} role", "{count} roles", workspace.count(Matrix))
        people = words.plural("{count} teammate", "{count} teammates", workspace.count(Teammate))
    click.echo(words("Made {file}: {roles}, {people}", file=file, roles=roles, people=people))
