"""Rows of texts into the clipboard and into files."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt

from matrices.exchange.file_names import file_name
from matrices.exchange.formula_guard import guarded
from matrices.exchange.table_out import Rows, delimited_of, workbook_of
from matrices.language.words import Words
from widgets.asking import Asking
from widgets.exporting.writing import write_asked
from widgets.matrix.html_table import written_table

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def table_mime(rows: Rows) -> QMimeData:
    """Return rows for the clipboard: tab-separated, and as HTML."""
    made = QMimeData()
    made.setText(delimited_of(rows, "\t").decode().removeprefix(_BYTE_ORDER_MARK))
    made.setHtml(written_table([[guarded(text) for text in row] for row in rows]))
    return made


def export_rows(rows: Rows, title: str, asking: Asking, words: Words) -> str:
    """Ask for a file and write rows into it, a workbook or comma-separated by its ending.

    Returns what to say of it, empty where nothing was written.
    """

    def data_for(path: Path) -> bytes:
        is_text = path.suffix.lower() == ".csv"
        return delimited_of(rows) if is_text else workbook_of(rows, title, is_right_to_left=words.is_right_to_left)

    tables = words("Tables")
    return write_asked(f"{file_name(title)}.xlsx", f"{tables} (*.xlsx *.csv)", data_for, asking, words)


def shown_rows(model: QAbstractItemModel) -> list[list[str]]:
    """Return what a table shows: its heads, and then row by row."""
    columns = range(model.columnCount())
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    rows = range(model.rowCount())
    return [heads, *([str(model.index(row, column).data() or "") for column in columns] for row in rows)]
