"""Small files of the shapes that people keep their grids in."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence

import xlsxwriter

from matrices.exchange.importing import plan_import, plans_of_sheet
from matrices.exchange.layout import Layout, layout_of
from matrices.exchange.plan import GridPlan
from matrices.exchange.reading import read_here
from matrices.exchange.recognising import Wishes
from matrices.exchange.sheet import Merged, Sheet, Source, sheet_of

Rows = Sequence[Sequence[str]]

GRID: Rows = (
    ("Attribute", "Level 1", "Level 2"),
    ("Product knowledge", "• Finds the article\n• Asks", "- Explains the why"),
    ("Writing", "1. Writes short replies", "Rewrites old articles"),
)


def csv_of(rows: Rows, delimiter: str = ",", encoding: str = "utf-8", line_end: str = "\r\n") -> bytes:
    text = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if line_end == "\r" else csv.QUOTE_MINIMAL  # the writer leaves "\n" bare otherwise
    csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_of(rows: Rows, merged: Sequence[tuple[int, int, int, int]] = (), name: str = "Sheet1") -> bytes:
    return workbook_of({name: rows}, merged)


def workbook_of(sheets: Mapping[str, Rows], merged: Sequence[tuple[int, int, int, int]] = ()) -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, text in enumerate(cells):
                    if text:
                        sheet.write_string(row, column, text)
            for top, left, bottom, right in merged:
                sheet.merge_range(top, left, bottom, right, rows[top][left])
    return data.getvalue()


def zip_of(parts: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(data: bytes, name: str, content: str | bytes) -> bytes:
    return zip_of({**parts_of(data), name: content})


_ODS_START = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Sheet1">'
)
_ODS_END = "</table:table></office:spreadsheet></office:body></office:document-content>"
_ODS_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry'
    ' manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


def ods_of(body: str) -> bytes:
    """Return an ODS file with one table made of `body`, its rows as XML."""
    return zip_of(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": _ODS_START + body + _ODS_END,
            "META-INF/manifest.xml": _ODS_MANIFEST,
        }
    )


def ods_cell(text: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'


def sheet(*rows: Sequence[str], merged: Sequence[tuple[int, int, int, int]] = ()) -> Sheet:
    rectangles = [Merged(top=top, left=left, bottom=bottom, right=right) for top, left, bottom, right in merged]
    return sheet_of("", rows, rectangles)


def plan_rows(*rows: Sequence[str], merged: Sequence[tuple[int, int, int, int]] = ()) -> GridPlan:
    table = sheet(*rows, merged=merged)
    return plan_sheet(table, layout_of(table))


def plan_sheet(table: Sheet, layout: Layout) -> GridPlan:
    """Return the first grid of a sheet."""
    return plans_of_sheet(table, layout)[0]


def plan_source(source: Source, name: str = "", sheet_name: str | None = None) -> GridPlan:
    """Return the first grid of a source, or of one of its sheets."""
    return plan_import(source, name, Wishes(sheet_name=sheet_name)).grids[0]


def plan_bytes(data: bytes) -> GridPlan:
    return plan_source(read_here(data))


def words_taken(plan: GridPlan) -> set[str]:
    """Return every word that a plan takes or reports."""
    texts = [plan.title, plan.about, *plan.categories, *(column.name for column in plan.layout.columns)]
    for level in plan.levels:
        texts += [level.name, level.meaning]
    for attribute in plan.attributes:
        texts += [attribute.name, attribute.about, *attribute.descriptors]
    for row in plan.rows:
        texts += [row.name, *row.unplaced]
    return {word for text in texts for word in text.split()}
