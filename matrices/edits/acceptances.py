"""Edits of what was accepted: let a finding of the wording check stand, or take that back."""

from msgspec.structs import replace

from matrices.edits.tidying import one_line
from matrices.model.acceptances import Acceptance, Acceptances
from matrices.model.matrix import Matrix


def accept(acceptances: Acceptances, accepted: Acceptance) -> Acceptances:
    """Return `acceptances` with one more; an earlier one of the same code and place gives way."""
    others = withdraw(acceptances, accepted).entries
    return replace(acceptances, entries=(*others, replace(accepted, reason=one_line(accepted.reason))))


def withdraw(acceptances: Acceptances, accepted: Acceptance) -> Acceptances:
    """Return `acceptances` without the one of this code and place."""
    entries = tuple(one for one in acceptances.entries if one.place != accepted.place)
    return replace(acceptances, entries=entries)


def without_gone_places(acceptances: Acceptances, matrix: Matrix) -> Acceptances:
    """Return `acceptances` without those whose attribute or level `matrix` no longer has."""
    attributes = {None, *matrix.attribute_places}
    levels = {None, *matrix.level_places}
    entries = (one for one in acceptances.entries if one.attribute_id in attributes and one.level_id in levels)
    return replace(acceptances, entries=tuple(entries))
