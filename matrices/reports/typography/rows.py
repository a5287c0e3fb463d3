"""A prepared paragraph broken into rows no wider than a room, each row's glyphs in the order they stand in."""

from collections.abc import Iterator, Sequence

import msgspec

from matrices.reports.typography.bidi import visual_order
from matrices.reports.typography.last_lines import evened
from matrices.reports.typography.preparing import Prepared, Preparer, Segment, Word
from matrices.reports.typography.shaping import Shaped


class Row(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What stands in one line from left to right, without the spaces at its end; width in 1/1000 of the size."""

    width: float
    segments: tuple[Segment, ...]

    @property
    def pieces(self) -> tuple[Shaped, ...]:
        """The glyphs of the segments."""
        return tuple([segment.shaped for segment in self.segments])


class Breaker:
    """Breaks paragraphs greedily but for their last line, and remembers the rows."""

    def __init__(self, preparer: Preparer, paragraphs_kept: int = 20_000) -> None:
        self._preparer = preparer
        self._rows: dict[tuple[Prepared, float], tuple[Row, ...]] = {}
        self._paragraphs_kept = paragraphs_kept

    def rows(self, prepared: Prepared, room: float, language: str) -> tuple[Row, ...]:
        """Return the rows of a paragraph in a room of so many 1/1000 of the size; an empty one has one empty row.

        Each row takes as many words as fit, save the last but one where that would leave too little for the last. A
        word wider than a whole row is cut.
        """
        key = (prepared, room)
        found = self._rows.get(key)
        if found is None:
            if len(self._rows) >= self._paragraphs_kept:
                self._rows.clear()
            rows = evened(list(self._broken(prepared, room, language)), room)
            found = self._rows[key] = tuple(map(_row, rows))
        return found

    def _broken(self, prepared: Prepared, room: float, language: str) -> Iterator[list[Word]]:
        taken: list[Word] = []
        pen = 0.0
        for word in prepared.words:
            if pen + word.width <= room:
                taken.append(word)
                pen += word.width + word.space_width
                continue
            if taken:
                yield taken
            *cut, last = self._cut_to_rows(word, room, language)
            yield from ([piece] for piece in cut)
            taken, pen = [last], last.width + last.space_width
        if taken or not prepared.words:
            yield taken

    def _cut_to_rows(self, word: Word, room: float, language: str) -> Iterator[Word]:
        rest: Word | None = word
        while rest is not None and rest.width > room:
            head, rest = self._preparer.cut(rest, room, language)
            yield head
        if rest is not None:
            yield rest


def _row(words: Sequence[Word]) -> Row:
    segments = [segment for word in words for segment in word.segments]
    while segments and segments[-1].shaped.is_space:
        segments.pop()
    width = sum(segment.shaped.width for segment in segments)
    if not any(segment.level for segment in segments):
        return Row(width, tuple(segments))
    order = visual_order([segment.level for segment in segments])
    return Row(width, tuple([segments[place] for place in order]))
