"""Make the plan of an import: find the sheet that holds a grid, and read it."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from matrices.exchange.errors import NoGrid, NoGridFound
from matrices.exchange.header_words import is_generic_sheet_name
from matrices.exchange.layout import Layout, layout_of
from matrices.exchange.plan import GridPlan
from matrices.exchange.reading import read_file
from matrices.exchange.rows import read_rows
from matrices.exchange.sheet import LeftOut, Sheet, SheetLeftOut, Source


def plan_file(path: Path, sheet_name: str | None = None) -> GridPlan:
    """Return what would be taken from a file, named after it where it has no title of its own.

    Raises:
        UnreadableFile: it is no table that we read.
        TooLarge: it is beyond the limits.
        NoGridFound: no sheet, or not the named one, holds a grid.
    """
    return plan_source(read_file(path), path.stem, sheet_name)


def plan_source(source: Source, name: str = "", sheet_name: str | None = None) -> GridPlan:
    """Return what would be taken from the named sheet, or from the first one that holds a grid.

    Raises:
        NoGridFound: no sheet, or not the named one, holds a grid.
    """
    layouts = {place: _layout_or_reason(sheet) for place, sheet in enumerate(source.sheets)}
    chosen = _chosen(source.sheets, layouts, sheet_name)
    others = tuple(
        SheetLeftOut(name=sheet.name, reason=_reason_for(layouts[place]))
        for place, sheet in enumerate(source.sheets)
        if place != chosen
    )
    layout = layouts[chosen]
    if isinstance(layout, NoGrid):
        raise NoGridFound(layout)
    plan = plan_sheet(source.sheets[chosen], layout, name)
    return msgspec.structs.replace(
        plan,
        source_kind=source.kind,
        encoding=source.encoding,
        delimiter=source.delimiter,
        sheets_left_out=(*others, *source.left_out),
    )


def _layout_or_reason(sheet: Sheet) -> Layout | NoGrid:
    try:
        return layout_of(sheet)
    except NoGridFound as error:
        return error.reason


def _reason_for(layout: Layout | NoGrid) -> LeftOut:
    return LeftOut.OTHER_GRID if isinstance(layout, Layout) else LeftOut.NO_GRID


def _chosen(sheets: Sequence[Sheet], layouts: dict[int, Layout | NoGrid], sheet_name: str | None) -> int:
    wanted = [place for place, sheet in enumerate(sheets) if sheet_name in {None, sheet.name}]
    if not wanted:
        raise NoGridFound(NoGrid.NOTHING_WRITTEN if sheet_name is None else NoGrid.NO_SUCH_SHEET)
    return next((place for place in wanted if isinstance(layouts[place], Layout)), wanted[0])


def plan_sheet(sheet: Sheet, layout: Layout, name: str = "") -> GridPlan:
    """Return what would be taken from a sheet read by `layout`.

    Its title is the one written above the grid, else a name that somebody gave the sheet, else `name`.
    """
    read = read_rows(sheet, layout)
    own_name = "" if is_generic_sheet_name(sheet.name) else sheet.name
    return GridPlan(
        title=read.title or own_name or name,
        about=read.about,
        levels=read.levels,
        categories=read.categories,
        attributes=read.attributes,
        layout=layout,
        rows=read.results,
        sheet_name=sheet.name,
    )
