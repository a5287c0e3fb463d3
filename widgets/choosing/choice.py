"""One thing to choose in a menu. Knows no Qt."""

from collections.abc import Hashable
from typing import NamedTuple


class Choice(NamedTuple):
    """One entry. `key` is handed back when it is chosen; without one the entry is a separator."""

    text: str
    key: Hashable = None
    is_on: bool | None = None
    """Whether it is ticked; None where it cannot be."""
