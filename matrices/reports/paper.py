"""The look on paper: sheets, margins, sizes and the styles that texts are set in. Lengths are points."""

from typing import Final, NamedTuple

import msgspec

from matrices.language.words import RIGHT_TO_LEFT, Words
from matrices.model.settings import Paper
from matrices.reports.look import LIGHT, mixed
from matrices.reports.options import Orientation, PrintOptions
from matrices.reports.typography.block import TextStyle
from matrices.reports.typography.fonts import Weight

MM: Final = 72 / 25.4
MARGIN: Final = 14 * MM
TITLE_PT: Final = 18.0
SECTION_PT: Final = 11.0
BODY_PT: Final = 9.0
SMALL_PT: Final = 7.5
FOOTER_PT: Final = 7.0
SMALLEST_PT: Final = 7.0
HAIRLINE_PT: Final = 0.4
DOT_RADIUS: Final = 1.9
DOT_LINE_PT: Final = 0.5
DOT_STEP: Final = 5.8

INK: Final = LIGHT.ink
QUIET_INK: Final = LIGHT.quiet_ink
ACCENT: Final = LIGHT.accent
ACCENT_WASH: Final = LIGHT.accent_wash
CAUTION: Final = LIGHT.caution
PAPER_WHITE: Final = LIGHT.surface
HAIRLINE: Final = mixed(LIGHT.hairline, LIGHT.quiet_ink, 0.2)
"""Darker than on the screen: a printer breaks a line this thin into dots."""

_SHEETS: Final = {Paper.A4: (210 * MM, 297 * MM), Paper.A3: (297 * MM, 420 * MM), Paper.LETTER: (612.0, 792.0)}


class Rectangle(NamedTuple):
    """A part of a page; x and y are those of its top left corner, y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends to the right."""
        return self.x + self.width

    @property
    def foot(self) -> float:
        """Where it ends below."""
        return self.y + self.height


class PageFormat(NamedTuple):
    """A page's size, and what lies between its margins; the footer stands in the lower margin."""

    width: float
    height: float

    @property
    def body(self) -> Rectangle:
        """The room for content."""
        return Rectangle(MARGIN, MARGIN, self.width - 2 * MARGIN, self.height - 2 * MARGIN)


def landscape(paper: Paper) -> PageFormat:
    """Return a sheet lying on its long side."""
    short, long = _SHEETS[paper]
    return PageFormat(long, short)


def portrait(paper: Paper) -> PageFormat:
    """Return a sheet standing on its short side."""
    return PageFormat(*_SHEETS[paper])


def formats(options: PrintOptions) -> tuple[PageFormat, ...]:
    """Return the ways in which sheets may lie, the preferred one first."""
    match options.orientation:
        case Orientation.PORTRAIT:
            return (portrait(options.paper),)
        case Orientation.LANDSCAPE:
            return (landscape(options.paper),)
        case Orientation.AUTO:
            return (landscape(options.paper), portrait(options.paper))


class Voice(NamedTuple):
    """In which language, and from which side, a text without letters of its own is set."""

    language: str
    is_right_to_left: bool

    def style(self, size_pt: float, ink: str = INK, weight: Weight = Weight.REGULAR) -> TextStyle:
        """Return a style of this voice."""
        return TextStyle(size_pt, ink, weight, language=self.language, is_right_to_left=self.is_right_to_left)

    def heading(self, size_pt: float, ink: str, weight: Weight, *, is_page_right_to_left: bool) -> TextStyle:
        """Return a style for a name: it keeps to the page's leading side, whichever way its letters run."""
        style = self.style(size_pt, ink, weight)
        return msgspec.structs.replace(style, is_right_to_left=is_page_right_to_left, page_aligned=True)


def voice_of(words: Words) -> Voice:
    """Return the voice of the program's own texts."""
    return Voice(words.language, words.is_right_to_left)


def voice_in(language: str) -> Voice:
    """Return the voice of a document's texts."""
    return Voice(language, language in RIGHT_TO_LEFT)
