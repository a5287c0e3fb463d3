"""What the signs of translated texts mean, at the foot of each page that has some."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from matrices.language.words import AUTONYMS, Words
from matrices.reports.charts.shapes import Label
from matrices.reports.fallbacks import FALLBACK_SIGN, STALE_SIGN, Signs, without_signs
from matrices.reports.paper import FOOTER_PT, MARGIN, QUIET_INK, Rectangle, voice_of
from matrices.reports.placed import Bookmark, Item, Page, Picture, Slanted, Text
from matrices.reports.structure import Element, Role
from matrices.reports.typography.block import TextBlock
from matrices.reports.typography.typesetter import Typesetter

_SIGN: Final = re.compile(f"{FALLBACK_SIGN}+|{STALE_SIGN}")
_GAP: Final = 0.5
"""How far under the room for content the note stands; the footer comes under it."""


def noted(pages: Sequence[Page], signs: Signs, words: Words, typesetter: Typesetter) -> Sequence[Page]:
    """Return the pages, those with signs with a line about them; titles of bookmarks have none."""
    return [_noted(page, signs, words, typesetter) for page in pages] if signs else pages


def _noted(page: Page, signs: Signs, words: Words, typesetter: Typesetter) -> Page:
    items = tuple(_without_signs(item) for item in page.items)
    told = [] if page.is_bare else list(_told({sign for one in items for sign in _signs_in(one)}, signs, words))
    if told:
        style = voice_of(words).style(FOOTER_PT, QUIET_INK)
        line = typesetter.line(" \N{MIDDLE DOT} ".join(told), style, page.width - 2 * MARGIN)
        items = (*items, _placed(line, page, is_right_to_left=words.is_right_to_left))
    return msgspec.structs.replace(page, items=items, footer=without_signs(page.footer))


def _without_signs(item: Item) -> Item:
    if not isinstance(item, Bookmark):
        return item
    return msgspec.structs.replace(item, title=without_signs(item.title))


def _told(found: set[str], signs: Signs, words: Words) -> Iterator[str]:
    """Yield a sentence about each sign found, in their order."""
    for number, code in enumerate(signs.languages, start=1):
        if FALLBACK_SIGN * number in found:
            told = words("Not translated yet: shown in {language}.", language=AUTONYMS.get(code, code))
            yield f"{FALLBACK_SIGN * number} {told}"
    if STALE_SIGN in found:
        yield f"{STALE_SIGN} {words('The source has changed since this was translated.')}"


def _signs_in(item: Item) -> Iterator[str]:
    if isinstance(item, Text | Slanted):
        for line in item.block.lines:
            yield from _SIGN.findall("".join(glyph.text for piece in line.pieces for glyph in piece.glyphs))
    elif isinstance(item, Picture):
        for shape in item.drawing.shapes:
            if isinstance(shape, Label):
                yield from _SIGN.findall(shape.text)


def _placed(line: TextBlock, page: Page, *, is_right_to_left: bool) -> Text:
    """Return the note between what the page holds and its footer, at the leading edge."""
    x = page.width - MARGIN - line.width if is_right_to_left else MARGIN
    y = page.height - MARGIN + _GAP
    return Text(line, x, y, Rectangle(x, y, line.width, line.height), Element(Role.PARAGRAPH))
