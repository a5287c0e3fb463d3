"""A block of text as painting operators, worked out once and stamped on any page of any document.

What differs between documents stands open in it: the codes of glyphs, which each file numbers for itself, and inks.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import msgspec

from matrices.reports.pdf_objects import stream
from matrices.reports.typography.block import Bullet, Line, StrokeKind, TextBlock
from matrices.reports.typography.fonts import Font
from matrices.reports.typography.outlines import outline
from matrices.reports.typography.shaping import MarkForm, Shaped

_BULLET_RADIUS: Final = 0.13
"""As a share of the size."""
_BULLET_ABOVE_BASELINE: Final = 0.27
_BOX_HALF: Final = 0.36
_BOX_LINE: Final = 0.07
_TICK: Final = ((-0.24, 0.02), (-0.15, 0.11), (-0.06, 0.0), (0.2, 0.29), (0.28, 0.21), (-0.06, -0.18))
"""The corners of a tick from a box's middle, y upwards; all of these are shares of the size."""
_STROKES: Final = {StrokeKind.UNDER: -0.17, StrokeKind.THROUGH: 0.24}
"""How far above the baseline strokes run, as a share of the size."""
_STROKE_LINE: Final = 0.07
_KAPPA: Final = 0.5523
"""How far the handles of a Bézier quarter circle reach, as a share of its radius."""


class Stretch(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Lines of one list entry (0: of none) in one language, as operators with the block's top left corner as origin.

    `template` has a `%s` for each of `fillings`: the codes of a word, or an ink given as #RRGGBB.
    """

    entry: int
    language: str
    template: str
    fillings: tuple[Shaped | str, ...]
    forms: tuple[MarkForm, ...]


Plate = tuple[Stretch, ...]


class Plates:
    """The plates of blocks, remembered. Not for use by two threads at once."""

    def __init__(self, kept: int = 20_000) -> None:
        self._plates: dict[TextBlock, Plate] = {}
        self._shapes: dict[MarkForm, bytes] = {}
        self._kept = kept

    def shape(self, form: MarkForm) -> bytes:
        """Return the object of a PDF that paints a glyph as a shape, in 1/1000 of the size."""
        found = self._shapes.get(form)
        if found is None:
            entries = "/Type/XObject/Subtype/Form/BBox[-2000 -2000 2000 2000]/Resources<<>>"
            operators = outline(form.font, form.glyph_id).encode("ascii")
            found = self._shapes[form] = stream(operators, entries)
        return found

    def plate(self, block: TextBlock) -> Plate:
        """Return the plate of a block, made at most once."""
        found = self._plates.get(block)
        if found is None:
            if len(self._plates) >= self._kept:
                self._plates.clear()
            found = self._plates[block] = tuple(_stretches(block.lines))
        return found


def _stretches(lines: Sequence[Line]) -> Iterator[Stretch]:
    for (entry, language), group in groupby(lines, key=lambda line: (line.entry, line.language)):
        engraver = _Engraver()
        for line in group:
            engraver.add(line)
        yield engraver.stretch(entry, language)


class _Engraver:
    """Writes the operators of one stretch."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._text_fillings: list[Shaped | str] = []
        self._shapes: list[str] = []
        self._shape_fillings: list[Shaped | str] = []
        self._forms: dict[MarkForm, None] = {}
        self._font: Font | None = None
        self._size = 0.0
        self._ink = ""

    def stretch(self, entry: int, language: str) -> Stretch:
        """Return what was written."""
        template = "\n".join(("BT", *self._text, "ET", *self._shapes)).replace("><", "")
        fillings = (*self._text_fillings, *self._shape_fillings)
        return Stretch(entry, language, template, fillings, tuple(self._forms))

    def add(self, line: Line) -> None:
        """Write one line."""
        if line.ink != self._ink:
            self._ink = line.ink
            self._text.append("%s")
            self._text_fillings.append(line.ink)
        self._text.append(f"1 0 0 1 {line.x:.2f} {-line.baseline:.2f} Tm")
        self._add_pieces(line)
        self._add_marks(line)
        self._add_strokes(line)
        if line.bullet_x is not None:
            y = line.size_pt * _BULLET_ABOVE_BASELINE - line.baseline
            self._shapes.append(f"q %s 1 0 0 1 {line.bullet_x:.2f} {y:.2f} cm {_bullet(line)} Q")
            self._shape_fillings.append(line.ink)

    def _add_strokes(self, line: Line) -> None:
        for kind, x, width, ink in line.strokes:
            y = line.size_pt * _STROKES[kind] - line.baseline
            self._shapes.append(f"%s {x:.2f} {y:.2f} {width:.2f} {line.size_pt * _STROKE_LINE:.2f} re f")
            self._shape_fillings.append(ink)

    def _add_pieces(self, line: Line) -> None:
        for font, pieces in groupby(line.pieces, key=lambda piece: piece.font):
            if font is not self._font or line.size_pt != self._size:
                self._font, self._size = font, line.size_pt
                self._text.append(f"/{font.resource} {line.size_pt:g} Tf")
            words = list(pieces)
            self._text.append(f"[{'%s' * len(words)}]TJ")
            self._text_fillings += words

    def _add_marks(self, line: Line) -> None:
        """Write what of a line is painted as shapes, with the line's origin and the size's thousandth as measure."""
        shown: list[str] = []
        pen = 0.0
        at_x = at_y = 0
        for piece in line.pieces:
            for x, y, form in piece.marks:
                self._forms[form] = None
                to_x, to_y = round(pen + x), round(y)
                shown.append(f"1 0 0 1 {to_x - at_x} {to_y - at_y} cm /{form.name} Do")
                at_x, at_y = to_x, to_y
            pen += piece.width
        if shown:
            em = line.size_pt / 1000
            place = f"{em:.5f} 0 0 {em:.5f} {line.x:.2f} {-line.baseline:.2f} cm"
            self._shapes.append(f"q %s {place} {' '.join(shown)} Q")
            self._shape_fillings.append(line.ink)


def _bullet(line: Line) -> str:
    """Return what fills the bullet before a line, around the origin."""
    size = line.size_pt
    if line.bullet is Bullet.DOT:
        return f"{circle(size * _BULLET_RADIUS)} f"
    outer, inner = size * _BOX_HALF, size * (_BOX_HALF - _BOX_LINE)
    sides = [f"{-half:.2f} {-half:.2f} {2 * half:.2f} {2 * half:.2f} re" for half in (outer, inner)]
    box = f"{' '.join(sides)} f*"
    if line.bullet is Bullet.BOX:
        return box
    (x, y), *rest = ((x * size, y * size) for x, y in _TICK)
    lines = " ".join(f"{x:.2f} {y:.2f} l" for x, y in rest)
    return f"{box} {x:.2f} {y:.2f} m {lines} f"


def circle(radius: float) -> str:
    """Return the path of a circle around the origin."""
    r, k = radius, radius * _KAPPA
    return (
        f"{r:.2f} 0 m {r:.2f} {k:.2f} {k:.2f} {r:.2f} 0 {r:.2f} c {-k:.2f} {r:.2f} {-r:.2f} {k:.2f} {-r:.2f} 0 c "
        f"{-r:.2f} {-k:.2f} {-k:.2f} {-r:.2f} 0 {-r:.2f} c {k:.2f} {-r:.2f} {r:.2f} {-k:.2f} {r:.2f} 0 c"
    )
