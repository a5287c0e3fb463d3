"""The growth report: what a teammate keeps. Its first page is read in a minute; the words behind it follow."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from matrices.language.words import Words
from matrices.reports.collecting import collector_held_off
from matrices.reports.composing import Composer, sheet_of
from matrices.reports.contents import ContentsLine, put_contents_line
from matrices.reports.discretion import Discretion, Others, leads_in
from matrices.reports.ending import best_ended
from matrices.reports.footers import footer_of
from matrices.reports.growth_facts import Facts, GrowthPrint
from matrices.reports.growth_first import FirstPage
from matrices.reports.growth_grid import GrowthGrids
from matrices.reports.growth_sections import Sections
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import INK, TITLE_PT, voice_of
from matrices.reports.placed import Bookmark, Layout, Page
from matrices.reports.press import Press
from matrices.reports.setting import Setting, ShortPage
from matrices.reports.structure import Role
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_ENTRY_GAP: Final = 18.0


@collector_held_off()
def print_growth(
    growths: Sequence[GrowthPrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of the given teammates' reports, with a page of contents where there are several.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = growth_pages(growths, run, words, typesetter)
    title = words("Growth report")
    if len(growths) == 1:
        title = words("{name}: growth report", name=growths[0].teammate.name)
    about = About(title=title, author=run.brand.team_name, subject=title)
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def growth_pages(
    growths: Sequence[GrowthPrint], run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of all reports laid out, contents first where there are several teammates."""
    book = _Book(run, words, typesetter)
    for growth in growths:
        book.add(shareable(growth) if run.options.is_shareable else growth)
    return book.pages()


def shareable(growth: GrowthPrint) -> GrowthPrint:
    """Return what may be handed on: nobody is named but the teammate."""
    teammate = growth.teammate
    others = Others(teammate.name, leads_in([teammate, *growth.reviews]), growth.colleagues)
    discretion = Discretion(others, growth.language)
    (matrix,) = discretion.wordings([growth.matrix])
    return GrowthPrint(
        discretion.copy(teammate),
        matrix,
        discretion.copies(growth.reviews),
        discretion.wordings(growth.editions),
        discretion.wording(growth.following),
        discretion.wordings(growth.goal_roles),
        written_in=growth.written_in,
    )


class _Entry(NamedTuple):
    """A report in a document: whose and in which role, its bookmark's key, and its first page counted from 1."""

    name: str
    role: str
    key: str
    page: int


class _Book:
    """Reports one after the other, contents first where there are several."""

    def __init__(self, run: PrintRun, words: Words, typesetter: Typesetter) -> None:
        self._run = run
        self._words = words
        self._typesetter = typesetter
        self._entries: list[_Entry] = []
        self._pages: list[Page] = []
        self._grids = GrowthGrids(self._press(), run)

    def _press(self) -> Press:
        layout = Layout(sheet_of(self._run.options), is_right_to_left=self._words.is_right_to_left)
        return Press(layout, self._words, self._typesetter)

    def add(self, growth: GrowthPrint) -> None:
        """Add a report."""
        number = len(self._entries) + 1
        facts, key = Facts(growth, self._run.day), f"teammate-{number}"
        self._entries.append(_Entry(facts.teammate.name, facts.matrix.title, key, len(self._pages) + 1))
        for layout in self._layouts(facts, key):
            self._pages += layout.pages()

    def _layouts(self, facts: Facts, key: str) -> list[Layout]:
        """Return the first page, the grid on sheets of its own, and what follows it."""
        footer = footer_of(self._run, self._words, facts.teammate.name, self._words("Growth report"))
        first = self._press()
        first.layout.turn(footer)
        has_all_lines = FirstPage(self._composer(first, facts, key), facts).put()

        def put_rest(layout: Layout) -> Layout:
            rest = self._composer(first._replace(layout=layout), facts, f"{key}/more")
            Sections(rest, facts).put(has_lines=not has_all_lines)
            return layout

        if not facts.matrix.attributes:
            return [put_rest(first.layout)]
        grids = [self._grids.put(facts, key, footer)]
        if has_all_lines and Sections(self._composer(first, facts, key), facts).is_empty:
            return [first.layout, put_rest(grids[0])]
        kept = grids[:] if grids[0].page_format != first.layout.page_format else []

        def rest(setting: Setting, short: ShortPage | None) -> Layout:
            layout = self._fresh(footer) if kept else grids.pop() if grids else self._grids.put(facts, key, footer)
            layout.setting, layout.short = setting, short
            return put_rest(layout)

        return [first.layout, *kept, best_ended(rest)]

    def _fresh(self, footer: str) -> Layout:
        layout = self._press().layout
        layout.turn(footer)
        return layout

    def _composer(self, press: Press, facts: Facts, key: str) -> Composer:
        return Composer(press, facts.language, key, role_language=facts.matrix.language, signs=self._run.signs)

    def pages(self) -> tuple[Page, ...]:
        """Return all pages."""
        if len(self._entries) == 1:
            return tuple(self._pages)
        count = len(self._contents(pages_before=0))
        return (*self._contents(pages_before=count), *self._pages)

    def _contents(self, *, pages_before: int) -> tuple[Page, ...]:
        """Return the pages that list the reports with their page numbers, each line a link."""
        press, words = self._press(), self._words
        layout, title = press.layout, words("Growth report")
        layout.turn(footer_of(self._run, words, title))
        layout.put(Bookmark(words("Contents"), "contents", 0, layout.y))
        heading = self._typesetter.line(title, voice_of(words).style(TITLE_PT, INK, Weight.STRONG))
        layout.put_text(heading, 0, layout.y, Role.HEADING_1)
        layout.y += heading.height + _ENTRY_GAP
        with layout.inside(Role.CONTENTS):
            for name, role, key, page in self._entries:
                line = ContentsLine(name, key, page + pages_before, voice_of(words), quiet=role, is_strong=True)
                put_contents_line(press, line)
        return layout.pages()
