"""What an open workspace knows of people, for imports that rate them. Imports no Qt."""

from typing import TYPE_CHECKING

from matrices.exchange.taking import Known
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate

if TYPE_CHECKING:
    from widgets.session import Session


def known_in(session: "Session") -> Known:
    """Return the roles, the teammates, and all their reviews."""
    matrices = tuple(session.all(Matrix))
    teammates = tuple(session.all(Teammate))
    editions = {one.matrix_id: session.workspace.editions_of(one.matrix_id) for one in matrices}
    return Known(
        matrices=matrices,
        teammates=teammates,
        reviews={one.teammate_id: tuple(session.reviews_of(one.teammate_id)) for one in teammates},
        edition_ids={matrix_id: tuple(one.edition_id for one in own) for matrix_id, own in editions.items()},
    )
