"""Shows a case as one readable, selectable text: levels, behaviours with what is new marked, evidence and history."""

import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser
from typing_extensions import override

from matrices.language.words import Words
from matrices.model.case_words import CaseText, Told, evidence_text, now_text, state_text
from matrices.model.growth import GapState
from matrices.model.word_marks import Mark, MarkKind
from widgets.comparing.marked_drawing import marks_in
from widgets.people.links import link_url, open_link
from widgets.theme import space
from widgets.theme.theme import Theme
from widgets.theme.type import Role, line_height


class Style(Enum):
    """How a line is set."""

    SECTION = auto()
    ATTRIBUTE = auto()
    BODY = auto()
    BEHAVIOUR = auto()
    QUIET = auto()


class Run(NamedTuple):
    """A line, what of it is new, and where it leads."""

    style: Style
    text: str
    marks: tuple[Mark, ...] = ()
    link: str = ""


_ROLES = {Style.SECTION: Role.SECTION, Style.ATTRIBUTE: Role.STRONG, Style.QUIET: Role.SMALL}
_ABOVE_PX = {Style.SECTION: space.WIDE, Style.ATTRIBUTE: space.LARGE, Style.BEHAVIOUR: 2}
_SIGNS = {GapState.MET: "✓", GapState.BELOW: "○", GapState.UNKNOWN: "?", GapState.NOT_ASKED: "–"}
"""Beside the word for it, never alone."""
_BULLET_PX = 14
_MEASURE = 110
"""Width of the text in letters; beside it stays room, and the scroll bar stands at the window's edge."""


class CaseBrowser(QTextBrowser):
    """The same case shown again keeps its place."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._runs: tuple[Run, ...] = ()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._fill)
        self.anchorClicked.connect(_open)

    def show_case(self, text: CaseText, *, is_full: bool) -> None:
        """Show a case, all of it or only what is missing."""
        runs = tuple(_case_runs(text, self._words) if is_full else _missing_runs(text, self._words))
        if runs != self._runs:
            kept = self.verticalScrollBar().value() if runs[:1] == self._runs[:1] else 0
            self._runs = runs
            self._fill()
            self.verticalScrollBar().setValue(kept)

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for place, run in enumerate(self._runs):
            block = self._block(run, is_first=place == 0)
            if place:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            for text, is_new in _pieces(run):
                cursor.insertText(text, self._characters(run, is_new=is_new))
        cursor.endEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self._fit()

    def _block(self, run: Run, *, is_first: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        is_mirrored = _is_right_to_left(run.text, default=self._words.is_right_to_left)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
        if run.style is Style.BEHAVIOUR:
            made.setTextIndent(-_BULLET_PX)
            made.setLeftMargin(_BULLET_PX + space.SMALL)
            made.setRightMargin(_BULLET_PX + space.SMALL)
        side = Qt.AlignmentFlag.AlignRight if self._words.is_right_to_left else Qt.AlignmentFlag.AlignLeft
        made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        made.setTopMargin(0 if is_first else _ABOVE_PX.get(run.style, 0))
        size_px = self._theme.font(_ROLES.get(run.style, Role.BODY)).pixelSize()
        height = round(size_px * line_height(self._words.language))
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _characters(self, run: Run, *, is_new: bool) -> QTextCharFormat:
        made, colours = QTextCharFormat(), self._theme.colours
        made.setFont(self._theme.font(_ROLES.get(run.style, Role.BODY)))
        made.setForeground(QColor(colours.quiet_ink if run.style is Style.QUIET else colours.ink))
        if is_new:
            made.setBackground(QColor(colours.accent_wash))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(QColor(colours.accent))
        url = link_url(run.link) if run.link else None
        if url is not None:
            made.setAnchor(True)
            made.setAnchorHref(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
            made.setForeground(QColor(colours.accent))
        return made

    def _fit(self) -> None:
        """Keep the lines short enough to read, at the leading side."""
        frame, widest = self.document().rootFrame(), self.fontMetrics().horizontalAdvance("n") * _MEASURE
        rest, made = max(self.viewport().width() - widest, 0), frame.frameFormat()
        left, right = (rest, 0) if self._words.is_right_to_left else (0, rest)
        if (made.leftMargin(), made.rightMargin()) != (left, right):
            made.setLeftMargin(left)
            made.setRightMargin(right)
            frame.setFrameFormat(made)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)


def _missing_runs(text: CaseText, words: Words) -> Iterator[Run]:
    """Yield what is not met and not known, and then the names of what is."""
    yield Run(Style.BODY, words(" · ").join(text.summary))
    for state in (GapState.BELOW, GapState.UNKNOWN):
        told = text.of_state(state)
        if told:
            yield Run(Style.SECTION, state_text(state, words))
        for one in told:
            yield from _attribute_runs(one, words, is_full=False)
    met = text.of_state(GapState.MET)
    if met:
        yield Run(Style.SECTION, state_text(GapState.MET, words))
        yield from (Run(Style.BODY, _head(one, words)) for one in met)


def _case_runs(text: CaseText, words: Words) -> Iterator[Run]:
    """Yield everything, in the order of the role's rows."""
    yield Run(Style.BODY, words(" · ").join(text.summary))
    yield Run(Style.SECTION, words("What the role asks"))
    for one in text.told:
        yield from _attribute_runs(one, words, is_full=True)
    yield Run(Style.SECTION, words("How others get there"))
    yield from (Run(Style.BODY, one) for one in text.came)


def _attribute_runs(told: Told, words: Words, *, is_full: bool) -> Iterator[Run]:
    yield Run(Style.ATTRIBUTE, _head(told, words))
    state = f"{_SIGNS[told.state]} {state_text(told.state, words)}"
    yield Run(Style.QUIET, words(" · ").join((state, *told.notes)))
    if told.held.strip():
        yield Run(Style.QUIET, now_text(told, words))
    yield from _behaviours(told)
    if not is_full:
        return
    for one in told.evidence:
        yield Run(Style.QUIET, evidence_text(one, words), link=one.link)
    if told.history:
        yield Run(Style.QUIET, words("History: {text}", text=told.history))


def _head(told: Told, words: Words) -> str:
    return words("{attribute}: {level}", attribute=told.attribute, level=told.levels)


def _behaviours(told: Told) -> Iterator[Run]:
    start = 0
    for line in told.asked.text.split("\n"):
        marks = marks_in(told.asked.marks, start, line)
        start += len(line) + 1
        if line:
            yield Run(Style.BEHAVIOUR, line, tuple(one for one in marks if one.kind is MarkKind.ADDED))


def _pieces(run: Run) -> Iterable[tuple[str, bool]]:
    """Return the stretches of a line, each with whether it is new.

    Behaviours begin with a bullet. Of one that is new from its first word to its last a plus says so: marks all over
    a page would mark nothing.
    """
    is_all_new = any(mark.end - mark.start >= len(run.text) for mark in run.marks)
    if is_all_new:
        return [("+", True), (f"  {run.text}", False)]
    found = [("•  ", False)] if run.style is Style.BEHAVIOUR else []
    at = 0
    for mark in run.marks:
        found += [(run.text[at : mark.start], False), (run.text[mark.start : mark.end], True)]
        at = mark.end
    return [one for one in (*found, (run.text[at:], False)) if one[0]]


def _is_right_to_left(text: str, *, default: bool) -> bool:
    """Tell the direction of a text by its first strong character, as UAX #9 does (rule P2)."""
    strong = (unicodedata.bidirectional(one) for one in text)
    return next((one in ("R", "AL") for one in strong if one in ("L", "R", "AL")), default)


def _open(url: QUrl) -> None:
    open_link(url.toString())
