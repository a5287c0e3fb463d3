"""Standings derived anew from the reviews: the one thing that `verify` may find and that can be made good again."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from matrices.model.document import Part
from matrices.model.growth import standings_of
from matrices.model.teammate import Standing, Teammate
from matrices.store.faults import Fault, Problem
from matrices.store.workspace import Workspace


class Moved(Part, frozen=True, kw_only=True):
    """A standing before and after it was derived anew; None where there is none."""

    teammate: Teammate
    attribute_id: str
    before: Standing | None
    after: Standing | None


def is_repairable(problems: Sequence[Problem]) -> bool:
    """Tell whether there are problems and nothing is wrong but standings, so that what they follow from is whole."""
    return {one.fault for one in problems} == {Fault.STANDING_DIFFERS}


def repaired(workspace: Workspace, problems: Sequence[Problem]) -> list[Teammate]:
    """Return the teammates whose standings differ, as their reviews say. Raises DocumentBroken, StoreNewer."""
    found = dict.fromkeys(one.document_id for one in problems if one.fault is Fault.STANDING_DIFFERS)
    return [_repaired(workspace, workspace.get(Teammate, one)) for one in found]


def _repaired(workspace: Workspace, teammate: Teammate) -> Teammate:
    return replace(teammate, standings=dict(standings_of(workspace.reviews_of(teammate.teammate_id))))


def moved(before: Teammate, after: Teammate) -> Iterator[Moved]:
    """Yield each standing that differs between two states of a teammate."""
    for attribute_id in sorted({*before.standings, *after.standings}):
        then, now = before.standings.get(attribute_id), after.standings.get(attribute_id)
        if then != now:
            yield Moved(teammate=after, attribute_id=attribute_id, before=then, after=now)
