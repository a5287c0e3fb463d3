"""Read HTML into blocks. What a page shows is read, never run: no script, no style, nothing fetched."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from typing_extensions import override

from matrices.exchange.blocks import Aside, Block, Heading, Paragraph, Table, labelled
from matrices.exchange.errors import Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.sheet import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Merged

MAX_HTML_CHARACTERS: Final = 8 * 1024 * 1024
_BREAKS: Final = (
    frozenset(("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div"))
    | frozenset(("dl", "dt", "fieldset", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main"))
    | frozenset(("nav", "ol", "option", "p", "picture", "pre", "section", "summary", "tbody", "tfoot", "thead", "ul"))
)
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSEEN: Final = frozenset(("script", "style", "template", "noscript"))
_WEB: Final = ("http://", "https://", "mailto:")
_TAG: Final = re.compile(r"<(?P<name>[a-zA-Z][a-zA-Z0-9-]{0,40})(?P<rest>[^<>]{0,2000})>")
_ATTRIBUTE: Final = re.compile(r"\s([a-zA-Z][a-zA-Z0-9:_-]{0,40})\s*=")
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")

Attributes = list[tuple[str, str | None]]


def read_html(text: str) -> tuple[Block, ...]:
    """Return a page's blocks, or those of a piece of one.

    Raises:
        UnreadableFile: DAMAGED where its declarations break.
        TooLarge: it is longer than MAX_HTML_CHARACTERS, or a table of it too large.
    """
    if len(text) > MAX_HTML_CHARACTERS:
        raise TooLarge(Measure.FILE_BYTES, MAX_HTML_CHARACTERS)
    reader = _Reader()
    try:
        reader.feed(_closed(text))
        reader.close()
    except AssertionError as error:  # what the parser says of broken declarations
        raise UnreadableFile(Unreadable.DAMAGED) from error
    return tuple(reader.finished())


def tags_in(text: str) -> tuple[str, ...]:
    """Return the names of the elements and attributes in a text, each once; a line break is no more than that."""
    found: dict[str, None] = {}
    for tag in _TAG.finditer(text) if "<" in text else ():
        found[tag["name"].lower()] = None
        found.update(dict.fromkeys(name.lower() for name in _ATTRIBUTE.findall(tag["rest"])))
    return tuple(name for name in found if name != "br")


def _closed(text: str) -> str:
    """Return a text in which no tag or comment is left open at the end.

    The parser looks for the end of each such one anew, which takes it hours where there are many (CVE-2025-6069).
    """
    commented, end, rest = text.rpartition("-->")
    text = f"{commented}{end}{rest.replace('<!--', '&lt;!--')}"
    tagged, end, rest = text.rpartition(">")
    return f"{tagged}{end}{rest.replace('<', '&lt;')}"


class _TableDraft:
    """A table in the making. Cells go where no cell above them still reaches (HTML, 4.9.12.1)."""

    def __init__(self) -> None:
        self._rows: list[dict[int, str]] = []
        self._merged: list[Merged] = []
        self._reaching: dict[int, int] = {}
        self._column = 0
        self._count = 0
        self._bold_row = False

    def begin_row(self) -> None:
        self._rows.append({})
        self._column = 0
        self._bold_row = True
        if len(self._rows) > MAX_ROWS:
            raise TooLarge(Measure.ROWS, MAX_ROWS)

    def end_row(self) -> None:
        """Merge a row across whose only text is bold and stands first."""
        if self._rows and self._bold_row and [place for place, text in self._rows[-1].items() if text] == [0]:
            row = len(self._rows) - 1
            if not any(one.top == row and one.left == 0 for one in self._merged):
                self._merged.append(Merged(top=row, left=0, bottom=row, right=max(1, self._column - 1)))
        self._bold_row = False

    def add(self, text: str, across: int, down: int, *, is_bold: bool) -> None:
        if not self._rows:
            self.begin_row()
        row = len(self._rows) - 1
        while self._reaching.get(self._column, -1) >= row:
            self._column += 1
        across, down = min(max(1, across), MAX_COLUMNS), min(max(1, down), MAX_ROWS)
        self._count += 1
        if self._count > MAX_CELLS or self._column + across > 4 * MAX_COLUMNS:
            raise TooLarge(Measure.CELLS, MAX_CELLS)
        self._rows[row][self._column] = text
        self._bold_row = self._bold_row and (is_bold or not text)
        if across > 1 or down > 1:
            self._merged.append(
                Merged(top=row, left=self._column, bottom=row + down - 1, right=self._column + across - 1)
            )
        if down > 1:
            self._reaching |= dict.fromkeys(range(self._column, self._column + across), row + down - 1)
        self._column += across

    def table(self) -> Table:
        width = max((max(row, default=-1) for row in self._rows), default=-1) + 1
        if width * len(self._rows) > MAX_CELLS:
            raise TooLarge(Measure.CELLS, MAX_CELLS)
        rows = (tuple(row.get(place, "") for place in range(width)) for row in self._rows)
        return Table(tuple(rows), tuple(self._merged))


class _Reader(HTMLParser):
    """Turns tags into blocks. Tables inside a table's cell are text of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[Block] = []
        self._asides: list[str] = []
        self._parts: list[str] = []
        self._bold: list[str] = []
        self._label = ""
        self._plain_seen = False
        self._unseen = self._bold_depth = self._item_depth = self._table_depth = self._pre = 0
        self._heading = 0
        self._title: str | None = None
        self._in_title = False
        self._draft: _TableDraft | None = None
        self._cell: tuple[int, int, bool] | None = None
        self._links: list[str] = []

    def finished(self) -> Iterator[Block]:
        """Yield all blocks; a page's own title is its heading where it has no other."""
        self._end_cell()
        self._end_block()
        if self._draft is not None:
            self._end_table()
        headings = [one.text for one in self._blocks if isinstance(one, Heading)]
        if self._title and not headings:
            yield Heading(1, self._title)
        yield from self._blocks
        if self._title and headings and self._title != ", ".join(headings) and self._title not in headings:
            yield Aside(self._title)
        yield from map(Aside, self._asides)

    @override
    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "title":
            self._in_title = True
        elif tag in {"table", "tr", "td", "th"}:
            self._start_table_part(tag, dict(attrs))
        elif tag in _HEADINGS:
            self._break()
            self._heading = int(tag[1])
        elif tag in {"b", "strong"}:
            self._bold_depth += 1
        elif tag in _BREAKS:
            self._start_break(tag)
        self._take_attributes(tag, dict(attrs))

    def _start_break(self, tag: str) -> None:
        if tag == "br":
            self._parts.append("\n")
        else:
            self._break()
        self._item_depth += tag == "li"
        self._pre += tag == "pre"

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "title":
            self._in_title = False
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._leave_table()
        elif tag in {"b", "strong"}:
            self._end_bold()
        elif tag == "a":
            self._end_link()
        elif tag in _HEADINGS or tag in _BREAKS:
            self._break()
            self._heading = 0
            self._item_depth = max(0, self._item_depth - (tag == "li"))
            self._pre = max(0, self._pre - (tag == "pre"))

    @override
    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        text = data if self._pre else _SPACES.sub(" ", data)
        if self._in_title:
            self._title = f"{self._title or ''}{text}".strip()
            return
        self._parts.append(text)
        if self._bold_depth:
            self._bold.append(text)
        elif text.strip():
            self._plain_seen = True

    @override
    def handle_comment(self, data: str) -> None:
        if data.strip() and not self._unseen:
            self._asides.append(data.strip())

    @override
    def unknown_decl(self, data: str) -> None:
        self._asides.append(data)

    def _start_table_part(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "table":
            self._table_depth += 1
            if self._table_depth == 1:
                self._end_block()
                self._draft = _TableDraft()
            else:
                self._break()
        elif self._draft is None or self._table_depth > 1:
            self._break()
        elif tag == "tr":
            self._end_row()
            self._draft.begin_row()
        else:
            self._end_cell()
            across, down = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))
            self._cell = across, down, tag == "th"

    def _take_attributes(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Keep what an element says beside its text: where a link leads, what a picture shows and where it is."""
        if tag == "a":
            self._links.append(attributes.get("href") or "")
        names = ("title", "alt", "src", "srcset", "media", "aria-label") if tag != "table" else ("title", "summary")
        self._asides += (text for name in names if (text := (attributes.get(name) or "").strip()))

    def _end_link(self) -> None:
        target = self._links.pop() if self._links else ""
        if target.startswith(_WEB):
            plain = target.removeprefix("mailto:")
            if plain not in "".join(self._parts[-20:]):
                self._parts.append(f" ({plain})")
        elif target:
            self._asides.append(target)

    def _end_bold(self) -> None:
        self._bold_depth = max(0, self._bold_depth - 1)
        if not self._label and not self._plain_seen:
            self._label = _joined(self._bold)

    def _break(self) -> None:
        """End a line of a cell, or a block."""
        if self._cell is not None:
            self._parts.append("\n")
        else:
            self._end_block()

    def _end_block(self) -> None:
        text, label = _joined(self._parts), self._label
        self._forget()
        if text and self._heading:
            self._blocks.append(Heading(self._heading, " ".join(text.split())))
        elif text:
            self._blocks.append(labelled(text, label) if self._item_depth else Paragraph(text))
        self._blocks += map(Aside, self._asides if self._draft is None else ())
        self._asides = [] if self._draft is None else self._asides

    def _end_cell(self) -> None:
        if self._cell is None or self._draft is None:
            return
        text, is_bold = _joined(self._parts), not self._plain_seen
        self._forget()
        across, down, is_header = self._cell
        self._cell = None
        self._draft.add(text, across, down, is_bold=is_header or is_bold)

    def _forget(self) -> None:
        self._parts, self._bold, self._label, self._plain_seen = [], [], "", False

    def _end_row(self) -> None:
        if self._table_depth == 1 and self._draft is not None:
            self._end_cell()
            self._draft.end_row()
            self._end_block()

    def _leave_table(self) -> None:
        self._table_depth = max(0, self._table_depth - 1)
        if self._table_depth == 0 and self._draft is not None:
            self._end_row()
            self._end_cell()
            self._end_table()
        else:
            self._break()

    def _end_table(self) -> None:
        if self._draft is None:
            return
        self._draft.end_row()
        table = self._draft.table()
        self._draft = None
        if table.rows:
            self._blocks.append(table)
        self._end_block()


def _joined(parts: list[str]) -> str:
    """Return parts as lines without blanks around them, and without empty lines around them all."""
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()


def _span(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 6 else 1
