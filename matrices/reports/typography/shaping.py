"""A stretch of one font and direction becomes glyphs by HarfBuzz, each knowing the text it stands for."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

import msgspec
import uharfbuzz as hb

from matrices.reports.typography.faces import Family
from matrices.reports.typography.fonts import Font

_SOLID: Final = {"kern": False, "liga": True}
"""Japanese is set solid, one em a character (JLREQ, 2.1): kerning would close up only what no line break may part."""

_Place = tuple[int, int, int, int]
"""A glyph's offsets and advances, x before y, in the font's units."""


class Glyph(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A glyph in visual order; lengths in 1/1000 of the size, y upwards.

    `text` is what a reader who copies it gets. A glyph without text belongs to the neighbour that carries it (the
    dots and vowel signs of Arabic): where it leaves ink it `is_shape`, so that no search meets a letter twice.
    """

    glyph_id: int
    text: str
    advance: float
    x_offset: float
    y_offset: float
    is_shape: bool = False


class MarkForm(NamedTuple):
    """A glyph that is painted as a shape; `name` is that of its shape in a document's resources."""

    font: Font
    glyph_id: int
    name: str


class PlacedMark(NamedTuple):
    """Where a shape stands, from the start of its word."""

    x: float
    y: float
    form: MarkForm


class Shaped(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Glyphs of one font, from left to right, and how far they move the pen. Compared by identity, so cheap a key."""

    font: Font
    width: float
    glyphs: tuple[Glyph, ...]
    is_space: bool
    marks: tuple[PlacedMark, ...] = ()


def shape(font: Font, text: str, language: str, *, is_right_to_left: bool) -> Shaped:
    """Return the glyphs of `text`, which holds no line break and no bidi control.

    A character that the font lacks becomes the font's box for it and keeps its text.
    """
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if is_right_to_left else "ltr"
    buffer.language = language
    is_solid = font.family is Family.JAPANESE and not text.isascii()
    hb.shape(font.shaper, buffer, _SOLID if is_solid else None)
    infos, places = buffer.glyph_infos, [one.position for one in buffer.glyph_positions]
    texts = _texts(infos, places, text, is_right_to_left=is_right_to_left)
    glyphs = tuple(_glyphs(font, infos, places, texts))
    marks = () if all(texts) else tuple(_marks(font, glyphs))
    return Shaped(font, sum([glyph.advance for glyph in glyphs]), glyphs, text.isspace(), marks)


def _texts(
    infos: Sequence[hb.GlyphInfo], places: Sequence[_Place], text: str, *, is_right_to_left: bool
) -> Sequence[str]:
    """Return what each glyph stands for: the text of its cluster or, beside the one that carries it, nothing."""
    clusters = [info.cluster for info in infos]
    if clusters == list(range(len(text))):
        return text  # a letter for each glyph, as in most words
    starts = sorted(set(clusters))
    ends = dict(pairwise([*starts, len(text)]))
    texts = [""] * len(clusters)
    for start, group in groupby(range(len(clusters)), key=clusters.__getitem__):
        own = text[start : ends[start]]
        # Readers turn a right-to-left run around character by character, so several must stand as they are seen.
        owner = _owner(list(group), places, is_right_to_left=is_right_to_left)
        texts[owner] = own[::-1] if is_right_to_left else own
    return texts


def _owner(cluster: Sequence[int], places: Sequence[_Place], *, is_right_to_left: bool) -> int:
    """Return which glyph of a cluster carries its text: its base, first in reading order."""
    if len(cluster) == 1:
        return cluster[0]
    bases = [number for number in cluster if places[number][2] and not places[number][1]]
    return (bases or cluster)[-1 if is_right_to_left else 0]


def _glyphs(
    font: Font, infos: Sequence[hb.GlyphInfo], places: Sequence[_Place], texts: Sequence[str]
) -> Iterator[Glyph]:
    scale = font.scale
    for info, (x_offset, y_offset, advance, _), text in zip(infos, places, texts, strict=True):
        glyph_id = info.codepoint
        is_shape = not text and font.has_outline(glyph_id)
        yield Glyph(glyph_id, text, advance * scale, x_offset * scale, y_offset * scale, is_shape)


def _marks(font: Font, glyphs: Sequence[Glyph]) -> Iterator[PlacedMark]:
    pen = 0.0
    for glyph in glyphs:
        if glyph.is_shape:
            form = MarkForm(font, glyph.glyph_id, f"{font.resource}.{glyph.glyph_id}")
            yield PlacedMark(pen + glyph.x_offset, glyph.y_offset, form)
        pen += glyph.advance
