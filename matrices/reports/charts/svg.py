"""A drawing as an SVG file (SVG 1.1, W3C Recommendation 16 August 2011): shapes of ours and nothing else.

Texts stay texts, so that they can be searched, read aloud and set in the fonts of whoever opens the file.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from matrices.language.isolates import isolated
from matrices.reports.charts.shapes import Anchor, Bar, Circle, Drawing, Label, Line, Polyline, Role, Shape
from matrices.reports.look import Colours, mixed

FONTS: Final = "Noto Sans, Noto Sans Arabic, Noto Sans JP, sans-serif"
_ANCHORS: Final = {Anchor.LEFT: "start", Anchor.MIDDLE: "middle", Anchor.RIGHT: "end"}
_BASELINE: Final = 0.35
"""How far under the middle of a line its baseline lies, as a share of the font size."""
_MARGIN: Final = 8
_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class SvgLook(NamedTuple):
    """What a drawing is dressed in: colours, the size of its texts, and how the painter shortens one to a width."""

    colours: Colours
    label_px: float
    title_px: float
    shortened: Callable[[str, float, Role], str]


class _Pen(NamedTuple):
    ink: str
    width: float
    dashes: str = ""


def svg_text(drawing: Drawing, look: SvgLook, *, title: str, description: str = "") -> str:
    """Return the file's text: the drawing on the ground of its colours, with a title and what it says in words."""
    width, height = drawing.box.width + 2 * _MARGIN, drawing.box.height + 2 * _MARGIN
    writer = _Writer(look)
    size = f'width="{_number(width)}" height="{_number(height)}" viewBox="0 0 {_number(width)} {_number(height)}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} font-family={quoteattr(FONTS)}>',
        f"<title>{_text(title)}</title>",
        *([f"<desc>{_text(description)}</desc>"] if description else []),
        f'<rect width="{_number(width)}" height="{_number(height)}" fill="{look.colours.surface}"/>',
        f'<g transform="translate({_MARGIN} {_MARGIN})">',
        *(writer.element(shape) for shape in drawing.shapes),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes one shape after the other."""

    def __init__(self, look: SvgLook) -> None:
        self._look = look
        self._pens = _pens(look.colours)

    def element(self, shape: Shape) -> str:
        """Return a shape as an element."""
        match shape:
            case Label():
                return self._label(shape)
            case Line():
                ends = f'x1="{_number(shape.x1)}" y1="{_number(shape.y1)}" x2="{_number(shape.x2)}"'
                return f'<line {ends} y2="{_number(shape.y2)}" {self._stroke(shape.role)}/>'
            case Polyline():
                points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points)
                return f'<polyline points="{points}" fill="none" {self._stroke(shape.role)}/>'
            case Bar():
                area = f'x="{_number(shape.x)}" y="{_number(shape.y)}" width="{_number(shape.width)}"'
                return f'<rect {area} height="{_number(shape.height)}" fill="{self._fill(shape.role)}"/>'
            case Circle():
                return self._circle(shape)

    def _circle(self, circle: Circle) -> str:
        at = f'cx="{_number(circle.x)}" cy="{_number(circle.y)}" r="{_number(circle.radius)}"'
        return f'<circle {at} fill="{self._fill(circle.role)}" {self._stroke(circle.role)}/>'

    def _label(self, label: Label) -> str:
        is_title = label.role is Role.TITLE
        size = self._look.title_px if is_title else self._look.label_px
        ink = self._look.colours.ink if is_title else self._look.colours.quiet_ink
        text = isolated(self._look.shortened(label.text, label.max_width, label.role))
        at = f'x="{_number(label.x)}" y="{_number(label.y + size * _BASELINE)}" font-size="{_number(size)}"'
        weight = ' font-weight="600"' if is_title else ""
        return f'<text {at}{weight} text-anchor="{_ANCHORS[label.anchor]}" fill="{ink}">{_text(text)}</text>'

    def _stroke(self, role: Role) -> str:
        pen = self._pens.get(role, self._pens[Role.GRID])
        dashes = f' stroke-dasharray="{pen.dashes}"' if pen.dashes else ""
        return f'stroke="{pen.ink}" stroke-width="{_number(pen.width)}"{dashes}'

    def _fill(self, role: Role) -> str:
        colours = self._look.colours
        fills = {
            Role.HOLLOW_DOT: colours.surface,
            Role.EARLIER_DOT: colours.quiet_ink,
            Role.BAND: colours.accent_wash,
        }
        return fills.get(role, colours.accent)


def _pens(colours: Colours) -> dict[Role, _Pen]:
    return {
        Role.GRID: _Pen(colours.hairline, 1),
        Role.AXIS: _Pen(mixed(colours.hairline, colours.quiet_ink, 0.35), 1),
        Role.SERIES: _Pen(colours.accent, 2),
        Role.EARLIER: _Pen(colours.quiet_ink, 1.5),
        Role.THEN: _Pen(colours.quiet_ink, 1.75, "6 4"),
        Role.TURN: _Pen(colours.quiet_ink, 1, "1 3"),
        Role.EXPECTED: _Pen(mixed(colours.quiet_ink, colours.surface, 0.25), 1, "4 3"),
        Role.GROW: _Pen(colours.accent, 2),
        Role.CHANGE_TRACK: _Pen(colours.quiet_ink, 1.5, "6 4"),
        Role.LEAD_PEOPLE: _Pen(colours.quiet_ink, 1.5, "9 3 2 3"),
        Role.EMBED: _Pen(colours.quiet_ink, 2, "2 4"),
        Role.MOVE_OUT: _Pen(colours.quiet_ink, 1),
        Role.DOT: _Pen(colours.accent, 1.5),
        Role.EARLIER_DOT: _Pen(colours.quiet_ink, 1.5),
        Role.HOLLOW_DOT: _Pen(colours.accent, 1.5),
    }


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    """Return `text` as XML may hold it: characters that it forbids (XML 1.0, 2.2) are left out."""
    return escape(_FORBIDDEN.sub("", text))
