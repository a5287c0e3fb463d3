"""A stretch of one font and direction becomes glyphs by HarfBuzz, each knowing the text it stands for."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

import msgspec
import uharfbuzz as hb

from matrices.reports.typography.faces import Family
from matrices.reports.typography.fonts import Font

_FEATURES: Final = {"kern": True, "liga": True}
_SOLID: Final = {"kern": False, "liga": True}
"""Japanese is set solid, one em a character (JLREQ, 2.1): kerning would close up only what no line break may part."""


class Glyph(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A glyph in visual order; lengths in 1/1000 of the size, y upwards.

    `text` is what a reader who copies it gets. A glyph without text belongs to the neighbour that carries it (the
    dots and vowel signs of Arabic): it is painted as a shape, so that no search meets a letter twice.
    """

    glyph_id: int
    text: str
    advance: float
    x_offset: float
    y_offset: float


class Shaped(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Glyphs of one font, from left to right, and how far they move the pen. Compared by identity, so cheap a key."""

    font: Font
    width: float
    glyphs: tuple[Glyph, ...]
    is_space: bool
    has_marks: bool = False
    """Whether a glyph stands for no text of its own."""


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
    hb.shape(font.shaper, buffer, _SOLID if is_solid else _FEATURES)
    placed = [_Placed(*pair) for pair in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)]
    if [one.info.cluster for one in placed] == list(range(len(text))):  # a glyph for each letter, as most words have it
        glyphs = tuple([_glyph(one, letter, font.scale) for one, letter in zip(placed, text, strict=True)])
    else:
        glyphs = tuple(_with_text(placed, text, font.scale, is_right_to_left=is_right_to_left))
    width = sum(glyph.advance for glyph in glyphs)
    has_marks = not all(glyph.text for glyph in glyphs)
    return Shaped(font, width, glyphs, is_space=text.isspace(), has_marks=has_marks)


class _Placed(NamedTuple):
    info: hb.GlyphInfo
    position: hb.GlyphPosition


def _with_text(placed: Sequence[_Placed], text: str, scale: float, *, is_right_to_left: bool) -> list[Glyph]:
    starts = sorted({one.info.cluster for one in placed})
    ends = dict(pairwise([*starts, len(text)]))
    glyphs: list[Glyph] = []
    for start, group in groupby(placed, key=lambda one: one.info.cluster):
        cluster = list(group)
        owner = _owner(cluster, is_right_to_left=is_right_to_left)
        own_text = text[start : ends[start]]
        if is_right_to_left:
            # Readers turn a right-to-left run around character by character, so several must stand as they are seen.
            own_text = own_text[::-1]
        glyphs += [_glyph(one, own_text if place == owner else "", scale) for place, one in enumerate(cluster)]
    return glyphs


def _owner(cluster: Sequence[_Placed], *, is_right_to_left: bool) -> int:
    """Return the place of the glyph that carries the cluster's text: its base, first in reading order."""
    places = range(len(cluster))
    bases = [place for place in places if cluster[place].position.x_advance and not cluster[place].position.y_offset]
    candidates = bases or list(places)
    return candidates[-1 if is_right_to_left else 0]


def _glyph(one: _Placed, text: str, scale: float) -> Glyph:
    position = one.position
    return Glyph(
        one.info.codepoint, text, position.x_advance * scale, position.x_offset * scale, position.y_offset * scale
    )
