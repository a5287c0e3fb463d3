"""The map of the team on paper: people down, attributes across, over as many sheets as both take."""

from pathlib import Path
from typing import Final

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.reports.composing import Composer
from matrices.reports.coverage_pages import print_coverage
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import PageFormat, formats
from matrices.reports.placed import Layout, Page
from matrices.reports.press import Press
from matrices.reports.team_map_facts import TeamMapPrint
from matrices.reports.team_map_grid import ROWS, MapGrid, MapMeasures
from matrices.reports.team_map_legend import put_legend
from matrices.reports.typography.typesetter import Typesetter

_KEY: Final = "team"
_HEAD_GAP: Final = 8.0
_MOST_TRIED: Final = 150
"""Larger teams take many sheets anyway, and trying costs time."""
_MOST_SHORTENED: Final = 0.25
"""A map on which more of the names are cut is hard to read, however few its sheets."""


def print_team_map(
    printed: TeamMapPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write the map as a PDF; a copy to share holds the coverage alone, as levels of people are not for everybody.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    if run.options.is_shareable:
        print_coverage(printed, destination, run, words, typesetter)
        return
    pages = team_map_pages(printed, run, words, typesetter)
    about = About(title=words("Team map"), author=run.brand.team_name, subject=words("Team map"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def team_map_pages(printed: TeamMapPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages, on sheets that lie as the map needs the fewest of them, in rows as high as need no more.

    Names over columns are cut shorter only where that spares a sheet, and only few of them.
    """
    page_format = _best_format(printed, run, words, typesetter)
    rows = ROWS if printed.people <= _MOST_TRIED else ROWS[:1]

    def best(*, has_low_heads: bool) -> tuple[Page, ...]:
        tried = []
        for row in rows:
            press = Press(Layout(page_format, is_right_to_left=words.is_right_to_left), words, typesetter)
            tried.append(_pages(press, printed, run, row, has_low_heads=has_low_heads))
        return min(tried, key=len)

    usual = best(has_low_heads=False)
    if len(usual) == 1 or printed.people > _MOST_TRIED:
        return usual
    press = Press(Layout(page_format, is_right_to_left=words.is_right_to_left), words, typesetter)
    low = MapMeasures(Composer(press, printed.language, _KEY), printed, has_low_heads=True)
    return usual if low.shortened_share > _MOST_SHORTENED else min(usual, best(has_low_heads=True), key=len)


def _pages(press: Press, printed: TeamMapPrint, run: PrintRun, row: float, *, has_low_heads: bool) -> tuple[Page, ...]:
    words = press.words
    compose = Composer(press, printed.language, _KEY)
    press.layout.turn(footer_of(run, words, words("Team map")))
    compose.put_title(words("Team map"), _about(printed, words) if printed.people else "")
    press.layout.y += _HEAD_GAP
    if not printed.people or not printed.columns:
        nobody = words("Nobody is here yet. The map fills as people are added and rated.")
        compose.put_nothing(words("Nothing is asked of anybody here.") if printed.people else nobody)
        return press.layout.pages()
    put_legend(compose, run.brand.colours, has_changes=printed.past is not None)
    measures = MapMeasures(compose, printed, row, has_low_heads=has_low_heads)
    MapGrid(compose, printed, run.brand.colours, measures).put()
    return press.layout.pages()


def _about(printed: TeamMapPrint, words: Words) -> str:
    parts = [words.plural("{count} teammate", "{count} teammates", printed.people)]
    if printed.past_day is not None:
        parts.append(words("compared with {date}", date=date_text(printed.past_day, words.language)))
    return " · ".join(map(isolated, [*parts, *([printed.told] if printed.told else [])]))


def _best_format(printed: TeamMapPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> PageFormat:
    """Return the way of lying that needs the fewest sheets by an estimate, the preferred one where it is equal."""

    def sheets(page_format: PageFormat) -> int:
        press = Press(Layout(page_format, is_right_to_left=words.is_right_to_left), words, typesetter)
        return MapMeasures(Composer(press, printed.language, _KEY), printed).sheets

    return min(formats(run.options), key=sheets)
