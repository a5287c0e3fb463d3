"""Colours as they come out of the printer: a brand's in place of the usual ones, shades of grey where asked for.

Page makers use the usual colours; nothing but this module knows what becomes of them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from matrices.reports.look import rgb

USUAL: Final[Mapping[str, str]] = MappingProxyType({})


class Inks:
    """Operators that choose colours. `instead` holds the colours that stand in for others, as #RRGGBB."""

    def __init__(self, instead: Mapping[str, str] = USUAL, *, is_greyscale: bool = False) -> None:
        self._instead = instead
        self.is_greyscale = is_greyscale
        self._channels: dict[str, str] = {}

    def fill(self, colour: str) -> str:
        """Return the operator that fills with a colour."""
        return f"{self.channels(colour)} {'g' if self.is_greyscale else 'rg'}"

    def stroke(self, colour: str) -> str:
        """Return the operator that draws with a colour."""
        return f"{self.channels(colour)} {'G' if self.is_greyscale else 'RG'}"

    def channels(self, colour: str) -> str:
        """Return the parts of a colour, 0 to 1 each: three, or one where all is grey."""
        found = self._channels.get(colour)
        if found is None:
            shown = self._instead.get(colour.upper(), colour)
            parts = (grey(shown),) if self.is_greyscale else tuple(part / 255 for part in rgb(shown))
            found = self._channels[colour] = " ".join(f"{part:.4g}" for part in parts)
        return found


def grey(colour: str) -> float:
    """Return the grey, 0 (black) to 1, that is as light as a colour: contrasts stay what they were (WCAG 2.2)."""
    red, green, blue = ((part / 255) for part in rgb(colour))
    light = 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
