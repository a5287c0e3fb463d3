"""What a role needs of somebody who is hired for it: what is essential, and what would be nice to have."""

from matrices.model.growth import middle_place
from matrices.model.matrix import Attribute, Matrix


def essential_ids(matrix: Matrix) -> frozenset[str]:
    """Return the attributes to take as essential where nobody chose others.

    They are those whose expected level stands at or above the middle one of all expected levels: where the role asks
    most, it cannot wait for somebody to grow. What the role expects no level of is nice to have.
    """
    places = {one.attribute_id: matrix.expected_place(one) for one in matrix.attributes}
    middle = middle_place(place for place in places.values() if place is not None)
    if middle is None:
        return frozenset()
    return frozenset(one for one, place in places.items() if place is not None and place >= middle)


def asked_behaviours_of(matrix: Matrix, attribute: Attribute) -> tuple[str, ...]:
    """Return what the role expects to see in an attribute, a behaviour each; of the first level where it names none."""
    place = matrix.expected_place(attribute) or 0
    if not matrix.levels:
        return ()
    text = attribute.descriptor(matrix.levels[place].level_id)
    return tuple(line.strip() for line in text.splitlines() if line.strip())
