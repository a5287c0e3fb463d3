"""What a grid of marked words shows: a matrix for its rows and columns, and the marked texts that stand in it.

The texts of cells are asked for when they come into view, since finding the words that differ takes time.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from matrices.model.matrix import Matrix
from widgets.comparing.inline import Marked
from widgets.grid.marks import CellKey

CACHED: Final = 2000
"""How many marked cells are kept: some screens full."""
NO_HEADERS: Final[Mapping[str, "Header"]] = MappingProxyType({})


class Header(NamedTuple):
    """The texts of a row's or a column's header, in the order of their lines."""

    name: Marked
    about: Marked = Marked("")


class Face(NamedTuple):
    """`matrix` gives the order and whatever `headers` and `cell` do not tell otherwise."""

    matrix: Matrix
    cell: Callable[[CellKey], Marked | None]
    """The marked text of a cell; None where it stands as the matrix has it."""
    rows: Mapping[str, Header] = NO_HEADERS
    """By attribute id."""
    columns: Mapping[str, Header] = NO_HEADERS
    """By level id."""
    is_side_by_side: bool = False
    """Whether two texts stand beside each other, so that what only one of them says is not gone."""


def plain_face(matrix: Matrix) -> Face:
    """Return a matrix without marks."""
    return Face(matrix, _nothing)


def kept(cell: Callable[[CellKey], Marked | None]) -> Callable[[CellKey], Marked | None]:
    """Return the same question, its last answers remembered."""
    return lru_cache(CACHED)(cell)


def _nothing(_key: CellKey) -> Marked | None:
    return None
