"""Turn a sheet on its side, so that levels written down become levels written across."""

from matrices.exchange.errors import Measure, TooLarge
from matrices.exchange.sheet import MAX_ROWS, Merged, Sheet


def turned(sheet: Sheet) -> Sheet:
    """Return a sheet with its rows as columns. Rows with a single text on top, as titles are, stay on top."""
    start = _first_full_row(sheet)
    body = sheet.rows[start:]
    width = max(1, len(body))
    if sheet.width + start > MAX_ROWS:
        raise TooLarge(Measure.ROWS, MAX_ROWS)
    top = (("".join(row), *[""] * (width - 1)) for row in sheet.rows[:start])
    merged = (_turned(one, start) for one in sheet.merged if one.top >= start)
    return Sheet(name=sheet.name, rows=(*top, *zip(*body, strict=True)), merged=tuple(merged))


def _first_full_row(sheet: Sheet) -> int:
    filled = (place for place, row in enumerate(sheet.rows) if sum(map(bool, row)) > 1)
    return next(filled, len(sheet.rows))


def _turned(merged: Merged, start: int) -> Merged:
    return Merged(
        top=merged.left + start,
        left=merged.top - start,
        bottom=merged.right + start,
        right=merged.bottom - start,
    )
