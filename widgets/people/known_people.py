"""What a workspace knows that a form about people can suggest. Knows no Qt."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from matrices.language.sorting import NameOrder
from matrices.model.matrix import Matrix
from matrices.model.team_order import readings_by_name
from matrices.model.teammate import Teammate


class KnownPeople(NamedTuple):
    """Suggestions, each sorted, and the roles in their order."""

    roles: Sequence[Matrix] = ()
    names: Sequence[str] = ()
    """Of those who lead, or could."""
    teams: Sequence[str] = ()
    """Product teams that somebody is or was embedded in."""
    tags: Mapping[str, Sequence[str]] = {}
    """Values by the name of the tag."""
    readings: Mapping[str, str] = {}
    """How names are read, where that is known."""


def known_people(teammates: Iterable[Teammate], roles: Sequence[Matrix], sort_key: NameOrder) -> KnownPeople:
    """Return what these people and roles give to suggest."""
    people = tuple(teammates)
    readings = readings_by_name(people)
    names: set[str] = set()
    teams: set[str] = set()
    tags: dict[str, set[str]] = {}
    for one in people:
        names |= {one.led_by} if one.left_on is not None else {one.name, one.led_by}
        teams |= {placement.embedded_in for placement in one.placements}
        for name, values in one.tags.items():
            tags.setdefault(name, set()).update(values)

    def in_order(texts: Iterable[str]) -> Sequence[str]:
        return sorted(filter(None, texts), key=lambda text: sort_key(text, readings.get(text, "")))

    by_name = {name: in_order(tags[name]) for name in in_order(tags)}
    return KnownPeople(roles, in_order(names), in_order(teams), by_name, readings)
