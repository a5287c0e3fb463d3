"""What stands where on a page: the layout's result, to be looked at by tests and painted by `paint`.

Lengths are points from the page's top left corner; mirroring has been done already.
"""

from collections.abc import Sequence

import msgspec

from matrices.reports.charts.shapes import Drawing
from matrices.reports.paper import Rectangle
from matrices.reports.typography.block import TextBlock


class Text(msgspec.Struct, frozen=True):
    """A block of text with its top left corner at (x, y). It belongs into `within` and never reaches out of it."""

    block: TextBlock
    x: float
    y: float
    within: Rectangle


class Wash(msgspec.Struct, frozen=True):
    """A filled rectangle."""

    area: Rectangle
    fill: str


class Rule(msgspec.Struct, frozen=True):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: str
    line_pt: float


class Outline(msgspec.Struct, frozen=True):
    """A dashed rectangle."""

    area: Rectangle
    ink: str
    line_pt: float
    dashes: tuple[float, ...]


class Ring(msgspec.Struct, frozen=True):
    """A circle's outline."""

    x: float
    y: float
    radius: float
    ink: str
    line_pt: float


class Disc(msgspec.Struct, frozen=True):
    """A filled circle."""

    x: float
    y: float
    radius: float
    fill: str


class Picture(msgspec.Struct, frozen=True):
    """A chart with its top left corner at (x, y)."""

    drawing: Drawing
    x: float
    y: float


class Bookmark(msgspec.Struct, frozen=True):
    """An entry of the outline that leads to `y` on its page. `depth` counts from 0; `key` is unique in a document."""

    title: str
    key: str
    depth: int
    y: float


class Link(msgspec.Struct, frozen=True):
    """A rectangle that leads to the bookmark `key`."""

    key: str
    area: Rectangle


Item = Text | Wash | Rule | Outline | Ring | Disc | Picture | Bookmark | Link


class Page(msgspec.Struct, frozen=True):
    """One page in painting order, and what its footer says beside the page number."""

    items: tuple[Item, ...]
    footer: str


class Layout:
    """Pages being filled from top to bottom. `y` is where the next thing goes.

    Reading x counts from the side on which reading starts: `left_of` turns it into the page's x.
    """

    def __init__(self, body: Rectangle, *, is_right_to_left: bool) -> None:
        self.body = body
        self.is_right_to_left = is_right_to_left
        self.y = body.y
        self._footer = ""
        self._pages: list[tuple[list[Item], str]] = []

    @property
    def room(self) -> float:
        """The height left on this page."""
        return self.body.foot - self.y

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was put on this page yet."""
        return self.y <= self.body.y

    @property
    def page_number(self) -> int:
        """The number of this page in the document, from 1."""
        return len(self._pages)

    def left_of(self, reading_x: float, width: float) -> float:
        """Return the left edge of something `width` wide that starts `reading_x` into the body."""
        if self.is_right_to_left:
            return self.body.right - reading_x - width
        return self.body.x + reading_x

    def turn(self, footer: str | None = None) -> None:
        """Begin a page; its footer is the last page's if none is given."""
        self._footer = self._footer if footer is None else footer
        self._pages.append(([], self._footer))
        self.y = self.body.y

    def rewind(self, page_count: int) -> None:
        """Take back all pages after the first `page_count`; the next thing to do is to turn."""
        del self._pages[page_count:]

    def put(self, *items: Item) -> None:
        """Put items on this page."""
        self._pages[-1][0].extend(items)

    def put_text(self, block: TextBlock, reading_x: float, y: float) -> None:
        """Put a block at a place, its own width being its room; a block without lines leaves nothing there."""
        if not block.lines:
            return
        x = self.left_of(reading_x, block.width)
        self.put(Text(block, x, y, Rectangle(x, y, block.width, block.height)))

    def flow(self, block: TextBlock, reading_x: float = 0.0) -> None:
        """Put a block under what is there, over as many pages as it takes."""
        rest = block
        while rest.lines:
            kept, rest = rest.split(self.room)
            if not kept.lines and self.is_fresh:
                kept, rest = rest, TextBlock(rest.width, ())
            self.put_text(kept, reading_x, self.y)
            self.y += kept.height
            if rest.lines:
                self.turn()

    def pages(self) -> tuple[Page, ...]:
        """Return all pages."""
        return tuple(Page(tuple(items), footer) for items, footer in self._pages)


def texts_on(page: Page) -> Sequence[Text]:
    """Return the texts of a page in painting order."""
    return [item for item in page.items if isinstance(item, Text)]
