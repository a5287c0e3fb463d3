"""From laid-out pages to a PDF file: footers, metadata, and a file that is there whole or not at all.

The time in the file is that of SOURCE_DATE_EPOCH where the environment has it, so that the same pages are the same
bytes (https://reproducible-builds.org/specs/source-date-epoch/).
"""

import contextlib
import io
import os
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from matrices.language.isolates import bare
from matrices.language.words import Words
from matrices.reports.painting import Painter
from matrices.reports.paper import FOOTER_PT, MARGIN, QUIET_INK, PageFormat, voice_of
from matrices.reports.placed import Page
from matrices.reports.sheet import Sheet
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.typesetter import Typesetter

_FOOTER_SHARE = 0.8
"""How much of the footer's width the text beside the page number may take."""


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
    page_format: PageFormat,
    about: About,
    destination: Path,
    *,
    words: Words,
    typesetter: Typesetter,
) -> None:
    """Write `pages` as a PDF, each with its footer and number.

    Raises:
        PrintError: The file cannot be written.
    """
    put_in_place(document(pages, page_format, about, words=words, typesetter=typesetter), destination)


def document(
    pages: Sequence[Page], page_format: PageFormat, about: About, *, words: Words, typesetter: Typesetter
) -> bytes:
    """Return the PDF of `pages`.

    Raises:
        ValueError: There is no page, and a PDF has at least one.
    """
    if not pages:
        raise ValueError("There is nothing to print.")
    sheet = Sheet(io.BytesIO(), (page_format.width, page_format.height), language=words.language)
    _describe(sheet, about, words)
    painter = Painter(sheet, typesetter, voice_of(words))
    for number, page in enumerate(pages, start=1):
        painter.paint(page)
        _paint_footer(sheet, page.footer, (number, len(pages)), words, typesetter)
        sheet.showPage()
    return bytes(sheet.getpdfdata())


def _describe(sheet: Sheet, about: About, words: Words) -> None:
    sheet.setTitle(bare(one_line(about.title)))
    sheet.setAuthor(bare(one_line(about.author)))
    sheet.setSubject(bare(one_line(about.subject)))
    sheet.setCreator("Trellis")
    sheet.setViewerPreference("DisplayDocTitle", "true")
    if words.is_right_to_left:
        sheet.setViewerPreference("Direction", "R2L")


def _paint_footer(sheet: Sheet, text: str, number: tuple[int, int], words: Words, typesetter: Typesetter) -> None:
    style = voice_of(words).style(FOOTER_PT, QUIET_INK)
    width = sheet.width - 2 * MARGIN
    leading = typesetter.line(text, style, width * _FOOTER_SHARE)
    page, pages = number
    trailing = typesetter.line(words("Page {page} of {pages}", page=page, pages=pages), style)
    y = sheet.height - MARGIN + (MARGIN - leading.height) / 2 - 2
    left, right = MARGIN, sheet.width - MARGIN
    if words.is_right_to_left:
        leading, trailing = trailing, leading
    sheet.text(leading, left, y)
    sheet.text(trailing, right - trailing.width, y)


def put_in_place(data: bytes, destination: Path) -> None:
    """Write a file beside `destination`, then move it there in one step.

    Raises:
        PrintError: Either cannot be done. Nothing is left over, and what was there before is untouched.
    """
    part = destination.with_name(f".{uuid.uuid4().hex}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(destination)
    except OSError as reason:
        raise PrintError(destination, reason) from reason
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
