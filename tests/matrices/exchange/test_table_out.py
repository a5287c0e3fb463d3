import csv
import io

import python_calamine

from matrices.exchange.table_out import delimited_of, workbook_of

ROWS = [["Name", "Product"], ["=cmd()", "2"], ['Ana, "A"\nB', ""]]


def test_delimited_table_comes_back_and_acts_as_no_formula():
    text = delimited_of(ROWS).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [ROWS[0], ["'=cmd()", "2"], ROWS[2]]


def test_workbook_holds_numbers_as_numbers_and_texts_as_texts():
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(workbook_of(ROWS, "Map", is_right_to_left=True)))
    assert book.get_sheet_by_index(0).to_python() == [["Name", "Product"], ["=cmd()", 2.0], ['Ana, "A"\nB', ""]]


def test_empty_workbook_is_one():
    assert workbook_of([], "Map").startswith(b"PK")
