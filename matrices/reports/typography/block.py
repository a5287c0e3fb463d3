"""A block of text set in a width: lines with exact places, to be measured, split between lines and painted.

Lengths are points; y grows downwards from the block's top, x from its left edge.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.preparing import Prepared, Segment
from matrices.reports.typography.rows import Breaker, Row
from matrices.reports.typography.shaping import Shaped

_BASELINE_BELOW_MIDDLE = 0.28
"""How far below the middle of a line its baseline lies, as a share of the size: half of Noto Sans' x-height."""
_SHORT_ENTRY = 2
"""So many lines of a list's entry rather go over to the next page than stay behind."""


class Align(StrEnum):
    """Where lines stand in the width. Start and end follow each paragraph's own direction."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Bullet(StrEnum):
    """What stands before an entry of a list."""

    DOT = "dot"
    BOX = "box"
    """An empty box to tick by hand."""
    TICKED = "ticked"

    @property
    def indent(self) -> float:
        """How far the entry is indented, as a multiple of the size."""
        return 0.9 if self is Bullet.DOT else 1.35


class StrokeKind(StrEnum):
    """Where a line runs along words."""

    UNDER = "under"
    THROUGH = "through"


class Stroke(NamedTuple):
    """A line along the characters of a paragraph from `start` to the one before `end`; `ink` is a colour as #RRGGBB."""

    kind: StrokeKind
    start: int
    end: int
    ink: str


class LineStroke(NamedTuple):
    """A stroke in a line, `x` being measured from the block's left edge."""

    kind: StrokeKind
    x: float
    width: float
    ink: str


class TextStyle(msgspec.Struct, frozen=True, cache_hash=True, gc=False):
    """How a text is set. `ink` is a colour as #RRGGBB; `language` is a BCP 47 code.

    `is_right_to_left` is the direction of paragraphs that have no strong character of their own. With `page_aligned`
    lines keep to that direction's side even where the text runs the other way, as headings do.
    """

    size_pt: float
    ink: str
    weight: Weight = Weight.REGULAR
    align: Align = Align.START
    language: str = "en"
    is_right_to_left: bool = False
    page_aligned: bool = False
    line_stretch: float = 1.0


class Passage(msgspec.Struct, frozen=True, gc=False):
    """Text in one style. Each of its paragraphs starts a line; with `is_list` each has a bullet before it.

    `strokes` are those of its first paragraph.
    """

    text: str
    style: TextStyle
    is_list: bool = False
    space_before_pt: float = 0.0
    bullet: Bullet = Bullet.DOT
    strokes: tuple[Stroke, ...] = ()


class Line(msgspec.Struct, frozen=True, eq=False, gc=False):
    """One line. `x` is where its first glyph starts, `baseline` and `top` are measured from the block's top.

    `bullet_x` is the middle of the paragraph's bullet where this line has one; `entry` counts the entries of lists in
    the block from 1 and is 0 outside of them.
    """

    x: float
    top: float
    height: float
    baseline: float
    width: float
    size_pt: float
    ink: str
    pieces: tuple[Shaped, ...]
    bullet_x: float | None = None
    entry: int = 0
    language: str = ""
    bullet: Bullet = Bullet.DOT
    strokes: tuple[LineStroke, ...] = ()
    starts: bool = False
    """Whether a paragraph starts with it."""

    @property
    def foot(self) -> float:
        """Where the line ends below."""
        return self.top + self.height


class TextBlock(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Lines set in `width`. Made by `Typesetter.set`."""

    width: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """The height from the top of the block to the foot of its last line."""
        if not self.lines:
            return 0.0
        last = self.lines[-1]
        return last.top + last.height  # its foot, without a second call: tables ask for heights all the time

    @property
    def ink_width(self) -> float:
        """The width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)

    def split(self, height: float) -> tuple["TextBlock", "TextBlock"]:
        """Return the lines that fit wholly into `height`, and the rest moved up to a new block's top."""
        return self._split(self._fitting(height))

    def parted(self, height: float, *, may_wait: bool) -> tuple["TextBlock", "TextBlock"]:
        """Do what `split` does, but leave no short entry of a list in two halves and no paragraph's end by itself.

        With `may_wait` nothing may be what is kept; otherwise lines stay as they fit where nothing would be.
        """
        fitting = self._fitting(height)
        count = self._fair(fitting)
        return self._split(count if count or may_wait else fitting)

    def _fitting(self, height: float) -> int:
        return sum(1 for line in self.lines if line.foot <= height + 1e-6)

    def _fair(self, count: int) -> int:
        if not 0 < count < len(self.lines) or self.lines[count].starts:
            return count
        start = count
        while start and not self.lines[start].starts:
            start -= 1
        is_last = count + 1 == len(self.lines) or self.lines[count + 1].starts
        stays = count - start - is_last
        return count - is_last if stays > (_SHORT_ENTRY if self.lines[count].entry else 1) else start

    def _split(self, count: int) -> tuple["TextBlock", "TextBlock"]:
        if count == len(self.lines):
            return self, TextBlock(self.width, ())  # the same block, whose ink is known
        kept, rest = self.lines[:count], self.lines[count:]
        offset = rest[0].top
        return TextBlock(self.width, kept), TextBlock(self.width, tuple(_moved(line, -offset) for line in rest))


def _moved(line: Line, down: float) -> Line:
    return msgspec.structs.replace(line, top=line.top + down, baseline=line.baseline + down)


class Setter:
    """Sets the lines of one block, paragraph after paragraph."""

    def __init__(self, breaker: Breaker, width: float) -> None:
        self._breaker = breaker
        self._width = width
        self._top = 0.0
        self._lines: list[Line] = []
        self._entries = 0

    def block(self) -> TextBlock:
        """Return what was set so far."""
        return TextBlock(self._width, tuple(self._lines))

    def add_space(self, height: float) -> None:
        """Leave room before what follows, save at the block's top."""
        if self._lines:
            self._top += height

    def add(
        self, prepared: Prepared, style: TextStyle, bullet: Bullet | None = None, strokes: Sequence[Stroke] = ()
    ) -> None:
        """Set one paragraph; with a bullet before its first line every line is indented at its start."""
        indent = 0.0 if bullet is None else bullet.indent * style.size_pt
        room = max(self._width - indent, style.size_pt / 10)
        height = prepared.line_height * style.line_stretch * style.size_pt
        first = len(self._lines)
        self._entries += bullet is not None
        for row in self._breaker.rows(prepared, room * 1000 / style.size_pt, style.language):
            line = self._line(row, prepared.level, style, height, indent, starts=len(self._lines) == first)
            if strokes:
                line = msgspec.structs.replace(line, strokes=tuple(_line_strokes(row, line, strokes)))
            self._lines.append(line)
            self._top += height
        if bullet is not None:
            x = self._width - indent * 0.35 if prepared.level else indent * 0.35
            self._lines[first] = msgspec.structs.replace(self._lines[first], bullet_x=x, bullet=bullet)

    def _line(self, row: Row, level: int, style: TextStyle, height: float, indent: float, *, starts: bool) -> Line:
        width = row.width * style.size_pt / 1000
        return Line(
            x=self._x(width, level, style, indent),
            top=self._top,
            height=height,
            baseline=self._top + height / 2 + style.size_pt * _BASELINE_BELOW_MIDDLE,
            width=width,
            size_pt=style.size_pt,
            ink=style.ink,
            pieces=row.pieces,
            entry=self._entries if indent else 0,
            language=style.language,
            starts=starts,
        )

    def _x(self, width: float, level: int, style: TextStyle, indent: float) -> float:
        if style.align is Align.CENTRE:
            return (self._width - width) / 2
        runs_left = style.is_right_to_left if style.page_aligned else bool(level)
        at_right = runs_left != (style.align is Align.END)
        if at_right:
            return self._width - width - (indent if level else 0.0)
        return 0.0 if level else indent


def _line_strokes(row: Row, line: Line, strokes: Sequence[Stroke]) -> Iterator[LineStroke]:
    """Yield what of the strokes runs along a line, neighbours joined."""
    em = line.size_pt / 1000
    for kind, start, end, ink in strokes:
        pen = line.x
        left = right = -1.0
        for segment in row.segments:
            for first, last in _stroked(segment, start, end):
                if left >= 0 and pen + first * em > right + em:
                    yield LineStroke(kind, left, right - left, ink)
                    left = -1.0
                left, right = (pen + first * em if left < 0 else left), pen + last * em
            pen += segment.shaped.width * em
        if left >= 0:
            yield LineStroke(kind, left, right - left, ink)


def _stroked(segment: Segment, start: int, end: int) -> Iterator[tuple[float, float]]:
    """Yield from where to where the characters `start` to `end` of a paragraph stand in a segment."""
    length = len(segment.text)
    first, last = max(start - segment.start, 0), min(end - segment.start, length)
    if first >= last:
        return
    if last - first == length:
        yield 0.0, segment.shaped.width
        return
    pen, place, is_mirrored = 0.0, 0, bool(segment.level & 1)
    for glyph in segment.shaped.glyphs:
        at = length - place - len(glyph.text) if is_mirrored else place
        if first <= at < last:
            yield pen, pen + glyph.advance
        pen += glyph.advance
        place += len(glyph.text)
