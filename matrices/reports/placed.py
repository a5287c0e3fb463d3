"""What stands where on a page: the layout's result, to be looked at by tests and painted by `paint`.

Lengths are points from the page's top left corner; mirroring has been done already. There are thousands of items in a
document and no cycles among them, so the garbage collector is told to pass over them (`gc=False`).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import msgspec

from matrices.reports.charts.shapes import Drawing
from matrices.reports.fields import Field
from matrices.reports.logo import Logo
from matrices.reports.paper import PageFormat, Rectangle
from matrices.reports.setting import USUAL, Setting, ShortPage
from matrices.reports.structure import Element, Role
from matrices.reports.typography.block import TextBlock


class Text(msgspec.Struct, frozen=True, gc=False):
    """A block of text with its top left corner at (x, y). It belongs into `room`, as a cell, and never reaches out.

    Without an element it is said elsewhere already, as a header that is repeated. Plain tuples cost the garbage
    collector nothing, and there are many.
    """

    block: TextBlock
    x: float
    y: float
    room: tuple[float, float, float, float] | None = None
    element: Element | None = None

    @property
    def within(self) -> Rectangle:
        """The room, which is the block's own place where none is given."""
        return Rectangle(*(self.room or (self.x, self.y, self.block.width, self.block.height)))


class Slanted(msgspec.Struct, frozen=True, gc=False):
    """A block of text turned by `degrees` against the clock, around its top left corner, which is at (x, y)."""

    block: TextBlock
    x: float
    y: float
    degrees: float
    element: Element | None = None


class Wash(msgspec.Struct, frozen=True, gc=False):
    """A filled rectangle."""

    area: Rectangle
    fill: str
    element: Element | None = None


class Rule(msgspec.Struct, frozen=True, gc=False):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: str
    line_pt: float


class Outline(msgspec.Struct, frozen=True, gc=False):
    """A dashed rectangle."""

    area: Rectangle
    ink: str
    line_pt: float
    dashes: tuple[float, ...]
    element: Element | None = None


class Polygon(msgspec.Struct, frozen=True, gc=False):
    """A filled shape with straight sides."""

    points: tuple[tuple[float, float], ...]
    fill: str
    element: Element | None = None


class Ring(msgspec.Struct, frozen=True, gc=False):
    """A circle's outline."""

    x: float
    y: float
    radius: float
    ink: str
    line_pt: float
    element: Element | None = None


class Disc(msgspec.Struct, frozen=True, gc=False):
    """A filled circle."""

    x: float
    y: float
    radius: float
    fill: str


class Dots(msgspec.Struct, frozen=True, gc=False):
    """A row of `count` small circles from (x, y) on, `step` apart, the first `filled` of them filled."""

    x: float
    y: float
    step: float
    filled: int
    count: int
    ink: str
    element: Element | None = None


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A chart with its top left corner at (x, y); its element is a figure that says what it shows.

    It may be enlarged by `scale`, and nothing of it is seen outside of `window` where one is given. Its titles are
    `title_pt` large before that, as charts usually set them where it is 0.
    """

    drawing: Drawing
    x: float
    y: float
    element: Element | None = None
    scale: float = 1.0
    window: Rectangle | None = None
    title_pt: float = 0.0


class Emblem(msgspec.Struct, frozen=True, gc=False):
    """A logo that fills `area`."""

    logo: Logo
    area: Rectangle


class Bookmark(msgspec.Struct, frozen=True, gc=False):
    """An entry of the outline that leads to `y` on its page. `depth` counts from 0; `key` is unique in a document."""

    title: str
    key: str
    depth: int
    y: float


class Link(msgspec.Struct, frozen=True, gc=False):
    """A rectangle that leads to the bookmark `key`; `told` says where that is."""

    key: str
    area: Rectangle
    element: Element = Element(Role.LINK)
    told: str = ""


class Blank(msgspec.Struct, frozen=True, gc=False):
    """Nothing to see: the place of an element without ink, as an empty cell, among the others."""

    element: Element


Item = (
    Text
    | Slanted
    | Wash
    | Rule
    | Outline
    | Polygon
    | Ring
    | Disc
    | Dots
    | Picture
    | Emblem
    | Bookmark
    | Link
    | Blank
    | Field
)


class Page(msgspec.Struct, frozen=True, gc=False):
    """One page in painting order, and what its footer says beside the page number.

    `is_bare` leaves out header and footer, as on a cover.
    """

    items: tuple[Item, ...]
    footer: str
    width: float
    height: float
    is_bare: bool = False


class _Heading(NamedTuple):
    """Which of a page's items are a heading, and where it begins and ends."""

    first: int
    end: int
    y: float
    foot: float


class Layout:
    """Pages being filled from top to bottom. `y` is where the next thing goes.

    Reading x counts from the side on which reading starts: `left_of` turns it into the page's x. What is put is part of
    the element that `inside` opened last. `setting` says how closely everything stands; `short` may end a page early.
    """

    def __init__(self, page_format: PageFormat, *, is_right_to_left: bool, setting: Setting = USUAL) -> None:
        self.page_format = page_format
        self.body = page_format.body
        self.is_right_to_left = is_right_to_left
        self.setting = setting
        self.short: ShortPage | None = None
        self.y = self.body.y
        self._foot_before = self.body.y
        self._inside: list[Element] = []
        self._footer = ""
        self._pages: list[tuple[list[Item], str]] = []
        self._heading: _Heading | None = None

    @property
    def room(self) -> float:
        """The height left on this page."""
        short = self.short
        foot = self.body.foot if short is None or short.number != self.page_number else short.foot
        return foot - self.y

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was put on this page yet."""
        return self.y <= self.body.y

    @property
    def page_number(self) -> int:
        """The number of this page in the document, from 1."""
        return len(self._pages)

    @property
    def last_share(self) -> float:
        """How much of the last page is used, 0 to 1."""
        return (self.y - self.body.y) / self.body.height

    @property
    def foot_before(self) -> float:
        """Where what stands on the page before the last one ends."""
        return self._foot_before

    def element(self, role: Role, *, language: str = "", alternative: str = "") -> Element:
        """Return a new element inside the one that is open."""
        parent = self._inside[-1] if self._inside else None
        return Element(role, parent, language=language, alternative=alternative)

    @contextmanager
    def inside(self, role: Role, *, language: str = "") -> Iterator[Element]:
        """Open an element for everything that is put meanwhile."""
        self._inside.append(self.element(role, language=language))
        try:
            yield self._inside[-1]
        finally:
            self._inside.pop()

    def left_of(self, reading_x: float, width: float) -> float:
        """Return the left edge of something `width` wide that starts `reading_x` into the body."""
        if self.is_right_to_left:
            return self.body.right - reading_x - width
        return self.body.x + reading_x

    def turn(self, footer: str | None = None) -> None:
        """Begin a page; its footer is the last one's if none is given. A heading that nothing follows comes along."""
        along, height = self._take_heading() if footer is None else ((), 0.0)
        self._foot_before = self.y - height
        self._footer = self._footer if footer is None else footer
        self._pages.append(([], self._footer))
        self.y = self.body.y + height
        self.put(*along)

    @contextmanager
    def heading(self) -> Iterator[None]:
        """Hold together what is put meanwhile with what follows it, and with a heading right above it."""
        above = self._heading if self.ends_with_heading else None
        page = self.page_number
        first, y = (above.first, above.y) if above else (len(self._pages[-1][0]), self.y)
        yield
        if self.page_number == page:
            self._heading = _Heading(first, len(self._pages[-1][0]), y, self.y)

    @property
    def ends_with_heading(self) -> bool:
        """Whether nothing followed a heading yet."""
        found = self._heading
        return found is not None and (found.end, found.foot) == (len(self._pages[-1][0]), self.y)

    def _take_heading(self) -> tuple[Sequence[Item], float]:
        """Take a heading that nothing follows off this page; return it as it stands on the next one, and its height.

        One at a page's top stays, since it would find no more room elsewhere.
        """
        is_last, found = self.ends_with_heading, self._heading
        self._heading = None
        if found is None or not is_last or found.y <= self.body.y:
            return (), 0.0
        items = self._pages[-1][0]
        taken = [_moved(one, self.body.y - found.y) for one in items[found.first :]]
        del items[found.first :]
        return taken, found.foot - found.y

    def put(self, *items: Item) -> None:
        """Put items on this page."""
        self._pages[-1][0].extend(items)

    def put_text(self, block: TextBlock, reading_x: float, y: float, role: Role | None = Role.PARAGRAPH) -> None:
        """Put a block at a place, its own width being its room; a block without lines leaves nothing there.

        Without a role it is nothing that a reader would miss, as a repeated header.
        """
        self._put_block(block, reading_x, y, self._element_of(block, role))

    def _element_of(self, block: TextBlock, role: Role | None) -> Element | None:
        """Return the element of a block; lists stand in a division, since a paragraph may not hold one."""
        if role is None:
            return None
        has_list = role is Role.PARAGRAPH and any(line.entry for line in block.lines)
        return self.element(Role.DIVISION if has_list else role)

    def _put_block(self, block: TextBlock, reading_x: float, y: float, element: Element | None) -> None:
        if not block.lines:
            return
        x = self.left_of(reading_x, block.width)
        self.put(Text(block, x, y, element=element))

    def flow(
        self,
        block: TextBlock,
        reading_x: float = 0.0,
        role: Role = Role.PARAGRAPH,
        turn: Callable[[], None] | None = None,
    ) -> None:
        """Put a block under what is there, over as many pages as it takes; `turn` may put something on each first."""
        self.flow_into(self._element_of(block, role), block, reading_x, turn)

    def flow_into(
        self,
        element: Element | None,
        block: TextBlock,
        reading_x: float = 0.0,
        turn: Callable[[], None] | None = None,
    ) -> None:
        """Put a block as an element's content under what is there, over as many pages as it takes."""
        rest = block
        while rest.lines:
            kept, rest = rest.parted(self.room, may_wait=not self.is_fresh)
            if not kept.lines and self.is_fresh:
                kept, rest = rest, TextBlock(rest.width, ())
            self._put_block(kept, reading_x, self.y, element)
            self.y += kept.height
            if rest.lines:
                (turn or self.turn)()

    def pages(self) -> tuple[Page, ...]:
        """Return all pages."""
        width, height = self.page_format
        return tuple(Page(tuple(items), footer, width, height) for items, footer in self._pages)


def _moved(item: Item, down: float) -> Item:
    """Return a part of a heading at another height."""
    if not isinstance(item, Text | Bookmark):
        return item
    return msgspec.structs.replace(item, y=item.y + down)
