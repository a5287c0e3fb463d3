"""Qt's setting of a paragraph in the bundled fonts: the peer that our own text is held against."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from widgets.theme.type import FAMILIES, load_families

_ORDER: Final = {"ja": (2, 0, 1), "ar": (1, 0, 2)}


@lru_cache
def _load_once() -> None:
    load_families()


def qt_font(language: str, size_px: float) -> QFont:
    """Return a font whose glyphs stand at their designed places, the families in the order that ours have."""
    _load_once()
    font = QFont()
    font.setFamilies([FAMILIES[place] for place in _ORDER.get(language, (0, 1, 2))])
    font.setPixelSize(round(size_px))
    font.setVariableAxis(QFont.Tag("wght"), 400)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def qt_lines(text: str, language: str, font: QFont, width_px: float, *, is_cut: bool = True) -> list[QTextLine]:
    """Return the lines of a paragraph; with `is_cut` words that are too long are cut, as ours are.

    The lines keep their layout as `owner`: Qt frees it otherwise.
    """
    layout = QTextLayout(text, font)
    modes = QTextOption.WrapMode
    option = QTextOption()
    option.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if is_cut else modes.WordWrap)
    option.setUseDesignMetrics(True)
    is_rtl = language == "ar"
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[QTextLine] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        line.owner = layout
        lines.append(line)
    layout.endLayout()
    return lines
