"""Fonts inside a PDF: the used glyphs of a font, a code for each glyph and text, and the way back to the text.

A font is a composite one (ISO 32000-1, 9.7): two-byte codes, a map from code to glyph, a map from code to text.
Several codes may show one glyph, so the same shape can stand for different texts and every search finds its word.
"""

import hashlib
import struct
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from matrices.reports.pdf_objects import Literal, Stream, stream
from matrices.reports.typography.fonts import Font

_KEPT_TABLES: Final = frozenset(("glyf", "head", "hhea", "hmtx", "loca", "maxp", "cvt ", "fpgm", "prep"))
_SYMBOLIC: Final = 4
_FORCED_BOLD_FROM: Final = 600
_BLOCK: Final = 100
"""How many lines a block of a ToUnicode map may have (Adobe technical note 5411)."""


class FontProgram(NamedTuple):
    """The used glyphs of a font: the stream that holds them, its mark, and the new place of each glyph."""

    file: bytes
    tag: str
    new_ids: Mapping[int, int]


class FontPrograms:
    """Font programs, the latest remembered: documents printed one after the other often use the same glyphs."""

    def __init__(self, kept: int = 32) -> None:
        self._programs: dict[tuple[Font, frozenset[int]], FontProgram] = {}
        self._kept = kept

    def program(self, font: Font, glyph_ids: frozenset[int]) -> FontProgram:
        """Return the program of these glyphs."""
        found = self._programs.get((font, glyph_ids))
        if found is None:
            if len(self._programs) >= self._kept:
                self._programs.clear()
            subset, new_ids = _subset(font, glyph_ids)
            file = stream(subset, f"/Length1 {len(subset)}")
            found = self._programs[font, glyph_ids] = FontProgram(file, _subset_tag(subset), new_ids)
        return found


class EmbeddedFont:
    """One font in one document."""

    def __init__(self, font: Font, programs: "FontPrograms") -> None:
        self.font = font
        self._programs = programs
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, glyph_id: int, text: str) -> int:
        """Return the code that shows a glyph and is read as `text`."""
        return self._codes.setdefault((glyph_id, text), len(self._codes) + 1)

    def add_to(self, doc: pdfdoc.PDFDocument) -> pdfdoc.PDFObjectReference:
        """Write the font's objects into a document whose texts are all painted, and return what refers to it."""
        program = self._programs.program(self.font, frozenset(glyph_id for glyph_id, _ in self._codes))
        name = f"{program.tag}+{self.font.name}"
        descendant = _dictionary(
            Type=pdfdoc.PDFName("Font"),
            Subtype=pdfdoc.PDFName("CIDFontType2"),
            BaseFont=pdfdoc.PDFName(name),
            CIDSystemInfo="<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
            FontDescriptor=doc.Reference(_descriptor(self.font, name, doc.Reference(Literal(program.file)))),
            DW=1000,
            W=f"[1[{' '.join(self._widths())}]]",
            CIDToGIDMap=doc.Reference(Stream(self._glyph_map(program.new_ids))),
        )
        texts = _to_unicode([text for _, text in self._codes]).encode("ascii")
        composite = _dictionary(
            Type=pdfdoc.PDFName("Font"),
            Subtype=pdfdoc.PDFName("Type0"),
            BaseFont=pdfdoc.PDFName(name),
            Encoding=pdfdoc.PDFName("Identity-H"),
            DescendantFonts=pdfdoc.PDFArray([doc.Reference(descendant)]),
            ToUnicode=doc.Reference(Stream(texts)),
        )
        return doc.Reference(composite)

    def _widths(self) -> Iterator[str]:
        return (f"{self.font.advance(glyph_id):.6g}" for glyph_id, _ in self._codes)

    def _glyph_map(self, new_ids: Mapping[int, int]) -> bytes:
        return struct.pack(f">{len(self._codes) + 1}H", 0, *(new_ids[glyph_id] for glyph_id, _ in self._codes))


def _subset(font: Font, glyph_ids: frozenset[int]) -> tuple[bytes, Mapping[int, int]]:
    """Return a static font of these glyphs at the font's weight, and the new place of each."""
    asked = hb.SubsetInput()
    asked.glyph_set.update(glyph_ids)
    asked.drop_table_tag_set.update(_tag(table) for table in font.face.table_tags if table not in _DRAWING_TABLES)
    asked.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    for axis in font.face.axis_infos:
        value = float(font.weight) if axis.tag == "wght" else axis.default_value
        asked.pin_axis_location(font.face, axis.tag, value)
    plan = hb.SubsetPlan(font.face, asked)
    return bytes(plan.execute().blob.data), plan.old_to_new_glyph_mapping


_DRAWING_TABLES: Final = _KEPT_TABLES | {"fvar", "gvar", "avar", "HVAR"}


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")


def _subset_tag(data: bytes) -> str:
    """Return the six capitals that mark a subset, the same for the same glyphs."""
    digest = hashlib.blake2b(data, digest_size=6).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest)


def _descriptor(font: Font, name: str, file_reference: object) -> pdfdoc.PDFDictionary:
    extents = font.shaper.get_font_extents("ltr")
    cap_height = font.shaper.get_metric_position(hb.OTMetricsTag.CAP_HEIGHT) or 714
    ascent, descent = round(extents.ascender * font.scale), round(extents.descender * font.scale)
    return _dictionary(
        Type=pdfdoc.PDFName("FontDescriptor"),
        FontName=pdfdoc.PDFName(name),
        Flags=_SYMBOLIC,
        FontBBox=pdfdoc.PDFArray([-1000, descent, 2000, ascent]),
        ItalicAngle=0,
        Ascent=ascent,
        Descent=descent,
        CapHeight=round(cap_height * font.scale),
        StemV=150 if font.weight >= _FORCED_BOLD_FROM else 90,
        FontFile2=file_reference,
    )


def _to_unicode(texts: Sequence[str]) -> str:
    """Return the map from codes, counted from 1, to texts."""
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts, 1) if text]
    return "\n".join((
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *_blocks(rows),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ))  # fmt: skip


def _blocks(rows: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        yield "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar"))


def _dictionary(**entries: object) -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary(entries)
