"""What a sheet of people is about: the role that is most likely meant, and the team as it is. Imports no Qt."""

from collections.abc import Mapping, Sequence
from typing import Final

from matrices.exchange.header_words import same_name
from matrices.exchange.people_applying import Team
from matrices.exchange.people_plan import PeoplePlan
from matrices.exchange.taking import Known
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.teammate import Teammate

NEW: Final = ""
"""The target of what becomes a new role."""
_ENOUGH: Final = 0.5
"""The share of a sheet's attributes that a role must have to be the one that is meant."""


def closest_role(plan: PeoplePlan, roles: Mapping[str, tuple[str, Sequence[str]]]) -> str:
    """Return the target with the title that a sheet names, else the one with most of its attributes, else NEW."""
    named = (target for target, (title, _) in roles.items() if plan.role and same_name(title) == same_name(plan.role))
    said = next(named, None)
    if said is not None or plan.role:
        return said or NEW
    names = {same_name(one) for one in plan.attributes}
    shares = {target: len(names & {same_name(one) for one in own}) for target, (_, own) in roles.items()}
    best = max(shares, key=lambda target: shares[target], default=NEW)
    return best if shares.get(best, 0) >= max(1, _ENOUGH * len(names)) else NEW


def team_for(matrix: Matrix, known: Known, changed: Sequence[Document]) -> Team:
    """Return who there is, as the sheets before this one leave them."""
    teammates = {one.teammate_id: one for one in (*known.teammates, *changed) if isinstance(one, Teammate)}
    reviews = {own_id: {one.review_id: one for one in own} for own_id, own in known.reviews.items()}
    editions = [one.edition_id for one in changed if isinstance(one, Edition)]
    for one in changed:
        if isinstance(one, Review):
            reviews.setdefault(one.teammate_id, {})[one.review_id] = one
    return Team(
        teammates=tuple(teammates.values()),
        reviews={own_id: tuple(own.values()) for own_id, own in reviews.items()},
        edition_ids=(*known.edition_ids.get(matrix.matrix_id, ()), *editions),
    )
