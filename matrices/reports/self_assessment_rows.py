"""The rows of a self-assessment: an attribute's levels to choose from, and beside them what was seen and interest."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple, TypeAlias

import msgspec

from matrices.language.isolates import bare
from matrices.model.answer_words import absence_text
from matrices.model.matrix import Attribute, Matrix
from matrices.model.review import Absence
from matrices.model.self_assessment import (
    absence_choice,
    evidence_field,
    interest_choice,
    interest_field,
    level_choice,
    level_field,
)
from matrices.model.teammate import Interest
from matrices.reports.fallbacks import NO_SIGNS, Signs
from matrices.reports.fields import RING_PT, Option
from matrices.reports.form_places import put_field
from matrices.reports.paper import (
    BODY_PT,
    HAIRLINE,
    HAIRLINE_PT,
    INK,
    QUIET_INK,
    SMALL_PT,
    SMALLEST_PT,
    Rectangle,
    voice_in,
    voice_of,
)
from matrices.reports.placed import Bookmark, Ring, Rule
from matrices.reports.press import Press
from matrices.reports.setting import CLOSE, USUAL
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage, TextBlock, TextStyle
from matrices.reports.typography.characters import capitals, one_line
from matrices.reports.typography.fonts import Weight

_SIDE_SHARE: Final = 0.32
_SIDE_GAP: Final = 16.0
_OPTION_SIZE: Final = 10.0
_INDENT: Final = 16.0
_HEAD_GAP: Final = 4.0
_LABEL_GAP: Final = 2.0
_PAPER_HEIGHTS: Final = (54.0, 120.0)
"""How high the place for evidence is, at least and at most."""
_LARGEST_OPTION: Final = 0.5
"""An option taller than this share of a page may be parted between pages."""
_BAND_GAP: Final = 6.0
_NAME_PT: Final = 10.5
_LEAST_LINES: Final = 4
"""Fewer lines of a choice than these are not left alone at a page's foot."""


class _Spaces(NamedTuple):
    """How large the words to choose from are, how far choices stand apart, and rows."""

    text_pt: float
    option_gap: float
    row_gap: float


_SPACES: Final = {
    USUAL: _Spaces(8.25, option_gap=3.5, row_gap=9.0),
    CLOSE: _Spaces(7.75, option_gap=2.5, row_gap=7.0),
}


class _Choice(NamedTuple):
    """Something to choose: the field's value, its words for those who cannot see the page, and its text."""

    value: str
    told: str
    block: TextBlock


_Line: TypeAlias = tuple[_Choice, ...]
"""Choices side by side."""


class Rows:
    """Puts all attributes of one matrix, each as a whole on a page where it can be."""

    def __init__(self, press: Press, matrix: Matrix, signs: Signs = NO_SIGNS) -> None:
        self._press = press
        self._layout, self._words, self._typesetter = press
        self._matrix = matrix
        self._fixed = voice_of(press.words)
        self._signs = signs
        self._spaces = _SPACES[self._layout.setting]
        width = self._layout.body.width
        self._side_width = width * _SIDE_SHARE
        self._side_start = width - self._side_width
        self._choices_width = self._side_start - _SIDE_GAP
        self._interests = [self._interest(one) for one in Interest]

    def put(self) -> None:
        """Put the attributes under what is there, with the names of their categories."""
        category_id: str | None = None
        for attribute in self._matrix.attributes:
            is_first = attribute.category_id is not None and attribute.category_id != category_id
            category_id = attribute.category_id
            self._put_row(attribute, self._band(category_id) if is_first and category_id else None)

    def _put_row(self, attribute: Attribute, band: TextBlock | None) -> None:
        layout = self._layout
        head, lines = self._head(attribute), self._lines(attribute)
        above = head.height + _HEAD_GAP + self._spaces.row_gap + (band.height + _BAND_GAP if band else 0.0)
        beside = max(self._height(lines), self._side_height(_PAPER_HEIGHTS[0]))
        if not self._may_start(above, beside):
            layout.turn()
        self._put_head(attribute, head, band)
        if layout.room < self._side_height(_PAPER_HEIGHTS[0]):
            layout.turn()
        side = _Side(layout.page_number, layout.y, self._paper_height(self._height(lines)))
        self._put_lines(attribute, lines, side)
        if layout.page_number == side.page:
            layout.y = max(layout.y, side.top + self._side_height(side.paper_height))
        layout.y += self._spaces.row_gap

    def _may_start(self, above: float, beside: float) -> bool:
        """Tell whether a row begins on this page: where it fits, or where no page holds it and some of it fits here."""
        layout = self._layout
        if layout.is_fresh or above + beside <= layout.room:
            return True
        least = above + self._side_height(_PAPER_HEIGHTS[0])
        return above + beside > layout.body.height and least <= layout.room

    def _put_head(self, attribute: Attribute, head: TextBlock, band: TextBlock | None) -> None:
        layout = self._layout
        if not layout.is_fresh:
            layout.put(Rule(layout.body.x, layout.y, layout.body.right, layout.y, HAIRLINE, HAIRLINE_PT))
            layout.y += self._spaces.row_gap
        if band:
            layout.flow(band, role=Role.HEADING_2)
            layout.y += _BAND_GAP
        layout.put(Bookmark(one_line(attribute.name), level_field(attribute.attribute_id), 0, layout.y))
        layout.flow(head, role=Role.HEADING_3)
        layout.y += _HEAD_GAP

    def _put_lines(self, attribute: Attribute, lines: Sequence[_Line], side: "_Side") -> None:
        """Put a row's choices, and on the page where they begin what stands beside them."""
        layout = self._layout
        is_beside = False
        for line in lines:
            if _line_height(line) > layout.room:
                if not is_beside:
                    self._put_side(attribute, side)
                    is_beside = True
                if not self._is_parted(line[0]):
                    self._turn(attribute)
            self._put_line(attribute, line)
            layout.y += self._spaces.option_gap
        if not is_beside:
            self._put_side(attribute, side)

    def _put_line(self, attribute: Attribute, line: _Line) -> None:
        layout = self._layout
        name, told = level_field(attribute.attribute_id), self._told(attribute, self._words("Level"))
        first, *others = line
        for place, choice in enumerate(others, start=1):
            start = self._choices_width * place / len(line)
            self._put_option(name, told, choice, start)
            layout.put_text(choice.block, start + _INDENT, layout.y)
        self._put_option(name, told, first, 0.0)
        layout.flow(first.block, _INDENT, turn=partial(self._turn, attribute))

    def _is_parted(self, choice: _Choice) -> bool:
        """Tell whether a choice begins on this page and ends on another."""
        is_tall = choice.block.height > self._layout.body.height * _LARGEST_OPTION
        return is_tall and self._layout.room > choice.block.lines[0].height * _LEAST_LINES

    def _turn(self, attribute: Attribute) -> None:
        """Begin a page and say there whose choices go on."""
        layout = self._layout
        layout.turn()
        name = Passage(one_line(attribute.name), self._heading(attribute.name, SMALL_PT, QUIET_INK, Weight.STRONG))
        continued = Passage(self._words("(continued)"), self._fixed.style(SMALLEST_PT, QUIET_INK))
        block = self._typesetter.set([name, continued], layout.body.width)
        if block.height < layout.body.height * _LARGEST_OPTION:
            layout.put_text(block, 0, layout.y, role=None)
            layout.y += block.height + _HEAD_GAP

    def _put_option(self, name: str, told: str, choice: _Choice, start: float) -> None:
        """Put the ring of a choice beside its first line; it is `start` from the body's leading edge.

        It is ink on the page as well, since viewers that know no forms show nothing of a field.
        """
        layout = self._layout
        line = choice.block.lines[0].height
        y = layout.y + (line - _OPTION_SIZE) / 2
        area = Rectangle(layout.left_of(start, _OPTION_SIZE), y, _OPTION_SIZE, _OPTION_SIZE)
        element = layout.element(Role.FORM)
        radius = _OPTION_SIZE / 2 - RING_PT
        layout.put(Ring(area.x + _OPTION_SIZE / 2, y + _OPTION_SIZE / 2, radius, QUIET_INK, RING_PT))
        whole = self._pair(told, choice.told)
        layout.put(Option(name=name, told=told, value=choice.value, told_value=whole, area=area, element=element))

    def _put_side(self, attribute: Attribute, side: "_Side") -> None:
        """Put the place for what was seen, and the interests, beside a row's choices."""
        layout = self._layout
        below, layout.y = layout.y, side.top
        seen = self._words("What was seen")
        self._put_label(seen)
        area = Rectangle(
            layout.left_of(self._side_start, self._side_width), layout.y, self._side_width, side.paper_height
        )
        put_field(self._press, evidence_field(attribute.attribute_id), self._told(attribute, seen), area)
        layout.y = area.foot + self._spaces.row_gap
        interest = self._words("Interest")
        self._put_label(interest)
        name, told = interest_field(attribute.attribute_id), self._told(attribute, interest)
        for choice in self._interests:
            self._put_option(name, told, choice, self._side_start)
            layout.put_text(choice.block, self._side_start + _INDENT, layout.y)
            layout.y += choice.block.height + _LABEL_GAP
        layout.y = below

    def _put_label(self, text: str) -> None:
        block = self._label(text)
        self._layout.put_text(block, self._side_start, self._layout.y)
        self._layout.y += block.height + _LABEL_GAP

    def _side_height(self, paper_height: float) -> float:
        """Return the height of what stands beside choices, with so high a place to write in."""
        labels = self._label(self._words("What was seen")).height + self._label(self._words("Interest")).height
        interests = sum(choice.block.height + _LABEL_GAP for choice in self._interests)
        return labels + 2 * _LABEL_GAP + paper_height + self._spaces.row_gap + interests

    def _paper_height(self, beside: float) -> float:
        """Return how high the place for evidence is beside choices of a height: as they are, within limits."""
        least, most = _PAPER_HEIGHTS
        wanted = min(beside, self._layout.room) - self._side_height(0.0)
        return min(max(wanted, least), most)

    def _height(self, lines: Sequence[_Line]) -> float:
        return sum(_line_height(line) + self._spaces.option_gap for line in lines)

    def _head(self, attribute: Attribute) -> TextBlock:
        passages = [Passage(attribute.name, self._heading(attribute.name, _NAME_PT, INK, Weight.STRONG))]
        if attribute.about:
            style = self._heading(attribute.about, self._spaces.text_pt, QUIET_INK)
            passages.append(Passage(attribute.about, style, space_before_pt=1.0))
        return self._typesetter.set(passages, self._layout.body.width)

    def _band(self, category_id: str) -> TextBlock:
        name = self._matrix.category(category_id).name
        style = self._heading(name, SMALLEST_PT, QUIET_INK, Weight.STRONG)
        return self._typesetter.set([Passage(capitals(name, style.language), style)], self._layout.body.width)

    def _lines(self, attribute: Attribute) -> list[_Line]:
        """Return a row's choices line by line: a level each, then why there is none, side by side where they fit."""
        halves = tuple(self._absence(one, self._choices_width / 2) for one in Absence)
        is_beside = all(len(one.block.lines) == 1 for one in halves)
        whole = [(self._absence(one, self._choices_width),) for one in Absence]
        return [*((one,) for one in self._levels(attribute)), *([halves] if is_beside else whole)]

    def _levels(self, attribute: Attribute) -> Iterator[_Choice]:
        for place, level in enumerate(self._matrix.levels):
            lines = [line.strip() for line in attribute.descriptor(level.level_id).splitlines() if line.strip()]
            passages = [Passage(level.name, self._heading(level.name, BODY_PT, INK, Weight.STRONG))]
            if lines:
                passages.append(self._behaviours(lines))
            block = self._typesetter.set(passages, self._choices_width - _INDENT)
            yield _Choice(level_choice(place), one_line(level.name), block)

    def _behaviours(self, lines: Sequence[str]) -> Passage:
        """Return what a level asks; a list keeps to the side from which its own words run, with its bullets."""
        text = "\n".join(lines)
        style = self._heading(text, self._spaces.text_pt, INK)
        is_list = len(lines) > 1
        return Passage(text, msgspec.structs.replace(style, page_aligned=not is_list), is_list=is_list)

    def _absence(self, absence: Absence, width: float) -> _Choice:
        return self._plain(absence_choice(absence), absence_text(absence, self._words), width)

    def _interest(self, interest: Interest) -> _Choice:
        words = self._words
        texts = {
            Interest.GROW: words("I would like to grow here"),
            Interest.FINE: words("Fine as it is"),
            Interest.RATHER_NOT: words("Rather not"),
        }
        return self._plain(interest_choice(interest), texts[interest], self._side_width)

    def _plain(self, value: str, text: str, width: float) -> _Choice:
        is_right_to_left = self._layout.is_right_to_left
        style = self._fixed.heading(self._spaces.text_pt, INK, Weight.REGULAR, is_page_right_to_left=is_right_to_left)
        return _Choice(value, text, self._typesetter.set([Passage(text, style)], width - _INDENT))

    def _label(self, text: str) -> TextBlock:
        is_right_to_left = self._layout.is_right_to_left
        style = self._fixed.heading(SMALL_PT, QUIET_INK, Weight.STRONG, is_page_right_to_left=is_right_to_left)
        return self._typesetter.set([Passage(text, style)], self._side_width)

    def _heading(self, text: str, size_pt: float, ink: str, weight: Weight = Weight.REGULAR) -> TextStyle:
        """Return the style of words of the role."""
        voice = voice_in(self._signs.language_of(text, self._matrix.language))
        return voice.heading(size_pt, ink, weight, is_page_right_to_left=self._layout.is_right_to_left)

    def _told(self, attribute: Attribute, what: str) -> str:
        """Return what a field asks, for those who cannot see where it stands."""
        return self._pair(one_line(attribute.name), what)

    def _pair(self, where: str, what: str) -> str:
        return bare(self._words("{where}: {what}", where=where, what=what))


class _Side(NamedTuple):
    """Where what stands beside choices begins: page, height; and how high its place to write in is."""

    page: int
    top: float
    paper_height: float


def _line_height(line: _Line) -> float:
    return max(choice.block.height for choice in line)
