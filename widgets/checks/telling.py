"""How findings are said. The sentences are made outside, where the command line has them too."""

from collections.abc import Callable
from typing import NamedTuple

from matrices.checks.finding import Finding, FixKind, Place
from matrices.model.matrix import Matrix


class Telling(NamedTuple):
    """What the views ask for their texts."""

    sentence: Callable[[Finding, Matrix], str]
    """Why it is worth a look."""
    place: Callable[[Place, Matrix], str]
    """Where it is, by names."""
    fix: Callable[[FixKind], str]
    """What the fix does, as a command."""
