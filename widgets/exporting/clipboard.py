"""A whole role in the clipboard, for spreadsheets, documents and chats.

A QMimeData that Python made must not stay in the clipboard when the program ends: Qt's offscreen platform crashes on
it. Whoever runs the application clears the clipboard before.
"""

from typing import Final

from PySide6.QtCore import QMimeData

from matrices.exchange.csv_out import csv_of_matrix
from matrices.exchange.formula_guard import guarded
from matrices.exchange.text_out import markdown_of
from matrices.exchange.written_grid import header_cells, row_cells, written_grid
from matrices.model.matrix import Matrix
from widgets.matrix.html_table import written_table

_MARKDOWN: Final = "text/markdown"
_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


def table_of(matrix: Matrix) -> QMimeData:
    """Return a role as a table: tab-separated, as HTML, and for programs that ask for it as Markdown."""
    grid = written_grid(matrix)
    rows = [header_cells(grid), *map(row_cells, grid.rows)]
    made = QMimeData()
    made.setText(csv_of_matrix(matrix, "\t").decode().removeprefix(_BYTE_ORDER_MARK))
    made.setHtml(written_table([[guarded(text) for text in row] for row in rows]))
    made.setData(_MARKDOWN, markdown_of([matrix]))
    return made


def markdown_text_of(matrix: Matrix) -> QMimeData:
    """Return a role as Markdown alone, for chats and wikis that take text."""
    made = QMimeData()
    made.setText(markdown_of([matrix]).decode())
    made.setData(_MARKDOWN, markdown_of([matrix]))
    return made
