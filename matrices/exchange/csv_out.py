"""Write a matrix as delimited text that no spreadsheet takes for formulas.

It carries categories, attributes, what they are about, expected levels, levels with their meanings and descriptors; the
role's title is the file's name. It carries no ids, no text about the role, no colours, track, language
or steps.
"""

import csv
import io

from matrices.exchange.formula_guard import guarded
from matrices.exchange.written_grid import header_cells, row_cells, written_grid
from matrices.model.matrix import Matrix


def csv_of_matrix(matrix: Matrix, delimiter: str = ",") -> bytes:
    """Return a matrix as UTF-8 text with a byte order mark, by which Excel knows the encoding."""
    grid = written_grid(matrix)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(map(guarded, header_cells(grid)))
    writer.writerows(map(guarded, row_cells(row)) for row in grid.rows)
    return text.getvalue().encode("utf-8-sig")
