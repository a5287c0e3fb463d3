"""Finding the reviews that are still open among very many, without taking each apart."""

from typing import Final

from matrices.model.review import Review
from matrices.store.workspace import Workspace

_CLOSED: Final = b'"closed_on":'
"""In JSON no text can hold this: a quotation mark inside of one has a backslash before it."""


def is_open(workspace: Workspace, review_id: str) -> bool:
    """Tell whether there is such a review and it is open, from its JSON as it lies in the file."""
    found = workspace.db.table(Review.table).json(review_id)
    return found is not None and _CLOSED not in found
