"""How one order of keys becomes another in steps that Qt's persistent indexes survive: remove, reorder, insert."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Span(NamedTuple):
    """Neighbouring places, both ends included."""

    first: int
    last: int


class Steps(NamedTuple):
    """The way from one order to another."""

    removed: tuple[Span, ...]
    """Places in the old order, the last span first, so that each still holds when the one before it is done."""
    order: tuple[int, ...] | None
    """For each key that stays, its place among those that stay, in the old order; None when nothing moves."""
    inserted: tuple[Span, ...]
    """Places in the new order, the first span first."""


def steps_between(old: Sequence[Key], new: Sequence[Key]) -> Steps:
    """Return the steps from `old` to `new`, each without repeated keys."""
    kept_in_new, kept_in_old = set(new), set(old)
    stays = [key for key in old if key in kept_in_new]
    places = {key: place for place, key in enumerate(stays)}
    order = tuple(places[key] for key in new if key in kept_in_old)
    removed = _spans(place for place, key in enumerate(old) if key not in kept_in_new)
    inserted = _spans(place for place, key in enumerate(new) if key not in kept_in_old)
    return Steps(tuple(reversed(removed)), None if order == tuple(range(len(order))) else order, tuple(inserted))


def _spans(places: Iterable[int]) -> list[Span]:
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1].last == place - 1:
            spans[-1] = Span(spans[-1].first, place)
        else:
            spans.append(Span(place, place))
    return spans
