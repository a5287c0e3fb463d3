"""Read Markdown into blocks: CommonMark with tables, HTML within, and YAML on top."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from matrices.exchange.blocks import Aside, Block, Heading, Paragraph, Table, labelled
from matrices.exchange.errors import Measure, TooLarge
from matrices.exchange.html_text import read_html
from matrices.exchange.sheet import Merged

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_MARKDOWN_CHARACTERS: Final = 2 * 1024 * 1024
_FRONT: Final = re.compile(r"\s*---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_HTML_TABLE: Final = re.compile(r"^[ \t]*<table\b.*?</table>", re.DOTALL | re.IGNORECASE | re.MULTILINE)
_WEB: Final = ("http://", "https://", "mailto:")


class Markdown(msgspec.Struct, frozen=True):
    """A Markdown document: the YAML on top of it, what stands below that, and the blocks of the latter."""

    front: str
    body: str
    blocks: tuple[Block, ...]


def read_markdown(text: str) -> Markdown:
    """Return a Markdown document in its parts.

    Raises:
        TooLarge: it is longer than MAX_MARKDOWN_CHARACTERS.
    """
    if len(text) > MAX_MARKDOWN_CHARACTERS:
        raise TooLarge(Measure.FILE_BYTES, MAX_MARKDOWN_CHARACTERS)
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    return Markdown(front["yaml"] if front else "", body, tuple(_blocks(body)))


def _blocks(text: str) -> Iterator[Block]:
    """Yield a text's blocks; tables in HTML are read whole, whatever stands in their empty lines."""
    end = 0
    for table in _HTML_TABLE.finditer(text) if "</table>" in text.lower() else ():
        yield from _markdown_blocks(text[end : table.start()])
        yield from read_html(table[0])
        end = table.end()
    yield from _markdown_blocks(text[end:])


def _markdown_blocks(text: str) -> Iterator[Block]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    if text.strip():
        tokens = MarkdownIt("commonmark").enable("table").parse(text)
        yield from _Reader(tokens).blocks()


class _Inline(msgspec.Struct, frozen=True):
    """A line's text, the bold text that it begins with, whether all of it is bold, and what is no text in it."""

    text: str
    label: str
    is_bold: bool
    asides: tuple[str, ...]


class _Reader:
    """Goes through the tokens of a document once."""

    def __init__(self, tokens: "Sequence[Token]") -> None:
        self._tokens = tokens
        self._place = 0

    def blocks(self) -> Iterator[Block]:
        items = 0
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            self._place += 1
            if token.type == "table_open":
                yield from self._table()
            elif token.type == "inline":
                yield from self._text(self._tokens[self._place - 2], _inline(token), is_item=items > 0)
            elif token.type in {"list_item_open", "list_item_close"}:
                items += token.nesting
            elif token.type in {"fence", "code_block"} and token.content.strip():
                yield Paragraph(token.content.strip())
            elif token.type == "html_block":
                yield from read_html(token.content)

    def _text(self, opened: "Token", inline: _Inline, *, is_item: bool) -> Iterator[Block]:
        if opened.type == "heading_open":
            yield Heading(int(opened.tag[1:]), " ".join(inline.text.split()))
        elif inline.text:
            yield labelled(inline.text, inline.label) if is_item else Paragraph(inline.text)
        yield from map(Aside, inline.asides)

    def _table(self) -> Iterator[Block]:
        rows: list[tuple[str, ...]] = []
        merged: list[Merged] = []
        asides: list[str] = []
        cells: list[_Inline] = []
        while (token := self._tokens[self._place]).type != "table_close":
            self._place += 1
            if token.type == "tr_open":
                cells = []
            elif token.type == "inline":
                cells.append(_inline(token))
            elif token.type == "tr_close":
                if _is_group(cells):
                    merged.append(Merged(top=len(rows), left=0, bottom=len(rows), right=max(1, len(cells) - 1)))
                rows.append(tuple(one.text for one in cells))
                asides += (aside for one in cells for aside in one.asides)
        yield Table(tuple(rows), tuple(merged))
        yield from map(Aside, asides)


def _is_group(cells: Sequence[_Inline]) -> bool:
    return bool(cells) and cells[0].is_bold and not any(one.text for one in cells[1:])


def _inline(token: "Token") -> _Inline:
    return _InlineReader().read(token.children or ())


class _InlineReader:
    """Puts the text of inline tokens together."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._bold: list[str] = []
        self._label: str | None = None
        self._plain_seen = False
        self._asides: list[str] = []
        self._links: list[str] = []
        self._depth = 0

    def read(self, tokens: "Sequence[Token]") -> _Inline:
        for token in tokens:
            self._take(token)
        text = "".join(self._parts).strip()
        is_bold = bool(text) and not self._plain_seen
        return _Inline(text, self._label or "", is_bold, tuple(self._asides))

    def _take(self, token: "Token") -> None:
        match token.type:
            case "text" | "code_inline":
                self._add(token.content)
            case "softbreak":
                self._add(" ")
            case "hardbreak":
                self._add("\n")
            case "html_inline":
                self._take_html(token.content)
            case "image":
                self._asides += filter(None, [token.content, str(token.attrs.get("src", ""))])
            case "link_open":
                self._links.append(str(token.attrs.get("href", "")))
                self._asides += filter(None, [str(token.attrs.get("title", ""))])
            case "link_close":
                self._close_link()
            case "strong_open" | "strong_close":
                self._take_strong(token.nesting)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        if self._depth:
            self._bold.append(text)
        elif text.strip():
            self._plain_seen = True

    def _take_strong(self, nesting: int) -> None:
        """Remember the bold text that a line begins with."""
        self._depth += nesting
        if self._depth == 0 and self._label is None and not self._plain_seen:
            self._label = "".join(self._bold).strip()

    def _take_html(self, tag: str) -> None:
        if re.match(r"<br\b", tag, re.IGNORECASE):
            self._add("\n")
        else:
            self._asides += (one.text for one in read_html(tag) if isinstance(one, Aside))

    def _close_link(self) -> None:
        target = self._links.pop() if self._links else ""
        if target.startswith(_WEB):
            plain = target.removeprefix("mailto:")
            if plain not in "".join(self._parts[-20:]):
                self._add(f" ({plain})")
        elif target:
            self._asides.append(target)
