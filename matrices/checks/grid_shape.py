"""What is wrong with a matrix as a whole, whatever its cells say: gaps, names, expectations, size."""

from collections.abc import Iterator
from typing import Final

from matrices.checks.finding import Code, Finding, Place
from matrices.checks.tokens import Tokens
from matrices.model.matrix import Attribute, Matrix

MOST_ATTRIBUTES: Final = 15
MOST_LEVELS: Final = 7
"""About what a person can keep apart (G. A. Miller, The magical number seven, Psychological Review 63, 1956)."""


def empty_cells(matrix: Matrix) -> Iterator[Finding]:
    """Yield the cells without text; one finding for a whole row, and one for a level that no row describes."""
    level_ids = [level.level_id for level in matrix.levels]
    gaps = {
        one.attribute_id: [level_id for level_id in level_ids if not one.descriptor(level_id).strip()]
        for one in matrix.attributes
    }
    begun = {attribute_id: found for attribute_id, found in gaps.items() if len(found) < len(level_ids)}
    bare = {level_id for level_id in level_ids if len(begun) > 1 and all(level_id in found for found in begun.values())}
    yield from (_gap(matrix, len(begun), None, level_id) for level_id in level_ids if level_id in bare)
    for attribute_id, found in gaps.items():
        if attribute_id not in begun and found:
            yield _gap(matrix, len(found), attribute_id, None)
        elif attribute_id in begun:
            yield from (_gap(matrix, 1, attribute_id, level_id) for level_id in found if level_id not in bare)


def _gap(matrix: Matrix, count: int, attribute_id: str | None, level_id: str | None) -> Finding:
    place = Place(matrix_id=matrix.matrix_id, attribute_id=attribute_id, level_id=level_id)
    return Finding(code=Code.EMPTY, place=place, count=count)


def names_twice(matrix: Matrix, tokens: Tokens) -> Iterator[Finding]:
    """Yield the attributes whose name an attribute above has."""
    first: dict[str, Attribute] = {}
    for one in matrix.attributes:
        key = " ".join(tokens.words(one.name))
        if key and key in first:
            yield Finding(
                code=Code.NAME_TWICE,
                place=_row(matrix, one),
                text=one.name,
                found=(one.name,),
                other=_row(matrix, first[key]),
            )
        first.setdefault(key, one)


def without_expected(matrix: Matrix) -> Iterator[Finding]:
    """Yield the attributes of which no level is expected; one finding where none is expected of any."""
    missing = [one for one in matrix.attributes if one.expected_level_id is None]
    if not matrix.levels or not missing:
        return
    if len(missing) == len(matrix.attributes) > 1:
        yield Finding(code=Code.NO_EXPECTED, place=Place(matrix_id=matrix.matrix_id), count=len(missing))
        return
    yield from (Finding(code=Code.NO_EXPECTED, place=_row(matrix, one), count=1) for one in missing)


def size(matrix: Matrix) -> Iterator[Finding]:
    """Yield whether there are too many attributes or levels."""
    sizes = (
        (Code.MANY_ATTRIBUTES, len(matrix.attributes), MOST_ATTRIBUTES),
        (Code.MANY_LEVELS, len(matrix.levels), MOST_LEVELS),
    )
    for code, count, most in sizes:
        if count > most:
            yield Finding(code=code, place=Place(matrix_id=matrix.matrix_id), count=count, context=str(count))


def _row(matrix: Matrix, attribute: Attribute) -> Place:
    return Place(matrix_id=matrix.matrix_id, attribute_id=attribute.attribute_id)
