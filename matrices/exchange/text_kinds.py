"""Recognise what a text is, from the text alone, and read it as that."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from matrices.exchange.blocks import Block, text_of
from matrices.exchange.csv_text import MAX_TEXT_BYTES, is_evenly_delimited, read_table
from matrices.exchange.documents_read import sheets_of_blocks
from matrices.exchange.errors import ExchangeError, Measure, TooLarge, Unreadable, UnreadableFile
from matrices.exchange.framework import framework_sheet, table_sheet
from matrices.exchange.html_text import read_html, tags_in
from matrices.exchange.json_text import read_json
from matrices.exchange.markdown_text import read_markdown
from matrices.exchange.outline import LONG_HEADER
from matrices.exchange.own_documents import is_own, matrices_in, translations_in
from matrices.exchange.sheet import Sheet, Source, SourceKind, sheet_of
from matrices.exchange.text_encoding import decoded
from matrices.exchange.tree import Parsed, Tree, keys_in, texts_in
from matrices.exchange.yaml_text import read_yaml

_JSON: Final = re.compile(r'\s*(?:\{\s*(?:"|\})|\[\s*(?:[\[{"\]]|\d))')
_HTML: Final = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|table|meta|div|section|h\d)\b", re.IGNORECASE)
_REFUSED: Final = re.compile(r"\s*(?:<\?xml|<[!a-zA-Z]|%PDF-|\{\\rtf)")
_FRONT: Final = re.compile(r"\s*---[ \t]*\n.*?\n---[ \t]*(?:\n|$)", re.DOTALL)
_RULE_CELL: Final = re.compile(r":?-+:?")
_RULE_SIGNS: Final = frozenset("|:- \t")
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_KEY: Final = re.compile(
    r"(?:#[^\n]*\n|[ \t]*\n|---[^\n]*\n|%YAML[^\n]*\n)*(?:- +)*[\w\"'][^\n:,;\t]{0,80}:(?:[ \t]|\n|$)"
)

_KEY_LINE: Final = re.compile(r"^[ \t]*(?:- +)?\w[\w -]{0,40}:(?:[ \t]|$)", re.MULTILINE)


def read_text_source(data: bytes) -> Source:
    """Return what a text holds: JSON, HTML, Markdown, YAML, or else a delimited table.

    Raises:
        UnreadableFile: it is no text, of a kind that holds no grids, or broken in its kind.
        TooLarge: beyond MAX_TEXT_BYTES, or its kind's own limits.
    """
    if len(data) > MAX_TEXT_BYTES:
        raise TooLarge(Measure.FILE_BYTES, MAX_TEXT_BYTES)
    text, encoding = decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return msgspec.structs.replace(_read(text), encoding=encoding)


def _read(text: str) -> Source:
    if _JSON.match(text):
        return _tree_source(read_json(text), SourceKind.JSON)
    if _HTML.match(text):
        return Source(kind=SourceKind.HTML, sheets=sheets_of_blocks(read_html(text)), field_names=tags_in(text))
    if _REFUSED.match(text):
        raise UnreadableFile(Unreadable.UNKNOWN_KIND)
    if _is_markdown(text):
        return _markdown_source(text)
    return _yaml_source(text) or read_table(text)


def _is_markdown(text: str) -> bool:
    if _FRONT.match(text):
        return True
    if is_evenly_delimited(text):
        return False
    if _has_table(text) or "<table" in text.lower():
        return True
    if _KEY.match(text) and _is_commented_data(text):
        return False
    return len(_HEADING.findall(text)) > 1 or _HEADING.match(text.lstrip("\n")) is not None


def _is_commented_data(text: str) -> bool:
    """Tell whether all that looks like headings are comments of YAML, and something nested stands below them."""
    try:
        tree = read_yaml(text).tree
    except ExchangeError:
        return False
    values = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return any(isinstance(value, (dict, list)) for value in values)


def _has_table(text: str) -> bool:
    """Tell whether a line rules off the header of a Markdown table; in YAML `- |-` begins a text."""
    lines = text.split("\n")
    return any("|" in above and "|" in line and "-" in line and _is_rule(line) for above, line in pairwise(lines))


def _is_rule(line: str) -> bool:
    if not set(line) <= _RULE_SIGNS:
        return False
    cells = line.strip().removeprefix("|").removesuffix("|").split("|")
    return all(_RULE_CELL.fullmatch(cell.strip()) for cell in cells)


def _yaml_source(text: str) -> Source | None:
    """Return the data of a text that begins as YAML does; None where it is a table of another kind, or prose."""
    if not _KEY.match(text) or is_evenly_delimited(text):
        return None
    try:
        parsed = read_yaml(text)
    except TooLarge:
        raise
    except ExchangeError:
        if len(_KEY_LINE.findall(text)) > 2:
            raise
        return None
    return _tree_source(parsed, SourceKind.YAML) if isinstance(parsed.tree, (dict, list)) else None


def _tree_source(parsed: Parsed, kind: SourceKind) -> Source:
    if is_own(parsed.tree):
        roles, translations = matrices_in(parsed.tree), translations_in(parsed.tree)
        return Source(kind=kind, sheets=(), matrices=roles, translations=translations, repeated=parsed.repeated)
    table = table_sheet(parsed.tree)
    if table is not None:
        return Source(kind=kind, sheets=(table,), repeated=parsed.repeated)
    sheets = _tree_sheets(parsed.tree)
    return Source(kind=kind, sheets=sheets, repeated=parsed.repeated, field_names=keys_in(parsed.tree))


def _tree_sheets(tree: Tree) -> tuple[Sheet, ...]:
    found = framework_sheet(tree)
    return (found,) if found else (sheet_of("", [[text] for text in texts_in(tree)]),)


def _markdown_source(text: str) -> Source:
    found = read_markdown(text)
    front = read_yaml(found.front) if found.front.strip() else Parsed(tree=None)
    if is_own(front.tree):
        return _tree_source(front, SourceKind.MARKDOWN)
    in_front = framework_sheet(front.tree)
    if in_front is not None:
        rows = [*in_front.rows, *_as_other(found.blocks, in_front.width)]
        sheets: tuple[Sheet, ...] = (sheet_of("", rows),)
    else:
        sheets = _below_front(front.tree, found.blocks)
    names = (*keys_in(front.tree), *tags_in(found.body))
    return Source(kind=SourceKind.MARKDOWN, sheets=sheets, repeated=front.repeated, field_names=names)


def _as_other(blocks: Sequence[Block], width: int) -> list[list[str]]:
    """Return blocks as rows of a framework's table that stand beside the grid."""
    return [[""] * (width - 1) + [text] for text in map(text_of, blocks)]


def _below_front(front: Tree, blocks: Sequence[Block]) -> tuple[Sheet, ...]:
    """Return the sheets below a front matter that is no grid; what it says is told below the first of them."""
    sheets = sheets_of_blocks(blocks) or (sheet_of("", []),)
    pairs = front.items() if isinstance(front, dict) else [("", front)]
    said = [f"{key}: {' | '.join(texts)}" for key, value in pairs if (texts := texts_in(value))]
    first = sheets[0]
    is_long = first.rows[:1] == (LONG_HEADER,)
    below = [[""] * (first.width - 1) + [one] for one in said] if is_long else [[], *([one] for one in said)]
    rows = [*first.rows, *(below if said else ())]
    return (sheet_of(first.name, rows, first.merged), *sheets[1:])
