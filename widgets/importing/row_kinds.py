"""Sheets changed so that the core reads rows as a person says: nothing here knows what is read. Imports no Qt."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from matrices.exchange.sheet import Merged, Sheet

_SIGN: Final = "·"
"""Stands behind a row's own texts, in a column that no layout names, so that the row does not stand alone."""

Rows = list[list[str]]


def below(sheet: Sheet, row: int) -> Sheet:
    """Return a sheet from a row on."""
    rows, merged = _apart(sheet, row - 1) if row > 0 else ([list(one) for one in sheet.rows], list(sheet.merged))
    kept = (
        msgspec.structs.replace(one, top=one.top - row, bottom=one.bottom - row) for one in merged if one.top >= row
    )
    return Sheet(name=sheet.name, rows=tuple(map(tuple, rows[row:])), merged=tuple(kept))


def skipping(sheet: Sheet, row: int) -> Sheet:
    """Return a sheet in which a row is empty; what it shares with rows below stays there."""
    rows, merged = _apart(sheet, row)
    rows[row] = [""] * sheet.width
    return _sheet(sheet, rows, merged)


def grouping(sheet: Sheet, row: int) -> Sheet:
    """Return a sheet in which a row has its first text alone, across its whole width as a group's name."""
    rows, merged = _apart(sheet, row)
    name = next(filter(None, rows[row]), "")
    rows[row] = [name] + [""] * (sheet.width - 1)
    return _sheet(sheet, rows, [*merged, Merged(top=row, left=0, bottom=row, right=sheet.width - 1)])


def standing_full(sheet: Sheet, sheet_rows: Iterable[int]) -> Sheet:
    """Return a sheet in which rows are no groups or remarks, whatever they look like; it is one column wider."""
    marked = set(sheet_rows)
    if not marked:
        return sheet
    for row in marked:
        sheet = _sheet(sheet, *_apart(sheet, row))
    rows = [[*texts, _SIGN if place in marked else ""] for place, texts in enumerate(sheet.rows)]
    return _sheet(sheet, rows, list(sheet.merged))


def _apart(sheet: Sheet, row: int) -> tuple[Rows, list[Merged]]:
    """Return a sheet's cells in which none of a row is merged; those below keep the text that they showed."""
    rows = [list(one) for one in sheet.rows]
    merged: list[Merged] = []
    for one in sheet.merged:
        if one.top <= row <= one.bottom:
            merged += _pieces(one, row)
            if one.bottom > row:
                rows[row + 1][one.left] = sheet.rows[one.top][one.left]
        else:
            merged.append(one)
    return rows, merged


def _pieces(merged: Merged, row: int) -> Iterator[Merged]:
    if merged.top < row:
        yield msgspec.structs.replace(merged, bottom=row - 1)
    if merged.bottom > row:
        yield msgspec.structs.replace(merged, top=row + 1)


def _sheet(sheet: Sheet, rows: Rows, merged: list[Merged]) -> Sheet:
    return Sheet(name=sheet.name, rows=tuple(map(tuple, rows)), merged=tuple(merged))
