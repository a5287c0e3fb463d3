"""What an open workspace knows of people, for imports that rate them. Imports no Qt."""

from typing import TYPE_CHECKING

from matrices.exchange.taking import Known, known_of
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate

if TYPE_CHECKING:
    from widgets.session import Session


def known_in(session: "Session") -> Known:
    """Return the roles, the teammates, and all their reviews."""
    matrices, teammates = session.all(Matrix), session.all(Teammate)
    workspace = session.workspace
    return known_of(
        matrices,
        teammates,
        reviews_of=session.reviews_of,
        editions_of=workspace.editions_of,
        translations_of=workspace.translations_of,
    )
