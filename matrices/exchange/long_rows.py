"""Read a sheet that has a descriptor in each row: whose it is, of which level, and the text.

A row without a level tells what its attribute is about, one without an attribute what its level means. Where there is
a column of roles, each role is a grid of its own.
"""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from matrices.exchange.drafts import Draft, Lines
from matrices.exchange.header_words import same_name
from matrices.exchange.layout import ColumnRole, Layout
from matrices.exchange.level_names import level_places
from matrices.exchange.plan import Outcome, PlannedLevel, Reason, RowResults
from matrices.exchange.rows import RowsRead
from matrices.exchange.sheet import Sheet

_NUMBER: Final = re.compile(r"\d+")


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    """What one row says; `unplaced` is what stands in columns that are taken nowhere."""

    place: int
    role: str = ""
    category: str = ""
    attribute: str = ""
    about: str = ""
    expected: str = ""
    level: str = ""
    text: str = ""
    unplaced: tuple[str, ...] = ()


def read_long_rows(sheet: Sheet, layout: Layout) -> tuple[RowsRead, ...]:
    """Return what a sheet holds when it is read by `layout`, one for each role in it."""
    header = -1 if layout.header_row is None else layout.header_row
    rows = [_row(sheet.rows[place], layout, place) for place in range(header + 1, len(sheet.rows))]
    names = list(dict.fromkeys(row.role for row in rows if row.role and (row.attribute or row.level)))
    above = [(place, [cell for cell in sheet.rows[place] if cell]) for place in range(header)]
    return tuple(_Reader(layout, role, above).read(rows, is_first=role == (names or [""])[0]) for role in names or [""])


def _row(cells: Sequence[str], layout: Layout, place: int) -> _Row:
    def joined(role: ColumnRole) -> str:
        return "\n".join(cells[one] for one in layout.places(role) if cells[one])

    taken_nowhere = (*layout.places(ColumnRole.OTHER), *layout.places(ColumnRole.NUMBER))
    return _Row(
        place=place,
        role=" ".join(joined(ColumnRole.ROLE).split()),
        category=" ".join(joined(ColumnRole.CATEGORY).split()),
        attribute=" ".join(joined(ColumnRole.ATTRIBUTE).split()),
        about=joined(ColumnRole.ABOUT),
        expected=joined(ColumnRole.EXPECTED),
        level=_level_name(" ".join(joined(ColumnRole.LEVEL_NAME).split()), layout),
        text=joined(ColumnRole.TEXT),
        unplaced=tuple(cells[one] for one in sorted(taken_nowhere) if cells[one]),
    )


def _level_name(written: str, layout: Layout) -> str:
    """Return a level's name; a bare number is told with the word that stands above it."""
    heading = next((one.name for one in layout.columns if one.role is ColumnRole.LEVEL_NAME), "")
    return f"{heading} {written}" if written.isdecimal() and heading else written


def _ordered(names: Sequence[str]) -> list[str]:
    """Return names in the order of their numbers where they differ in nothing else, or else as they come."""
    patterns = {_NUMBER.sub("#", same_name(name), count=1) for name in names}
    if len(patterns) == 1 and all(_NUMBER.search(name) for name in names):
        return sorted(names, key=lambda name: int((_NUMBER.findall(name) or ["0"])[0][:9]))
    return list(names)


class _Reader:
    """Reads the rows of one role."""

    def __init__(self, layout: Layout, role: str, above: Sequence[tuple[int, Sequence[str]]]) -> None:
        self._layout = layout
        self._role = role
        self._above = above
        self._titles: list[str] = []
        self._about = Lines()
        self._levels: list[str] = []
        self._places: dict[str, int] = {}
        self._meanings: list[Lines] = []
        self._categories: dict[str, str] = {}
        self._drafts: dict[tuple[str, str], Draft] = {}
        self._results = RowResults()

    def read(self, rows: Sequence[_Row], *, is_first: bool) -> RowsRead:
        own = [row for row in rows if row.role == self._role or (is_first and not row.role)]
        names: dict[str, str] = {}
        for row in own:
            if row.level:
                names.setdefault(same_name(row.level), row.level)
        self._levels = _ordered(list(names.values()))
        self._places = level_places(self._levels)
        self._meanings = [Lines() for _ in self._levels]
        self._read_above()
        for row in own:
            self._read_row(row)
        return RowsRead(
            title=self._role or "".join(self._titles[:1]),
            about=self._about.text(),
            levels=tuple(
                PlannedLevel(name=name, meaning=meaning.text())
                for name, meaning in zip(self._levels, self._meanings, strict=True)
            ),
            categories=tuple(self._categories.values()),
            attributes=tuple(draft.planned() for draft in self._drafts.values()),
            results=self._results.every,
        )

    def _read_above(self) -> None:
        for place, texts in self._above:
            if not texts:
                self._results.say(place, Outcome.EMPTY)
            elif len(texts) > 1:
                self._results.say(place, Outcome.SKIPPED, Reason.BEFORE_HEADER, unplaced=tuple(texts))
            else:
                is_title = not self._titles
                if not is_title:
                    self._about.add(texts[0].splitlines())
                self._titles += texts
                self._results.say(place, Outcome.TITLE, Reason.NONE if is_title else Reason.ABOUT, name=texts[0])
        if self._layout.header_row is not None:
            self._results.say(self._layout.header_row, Outcome.HEADER)

    def _read_row(self, row: _Row) -> None:
        if row.category:
            self._categories.setdefault(same_name(row.category), row.category)
        if row.attribute:
            self._read_attribute(row)
        elif row.level:
            self._meanings[self._places[same_name(row.level)]].add((row.text or row.about).splitlines())
            self._results.say(row.place, Outcome.HEADER, Reason.LEVEL_MEANINGS, name=row.level, unplaced=row.unplaced)
        elif row.role and (row.text or row.about):
            self._about.add((row.text or row.about).splitlines())
            self._results.say(row.place, Outcome.TITLE, Reason.ABOUT, name=row.role, unplaced=row.unplaced)
        elif row.category and not (row.text or row.about or row.unplaced):
            self._results.say(row.place, Outcome.GROUP, name=row.category)
        else:
            self._read_other(row)

    def _read_other(self, row: _Row) -> None:
        texts = tuple(text for text in (row.text, row.about, *row.unplaced) if text)
        if texts:
            self._results.say(row.place, Outcome.SKIPPED, Reason.NOT_OF_GRID, name=row.category, unplaced=texts)
        else:
            self._results.say(row.place, Outcome.EMPTY)

    def _read_attribute(self, row: _Row) -> None:
        key = same_name(row.category), same_name(row.attribute)
        draft = self._drafts.get(key)
        if draft is None:
            category = self._categories.get(same_name(row.category), "")
            draft = self._drafts[key] = Draft(row.attribute, category, len(self._levels))
        draft.tell(row.about)
        expected = self._places.get(same_name(_level_name(row.expected, self._layout))) if row.expected else None
        draft.expect(expected)
        if row.level:
            draft.describe(self._places[same_name(row.level)], row.text)
        else:
            draft.tell(row.text)
        is_unknown = bool(row.expected) and expected is None
        unplaced = (*row.unplaced, *((row.expected,) if is_unknown else ()))
        reason = Reason.UNKNOWN_LEVEL if is_unknown else Reason.NONE
        self._results.say(row.place, Outcome.TAKEN, reason, name=row.attribute, unplaced=unplaced)
