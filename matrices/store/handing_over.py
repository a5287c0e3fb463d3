"""A teammate's file: a workspace of its own that holds one teammate, and how it is read."""

import datetime
from pathlib import Path

from matrices.edits.handing_over import Luggage, TakeOver, matrix_ids_of, packed, take_over
from matrices.model.document import Document
from matrices.model.matrix import Matrix
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from matrices.store.opening import lock_path
from matrices.store.workspace import Workspace


class NotOneTeammate(Exception):  # noqa: N818 - what is raised reads as what happened
    """A file to take over holds `count` teammates instead of one; nothing was changed."""

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(path, count)
        self.path = path
        self.count = count


def luggage_of(workspace: Workspace, teammate: Teammate, *, with_private_notes: bool = False) -> Luggage:
    """Return all that a workspace holds of `teammate`. Raises DocumentBroken, StoreNewer."""
    teammate_id = teammate.teammate_id
    reviews = tuple(workspace.reviews_of(teammate_id))
    matrix_ids = matrix_ids_of(teammate, reviews)
    found = (workspace.find(Matrix, one) for one in matrix_ids)
    metrics = (workspace.find(RoleMetrics, one) for one in matrix_ids)
    return Luggage(
        teammate=teammate,
        reviews=reviews,
        values=workspace.find(MetricValues, teammate_id),
        notes=tuple(workspace.private_notes_of(teammate_id)) if with_private_notes else (),
        matrices=tuple(one for one in found if one is not None),
        editions=tuple(edition for one in matrix_ids for edition in workspace.editions_of(one)),
        metrics=tuple(one for one in metrics if one is not None),
        translations=tuple(one for key in matrix_ids for one in workspace.translations_of(key)),
    )


def hand_over(workspace: Workspace, teammate: Teammate, path: Path, *, with_private_notes: bool = False) -> Luggage:
    """Write a teammate's file and return what went into it. The workspace stays as it is.

    Raises FileExistsError; OSError or StoreNotWritten when the disk refuses, and then there is no file.
    """
    luggage = packed(luggage_of(workspace, teammate, with_private_notes=with_private_notes))
    settings = workspace.find(Settings, SETTINGS_ID) or Settings()
    own = Settings(team_name=settings.team_name, language=settings.language, paper=settings.paper)
    Workspace.create(path, (own, *luggage.documents)).close()
    lock_path(path).unlink(missing_ok=True)  # the file is to be sent, and nobody else has opened it yet
    return luggage


def arriving_in(path: Path) -> Luggage:
    """Return what a teammate's file holds. Raises NotOneTeammate, and as `Workspace.open` does."""
    with Workspace.open(path, read_only=True) as workspace:
        teammates = workspace.all(Teammate)
        if len(teammates) != 1:
            raise NotOneTeammate(path, len(teammates))
        return luggage_of(workspace, teammates[0], with_private_notes=True)


def planned_take_over(workspace: Workspace, luggage: Luggage, today: datetime.date) -> TakeOver:
    """Return how `luggage` joins a workspace on a day. Raises DocumentBroken, StoreNewer."""

    def find(kind: type[Document], document_id: str) -> Document | None:
        return workspace.find(kind, document_id)

    there = workspace.reviews_of(luggage.teammate.teammate_id)
    return take_over(luggage, find, workspace.all(Teammate), there, today)
