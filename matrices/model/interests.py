"""What a teammate says of the rows of a matrix: where they would like their work to go."""

from collections.abc import Mapping

from matrices.model.matrix import Matrix
from matrices.model.teammate import Interest


def interest_in(matrix: Matrix, attribute_id: str, interests: Mapping[str, Interest]) -> Interest | None:
    """Return what is said of a row of `matrix`, under its own id, else under one that it had before it was merged."""
    ids = (attribute_id, *matrix.former_ids.get(attribute_id, ()))
    return next((interests[one] for one in ids if one in interests), None)


def interests_in(matrix: Matrix, interests: Mapping[str, Interest]) -> Mapping[str, Interest]:
    """Return what is said of the rows of `matrix`, by the ids that they have now."""
    found = ((one, interest_in(matrix, one, interests)) for one in matrix.attribute_places)
    return {attribute_id: interest for attribute_id, interest in found if interest is not None}
