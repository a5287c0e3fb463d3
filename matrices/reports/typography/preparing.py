"""A paragraph prepared once for any size and width: directions resolved, fonts chosen, words shaped."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

import msgspec
from msgspec.structs import replace

from matrices.reports.typography.breaking import SPACES, break_places, emergency_place, is_space, pieces
from matrices.reports.typography.characters import unseen_places
from matrices.reports.typography.directions import Directions
from matrices.reports.typography.faces import Family
from matrices.reports.typography.fonts import PLACEHOLDER_FAMILY, Font, FontShelf, Weight
from matrices.reports.typography.shaping import Shaped, shape


class Segment(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Characters of one font and one direction inside a word, or the spaces after it.

    `start` is where they begin in their paragraph.
    """

    text: str
    level: int
    shaped: Shaped
    start: int = 0


class Word(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What no line break may part, with the spaces that follow it; widths in 1/1000 of the size."""

    width: float
    space_width: float
    segments: tuple[Segment, ...]


class Prepared(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A paragraph ready to be broken. `level` is 1 where it runs from right to left.

    `width` is that of all words and spaces in one line, in 1/1000 of the size.
    """

    level: int
    words: tuple[Word, ...]
    line_height: float
    width: float = 0.0


class Manner(NamedTuple):
    """All that the preparing of a text depends on beside the text."""

    weight: Weight
    language: str
    default_level: int


class _Run(NamedTuple):
    """Characters to shape: their places in the paragraph, their levels, and the family of each."""

    text: str
    places: Sequence[int]
    levels: Sequence[int]
    families: Sequence[Family]

    @property
    def is_even(self) -> bool:
        """Whether all of it runs one way in one family."""
        return len(set(self.levels)) == 1 and len(set(self.families)) == 1

    def is_plain(self, start: int, foot: int, end: int) -> bool:
        """Tell whether a word up to `foot` runs one way, the spaces up to `end` too, and both are of one family."""
        is_one_way = len(set(self.levels[start:foot])) == 1 and len(set(self.levels[foot:end])) <= 1
        return is_one_way and len(set(self.families[start:end])) == 1

    def without(self, unseen: Container[int]) -> "_Run":
        """Return the run without the characters at some places."""
        places = [place for place in self.places if place not in unseen]
        return _Run(
            "".join([self.text[place] for place in places]),
            places,
            [self.levels[place] for place in places],
            [self.families[place] for place in places],
        )


class Preparer:
    """Prepares paragraphs, and remembers the words it shaped."""

    def __init__(self, shelf: FontShelf, words_kept: int = 50_000) -> None:
        self._shelf = shelf
        self._directions = Directions()
        self._shaped: dict[tuple[Font, str, int, str], Shaped] = {}
        self._words_kept = words_kept

    def prepare(self, text: str, manner: Manner) -> Prepared:
        """Return one paragraph (no line ends, no controls) prepared."""
        if not text:
            return Prepared(manner.default_level, (), self._line_height((), manner))
        level, levels = self._directions.direction(text, manner.default_level)
        words = tuple(self._words(text, levels, manner))
        width = sum(word.width + word.space_width for word in words)
        return Prepared(level, words, self._line_height(words, manner), width)

    def _line_height(self, words: Sequence[Word], manner: Manner) -> float:
        """Return the largest height that letters ask for; an arrow that only a taller family has asks for none."""
        shaped = [segment.shaped for word in words for segment in word.segments]
        heights = {one.font.line_height for one in shaped}
        if len(heights) > 1:
            heights = {one.font.line_height for one in shaped if _is_lettered(one)} or heights
        return max(heights) if heights else self._shelf.line_height(manner.language)

    def _words(self, text: str, levels: Sequence[int], manner: Manner) -> Iterator[Word]:
        breaks = break_places(text)
        run = _Run(text, range(len(text)), levels, self._families(text, manner.language))
        unseen = unseen_places(text)
        if unseen:
            run = run.without(unseen)
            breaks = [bisect_left(run.places, place) for place in breaks]
        is_even = run.is_even
        for start, end in pieces(breaks, len(run.text)):
            foot = start + len(run.text[start:end].rstrip(" "))
            is_plain = foot > start and (is_even or run.is_plain(start, foot, end))
            if is_plain and SPACES.isdisjoint(run.text[start:foot]):
                yield self._plain_word(run, start, foot, end, manner)
            else:
                yield self._word(run, start, end, manner)

    def _families(self, text: str, language: str) -> list[Family]:
        """Return the family of each character; spaces and marks keep to the one before them where it has them."""
        chosen = self._shelf.families_in(language)
        first = [chosen[char] for char in text]
        if first[0] is not None and first.count(first[0]) == len(first):
            return [first[0]] * len(first)
        found: list[Family] = []
        before: Family | None = None
        for char, own in zip(text, first, strict=True):
            if own is not before and before is not None and _is_bound(char) and self._shelf.has(before, char):
                found.append(before)
                continue
            before = own or PLACEHOLDER_FAMILY
            found.append(before)
        return found

    def _plain_word(self, run: "_Run", start: int, foot: int, end: int, manner: Manner) -> Word:
        """Return what `_word` does, faster where the word up to `foot` and the spaces after it are each alike."""
        text, places, levels, families = run
        font = self._shelf.font(families[start], manner.weight)
        shaped = self.shaped(font, text[start:foot], levels[start], manner.language)
        segment = Segment(text[start:foot], levels[start], shaped, places[start])
        if foot == end:
            return Word(shaped.width, 0.0, (segment,))
        space = self.shaped(font, text[foot:end], levels[foot], manner.language)
        spaces = Segment(text[foot:end], levels[foot], space, places[foot])
        return Word(shaped.width, space.width, (segment, spaces))

    def _word(self, run: "_Run", start: int, end: int, manner: Manner) -> Word:
        text, places, levels, families = run
        kinds = zip(families[start:end], levels[start:end], map(is_space, text[start:end]), strict=True)
        segments = []
        for (family, level, _), alike in groupby(kinds):
            first, start = start, start + len(list(alike))
            part = text[first:start]
            shaped = self.shaped(self._shelf.font(family, manner.weight), part, level, manner.language)
            segments.append(Segment(part, level, shaped, places[first]))
        return _word_of(segments)

    def shaped(self, font: Font, text: str, level: int, language: str) -> Shaped:
        """Return the glyphs of `text`, shaped at most once."""
        key = (font, text, level & 1, language)
        found = self._shaped.get(key)
        if found is None:
            if len(self._shaped) >= self._words_kept:
                self._shaped.clear()
            found = self._shaped[key] = shape(font, text, language, is_right_to_left=bool(level & 1))
        return found

    def cut(self, word: Word, room: float, language: str) -> tuple[Word, Word | None]:
        """Return the part of `word` that fits into `room`, at least one letter, and the rest to go on with."""
        taken: list[Segment] = []
        width = 0.0
        for number, segment in enumerate(word.segments):
            if width + segment.shaped.width <= room:
                taken.append(segment)
                width += segment.shaped.width
                continue
            head, tail = self._cut_segment(segment, room - width, language, must_take=not taken)
            rest = [*([tail] if tail else []), *word.segments[number + 1 :]]
            return _word_of([*taken, *([head] if head else [])]), _word_of(rest) if rest else None
        return word, None

    def _cut_segment(
        self, segment: Segment, room: float, language: str, *, must_take: bool
    ) -> tuple[Segment | None, Segment | None]:
        fitting = self._fitting(segment, room, language)
        if not fitting and not must_take:
            return None, segment
        place = emergency_place(segment.text, fitting)
        head = self._reshaped(segment, segment.text[:place], language)
        if place >= len(segment.text):
            return head, None
        tail = self._reshaped(segment, segment.text[place:], language)
        return head, replace(tail, start=segment.start + place)

    def _fitting(self, segment: Segment, room: float, language: str) -> int:
        """Return how many of the first characters fit, by halving."""
        low, high = 0, len(segment.text) - 1
        while low < high:
            middle = (low + high + 1) // 2
            width = self._reshaped(segment, segment.text[:middle], language).shaped.width
            low, high = (middle, high) if width <= room else (low, middle - 1)
        return low

    def _reshaped(self, segment: Segment, text: str, language: str) -> Segment:
        return replace(segment, text=text, shaped=self.shaped(segment.shaped.font, text, segment.level, language))


def _is_bound(char: str) -> bool:
    """Tell whether a character keeps to the family of the one before it."""
    return char == " " or category(char) in ("Mn", "Me", "Cf")


def _is_lettered(shaped: Shaped) -> bool:
    """Tell whether there is a letter or a digit, and not signs alone."""
    return any(char.isalnum() for glyph in shaped.glyphs for char in glyph.text)


def _word_of(segments: Sequence[Segment]) -> Word:
    width = space_width = 0.0
    for segment in segments:
        if segment.shaped.is_space:
            space_width += segment.shaped.width
        else:
            width += space_width + segment.shaped.width
            space_width = 0.0
    return Word(width, space_width, tuple(segments))
