"""What stands on every page with another number in it: `Page 3 of 12`."""

from typing import Final

from msgspec.structs import replace

from matrices.language.words import Words
from matrices.reports.typography.block import TextBlock, TextStyle
from matrices.reports.typography.shaping import Glyph, Shaped, shape
from matrices.reports.typography.typesetter import Typesetter

_MARK: Final = 987_654_321
_FEW: Final = 30
"""The numbers of so many pages are worth remembering for other documents, as typesetters do."""


class PageNumbers:
    """Sets the page's number on each page. In long documents the words are set once, and only digits are put in."""

    def __init__(self, pages: int, style: TextStyle, words: Words, typesetter: Typesetter) -> None:
        marked = words("Page {page} of {pages}", page=_MARK, pages=pages)
        self._before, _, self._after = marked.partition(str(_MARK))
        self._pages = pages
        self._style = style
        self._typesetter = typesetter
        self._samples: dict[int, TextBlock] = {}
        """By how many digits the page's number has."""
        self._digits: dict[str, Glyph] = {}

    def line(self, page: int) -> TextBlock:
        """Return what stands on a page, counted from 1, in one line."""
        number = str(page)
        return (self._pages > _FEW and self._numbered(number)) or self._whole(number)

    def _whole(self, number: str) -> TextBlock:
        return self._typesetter.line(f"{self._before}{number}{self._after}", self._style)

    def _numbered(self, number: str) -> TextBlock | None:
        """Return the line of another page with this number put in; None where it is not a word by itself."""
        other = ("8" if str(self._pages).startswith("1") else "1") * len(number)
        sample = self._samples.get(len(number))
        if sample is None:
            sample = self._samples[len(number)] = self._whole(other)
        (line,) = sample.lines
        pieces = tuple([self._shaped(one, number) if _text(one) == other else one for one in line.pieces])
        is_done = sum(one is not former for one, former in zip(pieces, line.pieces, strict=True)) == 1
        return TextBlock(sample.width, (replace(line, pieces=pieces),)) if is_done else None

    def _shaped(self, former: Shaped, number: str) -> Shaped:
        """Return a number in the place of another one: all digits are equally wide, and none is kerned."""
        glyphs = tuple([self._digits.get(digit) or self._digit(former, digit) for digit in number])
        return replace(former, glyphs=glyphs)

    def _digit(self, former: Shaped, digit: str) -> Glyph:
        shaped = shape(former.font, digit, self._style.language, is_right_to_left=False)
        (self._digits[digit],) = shaped.glyphs
        return self._digits[digit]


def _text(shaped: Shaped) -> str:
    return "".join([glyph.text for glyph in shaped.glyphs])
