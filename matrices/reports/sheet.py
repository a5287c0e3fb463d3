"""The paper that reports are painted on: ReportLab's canvas with y from the top, our text and a few plain shapes.

Everything here is points and #RRGGBB colours; what is drawn where is decided by layouts.
"""

from collections.abc import Iterable, Sequence
from typing import IO, Final

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from matrices.language.isolates import bare
from matrices.reports.typography.block import Line, TextBlock
from matrices.reports.typography.embedding import EmbeddedFont
from matrices.reports.typography.fonts import Font
from matrices.reports.typography.outlines import outline
from matrices.reports.typography.shaping import Glyph, Shaped

_KAPPA: Final = 0.5523
"""How far the handles of a Bézier quarter circle reach, as a share of its radius."""
_BULLET_RADIUS: Final = 0.13
"""As a share of the size."""
_NOTICEABLE: Final = 0.05
"""Shifts smaller than so many 1/1000 of the size are not worth an operator."""


class _Word:
    """What a shaped word paints: its body for a TJ array, and the marks painted as shapes."""

    __slots__ = ("body", "forms", "marks")

    def __init__(self, body: str, marks: str, forms: frozenset[str]) -> None:
        self.body = body
        self.marks = marks
        self.forms = forms


class Sheet(Canvas):  # type: ignore[misc] # ReportLab publishes no types
    """Pages of one size, painted one after the other. Use `write`, never `save`."""

    def __init__(self, file: IO[bytes], size: tuple[float, float], *, language: str) -> None:
        super().__init__(file, pagesize=size, lang=language, pageCompression=1, invariant=0)
        self.width, self.height = size
        self._fonts: dict[Font, EmbeddedFont] = {}
        self._words: dict[Shaped, _Word] = {}
        self._forms_on_page: set[str] = set()

    def text(self, block: TextBlock, x: float, y: float) -> None:
        """Paint a block with its top left corner at (x, y)."""
        code: list[str] = self._code
        code.append("BT")
        marks: list[str] = []
        state: tuple[Font | None, float, str] = (None, 0.0, "")
        for line in block.lines:
            state = self._line(line, x, self.height - y, state, marks)
        code.append("ET")
        code += marks
        self._bullets(block.lines, x, y)

    def _line(
        self, line: Line, x: float, top: float, state: tuple[Font | None, float, str], marks: list[str]
    ) -> tuple[Font | None, float, str]:
        """Paint one line inside a text object; `state` is the font, size and ink in force, before and after."""
        code: list[str] = self._code
        font, size, ink = state
        if line.ink != ink:
            code.append(_fill(line.ink))
        pen, baseline = x + line.x, top - line.baseline
        code.append(f"1 0 0 1 {pen:.2f} {baseline:.2f} Tm")
        bodies: list[str] = []
        em = line.size_pt / 1000
        line_marks: list[str] = []
        for piece in line.pieces:
            if piece.font is not font or line.size_pt != size:
                self._show(bodies)
                font, size = piece.font, line.size_pt
                code.append(f"/{self._embedded(font).resource_name} {size:g} Tf")
            word = self._words.get(piece) or self._word(piece)
            bodies.append(word.body)
            if word.marks:
                self._forms_on_page |= word.forms
                line_marks.append(f"q 1 0 0 1 {(pen - x - line.x) / em:.1f} 0 cm {word.marks} Q")
            pen += piece.width * em
        self._show(bodies)
        if line_marks:
            place = f"{em:.5f} 0 0 {em:.5f} {x + line.x:.2f} {baseline:.2f} cm"
            marks.append(f"q {_fill(line.ink)} {place} {' '.join(line_marks)} Q")
        return font, size, line.ink

    def _show(self, bodies: list[str]) -> None:
        if bodies:
            self._code.append(f"[{''.join(bodies).replace('><', '')}]TJ")
            bodies.clear()

    def _embedded(self, font: Font) -> EmbeddedFont:
        found = self._fonts.get(font)
        if found is None:
            found = self._fonts[font] = EmbeddedFont(font, f"F{len(self._fonts) + 1}")
            self._doc.delayedFonts.append(found)
        return found

    def _word(self, shaped: Shaped) -> _Word:
        body: list[str] = []
        marks: list[str] = []
        forms: set[str] = set()
        pen = shown = 0.0
        mark_at = (0.0, 0.0)
        for glyph in shaped.glyphs:
            if glyph.text or not shaped.font.has_outline(glyph.glyph_id):
                shown = self._add_glyph(shaped.font, glyph, pen, shown, body)
            else:
                place = (pen + glyph.x_offset, glyph.y_offset)
                form = self._mark_form(shaped.font, glyph.glyph_id)
                shift = f"{place[0] - mark_at[0]:.1f} {place[1] - mark_at[1]:.1f}"
                marks.append(f"1 0 0 1 {shift} cm /{self._doc.getXObjectName(form)} Do")
                forms.add(form)
                mark_at = place
            pen += glyph.advance
        if abs(shown - pen) > _NOTICEABLE:
            body.append(f"{shown - pen:.1f}")
        word = self._words[shaped] = _Word("".join(body), " ".join(marks), frozenset(forms))
        return word

    def _add_glyph(self, font: Font, glyph: Glyph, pen: float, shown: float, body: list[str]) -> float:
        """Append one glyph to a TJ body; `pen` is where it belongs, `shown` where the reader's pen is and comes to."""
        shift = shown - (pen + glyph.x_offset)
        if abs(shift) > _NOTICEABLE:
            body.append(f"{shift:.1f}")
            shown -= shift
        body.append(f"<{self._embedded(font).code(glyph.glyph_id, glyph.text):04X}>")
        return shown + font.advance(glyph.glyph_id)

    def _mark_form(self, font: Font, glyph_id: int) -> str:
        """Return the name of the form that paints a glyph as a shape."""
        name = f"{font.name}.{glyph_id}"
        if not self.hasForm(name):
            form = pdfdoc.PDFFormXObject(-2000, -2000, 4000, 4000)
            form.setStreamList([outline(font, glyph_id)])
            form.hasImages = 0
            form.compression = self._doc.compression
            self._doc.addForm(name, form)
        return name

    def _bullets(self, lines: Sequence[Line], x: float, y: float) -> None:
        for line in lines:
            if line.bullet_x is not None:
                middle = y + line.baseline - line.size_pt * 0.27
                self.disc(x + line.bullet_x, middle, line.size_pt * _BULLET_RADIUS, fill=line.ink)

    def rectangle(self, x: float, y: float, width: float, height: float, *, fill: str) -> None:
        """Fill a rectangle whose top left corner is (x, y)."""
        self._code.append(f"{_fill(fill)} {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def frame(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        ink: str,
        line_pt: float,
        dashes: Sequence[float] = (),
    ) -> None:
        """Draw the outline of a rectangle, in the middle of its edges."""
        box = f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re S"
        self._code.append(f"q {_pen(ink, line_pt, dashes)} {box} Q")

    def polyline(
        self, points: Iterable[tuple[float, float]], *, ink: str, line_pt: float, dashes: Sequence[float] = ()
    ) -> None:
        """Draw straight lines through `points`, joined and ended round."""
        (x, y), *rest = points
        path = f"{x:.2f} {self.height - y:.2f} m " + " ".join(f"{x:.2f} {self.height - y:.2f} l" for x, y in rest)
        self._code.append(f"q 1 J 1 j {_pen(ink, line_pt, dashes)} {path} S Q")

    def disc(self, x: float, y: float, radius: float, *, fill: str) -> None:
        """Fill a circle around (x, y)."""
        self._code.append(f"{_fill(fill)} {_circle(x, self.height - y, radius)} f")

    def ring(self, x: float, y: float, radius: float, *, ink: str, line_pt: float, fill: str = "") -> None:
        """Draw a circle around (x, y), filled where a colour is given."""
        paint = f"{_fill(fill)} {{}} B" if fill else "{} S"
        self._code.append(f"q {_pen(ink, line_pt, ())} {paint.format(_circle(x, self.height - y, radius))} Q")

    def bookmark(self, title: str, key: str, depth: int, y: float = 0.0) -> None:
        """Add an entry to the outline that leads to `y` on this page."""
        self.bookmarkHorizontal(key, 0, self.height - y)
        self.addOutlineEntry(bare(title), key, depth, closed=depth == 0)

    def link(self, key: str, x: float, y: float, width: float, height: float) -> None:
        """Make a rectangle lead to the bookmark `key`."""
        rectangle = (x, self.height - y - height, x + width, self.height - y)
        self.linkAbsolute("", key, rectangle, Border="[0 0 0]")

    @override
    def showPage(self) -> None:
        self._formsinuse += sorted(self._forms_on_page)
        self._forms_on_page.clear()
        super().showPage()

    @override
    def _make_preamble(self) -> None:
        """ReportLab would name Helvetica on every page here, which no document of ours uses or embeds."""
        self._preamble = ""


def _fill(colour: str) -> str:
    return f"{_channels(colour)} rg"


def _pen(ink: str, line_pt: float, dashes: Sequence[float]) -> str:
    pattern = f" [{' '.join(f'{dash:g}' for dash in dashes)}] 0 d" if dashes else ""
    return f"{_channels(ink)} RG {line_pt:g} w{pattern}"


def _channels(colour: str) -> str:
    return " ".join(f"{int(colour[start : start + 2], 16) / 255:.4g}" for start in (1, 3, 5))


def _circle(x: float, y: float, radius: float) -> str:
    k = radius * _KAPPA
    left, right, foot, top = x - radius, x + radius, y - radius, y + radius
    return (
        f"{right:.2f} {y:.2f} m "
        f"{right:.2f} {y + k:.2f} {x + k:.2f} {top:.2f} {x:.2f} {top:.2f} c "
        f"{x - k:.2f} {top:.2f} {left:.2f} {y + k:.2f} {left:.2f} {y:.2f} c "
        f"{left:.2f} {y - k:.2f} {x - k:.2f} {foot:.2f} {x:.2f} {foot:.2f} c "
        f"{x + k:.2f} {foot:.2f} {right:.2f} {y - k:.2f} {right:.2f} {y:.2f} c"
    )
