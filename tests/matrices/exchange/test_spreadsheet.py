import datetime
import io

import pytest
import xlsxwriter

from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.package import MAX_UNPACKED_BYTES, open_package
from matrices.exchange.reading import MAX_FILE_BYTES, read_file, read_source
from matrices.exchange.sheet import LeftOut, Merged, SourceKind
from tests.matrices.exchange.making import (
    GRID,
    csv_of,
    ods_cell,
    ods_of,
    with_part,
    workbook_of,
    xlsx_of,
    zip_of,
)

SHEET = "xl/worksheets/sheet1.xml"
WORKSHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def reason_for(data):
    with pytest.raises(UnreadableFile) as caught:
        read_source(data)
    return caught.value.reason


def test_rows_and_merged_cells_are_read():
    sheet = read_source(xlsx_of(GRID, [(1, 1, 1, 2)])).sheets[0]
    assert sheet.rows[0] == GRID[0]
    assert sheet.merged == (Merged(top=1, left=1, bottom=1, right=2),)


def test_kind_is_seen_whatever_the_name_says(tmp_path):
    path = tmp_path / "grid.csv"
    path.write_bytes(xlsx_of(GRID))
    assert read_file(path).kind is SourceKind.XLSX
    path.write_bytes(csv_of(GRID))
    assert read_file(path).kind is SourceKind.TEXT


def test_values_read_as_they_are_typed():
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet()
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, [1.0, 2.5, True])
        sheet.write_datetime(0, 3, datetime.date(2025, 3, 1), date)
    assert read_source(data.getvalue()).sheets[0].rows == (("1", "2.5", "TRUE", "2025-03-01"),)


def test_ods_is_read():
    row = "<table:table-row>" + ods_cell("Attribute") + ods_cell("Level 1") + "</table:table-row>"
    source = read_source(ods_of(row))
    assert (source.kind, source.sheets[0].rows) == (SourceKind.ODS, (("Attribute", "Level 1"),))


def test_hidden_sheet_is_named_and_left_out():
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        book.add_worksheet("Seen").write(0, 0, "a")
        book.add_worksheet("Ids").hide()
    source = read_source(data.getvalue())
    assert [(one.name, one.reason) for one in source.left_out] == [("Ids", LeftOut.HIDDEN)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Unreadable.EMPTY),
        (b" \r\n", Unreadable.EMPTY),
        (b"PK\x03\x04 and nothing else", Unreadable.DAMAGED),
        (zip_of({"word/document.xml": "<a/>"}), Unreadable.UNKNOWN_KIND),
        (zip_of({"xl/workbook.xml": "<workbook"}), Unreadable.DAMAGED),
        (zip_of({"xl/workbook.xml": "<workbook/>"}), Unreadable.DAMAGED),
        (xlsx_of(GRID)[:-200], Unreadable.DAMAGED),
        (with_part(xlsx_of(GRID), SHEET, b"\0\1\2"), Unreadable.DAMAGED),
        (with_part(xlsx_of(GRID), SHEET, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), Unreadable.DAMAGED),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, Unreadable.DAMAGED),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), Unreadable.ENCRYPTED),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable.BINARY),
    ],
)
def test_unreadable_file_says_why(data, reason):
    assert reason_for(data) is reason


def test_missing_file_is_a_typed_error(tmp_path):
    with pytest.raises(UnreadableFile):
        read_file(tmp_path / "none.csv")


def test_huge_file_is_not_read(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES * 3)
    with pytest.raises(TooLarge):
        read_file(path)


def test_zip_bomb_is_judged_by_its_directory():
    block = b"\0" * (MAX_UNPACKED_BYTES // 16)
    data = bytearray(zip_of({"xl/workbook.xml": b"<workbook/>", **{f"xl/{n}.xml": block for n in range(2)}}))
    for at in (at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"):
        data[at + 24 : at + 28] = (MAX_UNPACKED_BYTES // 2).to_bytes(4, "little")
    with pytest.raises(TooLarge) as caught:
        read_source(bytes(data))
    assert caught.value.measure is Measure.UNPACKED_BYTES


def test_directory_that_lies_is_damage():
    data = bytearray(xlsx_of([["a" * 3000, "b"]]))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert reason_for(bytes(data)) is Unreadable.DAMAGED


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "XFD1"])
def test_sheet_reaching_too_far_is_left_out_unread(place):
    far = WORKSHEET.format(f'<row r="{place.strip("ADFX")}"><c r="{place}"><v>1</v></c></row>')
    source = read_source(with_part(workbook_of({"Far": GRID, "Grid": GRID}), SHEET, far))
    assert [sheet.name for sheet in source.sheets] == ["Grid"]
    assert [(one.name, one.reason) for one in source.left_out] == [("Far", LeftOut.TOO_LARGE)]


def test_a_long_text_shared_by_many_cells_is_left_out():
    cells = '<c t="s"><v>0</v></c>' * 150
    far = WORKSHEET.format(f"<row>{cells}</row>" * 30)
    data = with_part(workbook_of({"Many": [["a" * 30_000]], "Grid": GRID}), SHEET, far)
    assert open_package(data).too_large == {"Many"}
    assert read_source(data).left_out[0].reason is LeftOut.TOO_LARGE


def test_workbook_of_nothing_but_too_large_sheets_is_refused():
    far = WORKSHEET.format('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    with pytest.raises(TooLarge):
        read_source(with_part(xlsx_of(GRID), SHEET, far))


def test_a_million_empty_rows_are_nothing():
    rows = "".join(f'<row r="{row}"><c r="XFD{row}" s="0"/></row>' for row in range(3, 300_000))
    first = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
    data = with_part(xlsx_of(GRID), SHEET, WORKSHEET.format(first + rows))
    assert read_source(data).sheets[0].rows == (("a",),)


def test_repeated_written_cells_of_ods_are_refused():
    repeated = ods_cell("x", 'table:number-columns-repeated="16384"')
    with pytest.raises(TooLarge):
        read_source(ods_of(f'<table:table-row table:number-rows-repeated="1048576">{repeated}</table:table-row>'))


def test_repeated_empty_cells_of_ods_are_nothing():
    first = "<table:table-row>" + ods_cell("x") + "</table:table-row>"
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = f'<table:table-row table:number-rows-repeated="1048575">{empty}</table:table-row>'
    assert read_source(ods_of(first + rows)).sheets[0].rows == (("x",),)


def test_readers_own_failure_is_damage():
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        book.add_worksheet().write_number(0, 0, 1e10, book.add_format({"num_format": "[h]:mm:ss"}))
    assert reason_for(data.getvalue()) is Unreadable.DAMAGED


@pytest.mark.parametrize(
    "row",
    [
        '<row r="4294967297"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="C100000000000000000000"><v>1</v></c></row>',
        '<row r="1"><c r="AAAAAAAA1"><v>1</v></c></row>',
        '<row r="1"/><mergeCell ref="A1:B99999999999"/>',
        '<row r="1"/><mergeCells count="99999999999"/>',
    ],
)
def test_places_that_no_spreadsheet_has_are_damage(row):
    assert reason_for(with_part(xlsx_of(GRID), SHEET, WORKSHEET.format(row))) is Unreadable.DAMAGED


def test_announcing_more_texts_than_fit_into_memory_is_damage():
    strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="4294967296"/>'
    assert reason_for(with_part(xlsx_of(GRID), "xl/sharedStrings.xml", strings)) is Unreadable.DAMAGED
