"""Whom and what documents can be about."""

from collections.abc import Sequence

from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate
from matrices.reports.printable import About, Subject
from matrices.store.workspace import Workspace


def subjects_of(about: About, workspace: Workspace) -> Sequence[Subject]:
    """Return what a document can be about, in the workspace's order: teammates only with a role. Raises StoreError."""
    match about:
        case About.ROLES:
            return [Subject(one.matrix_id, one.title) for one in workspace.all(Matrix)]
        case About.TEAMMATES:
            people = (one for one in workspace.all(Teammate) if one.placements)
            return [Subject(one.teammate_id, one.name, one.reading) for one in people]
        case About.TEAM:
            return []
