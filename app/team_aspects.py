"""What documents about the team leave to choose in the print dialog."""

from collections.abc import Iterator, Sequence

from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.team_map import columns_of
from matrices.reports.printable import (
    AreasAspect,
    Aspect,
    CalibrationAspect,
    Choice,
    EditionsAspect,
    Option,
    PathsAspect,
    Printable,
    TeamAspect,
)
from matrices.store.workspace import Workspace


def team_choices(
    printable: Printable, subject_ids: Sequence[str], workspace: Workspace, words: Words, shown: Aspect | None
) -> Sequence[Choice]:
    """Return what can be chosen; `shown` is what the window shows of it. Raises StoreError."""
    options = printable.options
    if Option.ARRANGEMENT in options and isinstance(shown, TeamAspect):
        return [Choice(words("As it is shown"), shown), Choice(words("Everybody, by role"), TeamAspect())]
    if Option.ATTRIBUTE in options:
        return list(_attributes(workspace, words, shown))
    if Option.HOLDERS in options:
        return [
            Choice(words("With the people"), PathsAspect()),
            Choice(words("Without the people"), PathsAspect(has_people=False)),
        ]
    if Option.HISTORY in options:
        return [
            Choice(words("Owners now"), AreasAspect()),
            Choice(words("With earlier owners"), AreasAspect(has_history=True)),
        ]
    if Option.SINCE in options and len(subject_ids) == 1:
        return list(_editions(workspace.editions_of(subject_ids[0]), words, shown))
    return ()


def _attributes(workspace: Workspace, words: Words, shown: Aspect | None) -> Iterator[Choice]:
    if isinstance(shown, CalibrationAspect):
        yield Choice(words("As it is shown"), shown)
    for one in columns_of(workspace.all(Matrix)):
        yield Choice(one.name, CalibrationAspect(attribute_id=one.attribute_id))


def _editions(editions: Sequence[Edition], words: Words, shown: Aspect | None) -> Iterator[Choice]:
    yield Choice(words("The last change"), EditionsAspect())
    names = {one.edition_id: _name(one, words) for one in editions}
    if isinstance(shown, EditionsAspect) and shown.until_id and {shown.from_id, shown.until_id} <= set(names):
        told = words("{before} → {after}", before=names[shown.from_id], after=names[shown.until_id])
        yield Choice(told, shown)
    published = [one for one in editions if one.number is not None]
    for one in reversed(published):
        yield Choice(words("Since edition {number}", number=one.number), EditionsAspect(from_id=one.edition_id))


def _name(edition: Edition, words: Words) -> str:
    if edition.number is None:
        return words("A wording kept for ratings")
    return words("Edition {number}", number=edition.number)
