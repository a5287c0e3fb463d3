"""A promotion case on paper: what a role asks beside what was seen, row by row; and how others came to it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.case_words import CaseGround, Told, case_text, state_text
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.growth import GapState, History
from matrices.model.matrix import Matrix
from matrices.model.promotion import Came, promotion_case
from matrices.model.review import Review
from matrices.model.teammate import Teammate
from matrices.reports.composing import BETWEEN, SIGNATURE_HEIGHT, TABLE_ROOM, Composer, sheet_of
from matrices.reports.discretion import Discretion, Others, leads_in
from matrices.reports.ending import composed_each
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.placed import Layout, Page
from matrices.reports.press import Press
from matrices.reports.table import Mark
from matrices.reports.typography.block import Passage
from matrices.reports.typography.typesetter import Typesetter

_OVERVIEW_SHARES: Final = (0.278, 0.3125, 0.143, 0.2665)
_SHARES: Final = (0.24, 0.36, 0.4)
_STATES: Final = (GapState.BELOW, GapState.UNKNOWN, GapState.MET)
"""What is still to come first: it is what is talked about."""
_GAP: Final = 6.0


class CasePrint(msgspec.Struct, frozen=True):
    """What a case is made from: a teammate beside `target`, the role they may come to.

    `current` is the role held, `titles` are those of all roles by their ids, `came` tells how others came to the
    target, and `colleagues` are the names of everybody else, which a copy to hand on leaves out; `written_in` is the
    language of what people wrote, where the roles are shown in another.
    """

    teammate: Teammate
    target: Matrix
    current: Matrix | None
    reviews: tuple[Review, ...]
    editions: tuple[Edition, ...] = ()
    titles: dict[str, str] = msgspec.field(default_factory=dict)
    came: tuple[Came, ...] = ()
    colleagues: tuple[str, ...] = ()
    written_in: str = ""

    @property
    def language(self) -> str:
        """The language of what people wrote."""
        return self.written_in or self.target.language


def print_cases(
    printed: Sequence[CasePrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of these promotion cases.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    title = words("Promotion case")
    if len(printed) == 1:
        title = words("{name}: promotion case", name=printed[0].teammate.name)
    about = About(title=title, author=run.brand.team_name, subject=words("Promotion case"))
    write_run(case_pages(printed, run, words, typesetter), about, destination, run, words=words, typesetter=typesetter)


def case_pages(printed: Sequence[CasePrint], run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages of all cases, each beginning on its own."""
    told = map(shareable, printed) if run.options.is_shareable else printed

    def put(layout: Layout, one: CasePrint, number: int) -> None:
        press, role_language = Press(layout, words, typesetter), one.target.language
        composer = Composer(press, one.language, f"case-{number}", role_language=role_language, signs=run.signs)
        _Case(composer, one, run).put()

    return composed_each(sheet_of(run.options), told, put, is_right_to_left=words.is_right_to_left)


def shareable(printed: CasePrint) -> CasePrint:
    """Return what may be handed on: nobody is named but the teammate."""
    others = Others(printed.teammate.name, leads_in([printed.teammate, *printed.reviews]), printed.colleagues)
    discretion = Discretion(others, printed.language)
    (target,) = discretion.wordings([printed.target])
    return msgspec.structs.replace(
        printed,
        teammate=discretion.copy(printed.teammate),
        target=target,
        current=discretion.wording(printed.current),
        reviews=discretion.copies(printed.reviews),
        editions=discretion.wordings(printed.editions),
        colleagues=(),
    )


class _Case:
    """One case."""

    def __init__(self, composer: Composer, printed: CasePrint, run: PrintRun) -> None:
        self._composer = composer
        self._words = composer.words
        self._printed = printed
        self._run = run
        editions = {one.edition_id: one for one in printed.editions}
        ground = CaseGround(printed.current, printed.titles, editions.get)
        case = promotion_case(printed.teammate, History(printed.reviews), printed.target, run.day)
        others = tuple(one for one in printed.came if one.teammate.teammate_id != printed.teammate.teammate_id)
        self._text = case_text(case, ground, others, composer.words, with_names=False)

    def put(self) -> None:
        """Put the case on pages of its own."""
        words, printed, composer = self._words, self._printed, self._composer
        composer.layout.turn(footer_of(self._run, words, printed.teammate.name, words("Promotion case")))
        case = words("Promotion case: {role}", role=printed.target.title)
        composer.put_title(printed.teammate.name, case, *self._placements())
        composer.layout.y += _GAP
        composer.put_text(BETWEEN.join(isolated(one) for one in self._text.summary))
        self._put_overview()
        self._put_came()
        for state in _STATES:
            self._put_state(state)
        composer.put_signatures(printed.teammate.name, words("Lead"))

    def _placements(self) -> Iterator[str]:
        """Yield the roles held so far, the first one first, in one line."""
        words, titles = self._words, self._printed.titles
        told = [
            words(
                "{role}, since {date}",
                role=titles.get(one.matrix_id) or words("a role that was removed"),
                date=date_text(one.since, words.language),
            )
            for one in self._printed.teammate.placements
            if one.since <= self._run.day
        ]
        yield BETWEEN.join(isolated(one) for one in told)

    def _put_overview(self) -> None:
        """Put all attributes, a line each: the levels, how it stands, and when it was last rated."""
        asked = [one for one in self._text.told if one.state is not GapState.NOT_ASKED]
        if not asked:
            return
        words, composer = self._words, self._composer
        composer.begin(words("At a glance"), TABLE_ROOM)
        columns = composer.columns(*_OVERVIEW_SHARES)
        table = composer.table(columns, (words("Attribute"), words("Level"), words("Stands"), words("Rated")))
        for one in asked:
            state = [composer.plain(state_text(one.state, words))]
            notes = [composer.plain(one.notes[0])] if one.notes else []
            row = composer.row(columns, [composer.name(one.attribute)], [composer.said(one.levels)], state, notes)
            if one.state is GapState.MET:
                name, levels, met, rated = row.cells
                row = row._replace(cells=(name, levels, met._replace(marks=frozenset((Mark.CURRENT,))), rated))
            table.add(row)

    def _put_came(self) -> None:
        composer = self._composer
        composer.begin(self._words("How others came to this role"), 30.0)
        for sentence in self._text.came:
            composer.put_text(sentence)

    def _put_state(self, state: GapState) -> None:
        told = self._text.of_state(state)
        if not told:
            return
        words, composer = self._words, self._composer
        composer.begin(state_text(state, words), TABLE_ROOM)
        columns = composer.columns(*_SHARES)
        table = composer.table(columns, (words("Attribute"), words("What the role asks for"), words("What was seen")))
        is_last = not self._text.of_state(*_STATES[_STATES.index(state) + 1 :])
        for one in told:
            after = SIGNATURE_HEIGHT if is_last and one is told[-1] else 0.0
            table.add(composer.row(columns, *self._cells(one)), after=after)

    def _cells(self, told: Told) -> tuple[list[Passage], list[Passage], list[Passage]]:
        composer = self._composer
        name = [composer.name(told.attribute), composer.said(told.levels, 1.5)]
        name += [composer.aside(note, 1.5) for note in told.notes]
        asked = composer.listed([line for line in told.asked.text.splitlines() if line.strip()])
        seen = [composer.own(self._seen(one), 1.5) for one in told.evidence]
        if told.history:
            seen.append(composer.aside(told.history, 3.0))
        return name, asked, seen

    def _seen(self, evidence: Evidence) -> str:
        """Return what was seen and where that can be read, after the day."""
        day = "" if evidence.on is None else date_text(evidence.on, self._words.language)
        text = "\n".join(filter(None, (evidence.text, evidence.link)))
        return self._words("{date}: {text}", date=day, text=text) if day else text
