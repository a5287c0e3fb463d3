"""Write a plain table, rows of texts, for spreadsheets: what the window shows as it shows it, not to be read back."""

import csv
import io
from collections.abc import Sequence
from typing import Final

from matrices.exchange.formula_guard import guarded

Rows = Sequence[Sequence[str]]

_MOST_WIDTH: Final = 40
"""In digits, as workbooks measure columns."""


def delimited_of(rows: Rows, delimiter: str = ",") -> bytes:
    """Return rows as UTF-8 text with a byte order mark, by which Excel knows it; no cell acts as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def workbook_of(rows: Rows, title: str, *, is_right_to_left: bool = False) -> bytes:
    """Return rows as a workbook of one sheet whose first row and first column stay in sight; whole numbers count."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only this export needs it

    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(data, options) as book:
        book.set_properties({"title": title[:255]})
        strong = book.add_format({"bold": True, "text_wrap": True, "valign": "bottom"})
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 1)
        if is_right_to_left:
            sheet.right_to_left()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell.isdecimal() and cell.isascii() and len(cell) < 16:
                    sheet.write_number(number, column, int(cell))
                else:
                    sheet.write_string(number, column, cell, strong if number == 0 else None)
        for column in range(max(map(len, rows), default=0)):
            longest = max((len(row[column]) for row in rows[1:] if column < len(row)), default=0)
            sheet.set_column(column, column, min(max(longest + 2, 10), _MOST_WIDTH))
    return data.getvalue()
