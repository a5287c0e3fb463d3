"""The sections of the column beside the grid, by which they are asked for."""

from typing import Final

DETAILS: Final = "details"
"""What there is to say of the cell, row or level chosen."""
FIND: Final = "find"
"""What was found, and what would replace it."""
