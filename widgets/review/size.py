"""How large the 1:1 is set: two people read it from a little further away."""

from typing import Final

SCALE: Final = 16 / 13
"""Body text of 16 px where the rest of the window has 13."""
EVERYDAY: Final = 1.0
"""The size of the rest of the window."""
