"""What documents about one person are put together from: headings, texts, tables, boxes to tick, lines to write on."""

from collections.abc import Sequence
from typing import Final

from matrices.reports.fallbacks import NO_SIGNS, Signs
from matrices.reports.options import Orientation, PrintOptions
from matrices.reports.paper import (
    HAIRLINE,
    HAIRLINE_PT,
    INK,
    QUIET_INK,
    SECTION_PT,
    SMALL_PT,
    TITLE_PT,
    PageFormat,
    Voice,
    landscape,
    portrait,
    voice_in,
    voice_of,
)
from matrices.reports.placed import Bookmark, Rule
from matrices.reports.press import Press
from matrices.reports.setting import Setting
from matrices.reports.structure import Role
from matrices.reports.table import Cell, Column, Heading, Row, Table, columns_of
from matrices.reports.typography.block import Bullet, Passage, TextBlock, TextStyle
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight

FOLLOWING: Final = 60.0
"""A heading stands only where this much follows it on the page."""
TABLE_ROOM: Final = 110.0
"""What follows a heading over a table: its header row and a few lines."""
SIGNATURE_HEIGHT: Final = 64.0
"""What lines to sign on take with the room above them."""
_LEAST_SIGNATURE: Final = 52.0
"""With less air above the lines they may stand on a page where they would else begin another."""
_HEADING_GAP: Final = 5.0
_NOTHING_GAP: Final = 14.0
_TEXT_SHARE: Final = 0.82
"""How much of an upright sheet's width a text takes: longer lines are hard to read."""
_LONGEST_LINE: Final = 470.0
BETWEEN: Final = "\N{NO-BREAK SPACE}· "
"""Between parts of a line that may be broken: none begins with the dot."""
WRITING_LINE: Final = 20.0
"""How far lines to write on stand apart."""
_SIGNATURE_GAP: Final = 24.0
_LABEL_GAP: Final = 3.0


def sheet_of(options: PrintOptions) -> PageFormat:
    """Return the sheet that texts are read on: upright where nobody asks for something else."""
    return (landscape if options.orientation is Orientation.LANDSCAPE else portrait)(options.paper)


class Composer:
    """Puts parts into a document. `language` is that of its own texts; `key` makes its bookmarks' keys unique.

    `role_language` is that of the role's words, where they are shown translated; `signs` tell which of them are not.
    """

    def __init__(
        self, press: Press, language: str, key: str, *, role_language: str = "", signs: Signs = NO_SIGNS
    ) -> None:
        self.press = press
        self.layout, self.words, self.typesetter = press
        self.fixed = voice_of(press.words)
        self.voice = voice_in(language)
        self._role_language = role_language or language
        self._signs = signs
        self._key = key
        self._sections = 0
        self._title_foot = 0.0

    def voice_of(self, text: str) -> Voice:
        """Return the voice of words of a role."""
        return voice_in(self._signs.language_of(text, self._role_language))

    def leading(self, voice: Voice, size_pt: float, ink: str = INK, weight: Weight = Weight.REGULAR) -> TextStyle:
        """Return a style that keeps to the page's leading side."""
        return voice.heading(size_pt, ink, weight, is_page_right_to_left=self.layout.is_right_to_left)

    @property
    def setting(self) -> Setting:
        """How closely the document is set."""
        return self.layout.setting

    @property
    def body_pt(self) -> float:
        """The size of its texts."""
        return self.layout.setting.body_pt

    @property
    def text_width(self) -> float:
        """How wide a text that runs over the page is set."""
        return min(self.layout.body.width * _TEXT_SHARE, max(self.layout.body.width / 2, _LONGEST_LINE))

    def set(self, width: float, *passages: Passage) -> TextBlock:
        """Return passages one under the other."""
        return self.typesetter.set(passages, width)

    def put_title(self, title: str, *quiet: str, voice: Voice | None = None) -> None:
        """Put the document's title with a bookmark, and quiet lines under it."""
        layout = self.layout
        layout.put(Bookmark(one_line(title), self._key, 0, layout.y))
        style = self.leading(voice or self.fixed, TITLE_PT, INK, Weight.STRONG)
        layout.flow(self.set(layout.body.width, Passage(title, style)), role=Role.HEADING_1)
        below = self.leading(self.fixed, self.body_pt, QUIET_INK)
        for text in filter(None, quiet):
            layout.flow(self.set(layout.body.width, Passage(text, below)))
        self._title_foot = layout.y

    def begin(self, title: str, following: float = FOLLOWING, voice: Voice | None = None) -> None:
        """Put a section's heading, on the next page where less room than `following` is left under it."""
        self._begin(title, following, 1, self.leading(voice or self.fixed, SECTION_PT, INK, Weight.STRONG))

    def begin_own(self, title: str, voice: Voice, following: float = FOLLOWING) -> None:
        """Put the heading of a part of a section, in the documents' own words, as `begin` does."""
        self._begin(title, following, 2, self.leading(voice, self.body_pt + 1, INK, Weight.STRONG))

    def _begin(self, title: str, following: float, depth: int, style: TextStyle) -> None:
        layout = self.layout
        gap = self.setting.part_gap if layout.ends_with_heading else self.setting.section_gap
        if layout.room < following + SECTION_PT * 2 + gap and not layout.is_fresh:
            layout.turn()
        elif not layout.is_fresh:
            layout.y += gap
        self._sections += 1
        role = Role.HEADING_2 if depth == 1 else Role.HEADING_3
        with layout.heading():
            layout.put(Bookmark(one_line(title), f"{self._key}/{self._sections}", depth, layout.y))
            layout.flow(self.set(layout.body.width, Passage(title, style)), role=role)
            layout.y += _HEADING_GAP if depth == 1 else 0.0

    def put_text(self, text: str, *, is_own: bool = False) -> None:
        """Put a text over the page: one of the documents' own, or one of the program's."""
        style = self.leading(self.voice if is_own else self.fixed, self.body_pt)
        self.layout.flow(self.set(self.text_width, Passage(text, style)))

    def put_quiet(self, text: str) -> None:
        """Put a small quiet text over the page."""
        passage = Passage(text, self.leading(self.fixed, SMALL_PT, QUIET_INK))
        self.layout.flow(self.set(self.text_width, passage))

    def put_nothing(self, text: str) -> None:
        """Put the sentence that stands where there is nothing to show yet."""
        self.layout.y = max(self.layout.y, self._title_foot + _NOTHING_GAP)
        passage = Passage(text, self.leading(self.fixed, self.body_pt, QUIET_INK))
        self.layout.flow(self.set(self.text_width, passage))

    def columns(self, *shares: float) -> tuple[Column, ...]:
        """Return columns that take so much of the page's width each."""
        return columns_of([share * self.layout.body.width for share in shares])

    def table(self, columns: Sequence[Column], heads: Sequence[str]) -> Table:
        """Return a table under headings."""
        style = self.leading(self.fixed, SMALL_PT, QUIET_INK, Weight.STRONG)
        pairs = zip(columns, heads, strict=True)
        headings = [Heading(self.set(column.text_width, Passage(head, style))) for column, head in pairs]
        return Table(self.layout, columns, headings)

    def cell(self, column: Column, *passages: Passage) -> Cell:
        """Return a cell of passages one under the other."""
        return Cell(self.set(column.text_width, *passages))

    def row(self, columns: Sequence[Column], *cells: Sequence[Passage]) -> Row:
        """Return a row; what stands first in it stands again where it goes on over the page."""
        made = [self.cell(column, *passages) for column, passages in zip(columns, cells, strict=True)]
        continued = Passage(self.words("(continued)"), self.leading(self.fixed, SMALL_PT, QUIET_INK))
        return Row(tuple(made), self.set(columns[0].text_width, *cells[0][:1], continued))

    def name(self, text: str, voice: Voice | None = None) -> Passage:
        """Return a strong name, a role's where no other voice says it."""
        return Passage(text, self.leading(voice or self.voice_of(text), self.body_pt, INK, Weight.STRONG))

    def said(self, text: str, space_before_pt: float = 0.0) -> Passage:
        """Return a text in the role's words."""
        return Passage(text, self.voice_of(text).style(self.body_pt), space_before_pt=space_before_pt)

    def own(self, text: str, space_before_pt: float = 0.0) -> Passage:
        """Return a text of the documents' own."""
        return Passage(text, self.voice.style(self.body_pt), space_before_pt=space_before_pt)

    def plain(self, text: str) -> Passage:
        """Return a text of the program's."""
        return Passage(text, self.leading(self.fixed, self.body_pt))

    def aside(self, text: str, space_before_pt: float = 0.0) -> Passage:
        """Return a small quiet text of the program's."""
        return Passage(text, self.leading(self.fixed, SMALL_PT, QUIET_INK), space_before_pt=space_before_pt)

    def listed(
        self,
        lines: Sequence[str],
        bullet: Bullet = Bullet.DOT,
        space_before_pt: float = 1.5,
        *,
        voice: Voice | None = None,
    ) -> list[Passage]:
        """Return lines as a list, a single one without a dot; they are a role's where no other voice says them."""
        if not lines:
            return []
        text, is_list = "\n".join(lines), len(lines) > 1 or bullet is not Bullet.DOT
        style = (voice or self.voice_of(text)).style(self.body_pt)
        return [Passage(text, style, is_list=is_list, space_before_pt=space_before_pt, bullet=bullet)]

    def put_writing_lines(self, count: int) -> None:
        """Put lines to write on, as many of them as the page still holds."""
        layout = self.layout
        for _ in range(min(count, int(layout.room / WRITING_LINE))):
            layout.y += WRITING_LINE
            layout.put(Rule(layout.body.x, layout.y, layout.body.right, layout.y, HAIRLINE, HAIRLINE_PT))

    def put_signatures(self, *names: str) -> None:
        """Put a line for each name to sign on, one beside the other, together on a page."""
        if self.layout.room < _LEAST_SIGNATURE:
            self.layout.turn()
        self.layout.y += min(SIGNATURE_HEIGHT, self.layout.room) - SMALL_PT * 5
        self.put_blanks(*(self.words("{name}, date", name=name) for name in names))

    def put_blanks(self, *labels: str) -> None:
        """Put lines to write on, one beside the other, each with what belongs there under it."""
        layout = self.layout
        layout.y += SMALL_PT * 2
        width = (layout.body.width - _SIGNATURE_GAP * (len(labels) - 1)) / len(labels)
        style, foot = self.leading(self.fixed, SMALL_PT, QUIET_INK), layout.y + SMALL_PT * 2
        for number, label in enumerate(labels):
            start = number * (width + _SIGNATURE_GAP)
            left = layout.left_of(start, width)
            layout.put(Rule(left, layout.y, left + width, layout.y, QUIET_INK, HAIRLINE_PT))
            block = self.set(width, Passage(label, style))
            layout.put_text(block, start, layout.y + _LABEL_GAP)
            foot = max(foot, layout.y + _LABEL_GAP + block.height)
        layout.y = foot
