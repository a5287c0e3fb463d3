"""The parts of a growth report under its head: growth lines, what is agreed, next steps, the grid, evidence."""

from collections.abc import Iterator, Sequence
from typing import Final

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.model.actions import Action
from matrices.model.answer_words import absence_text, who_text
from matrices.model.growth import Gap
from matrices.model.marks import RowMarks
from matrices.model.matrix import Attribute
from matrices.model.review import Who
from matrices.reports.growth_facts import Facts, Sight
from matrices.reports.growth_lines import GrowthLines
from matrices.reports.growth_words import level_text
from matrices.reports.matrix_table import RowNotes, put_matrix
from matrices.reports.paper import (
    ACCENT,
    ACCENT_WASH,
    BODY_PT,
    INK,
    QUIET_INK,
    SECTION_PT,
    SMALL_PT,
    SMALLEST_PT,
    Rectangle,
    voice_in,
    voice_of,
)
from matrices.reports.placed import Bookmark, Item, Outline, Ring, Wash
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.table import Cell, Column, Heading, Mark, Row, Table, columns_of
from matrices.reports.typography.block import Passage
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight

_SECTION_GAP: Final = 14.0
_HEADING_GAP: Final = 5.0
_FOLLOWING: Final = 60.0
"""A heading stands only where this much follows it on the page."""
_TABLE_ROOM: Final = 110.0
_GRID_SHARE: Final = 0.45
"""The grid begins on the next page where less of this one is left."""
_LEGEND_SIZE: Final = 7.0
_LEGEND_GAP: Final = 14.0


class Sections:
    """Puts the sections of one teammate's report; `key` makes their bookmarks' keys unique in the document."""

    def __init__(self, press: Press, facts: Facts, key: str) -> None:
        self._press = press
        self._layout, self._words, self._typesetter = press
        self._facts = facts
        self._key = key
        self._fixed = voice_of(press.words)
        self._voice = voice_in(facts.matrix.language)

    def _begin(self, title: str, following: float = _FOLLOWING) -> None:
        """Put a section's heading, on the next page where less room than `following` is left under it."""
        layout = self._layout
        if layout.room < following + SECTION_PT * 2 + _SECTION_GAP:
            layout.turn()
        elif not layout.is_fresh:
            layout.y += _SECTION_GAP
        layout.put(Bookmark(title, f"{self._key}/{title}", 1, layout.y))
        is_right_to_left = layout.is_right_to_left
        style = self._fixed.heading(SECTION_PT, INK, Weight.STRONG, is_page_right_to_left=is_right_to_left)
        heading = Passage(title, style)
        layout.flow(self._typesetter.set([heading], layout.body.width), role=Role.HEADING_2)
        layout.y += _HEADING_GAP

    def put_lines(self) -> None:
        """Put a step line for each attribute that was ever rated, and name the others."""
        lines = GrowthLines(self._press, self._facts)
        if lines.has_any:
            self._begin(self._words("Growth"))
            lines.put()

    def put_agreed(self) -> None:
        """Put the open actions of the last review that has any."""
        if self._facts.agreed is None:
            return
        day, actions = self._facts.agreed
        texts = "\n".join(self._action_text(action) for action in actions)
        passage = Passage(texts, self._fixed.style(BODY_PT), is_list=True)
        block = self._typesetter.set([passage], self._layout.body.width)
        title = self._words("Agreed on {date}", date=date_text(day, self._words.language))
        self._begin(title, min(block.height, _FOLLOWING))
        self._layout.flow(block)

    def _action_text(self, action: Action) -> str:
        parts = [isolated(one_line(action.text))]
        if action.owner:
            parts.append(isolated(one_line(action.owner)))
        if action.due_on:
            date = date_text(action.due_on, self._words.language)
            parts.append(self._words("by {date}", date=date))
        return " · ".join(parts)

    def put_next(self) -> None:
        """Put, for each attribute below what is expected, the words of the present level beside the next one's."""
        below = self._facts.below
        if not below:
            return
        self._begin(self._words("Next steps"), _TABLE_ROOM)
        columns = self._columns(0.2, 0.4, 0.4)
        table = self._table(columns, (self._words("Attribute"), self._words("Now"), self._words("Next")))
        for gap in below:
            table.add(self._next_row(columns, gap))

    def _next_row(self, columns: Sequence[Column], gap: Gap) -> Row:
        places = (gap.place or 0, gap.next_place or 0)
        name = self._name_cell(columns[0], gap.attribute.name)
        cells = [self._level_cell(column, gap, place) for column, place in zip(columns[1:], places, strict=True)]
        marked = cells[0]._replace(marks=frozenset((Mark.CURRENT,)))
        return Row((name, marked, cells[1]), name.block)

    def _level_cell(self, column: Column, gap: Gap, place: int) -> Cell:
        level = self._facts.matrix.levels[place]
        strong = self._voice.style(BODY_PT, INK, Weight.STRONG)
        behaviours = [line.strip() for line in gap.attribute.descriptor(level.level_id).splitlines() if line.strip()]
        passages = [Passage(level.name, strong)]
        if behaviours:
            body = self._voice.style(BODY_PT)
            passages.append(Passage("\n".join(behaviours), body, is_list=len(behaviours) > 1, space_before_pt=1.5))
        return Cell(self._typesetter.set(passages, column.text_width))

    def put_grid(self) -> None:
        """Put the role's matrix with what is held now, what was held before, and what is expected."""
        matrix = self._facts.matrix
        if not matrix.attributes:
            return
        self._begin(
            self._words("Where {name} stands", name=one_line(self._facts.teammate.name)),
            self._layout.body.height * _GRID_SHARE,
        )
        self._put_legend()
        put_matrix(self._press, matrix, self._row_notes, has_bookmarks=False)

    def _row_notes(self, attribute: Attribute) -> RowNotes:
        shown = self._facts.marks(attribute)
        marks: dict[str, set[Mark]] = {}
        held = ((Mark.CURRENT, shown.level_id), (Mark.EARLIER, shown.earlier_level_id))
        for mark, level_id in (*held, (Mark.EXPECTED, shown.expected_level_id)):
            if level_id is not None:
                marks.setdefault(level_id, set()).add(mark)
        note = "\n".join(self._row_remarks(shown))
        return RowNotes({level_id: frozenset(found) for level_id, found in marks.items()}, note)

    def _row_remarks(self, shown: RowMarks) -> Iterator[str]:
        """Yield what a row says in words: that no level is known, and the teammate's own view where it differs."""
        if shown.absence is not None:
            yield f"– {absence_text(shown.absence, self._words)}"
        elif shown.is_of_other_levels:
            yield self._words("– rated in other levels, in an earlier role")
        if shown.own_level_id is not None:
            level = self._facts.matrix.level(shown.own_level_id).name
            yield self._words("Own view: {level}", level=level)

    def _put_legend(self) -> None:
        layout, start = self._layout, 0.0
        style = self._fixed.style(SMALL_PT, QUIET_INK)
        texts = (self._words("Level now"), self._words("Level before"), self._words("Expected level"))
        for text, sign in zip(texts, _SIGNS, strict=True):
            block = self._typesetter.line(text, style)
            left = layout.left_of(start, _LEGEND_SIZE)
            middle = layout.y + block.height / 2
            layout.put(*_sign(sign, left, middle, is_right_to_left=layout.is_right_to_left))
            layout.put_text(block, start + _LEGEND_SIZE + 4, layout.y)
            start += _LEGEND_SIZE + 4 + block.width + _LEGEND_GAP
        layout.y += SMALL_PT * 2

    def put_evidence(self) -> None:
        """Put the ratings that have words behind them, newest first."""
        sights = list(self._facts.sights())
        if not sights:
            return
        self._begin(self._words("Evidence"), _TABLE_ROOM)
        columns = self._columns(0.13, 0.2, 0.17, 0.5)
        words = self._words
        heads = (words("Date"), words("Attribute"), words("Level"), words("What was seen"))
        table = self._table(columns, heads)
        for sight in sights:
            table.add(self._evidence_row(columns, sight))

    def _evidence_row(self, columns: Sequence[Column], sight: Sight) -> Row:
        rating = sight.rating
        fixed, quiet = self._fixed.style(BODY_PT), self._fixed.style(SMALLEST_PT, QUIET_INK)
        date = self._cell(columns[0], Passage(date_text(rating.on, self._words.language), fixed))
        unknown = self._words("an attribute that was removed")
        name = self._name_cell(columns[1], sight.attribute_name or unknown)
        level = [Passage(level_text(sight, self._words), self._voice.style(BODY_PT))]
        if rating.by is not Who.AGREED:
            level.append(Passage(who_text(rating.by, self._words), quiet))
        text = self._cell(columns[3], Passage(sight.text, self._voice.style(BODY_PT)))
        return Row((date, name, self._cell(columns[2], *level), text), date.block)

    def _columns(self, *shares: float) -> tuple[Column, ...]:
        return columns_of([share * self._layout.body.width for share in shares])

    def _table(self, columns: Sequence[Column], heads: Sequence[str]) -> Table:
        is_right_to_left = self._layout.is_right_to_left
        style = self._fixed.heading(SMALL_PT, QUIET_INK, Weight.STRONG, is_page_right_to_left=is_right_to_left)
        headings = [
            Heading(self._typesetter.set([Passage(head, style)], column.text_width))
            for column, head in zip(columns, heads, strict=True)
        ]
        return Table(self._layout, columns, headings)

    def _name_cell(self, column: Column, name: str) -> Cell:
        is_right_to_left = self._layout.is_right_to_left
        style = self._voice.heading(BODY_PT, INK, Weight.STRONG, is_page_right_to_left=is_right_to_left)
        return self._cell(column, Passage(name, style))

    def _cell(self, column: Column, *passages: Passage) -> Cell:
        return Cell(self._typesetter.set(passages, column.text_width))


_SIGNS: Final = (Mark.CURRENT, Mark.EARLIER, Mark.EXPECTED)


def _sign(mark: Mark, left: float, middle: float, *, is_right_to_left: bool) -> list[Item]:
    """Return a mark of the grid in small, `_LEGEND_SIZE` wide."""
    area = Rectangle(left, middle - _LEGEND_SIZE / 2, _LEGEND_SIZE, _LEGEND_SIZE)
    if mark is Mark.CURRENT:
        bar_x = area.right - 1.6 if is_right_to_left else area.x
        return [Wash(area, ACCENT_WASH), Wash(Rectangle(bar_x, area.y, 1.6, area.height), ACCENT)]
    if mark is Mark.EARLIER:
        return [Outline(area, QUIET_INK, 0.6, (1.6, 1.2))]
    return [Ring(left + _LEGEND_SIZE / 2, middle, 2.6, ACCENT, 1.0)]
