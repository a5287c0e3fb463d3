"""Distances in device-independent pixels. Nothing in the window uses another number for a distance."""

from typing import Final

TIGHT: Final = 4
SMALL: Final = 8
MEDIUM: Final = 12
LARGE: Final = 16
WIDE: Final = 24
HUGE: Final = 32

CELL_TOP: Final = 10
CELL_SIDE: Final = 12
RADIUS: Final = 6
HAIRLINE: Final = 1
BAR: Final = 3
"""The bar at the leading edge of a current level."""
FRAME: Final = 2
"""The frame of the current cell."""
