"""The paper that reports are painted on: ReportLab's canvas with y from the top, our text and a few plain shapes.

Everything here is points and #RRGGBB colours; what is drawn where is decided by layouts. All ink is marked: as an
element's content, or as an artifact that no reader needs to hear of.
"""

import io
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from matrices.language.isolates import bare
from matrices.reports.acro_form import AcroForm
from matrices.reports.fields import Field, Hidden
from matrices.reports.inks import Inks
from matrices.reports.logo import Logo
from matrices.reports.logo_object import logo_object
from matrices.reports.metadata import Metadata
from matrices.reports.outline import Outline, Place
from matrices.reports.paper import Rectangle
from matrices.reports.pdf_file import OUTLINE_ROOT, STRUCTURE_ROOT, file_bytes
from matrices.reports.pdf_objects import Literal, Stream, literal_text
from matrices.reports.structure import Box, Element, Structure
from matrices.reports.typography.block import TextBlock
from matrices.reports.typography.embedding import EmbeddedFont, FontPrograms
from matrices.reports.typography.fonts import Font
from matrices.reports.typography.plates import Plates, Stretch, circle
from matrices.reports.typography.shaping import Glyph, MarkForm, Shaped

_NOTICEABLE: Final = 0.05
"""Shifts smaller than so many 1/1000 of the size are not worth an operator."""
_ARTIFACT: Final = "/Artifact BMC"
FOOTER: Final = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC"
HEADER: Final = "/Artifact<</Type/Pagination/Subtype/Header>>BDC"
_RESOURCES: Final = "Resources"


_Print = tuple[int, str, str]
"""A stretch of a plate as it stands in one document: list entry, language, and operators after that of its place."""


class _Fillings(dict[Shaped | str, str]):
    """What stands in a plate's open places in one document: made when first asked for."""

    def __init__(self, sheet: "Sheet", inks: Inks) -> None:
        super().__init__()
        self._sheet = sheet
        self._inks = inks

    def __missing__(self, key: Shaped | str) -> str:
        made = self._inks.fill(key) if isinstance(key, str) else self._sheet.codes(key)
        self[key] = made
        return made


class Sheet(Canvas):  # type: ignore[misc] # ReportLab publishes no types
    """Pages painted one after the other, each of its own size. Use `finish`, never `save`."""

    def __init__(self, inks: Inks, plates: Plates, programs: FontPrograms, *, language: str) -> None:
        super().__init__(io.BytesIO(), lang=language, pageCompression=1, invariant=0)
        self.width = self.height = 0.0
        self._inks = inks
        self._plates = plates
        self._programs = programs
        self._fillings = _Fillings(self, inks)
        self._prints: dict[TextBlock, tuple[_Print, ...]] = {}
        self._fonts: dict[Font, EmbeddedFont] = {}
        self._forms: set[MarkForm] = set()
        self._logos: dict[Logo, str] = {}
        self._circles: dict[float, str] = {}
        self._pens: dict[tuple[str, float, tuple[float, ...]], str] = {}
        self._language = language
        self._metadata = Metadata(title="", author="", subject="", language=language)
        self._structure = Structure(language)
        self._structure_key = 0
        self._outline = Outline()
        self._page_names: list[str] = []
        self._form = AcroForm(inks)
        self._marked = ""

    def begin_page(self, width: float, height: float) -> None:
        """Begin a page of so many points."""
        self.width, self.height = width, height
        self.setPageSize((width, height))
        self._structure_key = self._structure.turn()

    def mark(self, element: Element | None, artifact: str = _ARTIFACT, *, area: Rectangle | None = None) -> None:
        """Make what is painted from here on an element's content, or an artifact; a figure's fills `area`."""
        if element is not None:
            tag, number = self._structure.mark(element)
            self._begin_marked(f"/{tag}<</MCID {number}>>BDC")
            if area is not None:
                box = Box(area.x, self.height - area.foot, area.right, self.height - area.y)
                self._structure.enclose(element, box)
        elif self._marked != artifact:
            self._begin_marked(artifact)

    def declare(self, element: Element) -> None:
        """Give an element without ink its place among the others."""
        self._structure.declare(element)

    def _begin_marked(self, operator: str) -> None:
        self._code.append(f"EMC\n{operator}" if self._marked else operator)
        self._marked = operator

    def _end_marked(self) -> None:
        if self._marked:
            self._code.append("EMC")
            self._marked = ""

    def text(
        self, block: TextBlock, x: float, y: float, element: Element | None = None, *, degrees: float = 0.0
    ) -> None:
        """Paint a block with its top left corner at (x, y), as an element's content or else as what is marked.

        It may be turned around that corner, against the clock.
        """
        code = self._code
        place = f"q {_turned(degrees) if degrees else '1 0 0 1'} {x:.2f} {self.height - y:.2f} cm"
        prints = self._prints.get(block)
        if prints is None:
            prints = self._prints[block] = tuple(map(self._print, self._plates.plate(block)))
        if element is None:
            for _, _, operators in prints:
                code += (place, operators)
            return
        for entry, language, operators in prints:
            tag, number = self._structure.mark(element, entry, language)
            end = "EMC\n" if self._marked else ""
            self._marked = tag
            code += (f"{end}/{tag}<</MCID {number}>>BDC\n{place}", operators)

    def _print(self, stretch: Stretch) -> _Print:
        """Return a stretch with this document's codes and inks, made once however often its block is painted."""
        self._forms.update(stretch.forms)
        painted = stretch.template % tuple([self._fillings[one] for one in stretch.fillings])
        return stretch.entry, stretch.language, f"{painted.replace('><', '')}\nQ"

    def codes(self, shaped: Shaped) -> str:
        """Return a word as the inside of a TJ array: its glyphs' codes and the shifts between them."""
        body: list[str] = []
        pen = shown = 0.0
        for glyph in shaped.glyphs:
            if not glyph.is_shape:
                shown = self._add_glyph(shaped.font, glyph, pen, shown, body)
            pen += glyph.advance
        if abs(shown - pen) > _NOTICEABLE:
            body.append(f"{shown - pen:.1f}")
        return "".join(body).replace("><", "")

    def _add_glyph(self, font: Font, glyph: Glyph, pen: float, shown: float, body: list[str]) -> float:
        """Append one glyph to a TJ body; `pen` is where it belongs, `shown` where the reader's pen is and comes to."""
        shift = shown - (pen + glyph.x_offset)
        if abs(shift) > _NOTICEABLE:
            body.append(f"{shift:.1f}")
            shown -= shift
        body.append(f"<{self._embedded(font).code(glyph.glyph_id, glyph.text):04X}>")
        return shown + font.advance(glyph.glyph_id)

    def _embedded(self, font: Font) -> EmbeddedFont:
        found = self._fonts.get(font)
        if found is None:
            found = self._fonts[font] = EmbeddedFont(font, self._programs)
        return found

    def rectangle(self, x: float, y: float, width: float, height: float, *, fill: str) -> None:
        """Fill a rectangle whose top left corner is (x, y)."""
        box = f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f"
        self._code.append(f"{self._inks.fill(fill)} {box}")

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
        self._code.append(f"q {self._pen(ink, line_pt, dashes)} {box} Q")

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, ink: str, line_pt: float, dashes: Sequence[float] = ()
    ) -> None:
        """Draw a straight line with round ends."""
        path = f"{x1:.2f} {self.height - y1:.2f} m {x2:.2f} {self.height - y2:.2f} l"
        self._code.append(f"q 1 J 1 j {self._pen(ink, line_pt, dashes)} {path} S Q")

    def polyline(
        self, points: Iterable[tuple[float, float]], *, ink: str, line_pt: float, dashes: Sequence[float] = ()
    ) -> None:
        """Draw straight lines through `points`, joined and ended round."""
        height = self.height
        (x, y), *rest = points
        path = "".join([f" {x:.2f} {height - y:.2f} l" for x, y in rest])
        self._code.append(f"q 1 J 1 j {self._pen(ink, line_pt, dashes)} {x:.2f} {height - y:.2f} m{path} S Q")

    def polygon(self, points: Iterable[tuple[float, float]], *, fill: str) -> None:
        """Fill a shape with straight sides."""
        (x, y), *rest = points
        path = "".join([f" {one:.2f} {self.height - other:.2f} l" for one, other in rest])
        self._code.append(f"{self._inks.fill(fill)} {x:.2f} {self.height - y:.2f} m{path} f")

    def begin_enlarged(self, x: float, y: float, scale: float, window: Rectangle | None) -> None:
        """Let lengths be `scale` times as large from here on, around (x, y), and show nothing outside of `window`."""
        area = window or Rectangle(0.0, 0.0, self.width, self.height)
        clip = f"{area.x:.2f} {self.height - area.foot:.2f} {area.width:.2f} {area.height:.2f} re W n"
        shift = f"{x * (1 - scale):.3f} {(self.height - y) * (1 - scale):.3f}"
        self._code.append(f"q {clip} {scale:.5f} 0 0 {scale:.5f} {shift} cm")

    def end_enlarged(self) -> None:
        """Let lengths be as before."""
        self._code.append("Q")

    def disc(self, x: float, y: float, radius: float, *, fill: str) -> None:
        """Fill a circle around (x, y)."""
        place = f"1 0 0 1 {x:.2f} {self.height - y:.2f} cm"
        self._code.append(f"q {self._inks.fill(fill)} {place} {self._circle(radius)} f Q")

    def ring(self, x: float, y: float, radius: float, *, ink: str, line_pt: float, fill: str = "") -> None:
        """Draw a circle around (x, y), filled where a colour is given."""
        place = f"1 0 0 1 {x:.2f} {self.height - y:.2f} cm"
        paint = (
            f"{self._inks.fill(fill)} {place} {self._circle(radius)} B" if fill else f"{place} {self._circle(radius)} S"
        )
        self._code.append(f"q {self._pen(ink, line_pt, ())} {paint} Q")

    def _circle(self, radius: float) -> str:
        """Return the path of a circle around the origin; few radii are used over and over."""
        path = self._circles.get(radius)
        if path is None:
            path = self._circles[radius] = circle(radius)
        return path

    def _pen(self, ink: str, line_pt: float, dashes: Sequence[float]) -> str:
        key = (ink, line_pt, tuple(dashes))
        pen = self._pens.get(key)
        if pen is None:
            pattern = f" [{' '.join(f'{dash:g}' for dash in dashes)}] 0 d" if dashes else ""
            pen = self._pens[key] = f"{self._inks.stroke(ink)} {line_pt:g} w{pattern}"
        return pen

    def logo(self, logo: Logo, x: float, y: float, width: float, height: float) -> None:
        """Paint a logo into a rectangle whose top left corner is (x, y)."""
        self._logos.setdefault(logo, f"Logo{len(self._logos) + 1}")
        unit_width, unit_height = (1.0, 1.0) if logo.pixels else (logo.width, logo.height)
        scale = f"{width / unit_width:.5f} 0 0 {height / unit_height:.5f}"
        place = f"{scale} {x:.2f} {self.height - y - height:.2f}"
        self._code.append(f"q {place} cm /{self._logos[logo]} Do Q")

    def bookmark(self, title: str, key: str, depth: int, y: float = 0.0) -> None:
        """Add an entry to the outline that leads to `y` on this page."""
        self._outline.add(bare(title), key, depth, Place(len(self._page_names), self.height - y))

    def link(self, key: str, area: Rectangle, element: Element, told: str) -> None:
        """Make a rectangle lead to the bookmark `key`; `told` says to those who cannot see it where it leads."""
        name = f"Link{self._annotationCount + 1}"
        parent = self._structure.annotate(element, self._doc.annotationName(name))
        rectangle = f"{area.x:.2f} {self.height - area.foot:.2f} {area.right:.2f} {self.height - area.y:.2f}"
        entries = f"/Rect[{rectangle}]/StructParent {parent}/Contents{literal_text(told)}"
        self._addAnnotation(_Link(entries, self._written_place, key), name)

    def field(self, field: Field) -> None:
        """Make a place of this page one that can be filled in, or hide a text there."""
        name = f"Field{self._annotationCount + 1}"
        rectangle, tree = "0 0 0 0", ""
        if not isinstance(field, Hidden):
            area = field.area
            rectangle = f"{area.x:.2f} {self.height - area.foot:.2f} {area.right:.2f} {self.height - area.y:.2f}"
            tree = f"/StructParent {self._structure.annotate(field.element, self._doc.annotationName(name))}"
        widget = self._form.widget(self._doc, field, rectangle, self._doc.refAnnotation(name), tree)
        self._addAnnotation(widget, name)

    def describe(self, title: str, author: str, subject: str) -> None:
        """Say what the document is, in its properties; the title stands in the window's bar."""
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(subject)
        self.setCreator("Trellis")
        self.setViewerPreference("DisplayDocTitle", "true")
        self._metadata = Metadata(title=title, author=author, subject=subject, language=self._language)

    def finish(self) -> bytes:
        """Return the whole file; nothing can be painted afterwards."""
        document = self._doc
        fonts = document.idToObject[pdfdoc.BasicFonts].dict
        for font in self._fonts.values():
            fonts[font.font.resource] = font.add_to(document)
        document.Reference(self._resources(document), _RESOURCES)
        catalog = document.Catalog
        catalog.StructTreeRoot = document.Reference(Literal(), STRUCTURE_ROOT)
        catalog.MarkInfo = "<</Marked true>>"
        catalog.Metadata = document.Reference(self._metadata)
        if not self._form.is_empty:
            catalog.AcroForm = document.Reference(self._form.dictionary(document))
        document.Reference(catalog)
        document.Reference(document.info)
        catalog.Outlines = None if self._outline.is_empty else document.Reference(Literal(), OUTLINE_ROOT)
        return file_bytes(document, self._structure, self._outline, self._page_names)

    def _written_place(self, key: str) -> str:
        """Return where a bookmark leads, once all pages are there."""
        place = self._outline.place(key)
        return place.written(self._doc.idToObjectNumberAndVersion[self._page_names[place.page]][0])

    def _resources(self, document: Any) -> pdfdoc.PDFDictionary:
        """Return what pages refer to by name: one dictionary for all of them."""
        forms = sorted(self._forms, key=lambda one: one.name)
        shapes = {form.name: document.Reference(Literal(self._plates.shape(form))) for form in forms}
        shapes |= {name: document.Reference(logo_object(logo, self._inks)) for logo, name in self._logos.items()}
        entries = {"Font": pdfdoc.PDFObjectReference(pdfdoc.BasicFonts), "XObject": pdfdoc.PDFDictionary(shapes)}
        return pdfdoc.PDFDictionary(entries)

    @override
    def showPage(self) -> None:
        """Replaces ReportLab's, which would write Helvetica and resources of its own into every page."""
        self._end_marked()
        document = self._doc
        references = {
            "Parent": document.Reference(document.Pages),
            "Resources": pdfdoc.PDFObjectReference(_RESOURCES),
            "Contents": document.Reference(Stream("\n".join(self._code).encode("ascii"))),
        }
        entries = f"/MediaBox[0 0 {self.width:g} {self.height:g}]/StructParents {self._structure_key}/Tabs/S"
        self._page_names.append(document.thisPageName())
        document.addPage(_Page(entries, references, self._annotationrefs))
        self._startPage()

    @override
    def _make_preamble(self) -> None:
        """ReportLab would name Helvetica on every page here, which no document of ours uses or embeds."""
        self._preamble = ""


def _turned(degrees: float) -> str:
    """Return the first four numbers of a matrix that turns against the clock (ISO 32000-1, 8.3.3)."""
    turn = math.radians(degrees)
    return f"{math.cos(turn):.5f} {math.sin(turn):.5f} {-math.sin(turn):.5f} {math.cos(turn):.5f}"


class _Link(pdfdoc.PDFObject):  # type: ignore[misc] # ReportLab publishes no types
    """A rectangle that leads to a place in the document."""

    def __init__(self, entries: str, written_place: Callable[[str], str], key: str) -> None:
        self._entries = entries
        self._written_place = written_place
        self._key = key

    def format(self, _document: object) -> bytes:
        """Return it as it stands in the file. Print, and no border (ISO 32000-1, tables 164 and 165)."""
        head = f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]{self._entries}/Dest"
        return f"{head}{self._written_place(self._key)}>>".encode("ascii")


class _Page(pdfdoc.PDFObject):  # type: ignore[misc] # ReportLab publishes no types
    """A page; `references` are the entries that refer to other objects."""

    __RefOnly__ = 1

    def __init__(self, entries: str, references: Mapping[str, Any], annotations: Sequence[Any]) -> None:
        self._entries = entries
        self._references = references
        self._annotations = annotations

    def format(self, document: Any) -> bytes:
        """Return it as it stands in the file."""
        numbers = document.idToObjectNumberAndVersion
        found = "".join([f"/{key} {numbers[one.name][0]} 0 R" for key, one in self._references.items()])
        annotations = " ".join([f"{numbers[one.name][0]} 0 R" for one in self._annotations])
        shown = f"/Annots[{annotations}]" if annotations else ""
        return f"<</Type/Page{found}{self._entries}{shown}>>".encode("ascii")
