"""Whether what a workspace says agrees with itself. Damage to the file is found on opening it, not here."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from matrices.model.acceptances import Acceptances
from matrices.model.area import Area
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.growth import standings_of
from matrices.model.kinds import KINDS
from matrices.model.matrix import Matrix
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.plan import Plan
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review, teammate_id_in
from matrices.model.round import Round
from matrices.model.service_standard import ServiceStandard
from matrices.model.settings import Settings
from matrices.model.teammate import Teammate
from matrices.model.translation import Translation
from matrices.store.errors import DocumentBroken, StoreNewer
from matrices.store.faults import Fault, Problem, matrix_problems, problem, review_problems, teammate_problems
from matrices.store.opening import SCHEMA_TABLE
from matrices.store.workspace import D, Workspace


def verify(workspace: Workspace) -> list[Problem]:
    """Return all that is wrong in the workspace, table by table. It reads each document once and holds few."""
    return _Verification(workspace).problems


_ONLY_READ: Final = (Settings, Acceptances, Plan, Round, ServiceStandard, RoleMetrics)
"""Kinds that name nothing which could be missing, or whose names of what is gone are harmless."""


class _Verification:
    """One walk through a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._matrix_ids = frozenset(workspace.ids(Matrix))
        self._teammate_ids = frozenset(workspace.ids(Teammate))
        self.problems = [
            Problem(fault=Fault.UNKNOWN_TABLE, table=table, document_id="")
            for table in sorted(workspace.db.tables() - {*KINDS, SCHEMA_TABLE})
        ]
        self._check_settings_and_areas()
        self._check_matrices()
        self._check_people(self._read_editions())

    def _check_settings_and_areas(self) -> None:
        for kind in _ONLY_READ:
            for _ in self._documents(kind, self._workspace.ids(kind)):
                pass
        self._check_owned_by_teammates()
        for area in self._documents(Area, self._workspace.ids(Area)):
            missing = {one.teammate_id for one in area.owners} - self._teammate_ids
            self.problems += [problem(Fault.TEAMMATE_MISSING, area, one) for one in sorted(missing)]

    def _check_owned_by_teammates(self) -> None:
        notes = self._documents(PrivateNote, self._workspace.ids(PrivateNote))
        values = self._documents(MetricValues, self._workspace.ids(MetricValues))
        owned: Iterator[PrivateNote | MetricValues] = chain(notes, values)
        for document in owned:
            if document.teammate_id not in self._teammate_ids:
                self.problems.append(problem(Fault.TEAMMATE_MISSING, document, document.teammate_id))

    def _check_matrices(self) -> None:
        for matrix in self._documents(Matrix, self._workspace.ids(Matrix)):
            self.problems += matrix_problems(matrix, self._matrix_ids)
        for translation in self._documents(Translation, self._workspace.ids(Translation)):
            if translation.matrix_id not in self._matrix_ids:
                self.problems.append(problem(Fault.MATRIX_MISSING, translation, translation.matrix_id))

    def _read_editions(self) -> dict[str, Edition]:
        return {edition.edition_id: edition for edition in self._documents(Edition, self._workspace.ids(Edition))}

    def _check_people(self, editions: dict[str, Edition]) -> None:
        review_ids: dict[str, list[str]] = {}
        for review_id in self._workspace.ids(Review):
            review_ids.setdefault(teammate_id_in(review_id), []).append(review_id)
        for teammate in self._documents(Teammate, self._workspace.ids(Teammate)):
            self._check_teammate(teammate, review_ids.pop(teammate.teammate_id, []), editions)
        for ids in review_ids.values():
            self._check_orphans(ids)

    def _check_teammate(self, teammate: Teammate, review_ids: list[str], editions: dict[str, Edition]) -> None:
        self.problems += teammate_problems(teammate)
        reviews = list(self._documents(Review, review_ids))
        self.problems += review_problems(reviews, editions)
        for review in reviews:
            if review.teammate_id != teammate.teammate_id:
                self.problems.append(problem(Fault.MISPLACED, review, review.teammate_id))
        if len(reviews) == len(review_ids):
            self._check_standings(teammate, reviews)

    def _check_standings(self, teammate: Teammate, reviews: list[Review]) -> None:
        true = standings_of(reviews)
        for attribute_id in sorted({*true, *teammate.standings}):
            if true.get(attribute_id) != teammate.standings.get(attribute_id):
                self.problems.append(problem(Fault.STANDING_DIFFERS, teammate, attribute_id))

    def _check_orphans(self, review_ids: list[str]) -> None:
        for review in self._documents(Review, review_ids):
            if teammate_id_in(review.review_id) not in self._teammate_ids:
                self.problems.append(problem(Fault.TEAMMATE_MISSING, review, review.teammate_id))

    def _documents(self, kind: type[D], document_ids: list[str]) -> Iterator[D]:
        """Yield the documents that can be read, and note those that cannot, or that stand under a wrong id."""
        for document_id in document_ids:
            document = self._read(kind, document_id)
            if document is None:
                continue
            if document.document_id != document_id:
                self._note(Fault.MISPLACED, kind, document_id)
            yield document

    def _read(self, kind: type[D], document_id: str) -> D | None:
        try:
            return self._workspace.get(kind, document_id)
        except DocumentBroken:
            self._note(Fault.UNREADABLE, kind, document_id)
        except StoreNewer:
            self._note(Fault.NEWER, kind, document_id)
        return None

    def _note(self, fault: Fault, kind: type[Document], document_id: str) -> None:
        self.problems.append(Problem(fault=fault, table=kind.table, document_id=document_id))
