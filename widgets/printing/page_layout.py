"""Where pages lie one under the other in a preview, at a zoom. Imports no Qt. Lengths are device-independent pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from widgets.printing.pdf_pages import PageSize

GAP: Final = 16
"""Between two pages, and around them."""
ACTUAL: Final = 96 / 72
"""Pixels a point where a page is as large as on paper: a pixel is 1/96 inch (CSS 2.2, 4.3.2)."""
SMALLEST: Final = ACTUAL / 10
LARGEST: Final = ACTUAL * 8
STEP: Final = 1.25


class Placed(NamedTuple):
    """Where a page lies."""

    x: float
    y: float
    width: float
    height: float


class PageLayout:
    """Pages of these sizes, `scale` pixels a point, centred in `room` pixels."""

    def __init__(self, sizes: Sequence[PageSize], scale: float, room: float) -> None:
        self._sizes = sizes
        self.scale = scale
        widest = max((one.width for one in sizes), default=0.0) * scale
        self.width = max(room, widest + 2 * GAP)
        self._tops = [GAP, *(GAP + one for one in accumulate(one.height * scale + GAP for one in sizes))]

    @property
    def height(self) -> float:
        """How tall all pages are together."""
        return self._tops[-1]

    def placed(self, page: int) -> Placed:
        """Return where a page lies."""
        size = self._sizes[page]
        width, height = size.width * self.scale, size.height * self.scale
        return Placed((self.width - width) / 2, self._tops[page], width, height)

    def page_at(self, y: float) -> int:
        """Return the page at a height, or the one above where there is a gap; 0 where there is none."""
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._sizes) - 1))

    def pages_between(self, top: float, foot: float) -> range:
        """Return the pages of which something lies between two heights."""
        return range(self.page_at(top), self.page_at(foot) + 1) if self._sizes else range(0)


def scale_to_width(size: PageSize, room: float) -> float:
    """Return the scale at which a page is as wide as the room."""
    return bounded((room - 2 * GAP) / size.width)


def scale_to_page(size: PageSize, width: float, height: float) -> float:
    """Return the scale at which a whole page fits."""
    return bounded(min((width - 2 * GAP) / size.width, (height - 2 * GAP) / size.height))


def bounded(scale: float) -> float:
    """Return the nearest scale that is offered."""
    return min(LARGEST, max(SMALLEST, scale))
