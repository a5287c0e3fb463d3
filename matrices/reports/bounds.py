"""How much of a page an item takes: what a figure tells to a reader who cannot see it (ISO 32000-1, 14.8.5.4.3)."""

from collections.abc import Sequence

from matrices.reports.paper import DOT_RADIUS, Rectangle
from matrices.reports.placed import Dots, Outline, Picture, Polygon, Ring, Wash


def bounds_of(item: Wash | Outline | Polygon | Ring | Dots | Picture) -> Rectangle:
    """Return the smallest upright rectangle around an item, lines being as thin as they can be."""
    match item:
        case Wash(area=area) | Outline(area=area):
            return area
        case Ring(x=x, y=y, radius=radius):
            return Rectangle(x - radius, y - radius, 2 * radius, 2 * radius)
        case Polygon(points=points):
            return _around(points)
        case Dots():
            reach = (item.count - 1) * item.step
            ends = (min(item.x, item.x + reach), max(item.x, item.x + reach))
            return _around([(ends[0] - DOT_RADIUS, item.y - DOT_RADIUS), (ends[1] + DOT_RADIUS, item.y + DOT_RADIUS)])
        case Picture():
            box, scale = item.drawing.box, item.scale
            return item.window or Rectangle(item.x, item.y, box.width * scale, box.height * scale)


def _around(points: Sequence[tuple[float, float]]) -> Rectangle:
    left, top = (min(one[place] for one in points) for place in (0, 1))
    right, foot = (max(one[place] for one in points) for place in (0, 1))
    return Rectangle(left, top, right - left, foot - top)
