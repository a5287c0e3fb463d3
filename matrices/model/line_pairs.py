"""Which line of one text is which of another, as behaviours are reworded, added and taken away."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from matrices.model.pieces import is_sign, pieces_of
from matrices.model.subsequences import longest_common

_ALIKE: Final = 0.4
"""The share of common words (Dice) from which two lines are taken for one line reworded."""
_MOST_PAIRS: Final = 10_000
"""More pairs than this are not compared: as many lines out and in are paired as they stand."""


def line_pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of lines that are the same or reworded, in order; a place is in one pair at most."""
    same = longest_common([line.strip() for line in before], [line.strip() for line in after])
    pairs: list[tuple[int, int]] = []
    for (old, new), (old_end, new_end) in pairwise([(-1, -1), *same, (len(before), len(after))]):
        between = _reworded(before[old + 1 : old_end], after[new + 1 : new_end])
        pairs += [(old + 1 + one, new + 1 + two) for one, two in between]
        if old_end < len(before):
            pairs.append((old_end, new_end))
    return pairs


def _reworded(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    if len(before) * len(after) > _MOST_PAIRS:
        return [(place, place) for place in range(min(len(before), len(after)))]
    if len(before) == len(after) == 1:
        return [(0, 0)]
    old, new = [_words(line) for line in before], [_words(line) for line in after]
    return _best([[_dice(one, two) for two in new] for one in old])


def _words(line: str) -> frozenset[str]:
    return frozenset(piece.casefold() for piece in pieces_of(line) if not is_sign(piece))


def _dice(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0


def _best(alike: list[list[float]]) -> list[tuple[int, int]]:
    """Return the pairs in order whose likenesses have the highest sum; `alike` is old × new lines."""
    height, width = len(alike), len(alike[0]) if alike else 0
    sums = [[0.0] * (width + 1) for _ in range(height + 1)]
    for old in reversed(range(height)):
        for new in reversed(range(width)):
            paired = alike[old][new] + sums[old + 1][new + 1] if alike[old][new] >= _ALIKE else 0
            sums[old][new] = max(sums[old + 1][new], sums[old][new + 1], paired)
    return _walked(sums, height, width)


def _walked(sums: list[list[float]], height: int, width: int) -> list[tuple[int, int]]:
    found, old, new = [], 0, 0
    while old < height and new < width:
        if sums[old][new] == sums[old + 1][new]:
            old += 1
        elif sums[old][new] == sums[old][new + 1]:
            new += 1
        else:
            found.append((old, new))
            old, new = old + 1, new + 1
    return found
