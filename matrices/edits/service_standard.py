"""Edits of the service standard, and of which of its statements an attribute serves."""

from collections.abc import Iterable

from msgspec.structs import replace

from matrices.edits.shifting import shifted
from matrices.edits.tidying import one_line, tidy
from matrices.model.ids import new_id
from matrices.model.matrix import Matrix
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind


def set_about(standard: ServiceStandard, about: str) -> ServiceStandard:
    """Return `standard` with another opening."""
    return replace(standard, about=tidy(about))


def new_statement(kind: StatementKind, name: str, text: str = "") -> Statement:
    """Return a statement with a fresh id."""
    return Statement(statement_id=new_id(), kind=kind, name=one_line(name), text=tidy(text))


def add_statement(standard: ServiceStandard, statement: Statement) -> ServiceStandard:
    """Return `standard` with a statement behind those of its kind."""
    return _in_order(standard, (*standard.statements, statement))


def set_statement(
    standard: ServiceStandard, statement_id: str, *, name: str | None = None, text: str | None = None
) -> ServiceStandard:
    """Return `standard` with what is given of one statement replaced."""

    def changed(one: Statement) -> Statement:
        if one.statement_id != statement_id:
            return one
        named = one if name is None else replace(one, name=one_line(name))
        return named if text is None else replace(named, text=tidy(text))

    return replace(standard, statements=tuple(changed(one) for one in standard.statements))


def shift_statement(standard: ServiceStandard, statement_id: str, by: int) -> ServiceStandard:
    """Return `standard` with a statement moved up (-1) or down (1) among those of its kind, where there is room."""
    moved = next((one for one in standard.statements if one.statement_id == statement_id), None)
    if moved is None:
        return standard
    own = standard.of_kind(moved.kind)
    own = shifted(own, own.index(moved), by)
    others = (one for one in standard.statements if one.kind is not moved.kind)
    return _in_order(standard, (*own, *others))


def remove_statement(standard: ServiceStandard, statement_id: str) -> ServiceStandard:
    """Return `standard` without a statement."""
    kept = (one for one in standard.statements if one.statement_id != statement_id)
    return replace(standard, statements=tuple(kept))


def set_serves(matrix: Matrix, attribute_id: str, statement_ids: Iterable[str]) -> Matrix:
    """Return `matrix` with an attribute that serves exactly these statements, each once."""
    serves = tuple(dict.fromkeys(statement_ids))
    changed = (replace(one, serves=serves) if one.attribute_id == attribute_id else one for one in matrix.attributes)
    return replace(matrix, attributes=tuple(changed))


def without_statement(matrices: Iterable[Matrix], statement_id: str) -> list[Matrix]:
    """Return those of `matrices` that change when a statement is removed: their attributes serve it no more."""
    found = []
    for matrix in matrices:
        serving = [one for one in matrix.attributes if statement_id in one.serves]
        freed = matrix
        for one in serving:
            freed = set_serves(freed, one.attribute_id, (other for other in one.serves if other != statement_id))
        if serving:
            found.append(freed)
    return found


def _in_order(standard: ServiceStandard, statements: Iterable[Statement]) -> ServiceStandard:
    places = {kind: place for place, kind in enumerate(StatementKind)}
    return replace(standard, statements=tuple(sorted(statements, key=lambda one: places[one.kind])))
