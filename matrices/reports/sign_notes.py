"""What the signs of translated texts mean, at the foot of each page that has some."""

from collections.abc import Sequence
from typing import Final

import msgspec

from matrices.language.words import Words
from matrices.reports.charts.shapes import Label
from matrices.reports.fallbacks import Signs, without_signs
from matrices.reports.paper import FOOTER_PT, MARGIN, QUIET_INK, Rectangle, voice_of
from matrices.reports.placed import Bookmark, Item, Page, Picture, Slanted, Text
from matrices.reports.sign_sentences import sign_sentences, signs_in
from matrices.reports.structure import Element, Role
from matrices.reports.typography.block import TextBlock
from matrices.reports.typography.shaping import Shaped
from matrices.reports.typography.typesetter import Typesetter

_GAP: Final = 0.5
"""How far under the room for content the note stands; the footer comes under it."""


def noted(pages: Sequence[Page], signs: Signs, words: Words, typesetter: Typesetter) -> Sequence[Page]:
    """Return the pages, those with signs with a line about them; titles of bookmarks have none."""
    if not signs:
        return pages
    seen = _Seen()
    return [_noted(page, list(sign_sentences(signs, words, seen.on(page))), words, typesetter) for page in pages]


def _noted(page: Page, told: Sequence[str], words: Words, typesetter: Typesetter) -> Page:
    items = tuple(_without_signs(item) for item in page.items)
    if told and not page.is_bare:
        style = voice_of(words).style(FOOTER_PT, QUIET_INK)
        line = typesetter.line(" \N{MIDDLE DOT} ".join(told), style, page.width - 2 * MARGIN)
        items = (*items, _placed(line, page, is_right_to_left=words.is_right_to_left))
    return msgspec.structs.replace(page, items=items, footer=without_signs(page.footer))


def _without_signs(item: Item) -> Item:
    if not isinstance(item, Bookmark):
        return item
    return msgspec.structs.replace(item, title=without_signs(item.title))


class _Seen:
    """Finds the signs on pages. The same words stand on many of them, so each shaped word is looked at once."""

    def __init__(self) -> None:
        self._known: dict[Shaped, frozenset[str]] = {}

    def on(self, page: Page) -> frozenset[str]:
        """Return the signs on a page."""
        return frozenset[str]().union(*(self._in(item) for item in page.items))

    def _in(self, item: Item) -> frozenset[str]:
        if isinstance(item, Text | Slanted):
            pieces = (piece for line in item.block.lines for piece in line.pieces)
            return frozenset[str]().union(*map(self._in_word, pieces))
        if isinstance(item, Picture):
            labels = (one.text for one in item.drawing.shapes if isinstance(one, Label))
            return frozenset[str]().union(*map(signs_in, labels))
        return frozenset()

    def _in_word(self, piece: Shaped) -> frozenset[str]:
        found = self._known.get(piece)
        if found is None:
            found = signs_in("".join(glyph.text for glyph in piece.glyphs))
            self._known[piece] = found
        return found


def _placed(line: TextBlock, page: Page, *, is_right_to_left: bool) -> Text:
    """Return the note between what the page holds and its footer, at the leading edge."""
    x = page.width - MARGIN - line.width if is_right_to_left else MARGIN
    y = page.height - MARGIN + _GAP
    return Text(line, x, y, Rectangle(x, y, line.width, line.height), Element(Role.PARAGRAPH))
