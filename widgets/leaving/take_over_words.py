"""What taking a teammate over does, in sentences."""

from collections import Counter
from collections.abc import Iterator

from matrices.edits.handing_over import Arrival, TakeOver
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review


def take_over_lines(plan: TakeOver, words: Words) -> Iterator[str]:
    """Yield what taking a teammate over does, a sentence a line."""
    name = plan.teammate.name
    if plan.is_known:
        yield words("{name} is here already; what is new is added to what is there", name=name)
    else:
        yield words("{name} joins the team", name=name)
    if plan.is_back:
        yield words("{name} had left, and is on the team again", name=name)
    if plan.namesake_ids:
        yield words("Somebody else here has the same name; both stay apart")
    if not plan.put:
        yield words("Nothing is new: everything in the file is here already")
        return
    yield from _counts(plan, words)


def _counts(plan: TakeOver, words: Words) -> Iterator[str]:
    counts = Counter((one.table, one.arrival) for one in plan.results)
    if reviews := counts[Review.table, Arrival.ADDED]:
        yield words.plural("{count} review is added", "{count} reviews are added", reviews)
    if reviews := counts[Review.table, Arrival.JOINED]:
        yield words.plural("{count} review gets what was missing", "{count} reviews get what was missing", reviews)
    if notes := counts[PrivateNote.table, Arrival.ADDED]:
        yield words.plural("{count} private note is added", "{count} private notes are added", notes)
    if roles := counts[Matrix.table, Arrival.ADDED]:
        yield words.plural("{count} role is new here", "{count} roles are new here", roles)
    if roles := counts[Matrix.table, Arrival.KEPT]:
        yield words.plural(
            "{count} role is worded differently here and stays so; past ratings keep the words they were made against",
            "{count} roles are worded differently here and stay so; past ratings keep the words they were made against",
            roles,
        )
