"""`trellis hand-over`: one teammate with their history, in a file of their own."""

from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading
from app.names import person_named
from matrices.language.words import Words
from matrices.model.teammate import Teammate
from matrices.store.handing_over import hand_over


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "hand-over",
        callback=partial(hand_teammate_over, words),
        params=[
            file_argument(),
            click.Argument(["teammate"]),
            click.Option(
                ["-o", "--output"], required=True, type=click.Path(path_type=Path), help=words("The new file.")
            ),
            click.Option(["--with-private-notes"], is_flag=True, help=words("Take the private notes along as well.")),
        ],
        help=words(
            "Write TEAMMATE with all their reviews, and the roles they were rated in, into a file of their own.\n\n"
            "The file is a workspace: it opens in Trellis, and take-over brings it into another team's. "
            "FILE stays as it is."
        ),
        epilog=examples(words, "trellis hand-over team.trellis Noor -o noor.trellis"),
    )


def hand_teammate_over(words: Words, file: Path, teammate: str, *, output: Path, with_private_notes: bool) -> None:
    """Write the file and say what is in it."""
    with reading(file, words) as workspace:
        person = person_named(teammate, workspace.all(Teammate))
        luggage = hand_over(workspace, person, output, with_private_notes=with_private_notes)
    reviews = words.plural("{count} review", "{count} reviews", len(luggage.reviews))
    click.echo(words("Written: {file} · {name} · {reviews}", file=output, name=person.name, reviews=reviews))
