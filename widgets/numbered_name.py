"""Names cut for want of room, with the number or last word that tells two of them apart kept."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_LAST_NUMBER: Final = re.compile(r"(?<!\d)\s*\d{1,3}$")
_LAST_WORD: Final = re.compile(r"\s\S+$")
_LARGEST_END: Final = 0.5
"""A last word wider than this share of the room leaves too little of what stands before it."""


def fitted_name(text: str, metrics: QFontMetrics, width_px: int) -> str:
    """Return `text` cut to a width; the number or the word at its end stays, as in "Customer support spec… 2"."""
    if metrics.horizontalAdvance(text) <= width_px:
        return text
    end = _LAST_NUMBER.search(text) or _LAST_WORD.search(text)
    end_px = 0 if end is None else metrics.horizontalAdvance(end[0])
    if end is None or end_px > width_px * _LARGEST_END:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width_px)
    return metrics.elidedText(text[: end.start()], Qt.TextElideMode.ElideRight, width_px - end_px) + end[0]
