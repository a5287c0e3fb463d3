"""From a written document to sheets: its tables, or where it tells more in headings and lists, those as a table."""

from collections.abc import Sequence

from matrices.exchange.blocks import Block, Heading, Item, Paragraph, Table
from matrices.exchange.outline import outline_sheet
from matrices.exchange.sheet import Sheet
from matrices.exchange.table_blocks import table_sheets


def sheets_of_blocks(blocks: Sequence[Block]) -> tuple[Sheet, ...]:
    """Return the sheets of a document; none where nothing is written in it."""
    if not blocks:
        return ()
    tables = [one for one in blocks if isinstance(one, Table)]
    headings = [one for one in blocks if isinstance(one, Heading)]
    in_tables = sum(len(cell) for one in tables for row in one.rows for cell in row)
    beside = sum(len(one.text) for one in blocks if isinstance(one, (Item, Paragraph)))
    if tables and (in_tables >= beside or not headings):
        return table_sheets(blocks)
    sheet = outline_sheet(blocks)
    return (sheet,) if sheet else table_sheets(blocks)
