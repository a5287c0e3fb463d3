"""From a written document to sheets: its tables, or where it tells more in headings and lists, those as a table."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from matrices.exchange.blocks import Block, Heading, Item, Paragraph, Table
from matrices.exchange.outline import outline_sheet
from matrices.exchange.sheet import Sheet
from matrices.exchange.table_blocks import table_sheets

_Path: TypeAlias = tuple[Heading, ...]


def sheets_of_blocks(blocks: Sequence[Block]) -> tuple[Sheet, ...]:
    """Return the sheets of a document; none where nothing is written in it."""
    if not blocks:
        return ()
    tables = [one for one in blocks if isinstance(one, Table)]
    headings = [one for one in blocks if isinstance(one, Heading)]
    in_tables = sum(len(cell) for one in tables for row in one.rows for cell in row)
    if tables and (in_tables >= _beside(blocks) or not headings):
        return table_sheets(blocks)
    sheet = outline_sheet(blocks)
    return (sheet,) if sheet else table_sheets(blocks)


def _beside(blocks: Sequence[Block]) -> int:
    """Return how many characters stand beside tables that a grid may be made of.

    Prose under a heading that has a table below it introduces the table, however long it is.
    """
    placed = list(_placed(blocks))
    above = {path[:end] for path, one in placed if isinstance(one, Table) for end in range(len(path) + 1)}
    told = (one for path, one in placed if isinstance(one, Item) or (isinstance(one, Paragraph) and path not in above))
    return sum(len(one.text) for one in told)


def _placed(blocks: Sequence[Block]) -> Iterator[tuple[_Path, Block]]:
    """Yield each block that is no heading with the headings above it, from the outermost on."""
    path: _Path = ()
    for block in blocks:
        if isinstance(block, Heading):
            path = (*(one for one in path if one.depth < block.depth), block)
        else:
            yield path, block
