"""Moving one thing among others that stand in an order."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def shifted(items: Sequence[Item], place: int, by: int) -> tuple[Item, ...]:
    """Return `items` with the one at `place` so many places further on, or back, but not beyond the ends."""
    others = [*items[:place], *items[place + 1 :]]
    to = max(0, min(len(others), place + by))
    return (*others[:to], items[place], *others[to:])
