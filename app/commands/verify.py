"""`trellis verify`: whether a workspace is whole and agrees with itself."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, reading, store, writing
from app.faults import moved_line, problem_line
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.teammate import Teammate
from matrices.store.faults import Problem
from matrices.store.repairing import is_repairable, moved, repaired
from matrices.store.verify import verify
from matrices.store.workspace import Workspace


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "verify",
        callback=partial(verify_file, words),
        params=[
            file_argument(),
            click.Option(
                ["--repair", "is_repair"],
                is_flag=True,
                help=words(
                    "Set levels that differ from the reviews to what the reviews give, if nothing else is wrong."
                ),
            ),
        ],
        help=words("Check that everything in FILE can be read and agrees with everything else."),
        epilog=examples(words, "trellis verify team.trellis", "trellis verify team.trellis --repair"),
    )


def verify_file(words: Words, file: Path, *, is_repair: bool) -> None:
    """Print each problem, or that there is none; exit with 1 where there is one that was not repaired."""
    if is_repair:
        with writing(file, words) as workspace:
            _repair(workspace, words)
        return
    with reading(file, words) as workspace:
        problems = verify(workspace)
        cut_short = workspace.unread_bytes
    found = [problem_line(one, words) for one in problems]
    if cut_short:
        found.append(_cut_short(cut_short, words))
    if found:
        way_out = words("trellis verify {file} --repair mends this.", file=str(file))
        _refuse(found, way_out if is_repairable(problems) else "", words)
    click.echo(words("sound"))


def _repair(workspace: Workspace, words: Words) -> None:
    problems = verify(workspace)
    if problems and not is_repairable(problems):
        why = words("Nothing was changed: only levels that differ from the reviews can be repaired.")
        _refuse([problem_line(one, words) for one in problems], why, words)
    after = repaired(workspace, problems)
    lines = [line for one in after for line in _changes(workspace, one, words)]
    store(workspace, after)
    for line in lines:
        click.echo(line)
    click.echo(_sound(problems, words))


def _changes(workspace: Workspace, after: Teammate, words: Words) -> list[str]:
    before = workspace.get(Teammate, after.teammate_id)
    return [moved_line(one, partial(workspace.find, Edition), words) for one in moved(before, after)]


def _sound(problems: Sequence[Problem], words: Words) -> str:
    if not problems:
        return words("sound")
    return words.plural("{count} level was repaired.", "{count} levels were repaired.", len(problems))


def _refuse(found: Sequence[str], way_out: str, words: Words) -> None:
    """Print what is wrong and what can be done, and exit with 1."""
    for line in found:
        click.echo(line)
    click.echo(words.plural("{count} problem was found.", "{count} problems were found.", len(found)), err=True)
    if way_out:
        click.echo(way_out, err=True)
    click.get_current_context().exit(1)


def _cut_short(count: int, words: Words) -> str:
    return words.plural(
        "The last write was cut short: {count} byte at the end belongs to no saved edit. All before it is there. "
        "Open the workspace in a window once; it sets that byte aside in a file of its own.",
        "The last write was cut short: {count} bytes at the end belong to no saved edit. All before them is there. "
        "Open the workspace in a window once; it sets those bytes aside in a file of its own.",
        count,
    )
