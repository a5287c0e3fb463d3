"""What two sequences have in common, in order: the ground under every difference."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import Final

_MOST_BITS: Final = 400_000_000
"""Beyond this many pairs (50 MB of bits) only the common start and end are looked for."""


def longest_common(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the places, in `before` and in `after`, of a longest common subsequence."""
    start = _common_start(before, after)
    end = _common_start(before[start:][::-1], after[start:][::-1])
    middle = _middle(before[start : len(before) - end], after[start : len(after) - end])
    tail = ((len(before) - back, len(after) - back) for back in range(end, 0, -1))
    return [*((one, one) for one in range(start)), *((start + old, start + new) for old, new in middle), *tail]


def _common_start(before: Sequence[Hashable], after: Sequence[Hashable]) -> int:
    pairs = enumerate(zip(before, after, strict=False))
    return next((place for place, (old, new) in pairs if old != new), min(len(before), len(after)))


def _middle(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[int, int]]:
    if not before or not after or len(before) * len(after) > _MOST_BITS:
        return []
    return _traced(_rows(before, after), len(after))


def _rows(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[int]:
    """Return one row of bits for each of `before`: 0 where the common length grows at that place of `after`.

    Hyyrö, Bit-parallel LCS-length computation revisited (2004): one addition a row.
    """
    masks: dict[Hashable, int] = {}
    for place, one in enumerate(after):
        masks[one] = masks.get(one, 0) | 1 << place
    full = (1 << len(after)) - 1
    row, rows = full, []
    for one in before:
        same = row & masks.get(one, 0)
        row = (row + same | row - same) & full
        rows.append(row)
    return rows


def _traced(rows: list[int], width: int) -> list[tuple[int, int]]:
    found = []
    old, new = len(rows), width
    while old and new:
        if rows[old - 1] >> (new - 1) & 1:
            new -= 1
            continue
        old -= 1
        if not old or rows[old - 1] >> (new - 1) & 1:
            new -= 1
            found.append((old, new))
    return found[::-1]


def longest_increasing(numbers: Sequence[int]) -> set[int]:
    """Return the places of a longest strictly increasing subsequence: what need not move to bring all in order."""
    tails: list[int] = []
    places: list[int] = []
    previous: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        previous.append(places[length - 1] if length else -1)
        tails[length:] = [number] if length == len(tails) else [number, *tails[length + 1 :]]
        places[length:] = [place] if length == len(places) else [place, *places[length + 1 :]]
    kept, place = set(), places[-1] if places else -1
    while place >= 0:
        kept.add(place)
        place = previous[place]
    return kept
