"""How a table is made to fit: sheets lying or standing, larger or smaller text, rows whole or split.

Fewest pages come first, then rows that stay whole, then larger text; of equals the first format wins.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from matrices.reports.level_columns import SIZES
from matrices.reports.paper import PageFormat
from matrices.reports.placed import Page
from matrices.reports.setting import ShortPage

_GROWTH: float = 1.2
"""A text takes at least this power of its size in height: the square, were columns as wide and lines unbroken."""


class Fit(NamedTuple):
    """One way to lay a table out."""

    page_format: PageFormat
    largest_pt: float
    keeps_whole: bool


class Trial(NamedTuple):
    """What came of `fit`. `fill` counts pages, the last one by the share that is used; `size_pt` is the text's size.

    Where the last page is nearly empty, `shorter` says where the one before it should end.
    """

    fit: Fit
    pages: tuple[Page, ...]
    fill: float
    split_count: int
    size_pt: float
    shorter: ShortPage | None = None


def best_trial(
    formats: Sequence[PageFormat], trial_of: Callable[[Fit], Trial], *, may_be_one_page: bool = True
) -> Trial:
    """Return the best of the trials worth making; one page in the largest text is tried only where it `may_be`."""
    first, smallest = SIZES[0], SIZES[-1]
    if may_be_one_page:
        trial = trial_of(Fit(formats[0], first, keeps_whole=True))
        if len(trial.pages) == 1 and not trial.split_count:
            return trial
    tightest = {one: trial_of(Fit(one, smallest, keeps_whole=False)) for one in formats}
    fewest = min(len(trial.pages) for trial in tightest.values())
    found = list(tightest.values())
    fills = {one: trial.fill for one, trial in tightest.items()}
    for fit in _promising(fills, fewest):
        known = tightest[fit.page_format] if fit.largest_pt == smallest else None
        # Where nothing was split, keeping rows whole changes nothing.
        trial = known if known is not None and not known.split_count else trial_of(fit)
        found.append(trial)
        if len(trial.pages) <= fewest and not trial.split_count and trial.size_pt >= fit.largest_pt:
            break
    return min(found, key=_rank)


def _rank(trial: Trial) -> tuple[int, int, float]:
    """Return what is better when smaller: pages, split rows, and the text's size the other way round."""
    return len(trial.pages), trial.split_count, -trial.size_pt


def _promising(fills: dict[PageFormat, float], fewest: int) -> Iterator[Fit]:
    """Yield the ways that may do with `fewest` pages, larger text and whole rows first."""
    for keeps_whole in (True, False):
        for size in SIZES:
            for page_format, fill in fills.items():
                if fill * (size / SIZES[-1]) ** _GROWTH <= fewest:
                    yield Fit(page_format, size, keeps_whole)
