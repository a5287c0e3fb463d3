"""`trellis rate`: one rating of one teammate."""

import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from app.commands.help import examples
from app.commands.workspace import file_argument, store, writing
from app.names import named, person_named
from matrices.edits.ratings import NewEvidence, NewRating, as_correction, rate
from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.growth import History
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Absence, Rating, Who
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace
from widgets.clock import local_now

_ABSENCES = {"not-observed": Absence.NOT_OBSERVED, "not-applicable": Absence.NOT_APPLICABLE}


class _Answer(NamedTuple):
    """What is said of an attribute: a level, or why there is none."""

    name: str
    level_id: str | None = None
    absence: Absence | None = None


def command(words: Words) -> click.Command:
    """Return the command."""
    return click.Command(
        "rate",
        callback=partial(rate_teammate, words),
        params=[
            file_argument(),
            click.Argument(["teammate"]),
            click.Argument(["attribute"]),
            click.Argument(["level"]),
            click.Option(["--on"], type=click.DateTime(["%Y-%m-%d"]), help=words("The day, as 2026-05-04. Today.")),
            click.Option(["--by"], type=click.Choice([who.value for who in Who]), default="lead", show_default=True),
            click.Option(["--evidence"], default="", help=words("What was seen.")),
            click.Option(["--link"], default="", help=words("Where that can be read.")),
            click.Option(["--note"], default="", help=words("A note beside the rating.")),
            click.Option(
                ["--corrects", "corrected_on"],
                type=click.DateTime(["%Y-%m-%d"]),
                metavar="DAY",
                help=words(
                    "The day of a rating by the same person that this one corrects. Day, evidence and note come along."
                ),
            ),
        ],
        help=words(
            "Rate TEAMMATE in ATTRIBUTE of the role they hold.\n\n"
            "LEVEL is the name of a level, not-observed or not-applicable. "
            "Names may be shortened as long as they are clear."
        ),
        epilog=examples(
            words,
            'trellis rate team.trellis Noor "Product knowledge" Solid --evidence "Solved the export case alone"',
            "trellis rate team.trellis noor prod not-observed --by self --on 2026-05-04",
            "trellis rate team.trellis noor prod Learning --corrects 2026-05-04",
        ),
    )


def rate_teammate(
    words: Words,
    file: Path,
    teammate: str,
    attribute: str,
    level: str,
    *,
    on: datetime.datetime | None,
    corrected_on: datetime.datetime | None,
    **said: str,
) -> None:
    """Store a rating and say what it is; `said` is `by`, `evidence`, `link` and `note`."""
    now = local_now()
    day = (on or corrected_on or now).date()
    if day > now.date():
        hint = "--on" if on else "--corrects"
        raise click.BadParameter(words("{day} lies in the future.", day=day), param_hint=hint)
    with writing(file, words) as workspace:
        person = person_named(teammate, workspace.all(Teammate))
        matrix = _matrix_on(workspace, person, day, words)
        row = named(attribute, matrix.attributes, lambda one: one.name)
        answer = _answer(matrix, level)
        new = _rating(row, answer, day, **said)
        reviews = workspace.reviews_of(person.teammate_id)
        if corrected_on is not None:
            new = _correction(History(reviews).seen_from(matrix), matrix, new, corrected_on.date(), words)
        edition_ids = [one.edition_id for one in workspace.editions_of(matrix.matrix_id)]
        store(workspace, rate(person, reviews, matrix, edition_ids, new, now=now))
    _say_saved(words, person, row, answer, new)


def _rating(
    attribute: Attribute, answer: _Answer, day: datetime.date, *, by: str, evidence: str, link: str, note: str
) -> NewRating:
    seen = NewEvidence(text=evidence.strip() or link.strip(), link=link.strip())
    return NewRating(
        attribute_id=attribute.attribute_id,
        level_id=answer.level_id,
        absence=answer.absence,
        on=day,
        by=Who(by),
        evidence=(seen,) if seen.text else (),
        note=note.strip(),
    )


def _corrected(history: History, new: NewRating, day: datetime.date) -> Rating | None:
    """Return the rating of a day that counts in the same attribute by the same person."""
    made = (one.rating for one in history.entries_of(new.attribute_id))
    return next((one for one in reversed([*made]) if one.on == day and one.by is new.by), None)


def _correction(history: History, matrix: Matrix, new: NewRating, day: datetime.date, words: Words) -> NewRating:
    corrected = _corrected(history, new, day)
    if corrected is None:
        attribute, who = matrix.attribute(new.attribute_id).name, who_text(new.by, words)
        message = words(
            "Nothing to correct: {attribute} was not rated on {day}, {who}.", attribute=attribute, day=day, who=who
        )
        raise click.ClickException(message)
    return as_correction(new, corrected, matrix)


def _matrix_on(workspace: Workspace, teammate: Teammate, day: datetime.date, words: Words) -> Matrix:
    placement = teammate.placement_on(day)
    matrix = None if placement is None else workspace.find(Matrix, placement.matrix_id)
    if matrix is None:
        message = words("{name} has no role on {day}, so there is nothing to rate.", name=teammate.name, day=day)
        raise click.ClickException(message)
    return matrix


def _answer(matrix: Matrix, level: str) -> _Answer:
    absent = [_Answer(name, absence=absence) for name, absence in _ABSENCES.items()]
    levels = [_Answer(one.name, level_id=one.level_id) for one in matrix.levels]
    return named(level, [*levels, *absent], lambda one: one.name)


def _say_saved(words: Words, teammate: Teammate, attribute: Attribute, answer: _Answer, new: NewRating) -> None:
    click.echo(
        words(
            "Saved: {name} · {attribute} · {level} ({day}, {who})",
            name=teammate.name,
            attribute=attribute.name,
            level=answer.name if answer.absence is None else absence_text(answer.absence, words),
            day=new.on,
            who=who_text(new.by, words),
        )
    )
