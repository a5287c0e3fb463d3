"""What a sheet says of people: where each stands in which attribute, since when, and who says so.

Nothing is looked up here: what a mark stands for depends on the role's levels, and is decided when the plan is applied.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from matrices.exchange.cells import Cells
from matrices.exchange.header_words import same_name
from matrices.exchange.layout import Arrangement, ColumnRole, Layout
from matrices.exchange.plan import GridPlan, Outcome, PlannedAttribute, PlannedLevel, Reason, RowResult, RowResults
from matrices.exchange.recognising import as_read
from matrices.exchange.sheet import Sheet
from matrices.model.review import Who

_DATED: Final = re.compile(r"(?P<mark>.*?)[\s,;:@(\[–-]+(?P<day>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[)\]]?", re.DOTALL)
"""A level and the day it was given on in one cell, as `Solid (2026-03-01)`."""
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[ T].*)?")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WHO: Final = {
    Who.SELF: (
        "self",
        "own",
        "yo",
        "propio",
        "autoevaluación",
        "kendisi",
        "kendi",
        "öz",
        "本人",
        "自己",
        "نفسه",
        "ذاتي",
    ),
    Who.LEAD: ("lead", "manager", "líder", "responsable", "lider", "yönetici", "上司", "リーダー", "المدير", "القائد"),
    Who.AGREED: ("agreed", "both", "acordado", "ortak", "合意", "متفق عليه"),
}


class PlannedRating(msgspec.Struct, frozen=True, kw_only=True):
    """One person, one attribute, and what stands there; `on` and `by` are None where the sheet does not say."""

    source_row: int
    person: str
    attribute: str
    mark: str
    on: datetime.date | None = None
    by: Who | None = None
    note: str = ""


class PeoplePlan(msgspec.Struct, frozen=True, kw_only=True):
    """What a sheet says of people, and what became of each of its rows; `role` is the role that it names, if any."""

    sheet_name: str
    layout: Layout
    role: str = ""
    people: tuple[str, ...]
    attributes: tuple[str, ...]
    marks: tuple[str, ...]
    ratings: tuple[PlannedRating, ...]
    rows: tuple[RowResult, ...]


def plan_people(sheet: Sheet, layout: Layout) -> PeoplePlan:
    """Return what would be taken from a sheet of people that is arranged by `layout`."""
    seen = as_read(sheet, layout)
    reader = _Reader(seen, layout)
    header = -1 if layout.header_row is None else layout.header_row
    for row in range(len(seen.rows)):
        reader.read(row, is_body=row > header)
    return reader.plan(sheet.name)


def grid_of_people(plan: PeoplePlan) -> GridPlan:
    """Return the grid that a sheet of people implies where no role has it yet: its attributes, its marks as levels."""
    levels = _numbers(plan.marks) or plan.marks
    attributes = (PlannedAttribute(name=name, descriptors=("",) * len(levels)) for name in plan.attributes)
    return GridPlan(
        title=plan.role or plan.sheet_name,
        levels=tuple(PlannedLevel(name=name) for name in levels),
        attributes=tuple(attributes),
        layout=plan.layout,
        rows=plan.rows,
        sheet_name=plan.sheet_name,
    )


def _numbers(marks: Sequence[str]) -> tuple[str, ...]:
    """Return all numbers from 1 to the highest mark, where all marks are small whole numbers."""
    if not all(mark.isdecimal() and len(mark) < 3 for mark in marks):
        return ()
    return tuple(str(number) for number in range(1, max(map(int, marks), default=0) + 1))


class _Reader:
    """Goes down the rows of people."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self._cells = Cells(sheet)
        self._layout = layout
        self._is_day_first = _is_day_first(sheet, layout)
        self._ratings: list[PlannedRating] = []
        self._results = RowResults()
        self._roles: list[str] = []
        self._person = ""

    def plan(self, sheet_name: str) -> PeoplePlan:
        return PeoplePlan(
            sheet_name=sheet_name,
            layout=self._layout,
            role=self._roles[0] if len(set(self._roles)) == 1 else "",
            people=_distinct(one.person for one in self._ratings),
            attributes=self._attributes(),
            marks=_distinct(one.mark for one in self._ratings),
            ratings=tuple(self._ratings),
            rows=self._results.every,
        )

    def _attributes(self) -> tuple[str, ...]:
        """Return the attributes in their order, those too in which nobody is rated."""
        headed = [one.name for one in self._layout.columns if one.role is ColumnRole.SKILL and one.is_named]
        return _distinct([*headed, *(one.attribute for one in self._ratings)])

    def read(self, row: int, *, is_body: bool) -> None:
        texts = self._cells.own_texts(row)
        if not texts:
            self._results.say(row, Outcome.EMPTY)
        elif is_body:
            self._read_body(row)
        elif row == self._layout.header_row:
            self._results.say(row, Outcome.HEADER)
        else:
            self._results.say(row, Outcome.SKIPPED, Reason.BEFORE_HEADER, unplaced=texts)

    def _read_body(self, row: int) -> None:
        named = " ".join(self._text(row, ColumnRole.PERSON).split())
        is_list = self._layout.arrangement is Arrangement.RATINGS
        self._person = named or (self._person if is_list else "")
        if not self._person:
            self._results.say(row, Outcome.SKIPPED, Reason.NO_PERSON, unplaced=self._cells.own_texts(row))
            return
        written = self._text(row, ColumnRole.DAY)
        day = self._day(written)
        if written and day is None:
            self._results.say(
                row, Outcome.SKIPPED, Reason.UNKNOWN_DAY, name=self._person, unplaced=self._cells.own_texts(row)
            )
            return
        who = self._text(row, ColumnRole.WHO)
        found = list(self._ratings_in(row, day, _who(who)))
        self._ratings += found
        unknown_who = (who,) if who and _who(who) is None else ()
        others = (*unknown_who, *self._texts(row, ColumnRole.OTHER), *self._texts(row, ColumnRole.NUMBER))
        self._roles += self._texts(row, ColumnRole.ROLE)
        outcome = Outcome.TAKEN if found else Outcome.SKIPPED
        reason = Reason.NONE if found else Reason.NO_DESCRIPTORS
        self._results.say(row, outcome, reason, name=self._person, unplaced=others)

    def _ratings_in(self, row: int, day: datetime.date | None, who: Who | None) -> Iterator[PlannedRating]:
        note = "\n".join(self._texts(row, ColumnRole.NOTE))
        for attribute, cell in self._marked(row):
            dated = _DATED.fullmatch(cell)
            own_day = self._day(dated["day"]) if dated else None
            mark = dated["mark"].strip() if dated and own_day else cell
            yield PlannedRating(
                source_row=row + 1,
                person=self._person,
                attribute=attribute,
                mark=mark,
                on=own_day or day,
                by=who,
                note=note,
            )

    def _marked(self, row: int) -> Iterator[tuple[str, str]]:
        """Yield each attribute that a row speaks of, and what it says."""
        if self._layout.arrangement is Arrangement.RATINGS:
            attribute, mark = self._text(row, ColumnRole.ATTRIBUTE), self._text(row, ColumnRole.LEVEL_NAME)
            if attribute and mark:
                yield " ".join(attribute.split()), mark
            return
        for column in self._layout.columns:
            cell = self._cells.text(row, column.place)
            if column.role is ColumnRole.SKILL and cell:
                yield column.name, cell

    def _text(self, row: int, role: ColumnRole) -> str:
        return next(iter(self._texts(row, role)), "")

    def _texts(self, row: int, role: ColumnRole) -> tuple[str, ...]:
        texts = (self._cells.text(row, place) for place in self._layout.places(role))
        return tuple(text for text in texts if text)

    def _day(self, written: str) -> datetime.date | None:
        return day_in(written, is_day_first=self._is_day_first)


def day_in(written: str, *, is_day_first: bool) -> datetime.date | None:
    """Return the day that is written, or None. Months are numbers, the year has four digits."""
    text = written.strip()
    try:
        if found := _YEAR_FIRST.fullmatch(text):
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        if found := _YEAR_LAST.fullmatch(text):
            first, second, year = int(found[1]), int(found[2]), int(found[3])
            return datetime.date(year, second, first) if is_day_first else datetime.date(year, first, second)
    except ValueError:
        return None
    return None


def _is_day_first(sheet: Sheet, layout: Layout) -> bool:
    """Tell whether days stand before months: unless one of the dates says that they do not."""
    cells = (row[place] for row in sheet.rows for place in layout.places(ColumnRole.DAY))
    dates = [found for cell in cells if (found := _YEAR_LAST.fullmatch(cell.strip()))]
    return not any(int(found[2]) > 12 for found in dates)


def _who(written: str) -> Who | None:
    plain = same_name(written)
    return next((who for who, names in _WHO.items() if plain in names), None)


def _distinct(names: "Iterator[str] | Sequence[str]") -> tuple[str, ...]:
    """Return names without repeats, each as it is spelled first."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(same_name(name), name)
    return tuple(found.values())
