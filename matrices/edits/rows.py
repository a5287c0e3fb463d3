"""Edits of the rows: attributes and the categories that group them."""

from collections.abc import Callable, Collection, Iterable

from msgspec.structs import replace

from matrices.edits.tidying import one_line, tidy
from matrices.model.matrix import Attribute, Category, Matrix, question_lines


def set_attribute(
    matrix: Matrix,
    attribute_id: str,
    *,
    name: str | None = None,
    about: str | None = None,
    expected: str | None = None,
    questions: str | None = None,
) -> Matrix:
    """Return `matrix` with what is given of one attribute replaced.

    `expected` is a level id, or empty for none; `questions` has one a line.
    """

    def changed(one: Attribute) -> Attribute:
        if name is not None:
            one = replace(one, name=one_line(name))
        if about is not None:
            one = replace(one, about=tidy(about))
        if expected is not None:
            one = replace(one, expected_level_id=expected or None)
        if questions is not None:
            one = replace(one, questions=question_lines(questions))
        return one

    return _each(matrix, {attribute_id}, changed)


def insert_attribute(matrix: Matrix, place: int, attribute: Attribute) -> Matrix:
    """Return `matrix` with `attribute` as row `place`, or as near to it as its category allows."""
    attributes = [*matrix.attributes[:place], attribute, *matrix.attributes[place:]]
    return _in_order(matrix, attributes)


def remove_attributes(matrix: Matrix, attribute_ids: Collection[str]) -> Matrix:
    """Return `matrix` without these rows; their categories stay."""
    return replace(matrix, attributes=tuple(a for a in matrix.attributes if a.attribute_id not in attribute_ids))


def move_attributes(matrix: Matrix, attribute_ids: Collection[str], place: int, category_id: str | None) -> Matrix:
    """Return `matrix` with these rows, in their order, put before what is row `place` now, into a category."""
    moved = [replace(a, category_id=category_id) for a in matrix.attributes if a.attribute_id in attribute_ids]
    before = [a for a in matrix.attributes[:place] if a.attribute_id not in attribute_ids]
    after = [a for a in matrix.attributes[place:] if a.attribute_id not in attribute_ids]
    return _in_order(matrix, [*before, *moved, *after])


def shift_attributes(matrix: Matrix, attribute_ids: Collection[str], by: int) -> Matrix:
    """Return `matrix` with these rows moved one up (`by` -1) or down (+1), over a category's edge into the next."""
    rows = [(a.category_id, a) for a in matrix.attributes if a.attribute_id in attribute_ids]
    if not rows:
        return matrix
    edge = matrix.attribute_places[rows[-1 if by > 0 else 0][1].attribute_id]
    category_id = rows[-1 if by > 0 else 0][0]
    neighbour = edge + by
    inside = 0 <= neighbour < len(matrix.attributes) and matrix.attributes[neighbour].category_id == category_id
    if inside:
        return move_attributes(matrix, attribute_ids, neighbour + (by > 0), category_id)
    return _over_edge(matrix, attribute_ids, edge, category_id, by)


def _over_edge(matrix: Matrix, attribute_ids: Collection[str], edge: int, category_id: str | None, by: int) -> Matrix:
    order: list[str | None] = [None, *(one.category_id for one in matrix.categories)]
    target = order.index(category_id) + by
    if not 0 <= target < len(order):
        return matrix
    return move_attributes(matrix, attribute_ids, edge + (by > 0), order[target])


def add_category(matrix: Matrix, category: Category, place: int | None = None) -> Matrix:
    """Return `matrix` with an empty category at `place` among the categories, at the end when not given."""
    at = len(matrix.categories) if place is None else place
    return replace(matrix, categories=(*matrix.categories[:at], category, *matrix.categories[at:]))


def rename_category(matrix: Matrix, category_id: str, name: str) -> Matrix:
    """Return `matrix` with a category renamed."""
    renamed = (replace(c, name=one_line(name)) if c.category_id == category_id else c for c in matrix.categories)
    return replace(matrix, categories=tuple(renamed))


def move_category(matrix: Matrix, category_id: str, place: int) -> Matrix:
    """Return `matrix` with a category, and its rows, at `place` among the categories as they will be."""
    moved = matrix.category(category_id)
    others = [one for one in matrix.categories if one.category_id != category_id]
    categories = (*others[:place], moved, *others[place:])
    return _in_order(replace(matrix, categories=categories), matrix.attributes)


def remove_category(matrix: Matrix, category_id: str) -> Matrix:
    """Return `matrix` without a category; its rows stay, with none."""
    categories = tuple(one for one in matrix.categories if one.category_id != category_id)
    freed = [replace(a, category_id=None) if a.category_id == category_id else a for a in matrix.attributes]
    return _in_order(replace(matrix, categories=categories), freed)


def _each(matrix: Matrix, attribute_ids: Collection[str], change: Callable[[Attribute], Attribute]) -> Matrix:
    changed = (change(one) if one.attribute_id in attribute_ids else one for one in matrix.attributes)
    return replace(matrix, attributes=tuple(changed))


def _in_order(matrix: Matrix, attributes: Iterable[Attribute]) -> Matrix:
    places = matrix.category_places
    return replace(matrix, attributes=tuple(sorted(attributes, key=lambda one: places.get(one.category_id or "", -1))))
