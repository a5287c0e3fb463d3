"""Growth as small multiples on paper: a step line for each attribute, three to a row."""

from collections.abc import Sequence
from typing import Final

from matrices.language.isolates import isolated
from matrices.model.matrix import Attribute
from matrices.reports.charts.shapes import Box
from matrices.reports.charts.step_lines import Lettering, Span, month_ticks, step_lines
from matrices.reports.growth_facts import Facts
from matrices.reports.painting import label_style
from matrices.reports.paper import BODY_PT, INK, QUIET_INK, SMALL_PT, voice_in, voice_of
from matrices.reports.placed import Picture
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight

_PER_ROW: Final = 3
_CHART_HEIGHT: Final = 58.0
_CHART_GAP: Final = 20.0
_CHART_TITLE_GAP: Final = 2.0
_ROW_GAP: Final = 7.0
_SHORTEST_DAYS: Final = 30


class GrowthLines:
    """The step lines of one teammate."""

    def __init__(self, press: Press, facts: Facts) -> None:
        self._layout, self._words, self._typesetter = press
        self._facts = facts
        self._fixed = voice_of(press.words)
        self._voice = voice_in(facts.matrix.language)
        self._series = [(attribute, facts.series(attribute)) for attribute in facts.matrix.attributes]

    @property
    def has_any(self) -> bool:
        """Whether anything was ever rated."""
        return any(one.points for _, one in self._series)

    def put(self) -> None:
        """Put a step line for each attribute that was ever rated, three to a row; name the others."""
        rated = [attribute for attribute, one in self._series if one.points]
        for start in range(0, len(rated), _PER_ROW):
            self._put_row_of_lines(rated[start : start + _PER_ROW])
        if any(point.chapter != one.points[-1].chapter for _, one in self._series for point in one.points):
            self._flow_quiet(self._words("An upright line: the first rating in this role."))
        self._put_unrated([attribute.name for attribute, one in self._series if not one.points])

    def _put_row_of_lines(self, attributes: Sequence[Attribute]) -> None:
        layout = self._layout
        width = (layout.body.width - _CHART_GAP * (_PER_ROW - 1)) / _PER_ROW
        titles = [self._chart_title(attribute, width) for attribute in attributes]
        title_height = max(title.height for title in titles) + _CHART_TITLE_GAP
        if layout.room < title_height + _CHART_HEIGHT:
            layout.turn()
        for number, (attribute, title) in enumerate(zip(attributes, titles, strict=True)):
            start = number * (width + _CHART_GAP)
            layout.put_text(title, start, layout.y + title_height - _CHART_TITLE_GAP - title.height)
            self._put_line(attribute, layout.left_of(start, width), layout.y + title_height, width)
        layout.y += title_height + _CHART_HEIGHT + _ROW_GAP

    def _chart_title(self, attribute: Attribute, width: float) -> TextBlock:
        style = self._voice.heading(
            BODY_PT - 0.5, INK, Weight.STRONG, is_page_right_to_left=self._layout.is_right_to_left
        )
        return self._typesetter.set([Passage(attribute.name, style)], width)

    def _put_line(self, attribute: Attribute, x: float, y: float, width: float) -> None:
        facts, style = self._facts, label_style(self._fixed)
        drawing = step_lines(
            facts.series(attribute),
            span=self._span,
            level_names=[one_line(level.name) for level in facts.matrix.levels],
            expected_place=facts.matrix.expected_place(attribute),
            box=Box(width, _CHART_HEIGHT),
            lettering=Lettering(lambda text: self._typesetter.width_of(text, style), style.size_pt * 1.3),
            ticks=month_ticks(self._span, self._words.language),
            is_right_to_left=self._layout.is_right_to_left,
        )
        figure = self._layout.element(Role.FIGURE, alternative=one_line(attribute.name))
        self._layout.put(Picture(drawing, x, y, figure))

    @property
    def _span(self) -> Span:
        start = self._facts.first_day
        if (self._facts.day - start).days < _SHORTEST_DAYS:
            start = self._facts.day.replace(day=1)
        return Span(min(start, self._facts.first_day), self._facts.day)

    def _put_unrated(self, names: Sequence[str]) -> None:
        if names:
            text = self._words("Not rated yet: {attributes}", attributes=" · ".join(map(isolated, names)))
            self._flow_quiet(text)

    def _flow_quiet(self, text: str) -> None:
        is_right_to_left = self._layout.is_right_to_left
        style = self._fixed.heading(SMALL_PT, QUIET_INK, Weight.REGULAR, is_page_right_to_left=is_right_to_left)
        passage = Passage(text, style)
        self._layout.flow(self._typesetter.set([passage], self._layout.body.width))
