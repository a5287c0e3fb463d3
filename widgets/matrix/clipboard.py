"""Blocks of cells to and from the clipboard, in the two flavours that spreadsheets speak: tab-separated text and HTML.

A QMimeData that Python made must not stay in the clipboard when the program ends: Qt's offscreen platform crashes on
it. Whoever runs the application clears the clipboard before.
"""

import csv
import io
from collections.abc import Sequence
from typing import Final

import msgspec
from PySide6.QtCore import QMimeData

from matrices.edits.blocks import Block
from matrices.exchange.behaviours import descriptor_of
from matrices.exchange.formula_guard import guarded, unguarded
from widgets.matrix.html_table import MOST_CELLS, TooManyCellsError, read_table, written_table

MOST_CHARACTERS: Final = 20_000_000
"""Longer texts are no block of a grid; reading them would take seconds."""
_OWN: Final = "application/x-trellis-cells+json"
_TABLE_TAG: Final = "<table"
_UNSEEN: Final = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xFEFF])
"""Control characters that mean nothing in a cell."""


def mime_of(block: Block) -> QMimeData:
    """Return a block as the clipboard carries it, its names as a first row and a first column where it has them."""
    rows = [[guarded(text) for text in row] for row in _with_names(block)]
    made = QMimeData()
    made.setText(_tab_separated(rows))
    made.setHtml(written_table(rows))
    made.setData(_OWN, msgspec.json.encode(block))
    return made


def block_in(mime: QMimeData) -> Block | None:
    """Return the block that another program, or we, put in the clipboard; None where there is no text.

    Bullets of other programs are taken off, as each line is a behaviour anyway.

    Raises:
        TooManyCellsError: more than any grid has.
    """
    own = _own(bytes(mime.data(_OWN).data()))
    if own is not None:
        return own
    written = mime.html() if mime.hasHtml() else ""
    text = mime.text() if mime.hasText() else ""
    if len(written) > MOST_CHARACTERS or len(text) > MOST_CHARACTERS:
        raise TooManyCellsError
    table = read_table(written) if _TABLE_TAG in written.lower() else None
    rows = [[_foreign(cell) for cell in row] for row in (_separated(text) if table is None else table)]
    while rows and not rows[-1]:  # an empty line at the end is no row
        rows.pop()
    return Block(texts=tuple(tuple(row) for row in rows)) if any(rows) else None


def _own(data: bytes) -> Block | None:
    """Return what we copied ourselves, exactly as it was; None for anything else."""
    try:
        return msgspec.json.decode(data, type=Block) if data else None
    except msgspec.MsgspecError:
        return None


def _with_names(block: Block) -> Sequence[Sequence[str]]:
    if not block.level_names:
        return block.texts
    rows = zip(block.attribute_names, block.texts, strict=True)
    return [("", *block.level_names), *((name, *texts) for name, texts in rows)]


def _foreign(cell: str) -> str:
    return descriptor_of(unguarded(cell).translate(_UNSEEN))


def _tab_separated(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, dialect="excel-tab").writerows(rows)
    return text.getvalue()


def _separated(text: str) -> list[list[str]]:
    """Return the cells of tab-separated text. Quotes that do not fit its rules belong to the text."""
    rows: list[list[str]] = []
    count = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), dialect="excel-tab", strict=True):
            rows.append(row)
            count += len(row)
            if count > MOST_CELLS:
                raise TooManyCellsError
    except csv.Error:
        return [line.split("\t") for line in text.splitlines()[:MOST_CELLS]]
    return rows
