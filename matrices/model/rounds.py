"""Who has had their review in a round, and who not.

A round's review of a teammate has the round's id as its own part, so that nobody has to look for it.
"""

from enum import StrEnum

from matrices.model.review import review_id_for
from matrices.model.round import Round


class RoundState(StrEnum):
    """How far a teammate's review in a round has come."""

    NOT_YET = "not_yet"
    OPEN = "open"
    """Prepared, or begun."""
    DONE = "done"


def round_review_id(one: Round, teammate_id: str) -> str:
    """Return the id of a teammate's review in a round, whether it was prepared or not."""
    return review_id_for(teammate_id, one.round_id)
