"""What a sheet of people is about: the role that is most likely meant. Imports no Qt."""

from collections.abc import Mapping, Sequence
from typing import Final

from matrices.exchange.header_words import same_name
from matrices.exchange.people_plan import PeoplePlan

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
