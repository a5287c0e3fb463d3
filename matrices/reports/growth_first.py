"""The first page of a growth report, read in a minute: who, three sentences, growth lines, goals and actions."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from matrices.language.dates import date_text
from matrices.model.agreed import Agreed
from matrices.reports.composing import Composer
from matrices.reports.goal_parts import GoalParts
from matrices.reports.growth_facts import Facts
from matrices.reports.growth_lines import GrowthLines
from matrices.reports.growth_words import grown_text, next_text, placement_text, standing_text
from matrices.reports.paper import INK, QUIET_INK, SECTION_PT, SMALL_PT
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.fonts import Weight

_SENTENCE_PT: Final = 10.0
_COLUMN_GAP: Final = 20.0
_HEAD_GAP: Final = 12.0
_CAPTION_GAP: Final = 2.5
_BELOW_GAP: Final = 14.0
_BELOW_SHARE: Final = 0.34
"""How much of the page goals and agreed actions may take; what does not fit stands further on."""
_GOAL_GAP: Final = 5.0


class _Below(NamedTuple):
    """What stands at the foot: a heading and a block in each of two columns."""

    title: str
    block: TextBlock


class FirstPage:
    """Puts the first page."""

    def __init__(self, composer: Composer, facts: Facts) -> None:
        self._composer = composer
        self._layout, self._words = composer.layout, composer.words
        self._facts = facts
        self._goals = GoalParts(composer, facts.teammate, facts.goal_roles, facts.day)

    def put(self) -> bool:
        """Put the page; tell whether all growth lines stand on it."""
        words = self._words
        self._composer.put_title(self._facts.teammate.name, placement_text(self._facts, words))
        self._layout.y += _HEAD_GAP
        self._put_sentences()
        below = list(self._below())
        lines = GrowthLines(self._composer, self._facts)
        has_all = True
        if lines.rated:
            self._composer.begin(words("Growth"))
            needed = max((one.block.height for one in below), default=0.0) + SECTION_PT * 2 + _BELOW_GAP
            has_all = lines.put_within(self._layout.room - (needed if below else 0.0) - SMALL_PT * 3)
        self._put_below(below)
        return has_all

    def _put_sentences(self) -> None:
        """Put three sentences side by side under captions, or below each other's foot where one is too long."""
        words, facts = self._words, self._facts
        told = (
            (words("Where things stand"), standing_text(facts, words)),
            (words("What changed"), grown_text(facts, words)),
            (words("What is next"), next_text(facts, words)),
        )
        width = (self._layout.body.width - _COLUMN_GAP * (len(told) - 1)) / len(told)
        caption = self._composer.leading(self._composer.fixed, SMALL_PT, QUIET_INK, Weight.STRONG)
        text = self._composer.leading(self._composer.fixed, _SENTENCE_PT, INK)
        blocks = [
            self._composer.set(width, Passage(title, caption), Passage(sentence, text, space_before_pt=_CAPTION_GAP))
            for title, sentence in told
        ]
        self._put_columns(blocks)

    def _put_columns(self, blocks: Sequence[TextBlock]) -> None:
        layout, top, foot = self._layout, self._layout.y, self._layout.y
        for number, block in enumerate(blocks):
            layout.put_text(block, number * (block.width + _COLUMN_GAP), top)
            foot = max(foot, top + block.height)
        layout.y = foot

    @property
    def _half(self) -> float:
        return (self._layout.body.width - _COLUMN_GAP) / 2

    def _below(self) -> Iterator[_Below]:
        """Yield goals and agreed actions, as many as have room."""
        facts, words = self._facts, self._words
        goals = [self._goals.head(one, _GOAL_GAP) for one in facts.open_goals]
        if goals:
            yield _Below(words("Goals"), self._within(goals))
        if facts.open_agreed:
            latest = facts.open_agreed[0].on
            title = words("Agreed on {date}", date=date_text(latest, words.language))
            is_one_day = all(one.on == latest for one in facts.open_agreed)
            boxes = [list(self._goals.boxes([(one.action, one.end)])) for one in self._agreed()]
            yield _Below(title if is_one_day else words("Agreed and open"), self._within(boxes))

    def _agreed(self) -> Sequence[Agreed]:
        return self._facts.open_agreed

    def _within(self, parts: Sequence[Sequence[Passage]]) -> TextBlock:
        """Return the first of the parts that have room, and how many more there are."""
        most = self._layout.body.height * _BELOW_SHARE
        count = len(parts)
        while True:
            passages = [passage for part in parts[:count] for passage in part]
            if count < len(parts):
                rest = self._words.plural("{count} more", "{count} more", len(parts) - count)
                passages.append(self._composer.aside(rest, _GOAL_GAP))
            block = self._composer.set(self._half, *passages)
            if block.height <= most or not count:
                return block
            count -= 1

    def _put_below(self, below: Sequence[_Below]) -> None:
        layout = self._layout
        if not below:
            return
        layout.y += _BELOW_GAP
        style = self._composer.leading(self._composer.fixed, SECTION_PT, INK, Weight.STRONG)
        foot = layout.y
        for number, one in enumerate(below):
            start = number * (self._half + _COLUMN_GAP)
            title = self._composer.set(self._half, Passage(one.title, style))
            layout.put_text(title, start, layout.y, Role.HEADING_2)
            layout.put_text(one.block, start, layout.y + title.height + _CAPTION_GAP)
            foot = max(foot, layout.y + title.height + _CAPTION_GAP + one.block.height)
        layout.y = foot
