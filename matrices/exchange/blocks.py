"""A written document as headings, paragraphs, lists and tables: what Markdown and HTML have in common."""

from typing import TypeAlias

import msgspec

from matrices.exchange.sheet import Merged


class Heading(msgspec.Struct, frozen=True):
    """A heading; depth 1 is the document's title."""

    depth: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    """Running text, its own line breaks kept."""

    text: str


class Item(msgspec.Struct, frozen=True):
    """A list's item. `label` is what stands in bold at its beginning, which is part of `text` too; `rest` is not."""

    text: str
    label: str = ""
    rest: str = ""


class Aside(msgspec.Struct, frozen=True):
    """What is no text to read: a picture's name, where a link leads, a comment."""

    text: str


class Table(msgspec.Struct, frozen=True):
    """A table; a row whose only cell is bold is merged across."""

    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Merged, ...] = ()


Block: TypeAlias = Heading | Paragraph | Item | Aside | Table


def labelled(text: str, label: str) -> Item:
    """Return an item that begins with a label, told from the rest by a colon or a dash."""
    label = label.strip().rstrip(":：").strip()
    rest = text[len(label) :].lstrip(" :：–—-").strip() if label and text.startswith(label) else ""
    return Item(text, label, rest) if rest else Item(text)


def text_of(block: Block) -> str:
    """Return a block's text in one piece."""
    if isinstance(block, Table):
        return "\n".join(" | ".join(filter(None, row)) for row in block.rows if any(row))
    return block.text
