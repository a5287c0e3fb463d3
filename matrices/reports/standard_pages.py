"""The service standard on paper: what the team values, how it sounds, what it promises and where it stops."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.service_standard import ServiceStandard, Statement, StatementKind
from matrices.model.serving import Serving, serving_by_statement
from matrices.model.standard_words import kind_words
from matrices.reports.composing import BETWEEN, Composer
from matrices.reports.footers import footer_of
from matrices.reports.options import Orientation, PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import (
    ACCENT,
    HAIRLINE,
    HAIRLINE_PT,
    INK,
    QUIET_INK,
    SMALL_PT,
    landscape,
    portrait,
    voice_in,
)
from matrices.reports.placed import Bookmark, Layout, Page, Rule
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.characters import capitals, one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

STANDARD_KEY: Final = "standard"
_SIZES: Final = (11.0, 10.0, 9.0, 8.5)
"""Of the texts, the preferred one first: a smaller one is taken only where it saves a page."""
_USUAL_WIDTH: Final = 515.0
"""Of the room on the sheet that these sizes are for; on larger ones everything is larger."""
_HEAD_SHARE: Final = 0.25
"""How much of the width the names of the kinds take, beside what stands under them."""
_LEAD_SHARE: Final = 0.85
_MOST_TEXT: Final = 420.0
_TITLE_SCALE: Final = 2.2
_TALL_SHARE: Final = 0.5


class StandardPrint(msgspec.Struct, frozen=True):
    """A standard to be printed; `matrices` tell what serves it, `language` is that of its texts."""

    standard: ServiceStandard
    matrices: tuple[Matrix, ...] = ()
    language: str = "en"


def print_standard(
    printed: StandardPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write the standard as a PDF.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = standard_pages(printed, run, words, typesetter)
    about = About(title=words("Our service standard"), author=run.brand.team_name, subject=words("Service standard"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def standard_pages(printed: StandardPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages in the largest size that needs no more of them than the smallest."""
    sheet = (landscape if run.options.orientation is Orientation.LANDSCAPE else portrait)(run.options.paper)
    scale = max(1.0, min(sheet.body.width, sheet.body.height) / _USUAL_WIDTH)
    tried = []
    for size_pt in dict.fromkeys((*(one * scale for one in _SIZES), *_SIZES)):
        press = Press(Layout(sheet, is_right_to_left=words.is_right_to_left), words, typesetter)
        tried.append(_Standard(press, printed, run, size_pt).pages())
    return min(tried, key=len)


class _Standard:
    def __init__(self, press: Press, printed: StandardPrint, run: PrintRun, size_pt: float) -> None:
        self._compose = Composer(press, printed.language, STANDARD_KEY)
        self._layout, self._words, self._typesetter = press
        self._printed = printed
        self._run = run
        self._size_pt = size_pt
        self._serving: Mapping[str, Sequence[Serving]] = serving_by_statement(printed.matrices)
        self._voice = voice_in(printed.language)
        self._start = self._layout.body.width * _HEAD_SHARE
        self._width = min(self._layout.body.width - self._start, _MOST_TEXT * size_pt / _SIZES[-2])

    def pages(self) -> tuple[Page, ...]:
        self._layout.turn(footer_of(self._run, self._words, self._words("Service standard")))
        self._put_head()
        standard = self._printed.standard
        for kind in StatementKind:
            statements = standard.of_kind(kind)
            if statements:
                self._put_kind(kind, statements)
        if not standard.statements:
            self._layout.y += self._size_pt
            self._compose.put_nothing(self._words("Nothing is written in the service standard yet."))
        return self._layout.pages()

    def _put_head(self) -> None:
        layout, compose = self._layout, self._compose
        title = self._words("Our service standard")
        layout.put(Bookmark(title, STANDARD_KEY, 0, layout.y))
        style = compose.leading(compose.fixed, self._size_pt * _TITLE_SCALE, INK, Weight.STRONG)
        layout.flow(compose.set(layout.body.width, Passage(title, style)), role=Role.HEADING_1)
        lead = [
            Passage(one, self._voice.style(self._size_pt + 1.5, QUIET_INK), space_before_pt=self._size_pt * 0.6)
            for one in self._printed.standard.about.splitlines()
            if one.strip()
        ]
        if lead:
            layout.y += self._size_pt * 0.8
            layout.flow(compose.set(layout.body.width * _LEAD_SHARE, *lead))
        layout.y += self._size_pt

    def _put_kind(self, kind: StatementKind, statements: Sequence[Statement]) -> None:
        heading, blocks = self._heading(kind), [self._blocks(one) for one in statements]
        if self._layout.room < max(heading.height, _height(blocks[0])) + 2 * self._size_pt:
            self._turn()
        self._put_rule()
        self._layout.put(Bookmark(kind_words(kind, self._words).heading, f"{STANDARD_KEY}/{kind}", 1, self._layout.y))
        page, top = self._layout.page_number, self._layout.y
        self._layout.put_text(heading, 0, top, Role.HEADING_2)
        for place, block in enumerate(blocks):
            if place:
                self._layout.y += self._size_pt * 0.75
            self._put_statement(block, heading)
        if self._layout.page_number == page:
            self._layout.y = max(self._layout.y, top + heading.height)
        self._layout.y += self._size_pt

    def _put_rule(self) -> None:
        layout = self._layout
        layout.put(Rule(layout.body.x, layout.y, layout.body.right, layout.y, HAIRLINE, HAIRLINE_PT * 1.5))
        layout.y += self._size_pt * 0.8

    def _put_statement(self, block: Sequence[TextBlock], heading: TextBlock) -> None:
        """Put a statement, whole where it takes no more than half a page; under its kind's name on a new page."""
        layout = self._layout
        if layout.room < min(_height(block), layout.body.height * _TALL_SHARE):
            self._turn()
            self._put_rule()
            layout.put_text(heading, 0, layout.y, None)
        roles = (Role.HEADING_3, Role.PARAGRAPH, Role.PARAGRAPH)
        for one, role in zip(block, roles, strict=True):
            layout.flow(one, self._start, role)

    def _turn(self) -> None:
        if not self._layout.is_fresh:
            self._layout.turn()

    def _heading(self, kind: StatementKind) -> TextBlock:
        compose, told = self._compose, kind_words(kind, self._words)
        style = compose.leading(compose.fixed, max(SMALL_PT, self._size_pt * 0.72), ACCENT, Weight.STRONG)
        text = capitals(told.heading, self._words.language)
        return compose.set(self._start - self._size_pt * 2, Passage(text, style))

    def _blocks(self, one: Statement) -> tuple[TextBlock, TextBlock, TextBlock]:
        """Return a statement's name, its text, and what serves it."""
        compose, size = self._compose, self._size_pt
        name = Passage(one.name, compose.leading(self._voice, size + 0.5, INK, Weight.STRONG))
        text = [Passage(line, self._voice.style(size), space_before_pt=2) for line in one.text.splitlines() if line]
        served = Passage(self._served(one), compose.leading(compose.fixed, SMALL_PT, QUIET_INK))
        return (
            compose.set(self._width, name),
            compose.set(self._width, *text),
            compose.set(self._width, *([served] if served.text else [])),
        )

    def _served(self, one: Statement) -> str:
        serving = self._serving.get(one.statement_id, ())
        if not serving:
            return ""
        names = dict.fromkeys(isolated(one_line(one.attribute.name)) for one in serving)
        return self._words("Served by {attributes}", attributes=BETWEEN.join(names))


def _height(blocks: Sequence[TextBlock]) -> float:
    return sum(one.height for one in blocks)
