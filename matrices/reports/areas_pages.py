"""Areas of responsibility on paper: who has full control over what, since when, and what somebody should look at."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

import msgspec

from matrices.language.words import Words
from matrices.model.area import Area, Ownership
from matrices.model.area_words import Names, flags_of, name_of, span_text
from matrices.model.ownership import AreaSight, history_of, sights_of
from matrices.model.teammate import Teammate
from matrices.reports.composing import Composer
from matrices.reports.ending import composed
from matrices.reports.footers import footer_of
from matrices.reports.options import Orientation, PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import CAUTION, INK, QUIET_INK, SMALL_PT, SMALLEST_PT, landscape, portrait
from matrices.reports.placed import Bookmark, Layout, Page
from matrices.reports.press import Press
from matrices.reports.table import PAD_END, PAD_START, Row, Table
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.characters import capitals, one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_KEY: Final = "areas"
_SHARES: Final = (0.42, 0.36, 0.22)
_HEAD_GAP: Final = 12.0


class AreasPrint(msgspec.Struct, frozen=True):
    """The areas to be printed; `language` is that of their texts. `has_history` adds earlier owners."""

    areas: tuple[Area, ...]
    teammates: tuple[Teammate, ...]
    language: str = "en"
    has_history: bool = False


def print_areas(printed: AreasPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter) -> None:
    """Write the areas as a PDF.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = areas_pages(printed, run, words, typesetter)
    title = words("Areas of responsibility")
    about = About(title=title, author=run.brand.team_name, subject=title)
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def areas_pages(printed: AreasPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages. A copy to share names the owners, and nothing else of who they are or were."""
    sheet = (landscape if run.options.orientation is Orientation.LANDSCAPE else portrait)(run.options.paper)

    def put(layout: Layout) -> None:
        _Areas(Press(layout, words, typesetter), printed, run).put()

    return composed(sheet, put, is_right_to_left=words.is_right_to_left)


class _Areas:
    def __init__(self, press: Press, printed: AreasPrint, run: PrintRun) -> None:
        self._compose = Composer(press, printed.language, _KEY)
        self._layout, self._words, self._typesetter = press
        self._run = run
        self._is_shareable = run.options.is_shareable
        self._has_history = printed.has_history and not self._is_shareable
        self._names: Names = {one.teammate_id: one.name for one in printed.teammates}
        self._sights = sights_of(printed.areas, printed.teammates, run.day, self._words.sort_key)
        self._columns = self._compose.columns(*_SHARES)

    def put(self) -> None:
        title = self._words("Areas of responsibility")
        self._layout.turn(footer_of(self._run, self._words, title))
        self._compose.put_title(title, self._summary() if self._sights else "")
        self._layout.y += _HEAD_GAP
        if self._sights:
            self._put_table()
        else:
            self._compose.put_nothing(self._words("No area is described yet."))

    def _summary(self) -> str:
        count = self._words.plural("{count} area", "{count} areas", len(self._sights))
        flagged = sum(one.is_flagged for one in self._sights)
        if self._is_shareable or not flagged:
            return count
        told = self._words.plural("{count} to look at", "{count} to look at", flagged)
        return self._words("{first} · {second}", first=count, second=told)

    def _put_table(self) -> None:
        words = self._words
        last = "" if self._is_shareable else words("To look at")
        table = self._compose.table(self._columns, (words("Area"), words("Owners"), last))
        has_groups = any(one.area.group for one in self._sights)
        for group, sights in groupby(self._sights, key=lambda one: one.area.group):
            self._put_group(table, group or (words("Without a group") if has_groups else ""), list(sights))

    def _put_group(self, table: Table, group: str, sights: Sequence[AreaSight]) -> None:
        for place, sight in enumerate(sights):
            if place or not group:
                table.add(self._row(sight))
            else:
                bookmark = Bookmark(one_line(group), f"{_KEY}/{group}", 1, 0)
                table.add(self._row(sight), self._band(group), bookmark)

    def _band(self, group: str) -> TextBlock:
        compose = self._compose
        style = compose.leading(compose.voice, SMALLEST_PT, QUIET_INK, Weight.STRONG)
        text = Passage(capitals(group, compose.voice.language), style)
        return compose.set(self._layout.body.width - PAD_START - PAD_END, text)

    def _row(self, sight: AreaSight) -> Row:
        area, compose = sight.area, self._compose
        quiet = compose.leading(compose.voice, compose.body_pt - 0.5, QUIET_INK)
        about = Passage(area.about, quiet, space_before_pt=1.5)
        named = [compose.name(area.name), *([about] if area.about else [])]
        flags = [] if self._is_shareable else flags_of(sight, self._names, self._words)
        style = compose.leading(compose.fixed, compose.body_pt, CAUTION, Weight.STRONG)
        told = [Passage(one, style) for one in flags]
        return compose.row(self._columns, named, list(self._owners(sight)), told)

    def _owners(self, sight: AreaSight) -> Iterator[Passage]:
        """Yield who owns an area on the day, then who did."""
        day = self._run.day
        for teammate_id in sight.owner_ids:
            yield self._name(teammate_id)
            held = [one for one in sight.area.owners if one.teammate_id == teammate_id and _lasts(one, day)]
            yield from self._times(held[:1])
        if not sight.owner_ids:
            yield self._compose.plain("–")
        if self._has_history:
            yield from self._earlier(sight.area, day)

    def _earlier(self, area: Area, day: datetime.date) -> Iterator[Passage]:
        past = [one for one in history_of(area) if not _lasts(one, day)]
        if past:
            yield self._compose.aside(self._words("Before"), space_before_pt=4)
        for one in past:
            told = self._words("{first} · {second}", first=self._told(one), second=span_text(one, self._words))
            yield self._compose.aside(told)
            if one.note:
                yield self._note(one.note)

    def _times(self, held: Sequence[Ownership]) -> Iterator[Passage]:
        for one in held:
            yield self._compose.aside(span_text(one, self._words))
            if one.note and not self._is_shareable:
                yield self._note(one.note)

    def _note(self, note: str) -> Passage:
        return Passage(note, self._compose.leading(self._compose.voice, SMALL_PT, QUIET_INK))

    def _name(self, teammate_id: str) -> Passage:
        compose = self._compose
        name = name_of(teammate_id, self._names, self._words)
        return Passage(name, compose.leading(compose.fixed, compose.body_pt, INK), space_before_pt=2)

    def _told(self, one: Ownership) -> str:
        return name_of(one.teammate_id, self._names, self._words)


def _lasts(one: Ownership, day: datetime.date) -> bool:
    return one.since <= day and (one.until is None or day < one.until)
