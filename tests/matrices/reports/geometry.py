"""What must be true of every page: text inside its cell, cells apart, all inside the margins, every word once."""

import itertools
import math
from collections import Counter

from matrices.reports.paper import PageFormat
from matrices.reports.placed import Page, Slanted, Text, Wash

_SLACK = 0.01


def texts_on(page):
    """Return the texts of a page in painting order."""
    return [item for item in page.items if isinstance(item, Text)]


def faults(page: Page) -> list[str]:
    """Return what is wrong on a page, in words."""
    body = PageFormat(page.width, page.height).body
    texts = texts_on(page)
    found = [f"outside: {words_of(text)}" for text in texts if not is_inside(text, body)]
    pairs = itertools.combinations(texts, 2)
    found += [f"over: {words_of(one)}, {words_of(other)}" for one, other in pairs if overlap(one.within, other.within)]
    washes = [item.area for item in page.items if isinstance(item, Wash)]
    found += [f"wash below the page: {area}" for area in washes if area.foot > body.foot + _SLACK]
    sizes = {line.size_pt for text in texts for line in text.block.lines}
    found += [f"slanted out: {words_of(one)}" for one in page.items if isinstance(one, Slanted) and leaves(one, body)]
    return found + [f"too small: {size}" for size in sizes if size < 7]


def leaves(slanted, body):
    """Tell whether a corner of a slanted text's lines lies outside of the page's room."""
    turn = math.radians(slanted.degrees)
    for line in slanted.block.lines:
        for along in (line.x, line.x + line.width):
            for down in (line.top, line.foot):
                x = slanted.x + along * math.cos(turn) + down * math.sin(turn)
                y = slanted.y - along * math.sin(turn) + down * math.cos(turn)
                if not (body.x - 1 <= x <= body.right + 1 and body.y - 1 <= y <= body.foot + 1):
                    return True
    return False


def is_inside(text, body):
    """Tell whether a text stands in its cell and the cell on the page."""
    cell = text.within
    in_page = cell.x >= body.x - _SLACK and cell.right <= body.right + _SLACK and cell.foot <= body.foot + _SLACK
    lines = text.block.lines
    across = all(
        text.x + line.x >= cell.x - _SLACK and text.x + line.x + line.width <= cell.right + _SLACK for line in lines
    )
    down = text.y >= cell.y - _SLACK and text.y + text.block.height <= cell.foot + _SLACK
    return in_page and across and down


def overlap(one, other):
    """Tell whether two rectangles share more than an edge."""
    across = one.x < other.right - _SLACK and other.x < one.right - _SLACK
    return across and one.y < other.foot - _SLACK and other.y < one.foot - _SLACK


def words_of(text: Text) -> str:
    """Return a text as it is read."""
    return " ".join("".join(glyph.text for piece in line.pieces for glyph in piece.glyphs) for line in text.block.lines)


def told_characters(pages) -> Counter[str]:
    """Return how often each character stands in what is told once: text that belongs to an element."""
    texts = (text for page in pages for text in texts_on(page) if text.element is not None)
    return Counter("".join(words_of(text) for text in texts).replace(" ", ""))
