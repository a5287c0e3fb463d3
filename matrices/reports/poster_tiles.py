"""Where a drawing that is larger than a sheet is cut, so that what matters on it stays whole."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

Stretch: TypeAlias = tuple[float, float]
"""Where something begins and ends."""


def cuts(length: float, room: float, whole: Iterable[Stretch], repeated: float = 0.0) -> list[Stretch]:
    """Return stretches that together make up `length`, none longer than `room`, cut through as little as can be.

    Each is as long as it may be; a cut runs through something of `whole` only where no other place is left. All but
    the first leave room for what is `repeated` before them, as a table repeats its headers.
    """
    kept = sorted(whole)
    bounds, left = [0.0], room
    while length - bounds[-1] > left + 1e-6:
        bounds.append(_cut(bounds[-1], left, kept))
        left = room - repeated
    return list(pairwise([*bounds, length]))


def _cut(start: float, room: float, kept: Sequence[Stretch]) -> float:
    """Return the last place up to `start + room` that nothing reaches over."""
    place = start + room
    for first, end in sorted(kept, key=lambda one: -one[1]):
        if first < place < end:
            place = first
    return place if place > start + room / 4 else start + room
