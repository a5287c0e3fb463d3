"""The parts of a growth report behind its grid: next steps, evidence, goals, the next role, reviews, signatures."""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import Final

from matrices.language.isolates import isolated
from matrices.model.agenda_words import review_kind_text
from matrices.model.answer_words import who_text
from matrices.model.goal import Goal
from matrices.model.goal_words import asked_behaviours, asked_level
from matrices.model.growth import Gap, GapState
from matrices.model.promotion import Asked, Case
from matrices.model.review import Who
from matrices.reports.composing import BETWEEN, SIGNATURE_HEIGHT, TABLE_ROOM, Composer
from matrices.reports.goal_parts import GoalParts
from matrices.reports.growth_facts import Facts, Sight
from matrices.reports.growth_lines import GrowthLines
from matrices.reports.growth_words import level_text
from matrices.reports.table import Column, Mark, Row
from matrices.reports.typography.block import Passage

_STEP_SHARES: Final = (0.2, 0.4, 0.4)
_EVIDENCE_SHARES: Final = (0.23, 0.21, 0.56)
_GOAL_SHARES: Final = (0.28, 0.36, 0.36)
_REVIEW_SHARES: Final = (0.16, 0.25, 0.59)


class Sections:
    """Puts the sections of one teammate's report."""

    def __init__(self, composer: Composer, facts: Facts) -> None:
        self._composer = composer
        self._words = composer.words
        self._facts = facts
        self._goals = GoalParts(composer, facts.teammate, facts.goal_roles, facts.day)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but lines to sign on."""
        facts = self._facts
        goals = (*facts.open_goals, *facts.ended_goals, *facts.open_agreed)
        has_next = facts.next_case is not None and facts.next_case.asked
        return not (facts.below or goals or has_next or facts.summed_up or any(True for _ in facts.sights()))

    def put(self, *, has_lines: bool) -> None:
        """Put all sections, each where there is something for it; growth lines only where asked."""
        if has_lines:
            self._composer.begin(self._words("Growth lines"))
            GrowthLines(self._composer, self._facts).put()
        self._put_next_steps()
        self._put_evidence()
        self._put_goals()
        self._put_next_role()
        self._put_reviews()
        self._composer.put_signatures(self._facts.teammate.name, self._words("Lead"))

    def _put_next_steps(self) -> None:
        """Put, for each attribute below what is expected, the words of the present level beside the next one's."""
        below = self._facts.below
        if not below:
            return
        self._composer.begin(self._words("Next steps"), TABLE_ROOM)
        columns = self._composer.columns(*_STEP_SHARES)
        words = self._words
        table = self._composer.table(columns, (words("Attribute"), words("Now"), words("Next")))
        for gap in below:
            table.add(self._step_row(columns, gap))

    def _step_row(self, columns: Sequence[Column], gap: Gap) -> Row:
        name = [self._composer.name(gap.attribute.name)]
        row = self._composer.row(columns, name, self._level(gap, gap.place), self._level(gap, gap.next_place))
        return _marked(row)

    def _level(self, gap: Gap, place: int | None) -> list[Passage]:
        level = self._facts.matrix.levels[place or 0]
        text = gap.attribute.descriptor(level.level_id)
        return [self._composer.name(level.name), *self._composer.listed(_lines(text))]

    def _put_evidence(self) -> None:
        """Put the ratings that have words behind them, newest first."""
        sights = list(self._facts.sights())
        if not sights:
            return
        self._composer.begin(self._words("Evidence"), TABLE_ROOM)
        columns, words = self._composer.columns(*_EVIDENCE_SHARES), self._words
        table = self._composer.table(columns, (words("Attribute"), words("Level"), words("What was seen")))
        for sight in sights:
            table.add(self._evidence_row(columns, sight))

    def _evidence_row(self, columns: Sequence[Column], sight: Sight) -> Row:
        rating, composer, words = sight.rating, self._composer, self._words
        name = composer.name(sight.attribute_name or words("an attribute that was removed"))
        date = self._facts.date_text(rating.on, words.language)
        is_outdone = self._facts.history.is_outdone(rating)
        told = [words("{told}, rated again that day", told=date) if is_outdone else date]
        if rating.by is not Who.AGREED:
            told.append(who_text(rating.by, words))
        level = [composer.said(level_text(sight, words)), composer.aside(" · ".join(map(isolated, told)))]
        return composer.row(columns, [name], level, [composer.own(sight.text)])

    def _put_goals(self) -> None:
        """Put goals with the words of the level to reach and their actions, then what was agreed besides."""
        facts, composer, words = self._facts, self._composer, self._words
        goals = (*facts.open_goals, *facts.ended_goals)
        if not goals and not facts.open_agreed:
            return
        composer.begin(words("Goals and actions"), TABLE_ROOM if goals else composer.layout.body.height * 0.1)
        if goals:
            columns = composer.columns(*_GOAL_SHARES)
            heads = (words("Goal"), words("The level to reach, in the words of the role"), words("Actions"))
            table = composer.table(columns, heads)
            for goal in goals:
                table.add(composer.row(columns, *self._goal_cells(goal)))
        if facts.open_agreed:
            composer.layout.y += 6.0 if goals else 0.0
            boxes = list(self._goals.boxes((one.action, one.end) for one in facts.open_agreed))
            with composer.layout.heading():
                composer.put_quiet(words("Agreed and open"))
            composer.layout.flow(composer.set(composer.text_width, *boxes))

    def _goal_cells(self, goal: Goal) -> tuple[list[Passage], list[Passage], list[Passage]]:
        role = self._goals.role_of(goal)
        level = asked_level(goal, role)
        asked = [] if level is None else [self._composer.name(level.name)]
        asked += self._composer.listed(asked_behaviours(goal, role))
        shown = [*self._goals.actions(goal), *(self._composer.own(one.text, 1.5) for one in goal.evidence)]
        return self._goals.head(goal), asked, shown

    def _put_next_role(self) -> None:
        """Put what the next role asks beyond what is held, in the words of both roles."""
        case, words = self._facts.next_case, self._words
        asked = [] if case is None else [*case.of_state(GapState.BELOW), *case.of_state(GapState.UNKNOWN)]
        if case is None or not case.asked:
            return
        self._composer.begin(words("On the way to {role}", role=case.matrix.title), TABLE_ROOM)
        with self._composer.layout.heading() if asked else nullcontext():
            self._put_met(case)
        if asked:
            columns = self._composer.columns(*_STEP_SHARES)
            table = self._composer.table(columns, (words("Attribute"), words("Now"), words("What the role asks for")))
            for one in asked:
                table.add(self._asked_row(columns, case, one))

    def _put_met(self, case: Case) -> None:
        met = [isolated(one.gap.attribute.name) for one in case.of_state(GapState.MET)]
        if met:
            self._composer.put_text(self._words("Already there: {attributes}", attributes=BETWEEN.join(met)))
            self._composer.layout.y += 4.0

    def _asked_row(self, columns: Sequence[Column], case: Case, asked: Asked) -> Row:
        composer, place = self._composer, asked.gap.expected_place
        wanted = [] if place is None else [composer.name(case.matrix.levels[place].name)]
        now = list(self._now(asked))
        row = composer.row(
            columns, [composer.name(asked.gap.attribute.name)], now, [*wanted, *composer.listed(asked.behaviours)]
        )
        return _marked(row) if asked.gap.place is not None else row

    def _now(self, asked: Asked) -> Iterator[Passage]:
        """Yield the level held in the words of the role held now, or why there is none."""
        matrix, attribute_id = self._facts.matrix, asked.gap.attribute.attribute_id
        level_id = None if asked.standing is None else asked.standing.level_id
        if level_id is None or attribute_id not in matrix.attribute_places or level_id not in matrix.level_places:
            is_new = attribute_id not in matrix.attribute_places
            text = self._words("New in this role") if is_new else self._words("Not known yet")
            yield self._composer.aside(text)
            return
        yield self._composer.name(matrix.level(level_id).name)
        yield from self._composer.listed(_lines(matrix.attribute(attribute_id).descriptor(level_id)))

    def _put_reviews(self) -> None:
        """Put what both took away from each review, the latest first."""
        reviews, words = self._facts.summed_up, self._words
        if not reviews:
            return
        self._composer.begin(words("Reviews"), TABLE_ROOM)
        columns = self._composer.columns(*_REVIEW_SHARES)
        table = self._composer.table(columns, (words("Date"), words("Review"), words("Summary")))
        for review in reviews:
            date = self._composer.plain(self._facts.date_text(review.held_on, words.language))
            kind = self._composer.plain(review_kind_text(review.kind, words))
            row = self._composer.row(columns, [date], [kind], [self._composer.own(review.summary.strip())])
            table.add(row, after=SIGNATURE_HEIGHT if review is reviews[-1] else 0.0)


def _marked(row: Row) -> Row:
    """Return a row whose second cell is marked as what is now."""
    name, now, *rest = row.cells
    return row._replace(cells=(name, now._replace(marks=frozenset((Mark.CURRENT,))), *rest))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
