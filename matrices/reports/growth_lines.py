"""Growth as small multiples on paper: a step line for each attribute, as many to a row as can be read."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from matrices.language.isolates import bare, isolated
from matrices.model.matrix import Attribute
from matrices.reports.charts.shapes import Box
from matrices.reports.charts.step_lines import Lettering, Span, Tick, month_ticks, step_lines
from matrices.reports.composing import Composer
from matrices.reports.growth_facts import Facts
from matrices.reports.growth_words import line_text
from matrices.reports.painting import label_style
from matrices.reports.paper import BODY_PT, INK
from matrices.reports.placed import Picture
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight

_FEWEST_IN_A_ROW: Final = 3
_USUAL_WIDTH: Final = 165.0
_CHART_HEIGHT: Final = 58.0
_MOST_STRETCH: Final = 22.0
"""How much taller lines are drawn where a page has the room."""
_CHART_GAP: Final = 20.0
_CHART_TITLE_GAP: Final = 2.0
_ROW_GAP: Final = 7.0
_SHORTEST_DAYS: Final = 30
_MOST_NAMED: Final = 20
"""More attributes without a rating than this are counted rather than named."""


class GrowthLines:
    """The step lines of one teammate."""

    def __init__(self, composer: Composer, facts: Facts) -> None:
        self._composer = composer
        self._layout, self._words, self._typesetter = composer.press
        self._facts = facts
        self._chart_height = _CHART_HEIGHT
        self._series = {one.attribute_id: facts.series(one) for one in facts.matrix.attributes}
        self.rated = [one for one in facts.matrix.attributes if self._series[one.attribute_id].points]
        """The attributes that were ever rated."""

    def put(self) -> None:
        """Put all lines, over as many pages as they take."""
        for row in self._rows(self.rated):
            height = self._height(row)
            if self._layout.room < height:
                self._layout.turn()
            self._put_row(row, height)
        self._put_notes()

    def put_within(self, height: float) -> bool:
        """Put the lines that tell most within so much of this page; tell whether these are all."""
        rows = self._rows(self.rated)
        spare = height - sum(map(self._height, rows))
        if spare >= 0:
            self._chart_height += min(spare / len(rows), _MOST_STRETCH)
            self.put()
            return True
        put = 0
        for row in self._rows(self._most_telling):
            needed = self._height(row)
            if needed > height:
                break
            self._put_row(row, needed)
            height -= needed
            put += len(row)
        rest = len(self.rated) - put
        text = self._words.plural("{count} more line follows.", "{count} more lines follow.", rest)
        self._composer.put_quiet(text)
        return False

    @cached_property
    def _most_telling(self) -> list[Attribute]:
        """The attributes that moved, then those with a goal or below what is expected, then the others."""
        facts = self._facts
        aims = {goal.attribute_id for goal in facts.open_goals}
        first = [move.attribute for move in facts.grown]
        first += [one for one in self.rated if one.attribute_id in aims]
        first += [gap.attribute for gap in facts.below]
        return list({one.attribute_id: one for one in (*first, *self.rated)}.values())

    @property
    def _per_row(self) -> int:
        width = self._layout.body.width + _CHART_GAP
        return max(_FEWEST_IN_A_ROW, int(width / (_USUAL_WIDTH + _CHART_GAP)))

    @property
    def _width(self) -> float:
        return (self._layout.body.width - _CHART_GAP * (self._per_row - 1)) / self._per_row

    def _rows(self, attributes: Sequence[Attribute]) -> list[Sequence[Attribute]]:
        return [attributes[start : start + self._per_row] for start in range(0, len(attributes), self._per_row)]

    def _height(self, row: Sequence[Attribute]) -> float:
        return self._title_height(row) + self._chart_height + _ROW_GAP

    def _title_height(self, row: Sequence[Attribute]) -> float:
        return max(self._titles[one.attribute_id].height for one in row) + _CHART_TITLE_GAP

    @cached_property
    def _titles(self) -> Mapping[str, TextBlock]:
        return {one.attribute_id: self._composer.set(self._width, self._title(one.name)) for one in self.rated}

    def _title(self, name: str) -> Passage:
        composer = self._composer
        return Passage(name, composer.leading(composer.voice_of(name), BODY_PT - 0.5, INK, Weight.STRONG))

    def _put_row(self, row: Sequence[Attribute], height: float) -> None:
        layout, title_height = self._layout, self._title_height(row)
        for number, attribute in enumerate(row):
            start, title = number * (self._width + _CHART_GAP), self._titles[attribute.attribute_id]
            layout.put_text(title, start, layout.y + title_height - _CHART_TITLE_GAP - title.height)
            self._put_line(attribute, layout.left_of(start, self._width), layout.y + title_height)
        layout.y += height

    def _put_line(self, attribute: Attribute, x: float, y: float) -> None:
        facts = self._facts
        drawing = step_lines(
            self._series[attribute.attribute_id],
            span=self._span,
            level_names=self._level_names,
            expected_place=facts.matrix.expected_place(attribute),
            box=Box(self._width, self._chart_height),
            lettering=self._lettering,
            ticks=self._ticks,
            is_right_to_left=self._layout.is_right_to_left,
        )
        told = bare(one_line(line_text(facts, attribute, self._words)))
        self._layout.put(Picture(drawing, x, y, self._layout.element(Role.FIGURE, alternative=told)))

    @cached_property
    def _level_names(self) -> list[str]:
        return [one_line(level.name) for level in self._facts.matrix.levels]

    @cached_property
    def _lettering(self) -> Lettering:
        style, typesetter = label_style(self._composer.fixed), self._typesetter
        return Lettering(lambda text: typesetter.width_of(text, style), style.size_pt * 1.3)

    @cached_property
    def _ticks(self) -> Sequence[Tick]:
        return month_ticks(self._span, self._words.language)

    @cached_property
    def _span(self) -> Span:
        start = self._facts.first_day
        if (self._facts.day - start).days < _SHORTEST_DAYS:
            start = self._facts.day.replace(day=1)
        return Span(min(start, self._facts.first_day), self._facts.day)

    def _put_notes(self) -> None:
        words, points = self._words, [one.points for one in self._series.values()]
        if any(point.chapter != line[-1].chapter for line in points for point in line):
            self._composer.put_quiet(words("A vertical line: the first rating in this role."))
        names = [one.name for one in self._facts.matrix.attributes if not self._series[one.attribute_id].points]
        if len(names) > _MOST_NAMED:
            count = len(names)
            text = words.plural("{count} attribute is not rated yet.", "{count} attributes are not rated yet.", count)
            self._composer.put_quiet(text)
        elif names:
            self._composer.put_quiet(words("Not rated yet: {attributes}", attributes=" · ".join(map(isolated, names))))
