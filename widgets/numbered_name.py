"""Names cut for want of room, with the number that tells two of them apart kept."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_LAST_NUMBER: Final = re.compile(r"(?<!\d)\s*\d{1,3}$")


def fitted_name(text: str, metrics: QFontMetrics, width_px: int) -> str:
    """Return `text` cut to a width; a number in its end stays, as in "Customer support spec… 2"."""
    number = _LAST_NUMBER.search(text)
    if number is None or metrics.horizontalAdvance(text) <= width_px:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width_px)
    room = max(0, width_px - metrics.horizontalAdvance(number[0]))
    return metrics.elidedText(text[: number.start()], Qt.TextElideMode.ElideRight, room) + number[0]
