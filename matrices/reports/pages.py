"""From laid-out pages to a PDF file: footers, metadata, and a file that is there whole or not at all.

The time in the file is that of SOURCE_DATE_EPOCH where the environment has it, so that the same pages are the same
bytes (https://reproducible-builds.org/specs/source-date-epoch/).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from matrices.language.isolates import bare, isolated
from matrices.language.words import Words
from matrices.reports.brand import PLAIN, Brand
from matrices.reports.fallbacks import without_signs
from matrices.reports.inks import Inks
from matrices.reports.logo import Logo
from matrices.reports.options import PrintRun
from matrices.reports.page_numbers import PageNumbers
from matrices.reports.painting import Painter
from matrices.reports.paper import FOOTER_PT, MARGIN, QUIET_INK, Rectangle, voice_of
from matrices.reports.placed import Page
from matrices.reports.sheet import FOOTER, HEADER, Sheet
from matrices.reports.sign_notes import noted
from matrices.reports.typography.block import TextBlock
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.typesetter import Typesetter
from matrices.whole_file import write_whole

_FOOTER_SHARE = 0.8
"""How much of the width a line at a page's edge may take beside the page number or the logo."""
_LOGO_HEIGHT = 18.0
_LOGO_WIDTH = 110.0
_MARGIN_GAP = 2.0
"""How much further from the content than from the edge's middle the lines in the margins stand."""


class PrintError(Exception):
    """The document could not be written to `destination`; what was there before is still there.

    `reason` is the system's error.
    """

    def __init__(self, destination: Path, reason: OSError) -> None:
        super().__init__(f"{destination}: {reason.strerror or reason}")
        self.destination = destination
        self.reason = reason


class About(NamedTuple):
    """What a document says about itself beside its pages."""

    title: str
    author: str = ""
    subject: str = ""


def write_pages(
    pages: Sequence[Page],
    about: About,
    destination: Path,
    *,
    words: Words,
    typesetter: Typesetter,
    brand: Brand = PLAIN,
    is_greyscale: bool = False,
) -> None:
    """Write `pages` as a PDF, each with its header, footer and number.

    Raises:
        PrintError: The file cannot be written.
    """
    made = document(pages, about, words=words, typesetter=typesetter, brand=brand, is_greyscale=is_greyscale)
    put_in_place(made, destination)


def write_run(
    pages: Sequence[Page], about: About, destination: Path, run: PrintRun, *, words: Words, typesetter: Typesetter
) -> None:
    """Write `pages` as a PDF as a printing asks for it.

    Raises:
        PrintError: The file cannot be written.
    """
    grey = run.options.is_greyscale
    shown, told = noted(pages, run.signs, words, typesetter), About(*map(without_signs, about))
    write_pages(shown, told, destination, words=words, typesetter=typesetter, brand=run.brand, is_greyscale=grey)


def document(
    pages: Sequence[Page],
    about: About,
    *,
    words: Words,
    typesetter: Typesetter,
    brand: Brand = PLAIN,
    is_greyscale: bool = False,
) -> bytes:
    """Return the PDF of `pages`.

    Raises:
        ValueError: There is no page, and a PDF has at least one.
    """
    if not pages:
        raise ValueError("There is nothing to print.")
    inks = Inks(brand.instead, is_greyscale=is_greyscale)
    sheet = Sheet(inks, typesetter.plates, typesetter.programs, language=words.language)
    sheet.describe(*(bare(one_line(text)) for text in about))
    if words.is_right_to_left:
        sheet.setViewerPreference("Direction", "R2L")
    painter = Painter(sheet, typesetter, voice_of(words))
    edges = _Edges(sheet, brand, words, typesetter, len(pages))
    for number, page in enumerate(pages, start=1):
        sheet.begin_page(page.width, page.height)
        if not page.is_bare:
            edges.paint_header()
        painter.paint(page)
        if not page.is_bare:
            edges.paint_footer(page.footer, number)
        sheet.showPage()
    return sheet.finish()


class _Edges:
    """What stands in the upper and the lower margin of a page."""

    def __init__(self, sheet: Sheet, brand: Brand, words: Words, typesetter: Typesetter, pages: int) -> None:
        self._sheet = sheet
        self._brand = brand
        self._words = words
        self._typesetter = typesetter
        self._style = voice_of(words).style(FOOTER_PT, QUIET_INK)
        self._numbers = PageNumbers(pages, self._style, words, typesetter)

    def paint_header(self) -> None:
        """Paint the team's line at the leading edge and its logo at the trailing one."""
        self._sheet.mark(None, HEADER)
        if self._brand.header_text:
            line = self._line(self._brand.header_text)
            self._paint(line, (MARGIN - line.height) / 2, is_leading=True)
        logo = self._brand.logo
        if logo.is_there:
            area = fitted(logo, Rectangle(MARGIN, (MARGIN - _LOGO_HEIGHT) / 2, _LOGO_WIDTH, _LOGO_HEIGHT))
            x = MARGIN if self._words.is_right_to_left else self._sheet.width - MARGIN - area.width
            self._sheet.logo(logo, x, area.y, area.width, area.height)

    def paint_footer(self, text: str, page: int) -> None:
        """Paint what the page is of, the team's line, and the page's number."""
        self._sheet.mark(None, FOOTER)
        team = isolated(self._brand.footer_text) if self._brand.footer_text else ""
        leading = self._line(" · ".join(part for part in (text, team) if part))
        y = self._sheet.height - MARGIN + (MARGIN - leading.height) / 2 - _MARGIN_GAP
        self._paint(leading, y, is_leading=True)
        self._paint(self._numbers.line(page), y, is_leading=False)

    def _line(self, text: str) -> TextBlock:
        return self._typesetter.line(text, self._style, (self._sheet.width - 2 * MARGIN) * _FOOTER_SHARE)

    def _paint(self, line: TextBlock, y: float, *, is_leading: bool) -> None:
        is_left = is_leading != self._words.is_right_to_left
        self._sheet.text(line, MARGIN if is_left else self._sheet.width - MARGIN - line.width, y)


def fitted(logo: Logo, room: Rectangle) -> Rectangle:
    """Return the place of a logo in `room`: as large as it may be, in its own proportions, in the middle of the height.

    Its left edge is that of the room.
    """
    scale = min(room.width / logo.width, room.height / logo.height)
    width, height = logo.width * scale, logo.height * scale
    return Rectangle(room.x, room.y + (room.height - height) / 2, width, height)


def put_in_place(data: bytes, destination: Path) -> None:
    """Write a file beside `destination`, then move it there in one step.

    Raises:
        PrintError: Either cannot be done. Nothing is left over, and what was there before is untouched.
    """
    try:
        write_whole(destination, data)
    except OSError as reason:
        raise PrintError(destination, reason) from reason
