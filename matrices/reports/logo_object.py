"""A logo as an object of a PDF, in colour or in shades of grey."""

import re
from typing import Final

from matrices.reports.inks import Inks
from matrices.reports.logo import Logo
from matrices.reports.pdf_objects import Stream

_COLOUR: Final = re.compile(rb"^(\S+) (\S+) (\S+) (rg|RG)$", re.MULTILINE)


def logo_object(logo: Logo, inks: Inks) -> Stream:
    """Return what paints a logo: an image in the unit square, or a form as large as the logo."""
    return _image(logo, is_greyscale=inks.is_greyscale) if logo.pixels else _form(logo, inks)


def _image(logo: Logo, *, is_greyscale: bool) -> Stream:
    pixels = _in_greys(logo) if is_greyscale else logo.pixels
    space = "DeviceGray" if is_greyscale else "DeviceRGB"
    size = f"/Width {int(logo.width)}/Height {int(logo.height)}"
    return Stream(pixels, f"/Type/XObject/Subtype/Image{size}/ColorSpace/{space}/BitsPerComponent 8")


def _in_greys(logo: Logo) -> bytes:
    from PIL import Image  # noqa: PLC0415 - takes long to load, and few documents have a logo

    return Image.frombytes("RGB", (int(logo.width), int(logo.height)), logo.pixels).convert("L").tobytes()


def _form(logo: Logo, inks: Inks) -> Stream:
    def recoloured(found: re.Match[bytes]) -> bytes:
        colour = "#{:02X}{:02X}{:02X}".format(*(round(float(part) * 255) for part in found.groups()[:3]))
        operator = inks.fill(colour) if found[4] == b"rg" else inks.stroke(colour)
        return operator.encode("ascii")

    operators = _COLOUR.sub(recoloured, logo.operators) if inks.is_greyscale else logo.operators
    box = f"/BBox[0 0 {logo.width:g} {logo.height:g}]"
    return Stream(operators, f"/Type/XObject/Subtype/Form{box}/Resources<<>>")
