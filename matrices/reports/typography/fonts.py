"""Fonts opened for shaping: a family at a weight, by HarfBuzz on the variable file itself."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Final

import uharfbuzz as hb

from matrices.reports.typography.faces import Family, face_file, fallback_order

_INITIALS: Final = {Family.SANS: "S", Family.ARABIC: "A", Family.JAPANESE: "J"}
_LINE_HEIGHTS: Final = {Family.SANS: 1.35, Family.ARABIC: 1.5, Family.JAPANESE: 1.5}


PLACEHOLDER_FAMILY: Final = Family.SANS
"""The family whose "no glyph" box stands for characters that no family has."""


class Weight(IntEnum):
    """How strong a text is set: a value of OpenType's `wght` axis."""

    REGULAR = 400
    STRONG = 600


class Font:
    """A family at one weight. Lengths are in 1/1000 of the size."""

    def __init__(self, family: Family, weight: Weight, face: hb.Face) -> None:
        self.family = family
        self.weight = weight
        self.face = face
        self.shaper = hb.Font(face)
        self.shaper.set_variations({"wght": float(weight)})
        self.scale: float = 1000 / face.upem
        self.line_height = _LINE_HEIGHTS[family]
        self._advances: dict[int, float] = {}
        self._outlined: dict[int, bool] = {}

    @property
    def resource(self) -> str:
        """A short name, as pages refer to it thousands of times: S4 is the family for most text at weight 400."""
        return f"{_INITIALS[self.family]}{self.weight // 100}"

    @property
    def name(self) -> str:
        """The PostScript name, one for each family and weight."""
        return f"{self.family}-{'SemiBold' if self.weight is Weight.STRONG else 'Regular'}"

    def advance(self, glyph_id: int) -> float:
        """Return how far the pen moves after a glyph by itself."""
        found = self._advances.get(glyph_id)
        if found is None:
            found = self._advances[glyph_id] = float(self.shaper.get_glyph_h_advance(glyph_id)) * self.scale
        return found

    def has_outline(self, glyph_id: int) -> bool:
        """Tell whether a glyph leaves any ink."""
        found = self._outlined.get(glyph_id)
        if found is None:
            extents = self.shaper.get_glyph_extents(glyph_id)
            found = self._outlined[glyph_id] = extents is not None and bool(extents.width or extents.height)
        return found


class _Chosen(dict[str, Family | None]):
    """The first family in `order` that has a character: chosen when first asked for."""

    def __init__(self, shelf: "FontShelf", order: Sequence[Family]) -> None:
        super().__init__()
        self._shelf = shelf
        self._order = order

    def __missing__(self, char: str) -> Family | None:
        found = self[char] = next((family for family in self._order if self._shelf.has(family, char)), None)
        return found


class FontShelf:
    """All fonts, each opened when first asked for: the Japanese one takes its time."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[Family, Weight], Font] = {}
        self._faces: dict[Family, hb.Face] = {}
        self._coverage: dict[Family, hb.Set] = {}
        self._chosen: dict[str, _Chosen] = {}

    def font(self, family: Family, weight: Weight) -> Font:
        """Return a font.

        Raises:
            FontMissingError: Its package is not installed.
        """
        found = self._fonts.get((family, weight))
        if found is None:
            found = self._fonts[family, weight] = Font(family, weight, self._face(family))
        return found

    def line_height(self, language: str) -> float:
        """Return the height of an empty line of a text in `language`, as a multiple of its size."""
        return _LINE_HEIGHTS[fallback_order(language)[0]]

    def has(self, family: Family, char: str) -> bool:
        """Tell whether `family` has a glyph for `char`."""
        return ord(char) in self._covered(family)

    def family_for(self, char: str, language: str) -> Family | None:
        """Return the first family that has `char`, in the order of the text's language; None where none has it."""
        return self.families_in(language)[char]

    def families_in(self, language: str) -> Mapping[str, Family | None]:
        """Return the first family that has each character, as `family_for` does; made for what is asked."""
        found = self._chosen.get(language)
        if found is None:
            found = self._chosen[language] = _Chosen(self, fallback_order(language))
        return found

    def _face(self, family: Family) -> hb.Face:
        if family not in self._faces:
            self._faces[family] = hb.Face(hb.Blob.from_file_path(str(face_file(family))))
        return self._faces[family]

    def _covered(self, family: Family) -> hb.Set:
        if family not in self._coverage:
            self._coverage[family] = self._face(family).unicodes
        return self._coverage[family]
