"""The type scale: one family in every language, sizes that follow the system's font size."""

import sys
from enum import Enum
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from matrices.reports.typography.faces import face_files

FAMILIES: Final = ("Noto Sans", "Noto Sans Arabic", "Noto Sans JP")


class Role(Enum):
    """What a text is, with its size in px where body text has 13 and its weight (100 to 900)."""

    SMALL = (11, 400)
    BODY = (13, 400)
    STRONG = (13, 600)
    SECTION = (15, 600)
    TITLE = (20, 600)


def load_families() -> None:
    """Make the bundled fonts known to Qt, so that the window looks the same on every machine."""
    for file in face_files():
        QFontDatabase.addApplicationFont(str(file))


def font(role: Role, scale: float = 1.0) -> QFont:
    """Return the font of a role; `scale` is a view's own zoom on top of the system's size."""
    size_px, weight = role.value
    found = QFont()
    found.setFamilies(list(FAMILIES))
    found.setPixelSize(max(7, round(size_px * _system_scale() * scale)))
    found.setWeight(QFont.Weight(weight))
    found.setVariableAxis(QFont.Tag("wght"), weight)  # the weight alone leaves application fonts at their default
    return found


def line_height(language: str) -> float:
    """Return the distance between baselines as a share of the font size: more where script stands taller."""
    return 1.6 if language in {"ar", "ja"} else 1.4


def _system_scale() -> float:
    """How much larger than usual the system's text is set; the usual is 13 pt on macOS and 10 pt or less elsewhere."""
    usual_pt = 13 if sys.platform == "darwin" else 10
    return max(1.0, QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF() / usual_pt)
