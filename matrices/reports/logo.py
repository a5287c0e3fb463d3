"""A team's logo: how a picture is kept in the workspace, and what of it can be painted.

PNG becomes pixels on white paper. SVG becomes operators; its letters must be outlines, and pictures in it are left out.
ReportLab's graphics, svglib and Pillow take long to load and are loaded when there is a logo.
"""

import base64
import binascii
import io
from enum import StrEnum
from typing import Any, Final

import msgspec

LARGEST_BYTES: Final = 200_000
"""How large the file of a logo may be: it lies in the workspace and in every document."""
_LARGEST_PIXELS: Final = 4_000_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"


class LogoFault(StrEnum):
    """Why a file cannot be a logo."""

    TOO_LARGE = "too_large"
    NOT_A_PICTURE = "not_a_picture"


class LogoError(ValueError):
    """A file cannot be a logo; `fault` says why."""

    def __init__(self, fault: LogoFault) -> None:
        super().__init__(fault)
        self.fault = fault


class Logo(msgspec.Struct, frozen=True):
    """A picture `width` × `height` of any unit: `operators` with the lower left corner as origin, or RGB `pixels`."""

    width: float = 0.0
    height: float = 0.0
    operators: bytes = b""
    pixels: bytes = b""

    @property
    def is_there(self) -> bool:
        """Whether there is anything to paint."""
        return bool(self.width > 0 and self.height > 0 and (self.operators or self.pixels))


NO_LOGO: Final = Logo()


def logo_text(data: bytes) -> str:
    """Return a PNG or SVG file as `Settings.logo` keeps it.

    Raises:
        LogoError: It is too large, or neither of the two.
    """
    if len(data) > LARGEST_BYTES:
        raise LogoError(LogoFault.TOO_LARGE)
    text = base64.b64encode(data).decode("ascii") if data.startswith(_PNG) else data.decode("utf-8-sig", "replace")
    if not logo_of(text).is_there:
        raise LogoError(LogoFault.NOT_A_PICTURE)
    return text


def logo_of(text: str) -> Logo:
    """Return the picture that `Settings.logo` keeps; none where there is none or it cannot be read."""
    if not text or len(text) > LARGEST_BYTES * 2:
        return NO_LOGO
    return _vector(text) if text.lstrip().startswith("<") else _pixels(text)


def _pixels(text: str) -> Logo:
    from PIL import Image  # noqa: PLC0415 - see above

    try:
        data = base64.b64decode(text, validate=True)
        with Image.open(io.BytesIO(data), formats=["PNG"]) as image:
            if image.width * image.height > _LARGEST_PIXELS:
                return NO_LOGO
            paper = Image.new("RGBA", image.size, "white")
            paper.alpha_composite(image.convert("RGBA"))
    except (binascii.Error, OSError, ValueError, SyntaxError):
        return NO_LOGO
    return Logo(paper.width, paper.height, pixels=paper.convert("RGB").tobytes())


def _vector(text: str) -> Logo:
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring  # noqa: PLC0415 - see above
    from reportlab.graphics import renderPDF  # noqa: PLC0415 - see above
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - see above
    from svglib.svglib import SvgRenderer  # noqa: PLC0415 - see above

    try:
        parser = XMLParser(remove_comments=True, resolve_entities=False, no_network=True)
        drawing = SvgRenderer("").render(_without_outside(fromstring(text.encode("utf-8"), parser)))
        _keep_shapes(drawing)
        canvas = Canvas(io.BytesIO())
        before = len(canvas._code)  # noqa: SLF001 - the operators are what we are after
        renderPDF.draw(drawing, canvas, 0, 0)
        painted = [one for one in canvas._code[before:] if not one.startswith("BT ")]  # noqa: SLF001
        operators = "\n".join(painted).encode("ascii")
    except (XMLSyntaxError, AttributeError, ValueError, TypeError, KeyError, IndexError):
        return NO_LOGO
    return Logo(float(drawing.width), float(drawing.height), operators=operators)


def _without_outside(svg: Any) -> Any:
    """Return a parsed SVG without what it would fetch from elsewhere: pictures and links to other files."""
    for node in list(svg.iter("{*}image", "{*}foreignObject", "{*}style")):
        if not node.tag.endswith("style") or "@import" in (node.text or ""):
            node.getparent().remove(node)
    for node in svg.iter("{*}use"):
        for key, value in node.attrib.items():
            if key.endswith("href") and not value.startswith("#"):
                del node.attrib[key]
    return svg


def _keep_shapes(group: Any) -> None:
    """Drop texts, which would bring fonts along, and transparency, which paper does not have."""
    group.contents = [one for one in group.contents if type(one).__name__ not in ("String", "Image")]
    for one in group.contents:
        for opacity in ("fillOpacity", "strokeOpacity"):
            if getattr(one, opacity, None) is not None:
                setattr(one, opacity, None)
        if hasattr(one, "contents"):
            _keep_shapes(one)
