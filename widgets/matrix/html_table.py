"""Tables as the clipboard carries them in HTML: written so that spreadsheets keep each cell whole, and read from them.

What other programs write differs in everything but the table itself: Excel breaks its lines inside cells, Calc wraps
texts in `<font>`, Google Sheets puts a style sheet in front, and all of them merge cells.
"""

import html
import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser
from typing import Final

from typing_extensions import override

MOST_CELLS: Final = 200_000
"""More than any grid has; a table that claims to span more is read up to here and then refused."""

_BREAK: Final = '<br style="mso-data-placement:same-cell">'
"""A line break that Excel keeps inside the cell; any other begins a new row there."""
_AS_TEXT: Final = """ style="mso-number-format:'\\@'" sdnum="1033;0;@\""""
"""What keeps a text as it is: in Excel the style, in Calc the attribute; else they make numbers and days of some."""
_HEAD: Final = '<html><head><meta charset="utf-8"></head><body>'
_BLOCKS: Final = frozenset({"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th"})
_SILENT: Final = frozenset({"style", "script", "title"})
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_SEVERAL: Final = re.compile(r" {2,}")
_AROUND_BREAK: Final = re.compile(r" *\n *")


class TooManyCellsError(Exception):
    """A table in the clipboard has more cells than a grid can take."""


Rows = tuple[tuple[str, ...], ...]
"""Texts of cells, row by row; rows may differ in length."""


def written_table(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of texts as an HTML document; each text may have several lines."""
    lines = ("<tr>" + "".join(f"<td{_AS_TEXT}>{_cell(text)}</td>" for text in row) + "</tr>" for row in rows)
    return f"{_HEAD}<table>{''.join(lines)}</table></body></html>"


def read_table(document: str) -> Rows | None:
    """Return the first table of an HTML document, or None. Merged cells: the text comes first, the rest is empty.

    Raises:
        TooManyCellsError: more than MOST_CELLS.
    """
    reader = _Reader()
    reader.feed(document)
    reader.close()
    return reader.table()


def _cell(text: str) -> str:
    lines = (html.escape(line, quote=False) for line in text.split("\n"))
    return _BREAK.join(_solid(line) for line in lines)


def _solid(line: str) -> str:
    """Return a line in which no space collapses with another or at an end."""
    return re.sub(r"^ | (?= )| $", "\xa0", line)


class _Reader(HTMLParser):
    """Collects the cells of the first table; tables inside a cell are text of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._depth = 0
        self._is_done = False
        self._grid = _Grid()
        self._texts: list[str] | None = None
        self._silent = 0
        self._is_line_begun = False

    def table(self) -> Rows | None:
        """Return what was read."""
        self._end_cell()
        rows = self._grid.rows()
        return rows if any(rows) else None

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table" and not self._is_done:
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self._grid.start_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            self._texts, self._is_line_begun = [], False
            self._grid.start_cell(_span(known.get("colspan")), _span(known.get("rowspan")))
        elif tag == "br" or tag in _BLOCKS:
            self._break(is_forced=tag == "br")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if self._depth == 0:
                self._end_cell()
            self._is_done = self._depth == 0
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag in _BLOCKS:
            self._break(is_forced=False)

    @override
    def handle_data(self, data: str) -> None:
        if self._texts is not None and not self._silent:
            self._texts.append(_SPACES.sub(" ", data))
            self._is_line_begun = self._is_line_begun or not data.isspace()

    def _break(self, *, is_forced: bool) -> None:
        if self._texts is not None and (is_forced or self._is_line_begun):
            self._texts.append("\n")
            self._is_line_begun = False

    def _end_cell(self) -> None:
        if self._texts is not None:
            text = _AROUND_BREAK.sub("\n", _SEVERAL.sub(" ", "".join(self._texts))).strip(" \n")
            self._grid.end_cell(text.replace("\xa0", " "))
            self._texts = None


class _Grid:
    """Lays cells with their spans out in rows."""

    def __init__(self) -> None:
        self._rows: list[dict[int, str]] = []
        self._taken: dict[int, int] = {}
        """Columns that a cell above reaches into, and for how many rows more."""
        self._cell = (0, 1, 1)
        self._free = 0
        """Left of this column no cell of the row is free."""
        self._count = 0

    def start_row(self) -> None:
        """Begin the next row, under the cells that reach into it."""
        self._rows.append({})
        self._free = 0
        reaching = {column: rows - 1 for column, rows in self._taken.items() if rows > 1}
        for column in self._taken:
            self._put(column, "")
        self._taken = reaching

    def start_cell(self, width: int, height: int) -> None:
        """Begin a cell in the next free column."""
        if not self._rows:
            self.start_row()
        while self._free in self._rows[-1]:
            self._free += 1
        self._cell = (self._free, width, height)

    def end_cell(self, text: str) -> None:
        """Put the text of the cell that was begun."""
        column, width, height = self._cell
        for place in range(column, column + width):
            self._put(place, text if place == column else "")
            if height > 1:
                self._taken[place] = height - 1

    def rows(self) -> Rows:
        """Return the texts, row by row."""
        return tuple(tuple(row.get(place, "") for place in range(max(row, default=-1) + 1)) for row in self._rows)

    def _put(self, column: int, text: str) -> None:
        self._count += 1
        if self._count > MOST_CELLS:
            raise TooManyCellsError
        self._rows[-1][column] = text


def _span(value: str | None) -> int:
    """Return how many rows or columns a cell takes; HTML allows 1000 columns and 65534 rows."""
    found = re.match(r"\s*(\d{1,5})", value or "")
    return max(1, min(1000, int(found[1]))) if found else 1
