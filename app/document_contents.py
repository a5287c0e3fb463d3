"""What documents about one person are made from, gathered from a workspace."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from matrices.model.edition import Edition
from matrices.model.marks import next_role_id
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.store.workspace import Workspace

if TYPE_CHECKING:
    from matrices.reports.growth_facts import GrowthPrint


class NoRoleError(LookupError):
    """A teammate has never held a role that is here, so there is nothing to report on."""

    def __init__(self, teammate_name: str) -> None:
        super().__init__(teammate_name)
        self.teammate_name = teammate_name


def names_in(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of all teammates, leavers included. Raises StoreError."""
    return tuple(one.name for one in workspace.all(Teammate))


def growth_print(
    workspace: Workspace, teammate_id: str, day: datetime.date, colleagues: tuple[str, ...]
) -> "GrowthPrint":
    """Return what a teammate's growth report is made from. Raises StoreError, NoRoleError."""
    from matrices.reports.growth_facts import GrowthPrint  # noqa: PLC0415 - the start of the window prints nothing

    teammate = workspace.get(Teammate, teammate_id)
    matrix = role_on(workspace, teammate, day)
    reviews = workspace.reviews_of(teammate_id)
    following = next_role_id(matrix)
    return GrowthPrint(
        teammate,
        matrix,
        tuple(reviews),
        editions_in(workspace, reviews),
        None if following is None else workspace.find(Matrix, following),
        goal_roles(workspace, teammate),
        colleagues,
    )


def role_on(workspace: Workspace, teammate: Teammate, day: datetime.date) -> Matrix:
    """Return the role held on a day, before the first one the first. Raises StoreError, NoRoleError."""
    placement = teammate.placement_on(day) or next(iter(teammate.placements), None)
    matrix = None if placement is None else workspace.find(Matrix, placement.matrix_id)
    if matrix is None:
        raise NoRoleError(teammate.name)
    return matrix


def goal_roles(workspace: Workspace, teammate: Teammate) -> tuple[Matrix, ...]:
    """Return the roles that a teammate's goals name, as far as they are still here. Raises StoreError."""
    matrix_ids = dict.fromkeys(one.matrix_id for one in teammate.goals if one.matrix_id is not None)
    found = (workspace.find(Matrix, one) for one in matrix_ids)
    return tuple(one for one in found if one is not None)


def editions_in(workspace: Workspace, reviews: Iterable[Review]) -> tuple[Edition, ...]:
    """Return the editions that ratings were made against. Raises StoreError."""
    edition_ids = dict.fromkeys(rating.edition_id for review in reviews for rating in review.ratings)
    found = (workspace.find(Edition, one) for one in edition_ids)
    return tuple(one for one in found if one is not None)
