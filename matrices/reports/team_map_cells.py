"""The cells of the team map on paper: the level's number on its colour, and signs that need no colour."""

import datetime
from collections.abc import Iterator
from typing import Final, NamedTuple

from matrices.language.words import Words
from matrices.model.answer_words import absence_text
from matrices.model.growth import GapState
from matrices.model.review import Absence
from matrices.model.team_map import Change, MapCell
from matrices.reports.look import Colours, contrast, level_colours, readable_on
from matrices.reports.paper import PAPER_WHITE, QUIET_INK, Rectangle, Voice, voice_of
from matrices.reports.placed import Blank, Item, Outline, Polygon, Ring, Text, Wash
from matrices.reports.structure import Element, Role
from matrices.reports.typography.block import TextBlock
from matrices.reports.typography.typesetter import Typesetter

_READABLE: Final = 4.5
"""Contrast of text with its ground (WCAG 2.2, 1.4.3)."""
_NUMBER_PT: Final = 8.5
_GAP: Final = 0.7
_CORNER: Final = 4.6
_ARROW: Final = 3.6
_ABSENCES: Final = {Absence.NOT_OBSERVED: "–", Absence.NOT_APPLICABLE: "⁄"}
_AWAITED: Final = "·"


class Look(NamedTuple):
    """All that tells one cell from another. `level` counts from 1; 0 stands for no level."""

    level: int = 0
    levels: int = 0
    is_elsewhere: bool = False
    """Whether the level is of another role, so that nothing is asked here."""
    is_below: bool = False
    is_asked: bool = False
    absence: Absence | None = None
    is_stale: bool = False
    change: Change = Change.SAME


def look_of(cell: MapCell, change: Change, stale_before: datetime.date) -> Look:
    """Return how a cell looks; a rating made before `stale_before` is stale."""
    standing, is_asked = cell.standing, cell.state is not GapState.NOT_ASKED
    if standing is None:
        return Look(is_asked=is_asked)
    return Look(
        level=0 if cell.place is None else cell.place + 1,
        levels=0 if cell.matrix is None else len(cell.matrix.levels),
        is_elsewhere=cell.is_elsewhere,
        is_below=cell.state is GapState.BELOW,
        is_asked=is_asked,
        absence=standing.absence,
        is_stale=standing.on < stale_before and cell.place is not None,
        change=change,
    )


class LookWords(NamedTuple):
    """A look and what it means."""

    look: Look
    told: str


def usual_looks(words: Words) -> tuple[LookWords, ...]:
    """Return the signs of every map."""
    return (
        LookWords(Look(2, 4), words("level")),
        LookWords(Look(1, 4, is_below=True), words("below expected")),
        LookWords(Look(2, 4, is_elsewhere=True), words("level from another role")),
        LookWords(Look(2, 4, is_stale=True), words("stale")),
        LookWords(Look(absence=Absence.NOT_OBSERVED), words("not observed")),
        LookWords(Look(absence=Absence.NOT_APPLICABLE), words("not applicable")),
        LookWords(Look(is_asked=True), words("not rated yet")),
    )


def change_looks(words: Words) -> tuple[LookWords, ...]:
    """Return the signs of a map that is compared with another day."""
    return (
        LookWords(Look(3, 4, change=Change.HIGHER), words("higher than then")),
        LookWords(Look(2, 4, change=Change.LOWER), words("lower than then")),
        LookWords(Look(2, 4, change=Change.FIRST), words("not known then")),
        LookWords(Look(2, 4, change=Change.OTHER_ROLE), words("another role's level then")),
    )


class CellMaker:
    """Makes the items of cells. What signs mean is told to who cannot see them."""

    def __init__(self, colours: Colours, words: Words, typesetter: Typesetter, *, is_mirrored: bool) -> None:
        self._colours = colours
        self._words = words
        self._typesetter = typesetter
        self._voice: Voice = voice_of(words)
        self._is_mirrored = is_mirrored
        self._ramps: dict[int, tuple[str, ...]] = {}
        self._numbers: dict[tuple[str, str], TextBlock] = {}
        self._told = {one.look.change: one.told for one in change_looks(words)}
        self._below, self._elsewhere, self._stale = (one.told for one in usual_looks(words)[1:4])

    def items(self, look: Look, area: Rectangle, cell: Element | None) -> Iterator[Item]:
        """Yield what is painted of a cell in `area`; without an element it is a sample in a legend."""
        if not look.level:
            yield from self._no_level(look, area, cell)
            return
        inner = Rectangle(area.x + _GAP, area.y + _GAP, area.width - 2 * _GAP, area.height - 2 * _GAP)
        ink = QUIET_INK
        if look.is_elsewhere:
            outline = Rectangle(inner.x + 1.2, inner.y + 1.2, inner.width - 2.4, inner.height - 2.4)
            yield Outline(outline, QUIET_INK, 0.6, (1.0, 1.4), _figure(cell, self._elsewhere))
        else:
            ground = self._ramp(look.levels)[look.level - 1]
            ink = _ink_on(ground, self._colours)
            yield Wash(inner, ground)
        number = self._number(str(look.level), ink)
        yield self._middle(number, area, cell)
        yield from self._signs(look, inner, number, ink, cell)

    def _signs(self, look: Look, inner: Rectangle, number: TextBlock, ink: str, cell: Element | None) -> Iterator[Item]:
        if look.is_stale:
            left = inner.x + (inner.width - number.width) / 2 - 1
            y = inner.y + inner.height / 2 + number.height * 0.34
            yield Wash(Rectangle(left, y, number.width + 2, 0.6), ink, _figure(cell, self._stale))
        if look.is_below:
            corner = (inner.x if self._is_mirrored else inner.right, inner.foot)
            across = _CORNER if self._is_mirrored else -_CORNER
            points = (corner, (corner[0] + across, corner[1]), (corner[0], corner[1] - _CORNER))
            yield Polygon(points, ink, _figure(cell, self._below))
        if look.change is not Change.SAME:
            yield from self._change(look.change, inner, ink, _figure(cell, self._told[look.change]))

    def _change(self, change: Change, inner: Rectangle, ink: str, element: Element | None) -> Iterator[Item]:
        """Yield an arrow up or down, a cross for a first level, a ring for another role, in the upper corner."""
        left = inner.x + 1.4 if self._is_mirrored else inner.right - 1.4 - _ARROW
        top, middle = inner.y + 1.4, left + _ARROW / 2
        if change is Change.FIRST:
            thin = 0.8
            yield Wash(Rectangle(middle - thin / 2, top, thin, _ARROW), ink, element)
            yield Wash(Rectangle(left, top + (_ARROW - thin) / 2, _ARROW, thin), ink, element)
        elif change is Change.OTHER_ROLE:
            yield Ring(middle, top + _ARROW / 2, _ARROW / 2, ink, 0.8, element)
        else:
            tip, foot = (top, top + _ARROW) if change is Change.HIGHER else (top + _ARROW, top)
            yield Polygon(((middle, tip), (left, foot), (left + _ARROW, foot)), ink, element)

    def _no_level(self, look: Look, area: Rectangle, cell: Element | None) -> Iterator[Item]:
        """Yield why there is no level: a dash, a stroke, a dot where one is awaited, or nothing."""
        if look.absence is not None:
            sign, told = _ABSENCES[look.absence], absence_text(look.absence, self._words)
        else:
            sign, told = (_AWAITED, self._words("not rated yet")) if look.is_asked else ("", "")
        if sign:
            block = self._number(sign, QUIET_INK)
            yield self._middle(block, area, _figure(cell, told))
        elif cell is not None:
            yield Blank(cell)

    def _middle(self, block: TextBlock, area: Rectangle, element: Element | None) -> Text:
        x = area.x + (area.width - block.width) / 2
        return Text(block, x, area.y + (area.height - block.height) / 2, area, element)

    def _number(self, text: str, ink: str) -> TextBlock:
        key = (text, ink)
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = self._typesetter.line(text, self._voice.style(_NUMBER_PT, ink))
        return found

    def _ramp(self, levels: int) -> tuple[str, ...]:
        if levels not in self._ramps:
            self._ramps[levels] = level_colours(self._colours, levels)
        return self._ramps[levels]


def _ink_on(ground: str, colours: Colours) -> str:
    """Return what is read on a level's colour at 4.5 : 1 or more."""
    own = readable_on(ground, colours.ink, PAPER_WHITE)
    return own if contrast(ground, own) >= _READABLE else readable_on(ground, "#FFFFFF", "#000000")


def _figure(cell: Element | None, told: str) -> Element | None:
    return None if cell is None else Element(Role.FIGURE, cell, alternative=told)
