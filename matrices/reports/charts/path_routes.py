"""Which way the lines of a map take between its cards: through the room between columns and rows, never over a card.

Cards stand in cells. Between two columns there is a gutter, above and below each row a corridor. A line leaves the
trailing side of the card that stands nearer to the leading edge and enters the leading side of the other, whichever
way it is read. Lines that share a gutter, a corridor or a side of a card are laid beside each other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias


class Cell(NamedTuple):
    """A place of a card, both parts counted from 0."""

    row: int
    column: int


class Wire(NamedTuple):
    """A line between two cards, the first being no further along than the second."""

    one: Cell
    two: Cell

    @property
    def is_upright(self) -> bool:
        """Whether both cards stand in one column; the line then runs along its trailing side."""
        return self.one.column == self.two.column


class Way(NamedTuple):
    """Where a line runs: through one gutter or two, the second reached along a corridor; none where it runs straight.

    Gutter n lies before column n, corridor n above row n.
    """

    gutters: tuple[int, ...]
    corridor: int | None = None


Run: TypeAlias = tuple[int, int]
"""The room behind a card as far as the next in its row: the row, and the card's column (-1 before the first)."""


class End(NamedTuple):
    """An end of a line at a run."""

    wire: int
    run: Run
    is_out: bool
    """Whether the line leaves the card there; straight lines have one end only, which leaves."""


class Routes(NamedTuple):
    """The way of each line, in the order asked for, and for each run its ends from the top down."""

    ways: tuple[Way, ...]
    ends: Mapping[Run, tuple[End, ...]]


def routes(cells: Iterable[Cell], wires: Sequence[Wire], rows: int) -> Routes:
    """Return the ways of `wires` between cards in `cells`, a map of so many rows."""
    taken = frozenset(cells)
    load: dict[int, list[tuple[int, int]]] = {}
    ways = tuple(_way(wire, taken, load, rows) for wire in wires)
    found: dict[Run, list[tuple[float, End]]] = {}
    for number, (wire, way) in enumerate(zip(wires, ways, strict=True)):
        for lean, end in _ends(number, wire, way, taken):
            found.setdefault(end.run, []).append((lean, end))
    ends = {run: tuple(end for _, end in sorted(own, key=lambda one: one[0])) for run, own in found.items()}
    return Routes(ways, ends)


def _way(wire: Wire, taken: frozenset[Cell], load: dict[int, list[tuple[int, int]]], rows: int) -> Way:
    one, two = wire
    first, last = one.column + 1, two.column
    if wire.is_upright:
        return Way((first,))
    between = range(first, last)
    if one.row == two.row and _is_free(one.row, between, taken):
        return Way(())
    if one.row != two.row and _is_free(two.row, between, taken):
        return Way((first,))
    if one.row != two.row and _is_free(one.row, between, taken):
        return Way((last,))
    corridor = _quietest(wire, (first, last), load, rows)
    load.setdefault(corridor, []).append((first, last))
    return Way((first, last), corridor)


def _is_free(row: int, columns: range, taken: frozenset[Cell]) -> bool:
    return all(Cell(row, column) not in taken for column in columns)


def _quietest(wire: Wire, span: tuple[int, int], load: Mapping[int, list[tuple[int, int]]], rows: int) -> int:
    """Return the corridor between two rows in which fewest lines run along; of equals that nearest to the second."""
    upper, lower = sorted((wire.one.row, wire.two.row))
    choice = range(upper + 1, lower + 1) if upper < lower else range(upper, min(upper + 2, rows + 1))

    def weight(corridor: int) -> tuple[int, float]:
        beside = sum(one[0] <= span[1] and span[0] <= one[1] for one in load.get(corridor, ()))
        return beside, abs(corridor - 0.5 - wire.two.row)

    return min(choice, key=weight)


def _ends(number: int, wire: Wire, way: Way, taken: frozenset[Cell]) -> list[tuple[float, End]]:
    """Return the ends of a line, each with how far up (negative) or down it goes on from there."""
    one, two = wire
    out = End(number, (one.row, one.column), is_out=True)
    if not way.gutters:
        return [(0.0, out)]
    lean_out, lean_in = float(two.row - one.row), float(one.row - two.row)
    if way.corridor is not None:
        lean_out, lean_in = (_lean(way.corridor, row) for row in (one.row, two.row))
    before = two.column if wire.is_upright else _card_before(two, taken)
    return [(lean_out, out), (lean_in, End(number, (two.row, before), is_out=False))]


def _lean(corridor: int, row: int) -> float:
    """Return how far down from a row a corridor lies, never nothing."""
    return corridor - row - 0.5


def _card_before(cell: Cell, taken: frozenset[Cell]) -> int:
    return max((one.column for one in taken if one.row == cell.row and one.column < cell.column), default=-1)


class Stretch(NamedTuple):
    """What a line takes of a gutter: from where to where, in the order in which it is run from the leading side."""

    start: float
    end: float

    @property
    def rank(self) -> tuple[bool, float]:
        """The order in which lines that run down cross least: who begins lowest turns first; mirrored those that rise.

        Two lines that run down beside each other cross nowhere where the one that begins higher turns later.
        """
        is_down = self.end >= self.start
        return is_down, -self.start if is_down else self.start


def tracks(stretches: Sequence[Stretch]) -> tuple[int, ...]:
    """Return the track of each stretch, from 0 on; stretches that touch each other never share one."""
    return _laid(stretches, sorted(range(len(stretches)), key=lambda one: stretches[one].rank), _after_all)


def shelves(spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Return the shelf in a corridor of each span of gutters, short ones first."""
    stretches = [Stretch(*one) for one in spans]
    order = sorted(range(len(spans)), key=lambda one: (spans[one][1] - spans[one][0], spans[one]))
    return _laid(stretches, order, _first_free)


def _laid(
    stretches: Sequence[Stretch], order: Sequence[int], choose: Callable[[Iterable[int]], int]
) -> tuple[int, ...]:
    found: dict[int, int] = {}
    for one in order:
        found[one] = choose([track for other, track in found.items() if _touch(stretches[one], stretches[other])])
    return tuple(found[one] for one in range(len(stretches)))


def _after_all(taken: Iterable[int]) -> int:
    return max(taken, default=-1) + 1


def _first_free(taken: Iterable[int]) -> int:
    used = set(taken)
    return next(one for one in range(len(used) + 1) if one not in used)


def _touch(one: Stretch, other: Stretch) -> bool:
    low, high = sorted((one.start, one.end)), sorted((other.start, other.end))
    return low[0] <= high[1] and high[0] <= low[1]
