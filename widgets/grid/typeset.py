"""Text set into lines of a given width, ready to be painted: once for each text, width and font.

Qt's own views measure and lay out every cell again for each paint; here that costs a look into a dictionary.
"""

from collections import OrderedDict
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from matrices.reports.typography.bidi import paragraph_level

CACHED: Final = 1500
"""How many texts are kept: some screens full of large grids, a few MB."""

_BULLET_SHARE: Final = 0.28
"""A bullet's diameter as a share of the font size."""


class Style(NamedTuple):
    """How a text is set."""

    font: QFont
    line_px: int
    """From baseline to baseline."""
    baseline_px: int
    """From the top of a line to its baseline; the same for every script, so that lines stand evenly."""
    indent_px: int = 0
    """Where lines are several, how far each stands from the edge, behind its bullet; 0 sets no bullets."""
    gap_px: int = 0
    """What is added between paragraphs."""

    key: str = ""
    """What tells styles apart; made by `style`, since a font's own key is dear to ask for."""


def style(font: QFont, line_px: int, indent_px: int = 0, gap_px: int = 0) -> Style:
    """Return a style with its key."""
    metrics = QFontMetricsF(font)
    baseline_px = round((line_px - metrics.height()) / 2 + metrics.ascent())
    return Style(font, line_px, baseline_px, indent_px, gap_px, f"{font.key()}|{line_px}|{indent_px}|{gap_px}")


class Found(NamedTuple):
    """Characters of a text that somebody looks for, from the first place to the one before the second."""

    spans: tuple[tuple[int, int], ...]
    wash: str
    ink: str


class SetText(NamedTuple):
    """A text set into lines, its top left corner at (0, 0)."""

    layouts: tuple[QTextLayout, ...]
    height: int
    bullets: tuple[QRectF, ...]
    last_width: float
    """How much of its line the last line takes."""
    is_right_to_left: bool

    def draw(self, painter: QPainter, at: QPointF, ink: str, bullet_ink: str, found: Found | None = None) -> None:
        """Paint the text with its corner at `at`, and what was `found` in it on a wash and underlined."""
        painter.setPen(QColor(ink))
        start = 0
        for layout in self.layouts:
            text = layout.text()
            layout.draw(painter, at, [] if found is None else _found_in(found, start, text))
            start += len(text) + 1
        if self.bullets:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(bullet_ink))
            for bullet in self.bullets:
                painter.drawEllipse(bullet.translated(at))
            painter.setBrush(Qt.BrushStyle.NoBrush)


class Typesetter:
    """Sets texts and remembers the last ones."""

    def __init__(self) -> None:
        self._set: OrderedDict[tuple[str, int, str, bool], SetText] = OrderedDict()

    def set(self, text: str, width: int, style: Style, *, is_mirrored: bool) -> SetText:
        """Return `text` in lines of `width` px; `is_mirrored` decides where the text has no direction of its own."""
        key = (text, width, style.key, is_mirrored)
        found = self._set.get(key)
        if found is None:
            found = _set_text(text, width, style, is_right_to_left=paragraph_level(text, int(is_mirrored)) == 1)
            self._set[key] = found
            if len(self._set) > CACHED:
                self._set.popitem(last=False)
        else:
            self._set.move_to_end(key)
        return found

    def clear(self) -> None:
        """Forget all texts."""
        self._set.clear()


def units(text: str) -> int:
    """Return how long a text is for Qt, which counts UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _found_in(found: Found, start: int, line: str) -> list[QTextLayout.FormatRange]:
    """Return what was found in one line of a text, the line beginning at `start`."""
    made = QTextCharFormat()
    made.setBackground(QColor(found.wash))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made.setUnderlineColor(QColor(found.ink))
    ranges = []
    for begin, end in found.spans:
        first, last = max(begin - start, 0), min(end - start, len(line))
        if first < last:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = units(line[:first]), units(line[first:last]), made
            ranges.append(one)
    return ranges


def _set_text(text: str, width: int, style: Style, *, is_right_to_left: bool) -> SetText:
    lines = text.split("\n")
    indent = style.indent_px if len(lines) > 1 else 0
    left = 0 if is_right_to_left else indent
    option = _option(is_right_to_left=is_right_to_left)
    layouts, bullets, top, last = [], [], 0, 0.0
    for line in lines:
        layout = QTextLayout(line, style.font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if indent:
            bullets.append(_bullet(style, width, top, is_right_to_left=is_right_to_left))
        top, last = _break_lines(layout, max(1, width - indent), left, top, style)
        layouts.append(layout)
        top += style.gap_px
    return SetText(tuple(layouts), top - style.gap_px, tuple(bullets), last, is_right_to_left)


def _option(*, is_right_to_left: bool) -> QTextOption:
    # QTextLayout does not mirror by itself: the side must be named with the direction.
    option = QTextOption(Qt.AlignmentFlag.AlignRight if is_right_to_left else Qt.AlignmentFlag.AlignLeft)
    direction = Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _break_lines(layout: QTextLayout, width: int, left: int, top: int, style: Style) -> tuple[int, float]:
    """Return where the next line may stand, and the width of the last one."""
    layout.beginLayout()
    last = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(left, top + style.baseline_px - line.ascent()))
        top += style.line_px
        last = line.naturalTextWidth()
    layout.endLayout()
    return (top, last) if layout.lineCount() else (top + style.line_px, 0.0)


def _bullet(style: Style, width: int, top: int, *, is_right_to_left: bool) -> QRectF:
    size = max(3.0, style.font.pixelSize() * _BULLET_SHARE)
    x = width - size - 1 if is_right_to_left else 1
    return QRectF(x, top + (style.line_px - size) / 2 + 0.5, size, size)
