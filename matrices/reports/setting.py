"""How closely a document is set, and how it ends: measures in points, for whoever puts things on pages."""

from typing import Final, NamedTuple

from matrices.reports.paper import BODY_PT


class Setting(NamedTuple):
    """How large texts are and how far things stand apart."""

    body_pt: float
    section_gap: float
    """Above a section's heading."""
    part_gap: float
    """Above the heading of a section's first part."""
    pad_top: float
    pad_foot: float
    """Within a table's row."""

    @property
    def pads(self) -> float:
        """What a row takes beside its text."""
        return self.pad_top + self.pad_foot


USUAL: Final = Setting(BODY_PT, section_gap=14.0, part_gap=4.0, pad_top=5.0, pad_foot=6.0)
CLOSE: Final = Setting(BODY_PT - 0.5, section_gap=10.0, part_gap=2.0, pad_top=3.5, pad_foot=4.0)
"""For a document that spares a page so."""


class ShortPage(NamedTuple):
    """A page, counted from 1, that ends at `foot`, so that the next one has something to show."""

    number: int
    foot: float
