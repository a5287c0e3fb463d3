"""What a person chooses when printing, and what every document is printed with. Loads no fonts and no ReportLab."""

import datetime
from enum import StrEnum

import msgspec

from matrices.model.settings import Paper
from matrices.reports.brand import PLAIN, Brand
from matrices.reports.fallbacks import NO_SIGNS, Signs


class Orientation(StrEnum):
    """How sheets lie; `AUTO` leaves it to the document."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class PrintOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What a person chooses; the same for every document. `language` is that of the fixed words.

    `is_shareable` leaves out what is not for everybody's eyes, in documents that hold such things.
    """

    language: str = "en"
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTO
    is_greyscale: bool = False
    is_shareable: bool = False


class PrintRun(msgspec.Struct, frozen=True, kw_only=True):
    """One printing: `day` dates what has no date of its own, `signs` are those of its translated texts."""

    day: datetime.date
    options: PrintOptions = PrintOptions()
    brand: Brand = PLAIN
    signs: Signs = NO_SIGNS
