"""From the wish for many documents to the files: which there will be."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from app.bulk_names import FileNames
from app.document_contents import today
from app.print_subjects import subjects_of
from app.printables import print_rows
from matrices.language.words import words_for
from matrices.model.matrix import Matrix
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.reports.bulk import BulkWish, Piece
from matrices.reports.printable import About, Printable, PrintWish, Subject
from matrices.store.workspace import Workspace


class _Job(NamedTuple):
    """A document in a language, and what its file's name may be made of."""

    printable: Printable
    subject: Subject
    subject_ids: Sequence[str]
    role: str
    language: str


def pieces_of(wish: BulkWish, workspace: Workspace, folder: Path) -> tuple[Piece, ...]:
    """Return the files, one for each document, subject and language. Raises PatternError, StoreError."""
    names = FileNames(wish.pattern, folder, replaces=wish.replaces)
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    team = settings.team_name or workspace.path.stem
    made = []
    for job in _jobs(wish, workspace, team):
        values = {
            "document": job.printable.title,
            "name": job.subject.name,
            "role": job.role,
            "language": job.language,
            "team": team,
            "date": today().isoformat(),
        }
        name = names.next(values)
        made.append(Piece(wish=_wish(job, wish), path=str(folder.resolve() / name), name=name))
    return tuple(made)


def _wish(job: _Job, wish: BulkWish) -> PrintWish:
    return PrintWish(
        printable_id=job.printable.printable_id,
        subject_ids=tuple(job.subject_ids),
        options=msgspec.structs.replace(wish.options, language=job.language),
    )


def _jobs(wish: BulkWish, workspace: Workspace, team: str) -> Iterator[_Job]:
    roles = {one.matrix_id: one.title for one in workspace.all(Matrix)}
    for language in wish.languages:
        for row in print_rows(words_for(language)):
            printable = row.printable
            is_kept_back = printable.is_for_leads and wish.options.is_shareable
            if is_kept_back or printable.printable_id not in wish.printable_ids:
                continue
            for subject, subject_ids in _subjects(printable, workspace, team):
                yield _Job(printable, subject, subject_ids, _role(printable, subject, workspace, roles), language)


def _subjects(printable: Printable, workspace: Workspace, team: str) -> Iterator[tuple[Subject, Sequence[str]]]:
    """Yield what there is a document of its own about, and its ids; the team where one is about all there are."""
    found = subjects_of(printable.about, workspace)
    if printable.about is About.TEAM or (printable.is_about_all and found):
        yield Subject("", team), [one.subject_id for one in found]
        return
    for one in found:
        yield one, [one.subject_id]


def _role(printable: Printable, subject: Subject, workspace: Workspace, roles: dict[str, str]) -> str:
    """Return the role that a document is about, or that its teammate holds; what else it is about where neither."""
    if printable.about is not About.TEAMMATES:
        return subject.name
    placement = workspace.get(Teammate, subject.subject_id).placement_on(today())
    return subject.name if placement is None else roles.get(placement.matrix_id, subject.name)
