"""What an open workspace knows that a form can be about. Imports no Qt."""

from typing import TYPE_CHECKING

from matrices.exchange.filled_form_plan import Known
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.teammate import Teammate

if TYPE_CHECKING:
    from widgets.session import Session


def known_in(session: "Session") -> Known:
    """Return the teammates and roles; editions and reviews are read when asked for."""
    return Known(
        teammates={one.teammate_id: one for one in session.all(Teammate)},
        matrices={one.matrix_id: one for one in session.all(Matrix)},
        find_edition=lambda edition_id: session.find(Edition, edition_id),
        reviews_of=session.reviews_of,
    )
