"""What changed between two texts, in words: lines are matched first, then the words of lines that changed."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from matrices.model.document import Part
from matrices.model.line_pairs import line_pairs
from matrices.model.pieces import pieces_of
from matrices.model.subsequences import longest_common

_LEAST_KEPT: Final = 0.3
"""Lines of which less is the same, of the shorter one, are read more easily as one line out and another in."""
_LONGEST_ISLAND: Final = 16
"""Characters. Kept words between two changes that are no shorter are hidden in them, unless there are more."""


class MarkKind(StrEnum):
    """What became of a stretch of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Mark(Part, frozen=True, kw_only=True):
    """A stretch of a text, from the character at `start` to the one before `end`."""

    kind: MarkKind
    start: int
    end: int


class WordMarks(NamedTuple):
    """The marks of two texts: kept and removed cover the one before, kept and added the one after."""

    before: tuple[Mark, ...]
    after: tuple[Mark, ...]


class _Change(NamedTuple):
    """What was replaced, and what stands unchanged behind it."""

    removed: str
    added: str
    kept: str


def word_marks(before: str, after: str) -> WordMarks:
    """Return the marks that tell `before` and `after` apart. What is kept reads the same in both, in the same order."""
    changes = [one for change in _changes(before, after) for one in change]
    return WordMarks(
        before=_marks((MarkKind.REMOVED, one.removed, one.kept) for one in changes),
        after=_marks((MarkKind.ADDED, one.added, one.kept) for one in changes),
    )


def new_lines(before: str, after: str) -> tuple[str, ...]:
    """Return the lines of `after` that say something `before` does not: new ones, and those with added words."""
    old, new = before.split("\n"), after.split("\n")
    pairs = {new_place: old_place for old_place, new_place in line_pairs(old, new)}
    lines = ((line, pairs.get(place)) for place, line in enumerate(new) if line.strip())
    return tuple(line for line, place in lines if place is None or _adds(old[place], line))


def _adds(before: str, after: str) -> bool:
    return any(change.added.strip() for change in _in_line(before, after))


def _changes(before: str, after: str) -> Iterator[list[_Change]]:
    """Yield the changes line by line; a line's end belongs to its line."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    done_old = done_new = 0
    for old_place, new_place in [*line_pairs(old, new), (len(old), len(new))]:
        yield [_Change("".join(old[done_old:old_place]), "".join(new[done_new:new_place]), "")]
        done_old, done_new = old_place + 1, new_place + 1
        if old_place < len(old):
            yield _in_line(old[old_place], new[new_place])


def _in_line(before: str, after: str) -> list[_Change]:
    if before == after:
        return [_Change("", "", before)]
    changes = _readable(_by_word(before, after))
    kept = sum(len(change.kept.strip()) for change in changes)
    if kept < _LEAST_KEPT * min(len(before.strip()), len(after.strip())):
        return _readable(_around([before], [after]))
    return changes


def _by_word(before: str, after: str) -> list[_Change]:
    old, new = pieces_of(before), pieces_of(after)
    words_old = [place for place, piece in enumerate(old) if not piece.isspace()]
    words_new = [place for place, piece in enumerate(new) if not piece.isspace()]
    common = longest_common([old[place] for place in words_old], [new[place] for place in words_new])
    same = [(-1, -1), *((words_old[one], words_new[two]) for one, two in common), (len(old), len(new))]
    changes: list[_Change] = []
    for (old_start, new_start), (old_end, new_end) in pairwise(same):
        changes += _around(old[old_start + 1 : old_end], new[new_start + 1 : new_end])
        changes.append(_Change("", "", old[old_end] if old_end < len(old) else ""))
    return changes


def _around(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """Return one change for what stands between two common words, without the spaces that both begin or end with."""
    before, after = "".join(old), "".join(new)
    start = _same_space(before, after)
    end = _same_space(before[start:][::-1], after[start:][::-1])
    removed, added = before[start : len(before) - end], after[start : len(after) - end]
    return [_Change("", "", before[:start]), _Change(removed, added, before[len(before) - end :])]


def _same_space(before: str, after: str) -> int:
    count = 0
    while count < min(len(before), len(after)) and before[count] == after[count] and before[count].isspace():
        count += 1
    return count


def _readable(changes: Iterable[_Change]) -> list[_Change]:
    """Join neighbours, and let a change swallow the small island of kept words between it and the next."""
    joined: list[_Change] = []
    for change in changes:
        joined.append(change)
        while len(joined) > 1 and (joined_last := _joined(*joined[-2:])) is not None:
            joined[-2:] = [joined_last]
    return joined


def _joined(one: _Change, two: _Change) -> _Change | None:
    if not two.removed and not two.added:
        return one._replace(kept=one.kept + two.kept)
    if not one.kept or _is_island(one, two):
        return _Change(one.removed + one.kept + two.removed, one.added + one.kept + two.added, two.kept)
    return None


def _is_island(one: _Change, two: _Change) -> bool:
    """Tell whether the words between two changes are no longer than either: marking them apart makes confetti.

    The idea is that of the semantic clean-up in diff-match-patch (Neil Fraser, 2006).
    """
    size = len(one.kept.strip())
    if size and (one.removed + two.removed == "" or one.added + two.added == ""):
        return False  # words that were only added to, or taken from, never read as replaced
    shortest = min(max(len(change.removed), len(change.added)) for change in (one, two))
    return size <= min(shortest, _LONGEST_ISLAND)


def _marks(parts: Iterable[tuple[MarkKind, str, str]]) -> tuple[Mark, ...]:
    """Return the marks of a text, given as what is changed and what is kept in turn; neighbours alike are one."""
    found: list[Mark] = []
    for kind, changed, kept in parts:
        for one, text in ((kind, changed), (MarkKind.KEPT, kept)):
            start = found[-1].end if found else 0
            if text and found and found[-1].kind is one:
                found[-1] = Mark(kind=one, start=found[-1].start, end=start + len(text))
            elif text:
                found.append(Mark(kind=one, start=start, end=start + len(text)))
    return tuple(found)
