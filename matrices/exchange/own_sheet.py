"""Read a workbook that Trellis wrote, by the hidden sheet in it: what was edited comes back to its own cell."""

from collections.abc import Sequence
from typing import Final

from matrices.exchange.header_words import HEADINGS, same_name
from matrices.exchange.layout import Column, ColumnRole, Layout, column_letters
from matrices.exchange.level_names import level_places
from matrices.exchange.marks import Mark, SheetMarks, digest_of, matched
from matrices.exchange.plan import GridPlan, Outcome, OwnFacts, PlannedAttribute, PlannedLevel, Reason, RowResult
from matrices.exchange.sheet import Sheet, SourceKind

_LEADING: Final = (ColumnRole.CATEGORY, ColumnRole.ATTRIBUTE, ColumnRole.ABOUT, ColumnRole.EXPECTED)
Rows = Sequence[Sequence[str]]


def marks_of(sheet: Sheet, marks: Sequence[SheetMarks], *, is_only: bool) -> SheetMarks | None:
    """Return what the hidden sheet knows of a visible one: by its name, or being the only one under another name."""
    digest = digest_of(sheet.name)
    named = next((one for one in marks if one.sheet_digest == digest), None)
    return named or (marks[0] if is_only and len(marks) == 1 else None)


def plan_own_sheet(sheet: Sheet, marks: SheetMarks) -> GridPlan | None:
    """Return what would be taken from a sheet; None where it no longer has the columns that Trellis wrote."""
    header = _header_row(sheet.rows)
    return None if header is None else _OwnSheet(sheet, header, marks).plan()


def _header_row(rows: Rows) -> int | None:
    known = {tuple(map(same_name, headings)) for headings in HEADINGS.values()}
    places = (place for place, row in enumerate(rows) if tuple(map(same_name, row[: len(_LEADING)])) in known)
    return next(places, None)


class _OwnSheet:
    """One sheet. Each row with a name is an attribute, whatever its name; nothing is guessed."""

    def __init__(self, sheet: Sheet, header: int, marks: SheetMarks) -> None:
        self._sheet = sheet
        self._rows = sheet.rows
        self._header = header
        self._marks = marks
        self._levels = self._planned_levels()
        self._places = level_places([level.name for level in self._levels.values()])
        self._categories: dict[str, tuple[str, str | None]] = {}
        used = {mark.category_id for mark in marks.attributes}
        self._loose = [mark for mark in marks.categories if mark.own_id not in used]
        self._drafts: dict[int, PlannedAttribute] = {}
        self._read()

    def plan(self) -> GridPlan:
        above = [text for row in self._rows[: self._header] for text in row[:1] if text]
        return GridPlan(
            title=" ".join("".join(above[:1]).split()),
            about="\n".join(above[1:]),
            levels=tuple(self._levels.values()),
            categories=tuple(name for name, _ in self._categories.values()),
            category_ids=tuple(own_id for _, own_id in self._categories.values()),
            attributes=tuple(self._drafts.values()),
            says_expected=True,
            own=OwnFacts(matrix_id=self._marks.matrix_id, track=self._marks.track, language=self._marks.language),
            layout=self._layout(),
            rows=tuple(map(self._result, range(len(self._rows)))),
            source_kind=SourceKind.XLSX,
            sheet_name=self._sheet.name,
        )

    def _planned_levels(self) -> dict[int, PlannedLevel]:
        """Return the levels by their columns."""
        used = range(len(_LEADING), self._sheet.width)
        places = [place for place in used if any(row[place] for row in self._rows[self._header :])]
        headers = [self._rows[self._header][place] for place in places]
        names = [header.partition("\n")[0].strip() for header in headers]
        marks = matched(self._marks.levels, names)
        return {
            place: PlannedLevel(
                name=name or column_letters(place),
                meaning=header.partition("\n")[2].strip(),
                colour=mark.colour if mark else "",
                level_id=mark.own_id if mark else None,
                is_named=bool(name),
            )
            for place, header, name, mark in zip(places, headers, names, marks, strict=True)
        }

    def _read(self) -> None:
        body = range(self._header + 1, len(self._rows))
        named = [row for row in body if self._rows[row][1]]
        attribute_marks = matched(self._marks.attributes, [self._rows[row][1] for row in named])
        by_row = dict(zip(named, attribute_marks, strict=True))
        names = list(dict.fromkeys(self._rows[row][0] for row in body if self._rows[row][0]))
        by_name = dict(zip(names, matched(self._marks.categories, names), strict=True))
        for row in body:
            category, mark = self._rows[row][0], by_row.get(row)
            category_id = self._category_id(category, mark, by_name.get(category), is_alone=row not in by_row)
            if category:
                self._categories.setdefault(category_id or category, (category, category_id))
            if row in by_row:
                self._drafts[row] = self._planned(row, mark, category_id)

    def _category_id(self, name: str, attribute: Mark | None, named: Mark | None, *, is_alone: bool) -> str | None:
        """Return the id of a row's category: the one that the row had, if its name is still the same."""
        if is_alone:
            digest = digest_of(name)
            loose = next((one for one in self._loose if one.digest == digest), None)
            if loose is not None:
                self._loose.remove(loose)
                return loose.own_id
        before = attribute.category_id if attribute and name else ""
        had = next((one for one in self._marks.categories if one.own_id == before), None)
        if had is not None and had.digest == digest_of(name):
            return had.own_id
        return named.own_id if named else None

    def _planned(self, row: int, mark: Mark | None, category_id: str | None) -> PlannedAttribute:
        category, name, about, expected = self._rows[row][: len(_LEADING)]
        return PlannedAttribute(
            name=" ".join(name.split()),
            category=category,
            category_id=category_id,
            about=about,
            expected=self._places.get(same_name(expected)) if expected else None,
            descriptors=tuple(self._rows[row][place] for place in self._levels),
            attribute_id=mark.own_id if mark else None,
        )

    def _layout(self) -> Layout:
        headings = self._rows[self._header]
        leading = (
            Column(place=place, role=role, name=headings[place])
            for place, role in enumerate(_LEADING)
            if headings[place]
        )
        levels = (
            Column(place=place, role=ColumnRole.LEVEL, name=one.name, meaning=one.meaning, is_named=one.is_named)
            for place, one in self._levels.items()
        )
        return Layout(header_row=self._header, columns=(*leading, *levels))

    def _result(self, row: int) -> RowResult:
        cells = self._rows[row]
        if not any(cells):
            return RowResult(source_row=row + 1, outcome=Outcome.EMPTY)
        if row == self._header:
            return RowResult(source_row=row + 1, outcome=Outcome.HEADER)
        if row < self._header:
            outcome = Outcome.TITLE if cells[0] else Outcome.SKIPPED
            reason = Reason.NONE if cells[0] else Reason.BEFORE_HEADER
            return RowResult(source_row=row + 1, outcome=outcome, reason=reason, unplaced=_texts(cells[1:]))
        return self._body_result(row)

    def _body_result(self, row: int) -> RowResult:
        cells = self._rows[row]
        planned = self._drafts.get(row)
        if planned is None:
            outcome = Outcome.GROUP if cells[0] else Outcome.SKIPPED
            reason = Reason.NO_ATTRIBUTE if any(cells[1:]) else Reason.NONE
            return RowResult(
                source_row=row + 1, outcome=outcome, reason=reason, name=cells[0], unplaced=_texts(cells[1:])
            )
        is_unknown = bool(cells[3]) and planned.expected is None
        reason = Reason.NONE if any(planned.descriptors) else Reason.NO_DESCRIPTORS
        return RowResult(
            source_row=row + 1,
            outcome=Outcome.TAKEN,
            reason=Reason.UNKNOWN_LEVEL if is_unknown else reason,
            name=planned.name,
            unplaced=(cells[3],) if is_unknown else (),
        )


def _texts(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in cells if text)
