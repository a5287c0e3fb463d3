"""The design language in numbers: colours, level ramp and contrast, shared by paper and window.

Imports nothing of ReportLab or Qt, so that either side can use it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

Rgb = tuple[int, int, int]
"""Red, green and blue, 0 to 255 each."""


class Colours(NamedTuple):
    """One scheme. Text reaches 4.5 : 1 on `surface` and `window`, marks 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11)."""

    window: str
    surface: str
    ink: str
    quiet_ink: str
    hairline: str
    accent: str
    accent_wash: str
    caution: str
    caution_wash: str
    wrong: str
    levels: tuple[str, ...]
    """The hue of the levels from the first to the last; other counts are interpolated."""


LIGHT: Final = Colours(
    window="#F7F7F5",
    surface="#FFFFFF",
    ink="#1F2328",
    quiet_ink="#59616B",
    hairline="#E3E4E0",
    accent="#2B6B5A",
    accent_wash="#E4F0EB",
    caution="#8A5A00",
    caution_wash="#FFF4DC",
    wrong="#B3261E",
    levels=("#EDF5F1", "#CFE6DB", "#A3CFBC", "#6DB399", "#4B9F81"),
)

DARK: Final = Colours(
    window="#16181A",
    surface="#1E2123",
    ink="#E8E9E6",
    quiet_ink="#A7ADB3",
    hairline="#2E3236",
    accent="#6CC3A6",
    accent_wash="#20362F",
    caution="#F2B84B",
    caution_wash="#3A2F16",
    wrong="#F2857C",
    levels=("#22302B", "#28443A", "#2F5E4E", "#3E7F69", "#58A78A"),
)

LEVEL_INKS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "blue": ("#2F6DB5", "#7DB3EC"),
        "violet": ("#7A54B0", "#B99AE8"),
        "rose": ("#B5476B", "#EE94AF"),
        "amber": ("#8A6410", "#E5B455"),
        "slate": ("#5B6672", "#A3AEBA"),
    }
)
"""Colours that a level may be marked with, on light and on dark; each reaches 4.5 : 1 there."""


def level_ink(colours: Colours, name: str) -> str:
    """Return the colour called `name` in a scheme; the accent for the usual and for a name that is not known."""
    inks = LEVEL_INKS.get(name)
    return colours.accent if inks is None else inks[colours.surface == DARK.surface]


def rgb(colour: str) -> Rgb:
    """Return the parts of `#RRGGBB`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hexadecimal(colour: Rgb) -> str:
    """Return `#RRGGBB`."""
    return "#{:02X}{:02X}{:02X}".format(*colour)


def mixed(first: str, second: str, share: float) -> str:
    """Return the colour at `share` (0 to 1) of the way from `first` to `second`, part by part in sRGB."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    red, green, blue = (round(a + (b - a) * share) for a, b in pairs)
    return hexadecimal((red, green, blue))


def level_colours(colours: Colours, count: int) -> tuple[str, ...]:
    """Return `count` colours from the first level's to the last's."""
    return tuple(_at(colours.levels, place / (count - 1) if count > 1 else 1.0) for place in range(count))


def _at(ramp: tuple[str, ...], share: float) -> str:
    position = share * (len(ramp) - 1)
    before = min(int(position), len(ramp) - 2)
    return mixed(ramp[before], ramp[before + 1], position - before)


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(background: str, *inks: str) -> str:
    """Return the one of `inks` that stands out most from `background`."""
    return max(inks, key=lambda ink: contrast(background, ink))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
