"""Paints laid-out pages on a sheet."""

from typing import Final, NamedTuple

from msgspec.structs import replace

from matrices.reports.bounds import bounds_of
from matrices.reports.charts.shapes import Anchor, Bar, Circle, Drawing, Label, Line, Polyline, Role, Shape
from matrices.reports.fields import Hidden, Option, TextField
from matrices.reports.paper import (
    ACCENT,
    ACCENT_WASH,
    DOT_LINE_PT,
    DOT_RADIUS,
    FOOTER_PT,
    HAIRLINE,
    INK,
    PAPER_WHITE,
    QUIET_INK,
    SMALLEST_PT,
    Voice,
)
from matrices.reports.placed import (
    Blank,
    Bookmark,
    Disc,
    Dots,
    Emblem,
    Item,
    Link,
    Outline,
    Page,
    Picture,
    Polygon,
    Ring,
    Rule,
    Slanted,
    Text,
    Wash,
)
from matrices.reports.sheet import Sheet
from matrices.reports.structure import Role as Tag
from matrices.reports.typography.block import TextStyle
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter


class _Pen(NamedTuple):
    ink: str
    line_pt: float
    dashes: tuple[float, ...] = ()


_PENS: Final = {
    Role.GRID: _Pen(HAIRLINE, 0.3),
    Role.AXIS: _Pen(QUIET_INK, 0.5),
    Role.SERIES: _Pen(ACCENT, 1.4),
    Role.EARLIER: _Pen(QUIET_INK, 0.9),
    Role.THEN: _Pen(QUIET_INK, 1.2, (3.0, 1.6)),
    Role.TURN: _Pen(QUIET_INK, 0.5, (0.6, 1.4)),
    Role.EXPECTED: _Pen(QUIET_INK, 0.7, (2.2, 1.8)),
    Role.HOLLOW_DOT: _Pen(ACCENT, 0.9),
    Role.GROW: _Pen(ACCENT, 1.4),
    Role.CHANGE_TRACK: _Pen(QUIET_INK, 1.0, (4.0, 2.6)),
    Role.LEAD_PEOPLE: _Pen(QUIET_INK, 1.0, (6.0, 2.0, 1.2, 2.0)),
    Role.EMBED: _Pen(QUIET_INK, 1.3, (1.3, 2.6)),
    Role.MOVE_OUT: _Pen(QUIET_INK, 0.6),
}

_SHARE_BEFORE: Final = {Anchor.LEFT: 0.0, Anchor.MIDDLE: 0.5, Anchor.RIGHT: 1.0}


def label_style(voice: Voice, role: Role = Role.LABEL) -> TextStyle:
    """Return the style of a chart's texts."""
    if role is Role.TITLE:
        return voice.style(FOOTER_PT + 1, INK, Weight.STRONG)
    return voice.style(SMALLEST_PT, QUIET_INK)


class Painter:
    """Paints items on one sheet; `voice` is the one of the document's fixed words."""

    def __init__(self, sheet: Sheet, typesetter: Typesetter, voice: Voice) -> None:
        self._sheet = sheet
        self._typesetter = typesetter
        self._label_style = label_style(voice)
        self._title_style = label_style(voice, Role.TITLE)

    def paint(self, page: Page) -> None:
        """Paint everything on `page`, in order."""
        for item in page.items:
            self._paint(item)

    def _paint(self, item: Item) -> None:
        sheet = self._sheet
        match item:
            case Text() | Slanted():
                if item.element is None:
                    sheet.mark(None)
                degrees = item.degrees if isinstance(item, Slanted) else 0.0
                sheet.text(item.block, item.x, item.y, item.element, degrees=degrees)
            case Rule():
                sheet.mark(None)
                sheet.line(item.x1, item.y1, item.x2, item.y2, ink=item.ink, line_pt=item.line_pt)
            case Blank(element=element):
                sheet.declare(element)
            case Bookmark():
                sheet.bookmark(item.title, item.key, item.depth, item.y)
            case Link():
                sheet.link(item.key, item.area, item.element, item.told)
            case TextField() | Option() | Hidden():
                sheet.field(item)
            case Disc():
                sheet.mark(None)
                sheet.disc(item.x, item.y, item.radius, fill=item.fill)
            case Emblem(logo=logo, area=area):
                sheet.mark(None)
                sheet.logo(logo, *area)
            case _:
                is_figure = item.element is not None and item.element.role is Tag.FIGURE
                sheet.mark(item.element, area=bounds_of(item) if is_figure else None)
                self._paint_shown(item)

    def _paint_shown(self, item: Wash | Outline | Polygon | Ring | Dots | Picture) -> None:
        sheet = self._sheet
        match item:
            case Wash(area=area, fill=fill):
                sheet.rectangle(*area, fill=fill)
            case Ring():
                sheet.ring(item.x, item.y, item.radius, ink=item.ink, line_pt=item.line_pt)
            case Outline():
                sheet.frame(*item.area, ink=item.ink, line_pt=item.line_pt, dashes=item.dashes)
            case Polygon(points=points, fill=fill):
                sheet.polygon(points, fill=fill)
            case Picture():
                self._paint_picture(item)
            case Dots():
                self._paint_dots(item)

    def _paint_dots(self, dots: Dots) -> None:
        for place in range(dots.count):
            x = dots.x + place * dots.step
            if place < dots.filled:
                self._sheet.disc(x, dots.y, DOT_RADIUS, fill=dots.ink)
            else:
                self._sheet.ring(x, dots.y, DOT_RADIUS - DOT_LINE_PT / 2, ink=dots.ink, line_pt=DOT_LINE_PT)

    def _paint_picture(self, picture: Picture) -> None:
        if picture.scale == 1.0 and picture.window is None and not picture.title_pt:
            self._paint_drawing(picture.drawing, picture.x, picture.y)
            return
        usual = self._title_style
        self._title_style = replace(usual, size_pt=picture.title_pt or usual.size_pt)
        self._sheet.begin_enlarged(picture.x, picture.y, picture.scale, picture.window)
        self._paint_drawing(picture.drawing, picture.x, picture.y)
        self._sheet.end_enlarged()
        self._title_style = usual

    def _paint_drawing(self, drawing: Drawing, x: float, y: float) -> None:
        for shape in drawing.shapes:
            self._paint_shape(shape, x, y)

    def _paint_shape(self, shape: Shape, x: float, y: float) -> None:
        match shape:
            case Label():
                self._paint_label(shape, x, y)
            case Line():
                pen = _PENS[shape.role]
                ends = (x + shape.x1, y + shape.y1, x + shape.x2, y + shape.y2)
                self._sheet.line(*ends, ink=pen.ink, line_pt=pen.line_pt, dashes=pen.dashes)
            case Polyline():
                pen = _PENS[shape.role]
                path = tuple((x + one, y + other) for one, other in shape.points)
                self._sheet.polyline(path, ink=pen.ink, line_pt=pen.line_pt, dashes=pen.dashes)
            case Circle(role=Role.HOLLOW_DOT):
                pen = _PENS[Role.HOLLOW_DOT]
                place = (x + shape.x, y + shape.y, shape.radius)
                self._sheet.ring(*place, ink=pen.ink, line_pt=pen.line_pt, fill=PAPER_WHITE)
            case Circle():
                fill = QUIET_INK if shape.role is Role.EARLIER_DOT else ACCENT
                self._sheet.disc(x + shape.x, y + shape.y, shape.radius, fill=fill)
            case Bar():
                fill = ACCENT if shape.role is Role.INNER_BAND else ACCENT_WASH
                self._sheet.rectangle(x + shape.x, y + shape.y, shape.width, shape.height, fill=fill)

    def _paint_label(self, label: Label, x: float, y: float) -> None:
        style = self._title_style if label.role is Role.TITLE else self._label_style
        block = self._typesetter.line(label.text, style, label.max_width)
        left = x + label.x - block.width * _SHARE_BEFORE[label.anchor]
        self._sheet.text(block, left, y + label.y - block.height / 2)
