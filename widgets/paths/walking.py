"""Which card comes next when arrow keys walk the map. Pure geometry."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from matrices.reports.charts.path_chart import Area

DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Across (to the right) and down."""
_SIDEWAYS = 3.0
"""How much farther away something seems that stands beside the way."""


def next_card(areas: Mapping[str, Area], current: str, direction: tuple[int, int]) -> str | None:
    """Return the nearest card that lies in a direction from the current one, None where there is none."""
    if current not in areas:
        return next(iter(areas), None)
    start = areas[current]
    ways = {one: _way(start, area, direction) for one, area in areas.items() if one != current}
    reached = {one: way for one, way in ways.items() if way is not None}
    return min(reached, key=reached.__getitem__, default=None)


def _way(start: Area, other: Area, direction: tuple[int, int]) -> float | None:
    across = other.x + other.width / 2 - start.x - start.width / 2
    down = other.y + other.height / 2 - start.y - start.height / 2
    along, beside = (across * direction[0], abs(down)) if direction[0] else (down * direction[1], abs(across))
    return along + _SIDEWAYS * beside if along > 1 else None
