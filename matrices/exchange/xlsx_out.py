"""Write matrices as a workbook, a sheet each, whose edits find their way back.

It carries title, what the role is about, categories, attributes and what they are about, expected levels, levels with
their meanings and colours, descriptors, track and language, and the ids of all; no steps to other roles and no
questions to ask, which stay as they are in a role that is brought up to date. A matrix in another language than its own
has no ids: its texts are not to come back in the place of the source's.
"""

import io
import re
import zipfile
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from matrices.exchange.errors import Measure, TooLarge
from matrices.exchange.marks import MARKS_SHEET, marks_rows
from matrices.exchange.row_heights import LINE_PT, row_height_pt
from matrices.exchange.written_grid import WrittenGrid, WrittenRow, header_cells, row_cells, written_grid
from matrices.language.words import RIGHT_TO_LEFT, nearest_language
from matrices.model.matrix import Matrix

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MAX_XLSX_CELL: Final = 32_767
"""Characters in a cell (Excel specifications and limits)."""
_MAX_NAME: Final = 31
_FORBIDDEN_IN_NAME: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_OWN_NAMES: Final = frozenset({"history", MARKS_SHEET})
"""Names that no visible sheet may have; the first one is Excel's own."""
_WIDTHS: Final = (18, 26, 34, 16)
_LEVEL_WIDTH: Final = 42
_TITLE_PT: Final = 24
_A4: Final = 9
_LEADING: Final = 2
"""Columns that stay in sight: category and attribute."""


def xlsx_of(matrices: Iterable[Matrix], translated_ids: Collection[str] = ()) -> bytes:
    """Return matrices as a workbook; those of `translated_ids` are in another language than their own.

    Raises:
        TooLarge: a text is longer than MAX_XLSX_CELL.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - only this export needs it

    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    named = _named(matrices)
    with Workbook(data, options) as book:
        book.set_properties({"title": ", ".join(matrix.title for _, matrix in named)[:255]})
        book.set_calc_mode("auto")
        looks = _Looks(book)
        for name, matrix in named:
            _SheetWriter(book.add_worksheet(name), looks, written_grid(matrix)).write()
        own = [(name, matrix) for name, matrix in named if matrix.matrix_id not in translated_ids]
        if own:
            _write_marks(book.add_worksheet(MARKS_SHEET), own)
    return _with_free_rows(data)


def _write_marks(hidden: "Worksheet", named: Iterable[tuple[str, Matrix]]) -> None:
    for row, cells in enumerate(marks_rows(named)):
        for column, text in enumerate(cells):
            hidden.write_string(row, column, text)
    hidden.very_hidden()


def _with_free_rows(workbook: io.BytesIO) -> bytes:
    """Return a workbook whose heights of rows are not said to be somebody's wish, so that rows grow with their texts.

    The library cannot leave that out (ECMA-376 part 1, 18.3.1.73, `customHeight`). Texts lie in another part.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(workbook) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            is_sheet = part.filename.startswith("xl/worksheets/")
            new.writestr(part, content.replace(b' customHeight="1"', b"") if is_sheet else content)
    return made.getvalue()


def _named(matrices: Iterable[Matrix]) -> list[tuple[str, Matrix]]:
    """Return each matrix behind a name that no other sheet of the workbook has."""
    named: dict[str, tuple[str, Matrix]] = {}
    for matrix in matrices:
        plain = " ".join(_FORBIDDEN_IN_NAME.sub(" ", matrix.title).split()).strip("'")[:_MAX_NAME].strip("' ") or "1"
        name, number = plain, 1
        while name.casefold() in named or name.casefold() in _OWN_NAMES:
            number += 1
            end = f" {number}"
            name = plain[: _MAX_NAME - len(end)] + end
        named[name.casefold()] = name, matrix
    return list(named.values())


class _Looks:
    """The formats of a workbook. The quote prefix keeps a text a text when somebody edits its cell."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        cell = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#E3E4E0", "font_color": "#1F2328"}
        self.cell = self._pair(cell)
        self.name = self._pair({**cell, "bold": True})
        self.category = self._pair({**cell, "font_color": "#59616B"})
        self.expected = self._pair({**cell, "bg_color": "#E4F0EB", "left": 5, "left_color": "#2B6B5A"})
        self.header = self._pair({**cell, "bold": True, "bg_color": "#EDF5F1", "bottom": 2, "bottom_color": "#2B6B5A"})
        self.title = self._pair({"bold": True, "font_size": 16, "font_color": "#1F2328"})
        self.about = self._pair({"font_color": "#59616B", "text_wrap": False, "valign": "top"})
        self.strong = book.add_format({"bold": True})
        self.quiet = book.add_format({"font_color": "#59616B", "bold": False})

    def _pair(self, look: dict[str, object]) -> "tuple[Format, Format]":
        return self._book.add_format(look), self._book.add_format({**look, "quote_prefix": True})


class _SheetWriter:
    """Writes one role's sheet."""

    def __init__(self, sheet: "Worksheet", looks: _Looks, grid: WrittenGrid) -> None:
        self._sheet = sheet
        self._looks = looks
        self._grid = grid

    def write(self) -> None:
        grid = self._grid
        self._text(0, 0, grid.title, self._looks.title)
        self._text(1, 0, grid.about, self._looks.about)
        self._sheet.set_row(0, _TITLE_PT)
        self._sheet.set_row(1, LINE_PT * (grid.about.count("\n") + 1))
        header = 2
        self._write_header(header)
        for row, written in enumerate(grid.rows, start=header + 1):
            self._write_row(row, written)
        self._set_up(header)

    def _write_header(self, row: int) -> None:
        looks = self._looks
        self._make_room(row, header_cells(self._grid))
        for column, heading in enumerate(self._grid.headings):
            self._text(row, column, heading, looks.header)
        for column, level in enumerate(self._grid.levels, start=len(self._grid.headings)):
            if level.name and level.meaning:
                _check(f"{level.name}\n{level.meaning}")
                meaning = f"\n{level.meaning}"
                self._sheet.write_rich_string(
                    row, column, looks.strong, level.name, looks.quiet, meaning, looks.header[1]
                )
            else:
                self._text(row, column, level.name or f"\n{level.meaning}", looks.header)

    def _write_row(self, row: int, written: WrittenRow) -> None:
        looks = self._looks
        leading = len(self._grid.headings)
        expected = None if written.expected_place is None else leading + written.expected_place
        self._make_room(row, row_cells(written))
        for column, text in enumerate(row_cells(written)):
            look = {0: looks.category, 1: looks.name}.get(column, looks.cell)
            self._text(row, column, text, looks.expected if column == expected else look)

    def _text(self, row: int, column: int, text: str, look: "tuple[Format, Format]") -> None:
        """Write a text as what it is, whatever it begins with."""
        _check(text)
        if text:
            self._sheet.write_string(row, column, text, look[1])
        else:
            self._sheet.write_blank(row, column, None, look[0])

    def _make_room(self, row: int, texts: Sequence[str]) -> None:
        widths = (*_WIDTHS, *[_LEVEL_WIDTH] * len(self._grid.levels))
        self._sheet.set_row(row, row_height_pt(zip(texts, widths, strict=True)))

    def _set_up(self, header: int) -> None:
        sheet, grid = self._sheet, self._grid
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        if grid.levels:
            sheet.set_column(len(_WIDTHS), len(_WIDTHS) + len(grid.levels) - 1, _LEVEL_WIDTH)
        sheet.freeze_panes(header + 1, _LEADING)
        sheet.repeat_rows(header)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        if nearest_language(grid.language) in RIGHT_TO_LEFT:
            sheet.right_to_left()


def _check(text: str) -> None:
    if len(text.encode("utf-16-le", "surrogatepass")) > 2 * MAX_XLSX_CELL:
        raise TooLarge(Measure.CELL_CHARACTERS, MAX_XLSX_CELL)
