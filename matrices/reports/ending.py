"""How documents end: not with a page that holds next to nothing.

A document whose last page would be nearly empty is set more closely where that spares the page; else a part of the page
before goes along, so that signature lines or a last row do not stand alone.
"""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from matrices.reports.paper import PageFormat
from matrices.reports.placed import Layout, Page
from matrices.reports.setting import CLOSE, USUAL, Setting, ShortPage

_Printed = TypeVar("_Printed")

LEAST_LAST: Final = 0.25
"""A last page that is used less than this is nearly empty."""
_SPARED: Final = 1 / 3
"""A last page that is used less than this may be spared by setting everything more closely."""
_TAKEN: Final = 0.06
"""How much of a page at least goes along to one that is nearly empty: a row."""


def best_ended(make: Callable[[Setting, ShortPage | None], Layout]) -> Layout:
    """Return what `make` lays out in the way that ends best; each call makes the same document anew."""
    usual = make(USUAL, None)
    if usual.page_number == 1 or usual.last_share >= _SPARED:
        return usual
    close = make(CLOSE, None)
    best = close if close.page_number < usual.page_number else usual
    short = shorter(best)
    return best if short is None else _better(best, make(best.setting, short))


def shorter(layout: Layout) -> ShortPage | None:
    """Return where the page before the last one should end, None where the last one is not nearly empty."""
    if layout.page_number == 1 or layout.last_share >= LEAST_LAST:
        return None
    foot = layout.foot_before - layout.body.height * max(_TAKEN, LEAST_LAST - layout.last_share)
    return ShortPage(layout.page_number - 1, foot) if foot > layout.body.y else None


def _better(whole: Layout, short: Layout) -> Layout:
    is_better = short.page_number == whole.page_number and short.last_share > whole.last_share
    return short if is_better else whole


def composed(page_format: PageFormat, put: Callable[[Layout], None], *, is_right_to_left: bool) -> tuple[Page, ...]:
    """Return the pages that `put` fills, a document's own, in the way that ends best."""

    def make(setting: Setting, short: ShortPage | None) -> Layout:
        layout = Layout(page_format, is_right_to_left=is_right_to_left, setting=setting)
        layout.short = short
        put(layout)
        return layout

    return best_ended(make).pages()


def composed_each(
    page_format: PageFormat,
    printed: Iterable[_Printed],
    put: Callable[[Layout, _Printed, int], None],
    *,
    is_right_to_left: bool,
) -> tuple[Page, ...]:
    """Return the pages that `put` fills, given each document and its number from 0; each begins and ends on its own."""

    def pages(one: _Printed, number: int) -> tuple[Page, ...]:
        return composed(page_format, lambda layout: put(layout, one, number), is_right_to_left=is_right_to_left)

    return tuple(page for number, one in enumerate(printed) for page in pages(one, number))
