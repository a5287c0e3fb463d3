"""What can be filled in on a page: places for text, choices, and what a form knows of itself."""

from typing import Final

import msgspec

from matrices.reports.paper import Rectangle
from matrices.reports.structure import Element

RING_PT: Final = 0.8
"""How thick the ring of an option is."""


class TextField(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A place to write in. `name` is its own in the document; `told` says what belongs there.

    `is_right_to_left` lets what is written begin at the right.
    """

    name: str
    told: str
    area: Rectangle
    size_pt: float
    element: Element
    is_multiline: bool = True
    is_right_to_left: bool = False


class Option(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A ring to choose one of several by: of the options with one `name` at most one is chosen.

    `told` says what the choice is about, `told_value` also what this option is.
    """

    name: str
    told: str
    value: str
    told_value: str
    area: Rectangle
    element: Element


class Hidden(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A text that nobody sees or changes, in ASCII."""

    name: str
    text: str


Field = TextField | Option | Hidden
