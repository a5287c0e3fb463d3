"""From all that a file holds to the documents that one commit stores."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from matrices.exchange.applying import matching, planned_matrix
from matrices.exchange.header_words import same_name
from matrices.exchange.importing import ImportPlan
from matrices.exchange.people_applying import PeopleTaken, Team, answers_of, people_documents
from matrices.exchange.people_plan import PeoplePlan, grid_of_people
from matrices.exchange.plan import GridPlan
from matrices.exchange.usual_marks import with_usual_marks
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Review, Who
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation, source_texts

_ENOUGH: Final = 0.5
"""The share of a sheet's attributes that a role must have to be the one that is meant."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the workspace holds: reviews by teammate id, ids of editions and translations by matrix id."""

    matrices: tuple[Matrix, ...] = ()
    teammates: tuple[Teammate, ...] = ()
    reviews: Mapping[str, Sequence[Review]] = {}
    edition_ids: Mapping[str, tuple[str, ...]] = {}
    translations: Mapping[str, Sequence[Translation]] = {}


def known_of(
    matrices: Sequence[Matrix],
    teammates: Sequence[Teammate],
    *,
    reviews_of: Callable[[str], Sequence[Review]],
    editions_of: Callable[[str], Sequence[Edition]],
    translations_of: Callable[[str], Sequence[Translation]],
) -> Known:
    """Return what a workspace holds, given how it tells reviews by teammate id, the rest by matrix id."""
    return Known(
        matrices=tuple(matrices),
        teammates=tuple(teammates),
        reviews={one.teammate_id: tuple(reviews_of(one.teammate_id)) for one in teammates},
        edition_ids={one.matrix_id: tuple(own.edition_id for own in editions_of(one.matrix_id)) for one in matrices},
        translations={one.matrix_id: tuple(translations_of(one.matrix_id)) for one in matrices},
    )


class TakeWishes(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody wants: the role's title, the language of new roles, what marks stand for, and who rated.

    `name` is the file's, for a role that has no other.
    """

    title: str = ""
    name: str = ""
    language: str = "en"
    is_all: bool = False
    marks: Mapping[str, str] = {}
    by: Who = Who.LEAD


class RoleStep(msgspec.Struct, frozen=True, kw_only=True):
    """A role before and after; `before` is None for a new one, `plan` None where it is only people who are rated.

    `translations` are those of the file, with the texts that are here and not in it.
    """

    plan: GridPlan | None
    before: Matrix | None
    after: Matrix
    translations: tuple[Translation, ...] = ()


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What taking a file comes to: roles, people, the documents of both, and the grids that were not taken."""

    roles: tuple[RoleStep, ...]
    people: tuple[PeopleTaken, ...]
    left_out: tuple[GridPlan, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents that change, each once."""
        found: dict[tuple[str, str], Document] = {}
        roles = (document for step in self.roles for document in (step.after, *step.translations))
        for one in (*roles, *(document for people in self.people for document in people.documents)):
            found[one.table, one.document_id] = one
        return tuple(found.values())


def take(plan: ImportPlan, known: Known, wishes: TakeWishes, now: datetime.datetime) -> Taken:
    """Return what taking a file comes to.

    Of several grids the first is taken, or the one called as is wished; all of them where that is wished for, and from
    a file that Trellis wrote.
    """
    chosen, left_out = _chosen(plan.grids, wishes)
    steps: list[RoleStep] = []
    for grid in chosen:
        steps.append(_step(grid, (*known.matrices, *(step.after for step in steps)), known, wishes))
    people: list[PeopleTaken] = []
    for sheet in plan.people:
        step = _role_of(sheet, steps, known, wishes)
        if step not in steps and step.before is not step.after:
            steps.append(step)
        team = team_for(step.after, known, [document for one in people for document in one.documents])
        answers = answers_of(step.after, with_usual_marks(sheet.marks, step.after, wishes.marks))
        people.append(people_documents(sheet, step.after, team, answers, now=now, by=wishes.by))
    return Taken(roles=tuple(steps), people=tuple(people), left_out=tuple(left_out))


def _chosen(grids: Sequence[GridPlan], wishes: TakeWishes) -> tuple[list[GridPlan], list[GridPlan]]:
    called = [one for one in grids if same_name(one.title) == same_name(wishes.title)]
    if called and not wishes.is_all:
        chosen = called[:1]
    elif wishes.is_all or (not wishes.title and all(one.own for one in grids)):
        chosen = list(grids)
    else:
        chosen = list(grids[:1])
    return chosen, [one for one in grids if one not in chosen]


def _step(grid: GridPlan, matrices: Sequence[Matrix], known: Known, wishes: TakeWishes) -> RoleStep:
    title = "" if wishes.is_all else wishes.title
    before = matching(grid, matrices, title)
    after = planned_matrix(grid, before, title=title, language=wishes.language)
    return RoleStep(plan=grid, before=before, after=after, translations=tuple(_translations(grid, after, known)))


def _translations(grid: GridPlan, after: Matrix, known: Known) -> Iterator[Translation]:
    """Yield the file's translations as those of a role; a text that the file has replaces the one there was."""
    here = {one.language: one.texts for one in known.translations.get(after.matrix_id, ())}
    keys = {place.key for place in source_texts(after)}
    for one in grid.own.translations if grid.own else ():
        arriving = {key: text for key, text in one.texts.items() if key in keys}
        if arriving and one.language != after.language:
            texts = {**here.get(one.language, {}), **arriving}
            yield Translation(matrix_id=after.matrix_id, language=one.language, texts=texts)


def _role_of(sheet: PeoplePlan, steps: Sequence[RoleStep], known: Known, wishes: TakeWishes) -> RoleStep:
    """Return the role that people are rated in: the one wished for or named, else the one with most of its attributes.

    Without any, the sheet's attributes and marks make a new one.
    """
    matrices = {one.matrix_id: one for one in (*known.matrices, *(step.after for step in steps))}
    title = wishes.title or sheet.role
    named = (one for one in matrices.values() if title and same_name(one.title) == same_name(title))
    found = next(named, None) or (None if title else _closest(sheet, list(matrices.values())))
    if found is None:
        grid = grid_of_people(sheet)
        made = planned_matrix(grid, title=title or grid.title or wishes.name, language=wishes.language)
        return RoleStep(plan=None, before=None, after=made)
    own = next((step for step in steps if step.after.matrix_id == found.matrix_id), None)
    return own or RoleStep(plan=None, before=found, after=found)


def _closest(sheet: PeoplePlan, matrices: Sequence[Matrix]) -> Matrix | None:
    names = {same_name(one) for one in sheet.attributes}

    def share(matrix: Matrix) -> float:
        return len(names & {same_name(one.name) for one in matrix.attributes}) / max(1, len(names))

    best = max(matrices, key=share, default=None)
    return best if best is not None and share(best) >= _ENOUGH else None


def team_for(matrix: Matrix, known: Known, changed: Sequence[Document]) -> Team:
    """Return who there is, as the sheets before this one leave them."""
    teammates = {one.teammate_id: one for one in (*known.teammates, *changed) if isinstance(one, Teammate)}
    reviews = {own_id: {one.review_id: one for one in own} for own_id, own in known.reviews.items()}
    editions = [one.edition_id for one in changed if isinstance(one, Edition)]
    for one in changed:
        if isinstance(one, Review):
            reviews.setdefault(one.teammate_id, {})[one.review_id] = one
    return Team(
        teammates=tuple(teammates.values()),
        reviews={own_id: tuple(own.values()) for own_id, own in reviews.items()},
        edition_ids=(*known.edition_ids.get(matrix.matrix_id, ()), *editions),
    )
