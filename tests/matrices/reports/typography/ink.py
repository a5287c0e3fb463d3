"""Pictures of one paragraph, from our PDF by pdfium and from Qt's painter, and how far their ink lies apart.

A picture is a list of rows from the top, each a number with a bit for every pixel that has ink.
"""

from typing import Final, NamedTuple

import pypdfium2
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from matrices.reports.inks import Inks
from matrices.reports.sheet import Sheet
from matrices.reports.typography.block import Passage, TextBlock, TextStyle
from matrices.reports.typography.typesetter import Typesetter
from tests.matrices.reports.typography.qt_text import qt_font, qt_lines

_SCALE: Final = 200 / 72
"""Pixels a point, at 200 dots per inch: 9 pt are 25 px."""
_SIZE_PT: Final = 9
_MARGIN_PT: Final = 9
_WINDOW_PX: Final = 12
_DARK, _TINGED = 110, 225
"""Greys up to which a pixel is ink for certain, and up to which it may be."""

_Rows = list[int]


class Picture(NamedTuple):
    """The pixels that are ink for certain, and those that have any; `size` is width × height in pixels."""

    size: tuple[int, int]
    dark: _Rows
    tinged: _Rows


class Apart(NamedTuple):
    """How much ink of either picture has none of the other within a pixel."""

    share: float
    """Of all ink."""
    densest: int
    """How many such pixels a square of half the font size holds at most: a lost dot is one spot, a rounding is not."""


def our_block(typesetter: Typesetter, text: str, language: str, width_pt: float) -> TextBlock:
    """Return a paragraph as we set it."""
    style = TextStyle(_SIZE_PT, "#000000", language=language, is_right_to_left=language == "ar")
    return typesetter.set([Passage(text, style)], width_pt)


def our_picture(typesetter: Typesetter, block: TextBlock, language: str) -> Picture:
    """Return a block as pdfium shows it in a PDF."""
    sheet = Sheet(Inks(), typesetter.plates, typesetter.programs, language=language)
    sheet.begin_page(block.width + 2 * _MARGIN_PT, block.height + 2 * _MARGIN_PT)
    sheet.mark(None)
    sheet.text(block, _MARGIN_PT, _MARGIN_PT)
    sheet.showPage()
    with pypdfium2.PdfDocument(sheet.finish()) as document:
        page = document[0]
        bitmap = page.render(scale=_SCALE, grayscale=True)
        picture = _picture(bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height)
        bitmap.close()
        page.close()
    return picture


def qt_picture(block: TextBlock, text: str, language: str, size: tuple[int, int]) -> Picture:
    """Return the same paragraph painted by Qt in `size` pixels, its lines on the baselines of ours.

    Japanese is painted without kerning, as ours is set.
    """
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    font = qt_font(language, _SIZE_PT * _SCALE)
    font.setKerning(language != "ja")
    painter = QPainter(image)
    lines = qt_lines(text, language, font, block.width * _SCALE)
    for ours, line in zip(block.lines, lines, strict=True):
        line.setPosition(QPointF(0, 0))
        ink = line.naturalTextRect()
        baseline = (_MARGIN_PT + ours.baseline) * _SCALE
        line.draw(painter, QPointF((_MARGIN_PT + ours.x) * _SCALE - ink.x(), baseline - line.ascent()))
    painter.end()
    return _picture(bytes(image.constBits()), image.bytesPerLine(), *size)


def _picture(greys: bytes, stride: int, width: int, height: int) -> Picture:
    rows = [greys[start : start + width] for start in range(0, stride * height, stride)]
    return Picture((width, height), _inked(rows, _DARK), _inked(rows, _TINGED))


def _inked(rows: list[bytes], limit: int) -> _Rows:
    digits = bytes(b"01"[grey <= limit] for grey in range(256))
    return [int(row.translate(digits), 2) for row in rows]


def apart(one: Picture, other: Picture) -> Apart:
    """Compare two pictures of the same size."""
    strays = [here | there for here, there in zip(_strays(one.dark, other), _strays(other.dark, one), strict=True)]
    ink = sum(row.bit_count() for row in (*one.dark, *other.dark))
    return Apart(sum(row.bit_count() for row in strays) / ink, _densest(strays))


def _strays(dark: _Rows, other: Picture) -> _Rows:
    wide = [row | row << 1 | row >> 1 for row in other.tinged]
    near = [before | row | after for before, row, after in zip([0, *wide], wide, [*wide[1:], 0], strict=False)]
    return [row & ~around for row, around in zip(dark, near, strict=True)]


def _densest(strays: _Rows) -> int:
    width, window = max(row.bit_length() for row in strays), (1 << _WINDOW_PX) - 1
    return max(
        (
            sum((row >> x & window).bit_count() for row in strays[y : y + _WINDOW_PX])
            for y in range(0, len(strays), _WINDOW_PX // 3)
            if any(strays[y : y + _WINDOW_PX])
            for x in range(0, width, _WINDOW_PX // 3)
        ),
        default=0,
    )
