"""The growth report: what a teammate keeps. Its first page is read in a minute; the words behind it follow."""

import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.settings import Paper
from matrices.reports.brand import PLAIN, Brand
from matrices.reports.growth_facts import Facts, GrowthPrint
from matrices.reports.growth_sections import Sections
from matrices.reports.growth_words import placement_text, sentences
from matrices.reports.options import Orientation, PrintOptions
from matrices.reports.pages import About, write_pages
from matrices.reports.paper import BODY_PT, INK, QUIET_INK, SECTION_PT, TITLE_PT, Rectangle, formats, voice_of
from matrices.reports.placed import Bookmark, Layout, Link, Page
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_SENTENCE_PT: Final = 10.5
_SENTENCE_SHARE: Final = 0.8
_SENTENCE_GAP: Final = 4.0
_ENTRY_HEIGHT: Final = 18.0
_UNFIT_FOR_FILES: Final = re.compile(r"[\x00-\x1f<>:\"/\\|?*]+")
_LONGEST_NAME: Final = 80


class GrowthOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How growth reports are printed: where everybody stood at the end of `day`."""

    day: datetime.date
    paper: Paper = Paper.A4
    team_name: str = ""
    orientation: Orientation = Orientation.AUTO
    brand: Brand = PLAIN
    is_greyscale: bool = False


def print_growth(
    growths: Sequence[GrowthPrint], destination: Path, options: GrowthOptions, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of the given teammates' reports, with a page of contents where there are several.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = growth_pages(growths, options, words, typesetter)
    title = words("Growth report")
    if len(growths) == 1:
        title = words("{name}: growth report", name=growths[0].teammate.name)
    about = About(title=title, author=options.team_name, subject=title)
    brand, grey = options.brand, options.is_greyscale
    write_pages(pages, about, destination, words=words, typesetter=typesetter, brand=brand, is_greyscale=grey)


def print_each_growth(
    growths: Sequence[GrowthPrint], folder: Path, options: GrowthOptions, words: Words, typesetter: Typesetter
) -> tuple[Path, ...]:
    """Write one PDF for each teammate into `folder`, which must be there, and return where they are.

    Raises:
        PrintError: A file cannot be written; those before it are there.
        FontMissingError: A bundled font is not installed.
    """
    paths = tuple(folder / name for name in _file_names([growth.teammate.name for growth in growths]))
    for growth, path in zip(growths, paths, strict=True):
        print_growth([growth], path, options, words, typesetter)
    return paths


def _file_names(names: Sequence[str]) -> Iterator[str]:
    """Yield a file name for each teammate's name: what no system forbids, none twice whatever its case."""
    taken: set[str] = set()
    for name in names:
        stem = " ".join(_UNFIT_FOR_FILES.sub(" ", one_line(name)).split())
        stem = stem[:_LONGEST_NAME].strip(" .") or "growth"
        number, shown = 1, stem
        while shown.casefold() in taken:
            number += 1
            shown = f"{stem} {number}"
        taken.add(shown.casefold())
        yield f"{shown}.pdf"


def growth_pages(
    growths: Sequence[GrowthPrint], options: GrowthOptions, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of all reports laid out, contents first where there are several teammates."""
    page_format, *_ = formats(PrintOptions(paper=options.paper, orientation=options.orientation))
    layout = Layout(page_format, is_right_to_left=words.is_right_to_left)
    press = Press(layout, words, typesetter)
    entries = []
    for number, growth in enumerate(growths, start=1):
        facts = Facts(growth, options.day)
        entries.append(_Entry(facts, f"teammate-{number}", layout.page_number + 1))
        _put_report(press, entries[-1], options)
    if len(growths) == 1:
        return layout.pages()
    count = len(_contents(press, entries, options, pages_before=0))
    return (*_contents(press, entries, options, pages_before=count), *layout.pages())


class _Entry(NamedTuple):
    """A report in a document: whose, its bookmark's key, and its first page counted from 1."""

    facts: Facts
    key: str
    page: int


def _put_report(press: Press, entry: _Entry, options: GrowthOptions) -> None:
    facts, layout = entry.facts, press.layout
    layout.turn(_footer(press.words, options, facts.teammate.name))
    layout.put(Bookmark(one_line(facts.teammate.name), entry.key, 0, layout.y))
    _put_head(press, facts)
    sections = Sections(press, facts, entry.key)
    sections.put_lines()
    sections.put_agreed()
    sections.put_next()
    sections.put_grid()
    sections.put_evidence()


def _footer(words: Words, options: GrowthOptions, name: str = "") -> str:
    date = date_text(options.day, words.language)
    parts = [options.team_name, name, words("Growth report"), date]
    return " · ".join(isolated(part) for part in parts if part)


def _put_head(press: Press, facts: Facts) -> None:
    """Put the name, the role, and three sentences."""
    layout, voice = press.layout, voice_of(press.words)
    is_right_to_left = layout.is_right_to_left
    name = voice.heading(TITLE_PT, INK, Weight.STRONG, is_page_right_to_left=is_right_to_left)
    quiet = voice.heading(BODY_PT, QUIET_INK, Weight.REGULAR, is_page_right_to_left=is_right_to_left)
    width = layout.body.width
    layout.flow(press.typesetter.set([Passage(facts.teammate.name, name)], width), role=Role.HEADING_1)
    layout.flow(press.typesetter.set([Passage(placement_text(facts, press.words), quiet)], width))
    layout.y += _SENTENCE_GAP * 2
    text = voice.heading(_SENTENCE_PT, INK, Weight.REGULAR, is_page_right_to_left=is_right_to_left)
    told = [Passage(one, text, space_before_pt=_SENTENCE_GAP) for one in sentences(facts, press.words)]
    layout.flow(press.typesetter.set(told, layout.body.width * _SENTENCE_SHARE))


def _contents(
    press: Press, entries: Sequence[_Entry], options: GrowthOptions, *, pages_before: int
) -> tuple[Page, ...]:
    """Return the pages that list the reports with their page numbers, each line a link."""
    words, typesetter = press.words, press.typesetter
    layout = Layout(press.layout.page_format, is_right_to_left=words.is_right_to_left)
    title = typesetter.line(words("Growth report"), voice_of(words).style(TITLE_PT, INK, Weight.STRONG))
    layout.turn(_footer(words, options))
    layout.put(Bookmark(words("Contents"), "contents", 0, layout.y))
    layout.put_text(title, 0, layout.y, Role.HEADING_1)
    layout.y += title.height + _ENTRY_HEIGHT
    for entry in entries:
        if layout.room < _ENTRY_HEIGHT:
            layout.turn()
        _put_contents_line(Press(layout, words, typesetter), entry, entry.page + pages_before)
    return layout.pages()


def _put_contents_line(press: Press, entry: _Entry, page: int) -> None:
    layout, voice, typesetter = press.layout, voice_of(press.words), press.typesetter
    width = layout.body.width
    name = typesetter.line(entry.facts.teammate.name, voice.style(SECTION_PT, INK), width * 0.45)
    role = typesetter.line(entry.facts.matrix.title, voice.style(BODY_PT, QUIET_INK), width * 0.4)
    number = typesetter.line(str(page), voice.style(BODY_PT, QUIET_INK))
    with layout.inside(Role.LINK) as link:
        for block, start in ((name, 0.0), (role, width * 0.5), (number, width - number.width)):
            layout.put_text(block, start, layout.y + (_ENTRY_HEIGHT - block.height) / 2, Role.SPAN)
    area = Rectangle(layout.body.x, layout.y, width, _ENTRY_HEIGHT)
    layout.put(Link(entry.key, area, link, one_line(entry.facts.teammate.name)))
    layout.y += _ENTRY_HEIGHT
