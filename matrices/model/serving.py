"""Which attributes of which roles serve a statement of the service standard."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from matrices.model.matrix import Attribute, Matrix


class Serving(NamedTuple):
    """An attribute that serves a statement, and the roles that have it, in the order of the roles."""

    attribute: Attribute
    roles: tuple[Matrix, ...]


def serving_by_statement(matrices: Iterable[Matrix]) -> Mapping[str, tuple[Serving, ...]]:
    """Return what serves each statement, by statement id; a shared attribute is named once, with all its roles."""
    found: dict[str, dict[str, Serving]] = {}
    for matrix in matrices:
        for attribute in matrix.attributes:
            for statement_id in attribute.serves:
                _add(found.setdefault(statement_id, {}), attribute, matrix)
    return {statement_id: tuple(serving.values()) for statement_id, serving in found.items()}


def _add(known: dict[str, Serving], attribute: Attribute, matrix: Matrix) -> None:
    before = known.get(attribute.attribute_id, Serving(attribute, ()))
    known[attribute.attribute_id] = before._replace(roles=(*before.roles, matrix))
