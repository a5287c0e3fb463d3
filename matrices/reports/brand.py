"""How a workspace's documents look like its own: name, colour, logo, and the lines above and below each page."""

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from matrices.model.settings import Settings
from matrices.reports.logo import NO_LOGO, Logo, logo_of
from matrices.reports.look import LIGHT, Colours, contrast, mixed

_TEXT_CONTRAST: Final = 4.5
"""WCAG 2.2, 1.4.3: small text, and so every mark too."""
_STEPS: Final = 50
_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")
_WASH_SHARE: Final = 0.88
_LEVEL_SHARES: Final = (0.92, 0.78, 0.56, 0.32, 0.12)
"""How far towards white the colours of the levels are, from the first to the last."""


class Brand(msgspec.Struct, frozen=True):
    """What documents show of whose they are. Colours are those of the look, with the team's in place of the accent."""

    team_name: str = ""
    header_text: str = ""
    footer_text: str = ""
    colours: Colours = LIGHT
    logo: Logo = NO_LOGO

    @property
    def instead(self) -> Mapping[str, str]:
        """The colours that stand in for the look's own, which is what page makers use."""
        usual = (LIGHT.accent, LIGHT.accent_wash, *LIGHT.levels)
        own = (self.colours.accent, self.colours.accent_wash, *self.colours.levels)
        return {} if self.colours is LIGHT else dict(zip(usual, own, strict=True))


PLAIN: Final = Brand()


def brand_of(settings: Settings) -> Brand:
    """Return a workspace's brand; a logo that cannot be read is none."""
    return Brand(
        settings.team_name,
        settings.header_text,
        settings.footer_text,
        branded_colours(settings.accent),
        logo_of(settings.logo),
    )


def branded_colours(accent: str) -> Colours:
    """Return the look's light colours with `accent` (#RRGGBB) or the nearest shade of it that can be read."""
    if not is_colour(accent):
        return LIGHT
    ink = readable_accent(accent)
    levels = tuple(mixed(ink, LIGHT.surface, share) for share in _LEVEL_SHARES)
    return LIGHT._replace(accent=ink, accent_wash=_wash(ink), levels=levels)


def is_colour(text: str) -> bool:
    """Tell whether `text` is #RRGGBB."""
    return _COLOUR.fullmatch(text) is not None


def readable_accent(colour: str) -> str:
    """Return `colour`, darkened as little as lets it be read on paper and on its own wash."""
    shades = (mixed(colour, LIGHT.ink, step / _STEPS) for step in range(_STEPS + 1))
    return next((shade for shade in shades if _is_readable(shade)), LIGHT.ink)


def _is_readable(ink: str) -> bool:
    return min(contrast(ink, LIGHT.surface), contrast(ink, _wash(ink))) >= _TEXT_CONTRAST


def _wash(ink: str) -> str:
    return mixed(ink, LIGHT.surface, _WASH_SHARE)
