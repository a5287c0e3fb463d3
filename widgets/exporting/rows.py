"""Rows of texts into the clipboard and into files."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt

from matrices.exchange.file_names import file_name
from matrices.exchange.formula_guard import guarded
from matrices.exchange.table_out import Rows, delimited_of, workbook_of
from matrices.language.words import Words
from matrices.whole_file import write_whole
from widgets.asking import Asking
from widgets.folders import documents_folder
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

    Returns what to say of it, empty where nothing was written. Why it could not be is told by `asking`; what was there
    before stays.
    """
    try:
        path = _written(rows, title, asking, words)
    except OSError as error:
        asking.tell(words("The file could not be written: {reason}. Nothing was changed.", reason=error.strerror))
        return ""
    return "" if path is None else words("Exported: {file}", file=path.name)


def shown_rows(model: QAbstractItemModel) -> list[list[str]]:
    """Return what a table shows: its heads, and then row by row."""
    columns = range(model.columnCount())
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    rows = range(model.rowCount())
    return [heads, *([str(model.index(row, column).data() or "") for column in columns] for row in rows)]


def _written(rows: Rows, title: str, asking: Asking, words: Words) -> Path | None:
    suggested = documents_folder() / f"{file_name(title)}.xlsx"
    chosen = asking.file_to_save(words("Export"), suggested, f"{words('Tables')} (*.xlsx *.csv)")
    if chosen is None:
        return None
    is_text = chosen.suffix.lower() == ".csv"
    data = delimited_of(rows) if is_text else workbook_of(rows, title, is_right_to_left=words.is_right_to_left)
    write_whole(chosen, data)
    return chosen
