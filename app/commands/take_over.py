"""`trellis take-over`: a teammate out of the file that another team wrote."""

from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading, store, writing
from app.document_contents import today
from matrices.language.words import Words
from matrices.store.handing_over import arriving_in, planned_take_over
from widgets.leaving.take_over_words import take_over_lines


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "take-over",
        callback=partial(take_teammate_over, words),
        params=[
            file_argument(),
            file_argument("source", "SOURCE"),
            click.Option(["--plan", "is_plan"], is_flag=True, help=words("Say what would be taken; change nothing.")),
        ],
        help=words(
            "Take the teammate in SOURCE, a file that hand-over wrote, into FILE.\n\n"
            "What is in FILE stays; reviews, goals and numbers that are not there yet are added."
        ),
        epilog=examples(words, "trellis take-over team.trellis noor.trellis --plan"),
    )


def take_teammate_over(words: Words, file: Path, source: Path, *, is_plan: bool) -> None:
    """Take a teammate over, or say what that would do."""
    luggage = arriving_in(source)
    if is_plan:
        with reading(file, words) as workspace:
            plan = planned_take_over(workspace, luggage, today())
    else:
        with writing(file, words) as workspace:
            plan = planned_take_over(workspace, luggage, today())
            store(workspace, plan.put)
    for line in take_over_lines(plan, words):
        click.echo(line)
