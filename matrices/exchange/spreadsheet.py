"""Read spreadsheets, XLSX, ODS and XLS, through python-calamine."""

import datetime
import io
from typing import TYPE_CHECKING

from matrices.exchange.errors import ExchangeError, Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.marks import MARKS_SHEET
from matrices.exchange.package import Package, open_package
from matrices.exchange.sheet import MAX_CELLS, LeftOut, Merged, Sheet, SheetLeftOut, Source, SourceKind, sheet_of

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, SheetMetadata


def read_spreadsheet(data: bytes) -> Source:
    """Return the sheets of an XLSX or ODS file; sheets too large to consider are named in `left_out`.

    Raises:
        UnreadableFile: it is damaged, encrypted or something else.
        TooLarge: it unpacks to too much, or every sheet of it is beyond the limits.
    """
    return _guarded(open_package(data))


def read_old_excel(data: bytes) -> Source:
    """Return the sheets of an XLS file. A hostile one can end the process that reads it: it is for `apart` alone.

    Raises:
        UnreadableFile: it is damaged, encrypted or something else.
        TooLarge: every sheet of it is beyond the limits.
    """
    return _guarded(Package(kind=SourceKind.XLS, data=data))


def _guarded(package: Package) -> Source:
    try:
        return _read(package)
    except ExchangeError:
        raise
    except Exception as error:
        is_encrypted = "password" in str(error).lower()
        raise UnreadableFile(Unreadable.ENCRYPTED if is_encrypted else Unreadable.DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the reader's own failures are no `Exception`
            raise UnreadableFile(Unreadable.DAMAGED) from error
        raise


def _read(package: Package) -> Source:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only this reading needs it

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(package.data))
    sheets: list[Sheet] = []
    left_out: list[SheetLeftOut] = []
    marks: tuple[tuple[str, ...], ...] = ()
    for place, metadata in enumerate(workbook.sheets_metadata):
        reason = _reason_against(metadata, package)
        try:
            if metadata.name == MARKS_SHEET and reason is LeftOut.HIDDEN:
                marks = _sheet(workbook.get_sheet_by_index(place), package).rows
                continue
            if reason is None:
                sheets.append(_sheet(workbook.get_sheet_by_index(place), package))
        except TooLarge:
            reason = LeftOut.TOO_LARGE
        if reason is not None:
            left_out.append(SheetLeftOut(name=metadata.name, reason=reason))
    if not sheets and any(one.reason is LeftOut.TOO_LARGE for one in left_out):
        raise TooLarge(Measure.CELLS, MAX_CELLS)
    return Source(kind=package.kind, sheets=tuple(sheets), left_out=tuple(left_out), marks=marks)


def _reason_against(metadata: "SheetMetadata", package: Package) -> LeftOut | None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - as above

    if metadata.name in package.too_large:
        return LeftOut.TOO_LARGE
    if metadata.typ != SheetTypeEnum.WorkSheet:
        return LeftOut.NO_TABLE
    return None if metadata.visible == SheetVisibleEnum.Visible else LeftOut.HIDDEN


def _sheet(found: "CalamineSheet", package: Package) -> Sheet:
    told = (
        Merged(top=top, left=left, bottom=bottom, right=right)
        for (top, left), (bottom, right) in found.merged_cell_ranges or ()
    )
    merged = package.merged.get(found.name, told)
    rows = found.to_python(skip_empty_area=False) if found.end else []
    return sheet_of(found.name, (tuple(map(_text, row)) for row in rows), merged)


def _text(value: object) -> str:
    """Return a cell's value as a person would type it."""
    match value:
        case str():
            return value
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
        case datetime.datetime():
            return value.isoformat(" ")
    return str(value)
