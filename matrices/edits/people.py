"""Edits of a teammate: who they are, which role they hold from which day on, and when they left."""

import datetime

from msgspec.structs import replace

from matrices.edits.tidying import one_line
from matrices.model.ids import new_id
from matrices.model.teammate import Placement, Teammate


def new_teammate(name: str, language: str = "en") -> Teammate:
    """Return a teammate with a fresh id, no role and no ratings."""
    return Teammate(teammate_id=new_id(), name=one_line(name), language=language)


def place_teammate(teammate: Teammate, matrix_id: str, since: datetime.date, embedded_in: str = "") -> Teammate:
    """Return `teammate` holding a role from `since` until their next placement.

    A placement of the same day is replaced, whatever role it named; ratings made before keep the wording they name.
    """
    made = Placement(matrix_id=matrix_id, since=since, embedded_in=one_line(embedded_in))
    others = [one for one in teammate.placements if one.since != since]
    return replace(teammate, placements=tuple(sorted([*others, made], key=lambda one: one.since)))


def leave_team(teammate: Teammate, on: datetime.date | None) -> Teammate:
    """Return `teammate` gone from `on`, their first day away, or back with the team when None."""
    return replace(teammate, left_on=on)
