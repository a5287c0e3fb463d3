"""Painting a set text with its words marked: new ones on a wash and underlined, others struck through and quiet.

Colour never stands alone, so that the marks are seen in greyscale and by everybody.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout

from matrices.model.word_marks import Mark, MarkKind
from matrices.reports.look import Colours
from widgets.grid.typeset import SetText, units


class Ink(NamedTuple):
    """How marked words look."""

    colours: Colours
    is_quiet: bool = False
    """Whether the words around the marks are quiet ones."""
    is_side_by_side: bool = False
    """Whether two texts stand beside each other: what only the first says is then dotted, not struck through."""


def draw_marked(painter: QPainter, set_text: SetText, at: QPointF, marks: Sequence[Mark], ink: Ink) -> None:
    """Paint a text with its corner at `at`. `marks` count characters of the whole text, from its first line on."""
    colours = ink.colours
    set_text._replace(layouts=()).draw(painter, at, colours.quiet_ink, colours.quiet_ink)  # the bullets
    painter.setPen(QColor(colours.quiet_ink if ink.is_quiet else colours.ink))
    formats = {kind: _format(kind, ink) for kind in (MarkKind.ADDED, MarkKind.REMOVED)}
    start = 0
    for layout in set_text.layouts:
        text = layout.text()
        found = _in_units(marks_in(marks, start, text), text)
        layout.draw(painter, at, [_range(formats[kind], begin, end) for kind, begin, end in found])
        start += len(text) + 1


def marks_in(marks: Iterable[Mark], start: int, line: str) -> list[Mark]:
    """Return the marks of what is new or gone in one line of a text, the line beginning at `start`, from its start."""
    end = start + len(line)
    cut = (
        Mark(kind=one.kind, start=max(one.start, start) - start, end=min(one.end, end) - start)
        for one in marks
        if one.kind is not MarkKind.KEPT and one.start < end and one.end > start
    )
    return [one for one in cut if one.start < one.end]


def _in_units(marks: Iterable[Mark], line: str) -> list[tuple[MarkKind, int, int]]:
    """Return kinds, starts and ends as Qt counts them: in UTF-16 code units."""
    return [(one.kind, units(line[: one.start]), units(line[: one.end])) for one in marks]


def _range(made: QTextCharFormat, start: int, end: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, made
    return found


def _format(kind: MarkKind, ink: Ink) -> QTextCharFormat:
    made, colours = QTextCharFormat(), ink.colours
    if kind is MarkKind.ADDED:
        made.setBackground(QColor(colours.accent_wash))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(QColor(colours.accent))
        return made
    made.setForeground(QColor(colours.quiet_ink))
    if ink.is_side_by_side:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(QColor(colours.quiet_ink))
    else:
        made.setFontStrikeOut(True)
    return made
