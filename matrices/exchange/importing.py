"""Make the plans of an import: find the sheets that hold grids, and read them.

`plan_import` gives all that a file holds; `plans_of_sheet` reads a sheet by a layout that somebody corrected.
"""

from collections.abc import Sequence

import msgspec

from matrices.exchange.errors import NoGrid, NoGridFound
from matrices.exchange.header_words import is_generic_sheet_name
from matrices.exchange.layout import Arrangement, ColumnRole, Layout
from matrices.exchange.long_rows import read_long_rows
from matrices.exchange.marks import SheetMarks, marks_in
from matrices.exchange.own_plan import plan_matrix
from matrices.exchange.own_sheet import marks_of, plan_own_sheet
from matrices.exchange.people_plan import PeoplePlan, plan_people
from matrices.exchange.plan import GridPlan, Outcome, Reason, RowResult
from matrices.exchange.recognising import Wishes, as_read, recognised
from matrices.exchange.rows import RowsRead, read_rows
from matrices.exchange.sheet import LeftOut, Sheet, SheetLeftOut, Source


class ImportPlan(msgspec.Struct, frozen=True, kw_only=True):
    """All that a file holds: grids, each a role; people's levels; and the sheets that hold neither."""

    grids: tuple[GridPlan, ...] = ()
    people: tuple[PeoplePlan, ...] = ()
    left_out: tuple[SheetLeftOut, ...] = ()


def plan_import(source: Source, name: str = "", wishes: Wishes | None = None) -> ImportPlan:
    """Return what would be taken from a file: from each of its sheets, or from the one that is wished for.

    Raises:
        NoGridFound: it holds neither a grid nor people, or not where or as wished.
    """
    asked = wishes or Wishes()
    if source.matrices:
        return ImportPlan(grids=tuple(plan_matrix(one, source.kind, source.translations) for one in source.matrices))
    chosen = [one for one in source.sheets if asked.sheet_name in {None, one.name}]
    if not chosen:
        raise NoGridFound(NoGrid.NOTHING_WRITTEN if asked.sheet_name is None else NoGrid.NO_SUCH_SHEET)
    marks = marks_in(source.marks)
    reader = _SheetReader(source, name, asked, marks)
    for sheet in chosen:
        reader.read(sheet)
    return reader.plan()


class _SheetReader:
    """Reads sheets one after the other, and remembers what each came to."""

    def __init__(self, source: Source, name: str, wishes: Wishes, marks: Sequence[SheetMarks]) -> None:
        self._source = source
        self._name = name
        self._wishes = wishes
        self._marks = marks
        self._grids: list[GridPlan] = []
        self._people: list[PeoplePlan] = []
        self._left_out: list[SheetLeftOut] = []
        self._reasons: list[NoGrid] = []

    def read(self, sheet: Sheet) -> None:
        own = self._own_plan(sheet)
        if own is not None:
            self._grids.append(self._told(own))
            return
        try:
            self._read_recognised(sheet)
        except NoGridFound as error:
            self._reasons.append(error.reason)
            self._left_out.append(SheetLeftOut(name=sheet.name, reason=LeftOut.NO_GRID))

    def _read_recognised(self, sheet: Sheet) -> None:
        layout = recognised(sheet, self._wishes)
        if layout.arrangement in {Arrangement.PEOPLE, Arrangement.RATINGS}:
            self._people.append(plan_people(sheet, layout))
            return
        plans = [one for one in plans_of_sheet(sheet, layout, self._name) if one.levels]
        if not plans:
            raise NoGridFound(NoGrid.NO_LEVELS)
        self._grids += map(self._told, plans)

    def plan(self) -> ImportPlan:
        """Return what was found, and which sheets of the source were not asked for.

        Raises:
            NoGridFound: it was nothing.
        """
        if not self._grids and not self._people:
            raise NoGridFound(self._reasons[0])
        others = [one for one in self._source.sheets if self._wishes.sheet_name not in {None, one.name}]
        left_out = [SheetLeftOut(name=one.name, reason=LeftOut.NOT_CHOSEN) for one in others]
        return ImportPlan(
            grids=tuple(self._grids),
            people=tuple(self._people),
            left_out=(*self._left_out, *left_out, *self._source.left_out),
        )

    def _own_plan(self, sheet: Sheet) -> GridPlan | None:
        is_asked = self._wishes.arrangement is not None or self._wishes.is_transposed is not None
        marks = marks_of(sheet, self._marks, is_only=len(self._source.sheets) == 1)
        return None if is_asked or marks is None else plan_own_sheet(sheet, marks)

    def _told(self, plan: GridPlan) -> GridPlan:
        """Return a plan that says how its file was read, and what of the file counts for nothing."""
        last = max((row.source_row for row in plan.rows), default=0)
        repeated = (
            RowResult(source_row=last + place, outcome=Outcome.SKIPPED, reason=Reason.KEY_TWICE, unplaced=(text,))
            for place, text in enumerate(self._source.repeated, start=1)
        )
        fields = _field_names(self._source, last + len(self._source.repeated) + 1)
        return msgspec.structs.replace(
            plan,
            title=plan.title or self._name,
            rows=(*plan.rows, *repeated, *fields),
            source_kind=self._source.kind,
            encoding=self._source.encoding,
            delimiter=self._source.delimiter,
        )


def _field_names(source: Source, row: int) -> tuple[RowResult, ...]:
    """Return the line that tells the names of a file's fields; none where it has no such names."""
    names = ", ".join(source.field_names)
    skipped = RowResult(source_row=row, outcome=Outcome.SKIPPED, reason=Reason.FIELD_NAMES, name=names)
    return (skipped,) if names else ()


def plans_of_sheet(sheet: Sheet, layout: Layout, name: str = "") -> tuple[GridPlan, ...]:
    """Return what would be taken from a sheet read by `layout`, one plan for each role in it.

    Its title is the one written above the grid, else a name that somebody gave the sheet, else `name`.
    """
    seen = as_read(sheet, layout)
    is_long = layout.arrangement is Arrangement.LONG
    read = read_long_rows(seen, layout) if is_long else (read_rows(seen, layout),)
    own_name = "" if is_generic_sheet_name(sheet.name) else sheet.name
    return tuple(_grid_plan(one, layout, one.title or own_name or name, sheet.name) for one in read)


def _grid_plan(read: RowsRead, layout: Layout, title: str, sheet_name: str) -> GridPlan:
    return GridPlan(
        title=title,
        about=read.about,
        levels=read.levels,
        categories=read.categories,
        attributes=read.attributes,
        says_expected=bool(layout.places(ColumnRole.EXPECTED)),
        layout=layout,
        rows=read.results,
        sheet_name=sheet_name,
    )
