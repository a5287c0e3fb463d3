"""The hiring scorecard of a role: what to ask, what to listen for, boxes to tick, and room for what was said."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.hiring import asked_behaviours_of, essential_ids
from matrices.model.matrix import Attribute, Matrix
from matrices.reports.composing import TABLE_ROOM, Composer, sheet_of
from matrices.reports.editions import wording_of, wording_text
from matrices.reports.ending import composed_each
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.placed import Layout, Page
from matrices.reports.press import Press
from matrices.reports.table import Row
from matrices.reports.typography.block import Bullet, Passage
from matrices.reports.typography.typesetter import Typesetter

_SHARES: Final = (0.22, 0.45, 0.33)
_GAP: Final = 8.0
_WRITING_LINES: Final = 5
_CONCLUSION_ROOM: Final = 112.0
"""Three choices and two lines to write on: rather few of them than a page for them alone."""


class ScorecardPrint(msgspec.Struct, frozen=True):
    """A role to hire for. `essential` are attribute ids; None leaves them to `essential_ids`.

    Where it is `translated` that is what is shown; which wording it is, the matrix itself says.
    """

    matrix: Matrix
    editions: tuple[Edition, ...] = ()
    essential: frozenset[str] | None = None
    translated: Matrix | None = None

    @property
    def shown(self) -> Matrix:
        """The matrix in the language in which it is shown."""
        return self.translated or self.matrix


def print_scorecards(
    printed: Sequence[ScorecardPrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of the scorecards of these roles.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = scorecard_pages(printed, run, words, typesetter)
    title = words("Hiring scorecard")
    if len(printed) == 1:
        title = words("{role}: hiring scorecard", role=printed[0].shown.title)
    about = About(title=title, author=run.brand.team_name, subject=words("Hiring scorecard"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def scorecard_pages(
    printed: Sequence[ScorecardPrint], run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of all scorecards, each beginning on its own."""

    def put(layout: Layout, one: ScorecardPrint, _number: int) -> None:
        press, key = Press(layout, words, typesetter), one.matrix.matrix_id
        _Scorecard(Composer(press, one.shown.language, key, signs=run.signs), one, run).put()

    return composed_each(sheet_of(run.options), printed, put, is_right_to_left=words.is_right_to_left)


def question_text(attribute_name: str, number: int, words: Words) -> str:
    """Return a question about any attribute; `number` chooses among several ways to ask, so that few are heard twice.

    All of them ask for something that happened: what somebody did tells more than what they would do.
    """
    name = attribute_name
    ways = (
        words("Tell me about a time when it came down to “{attribute}”. What did you do?", attribute=name),
        words("Think of a case in which “{attribute}” was hard. How did you go about it?", attribute=name),
        words("In what did you get better at “{attribute}” lately, and what helped you?", attribute=name),
        words("Describe a day on which “{attribute}” made a difference for a customer or a colleague.", attribute=name),
        words("When did “{attribute}” go wrong for you, and what have you done differently since?", attribute=name),
    )
    return ways[number % len(ways)]


class _Scorecard:
    """The scorecard of one role."""

    def __init__(self, composer: Composer, printed: ScorecardPrint, run: PrintRun) -> None:
        self._composer = composer
        self._words = composer.words
        self._matrix = printed.shown
        self._wording = wording_text(wording_of(printed.matrix, printed.editions), composer.words)
        self._essential = essential_ids(printed.matrix) if printed.essential is None else printed.essential
        self._run = run

    def put(self) -> None:
        """Put the scorecard on pages of its own."""
        words, composer, matrix = self._words, self._composer, self._matrix
        composer.layout.turn(footer_of(self._run, words, matrix.title, words("Hiring scorecard")))
        voice = composer.voice_of(matrix.title)
        composer.put_title(matrix.title, f"{words('Hiring scorecard')} · {self._wording}", voice=voice)
        composer.layout.y += _GAP
        composer.put_blanks(words("Candidate"), words("Asked by"), words("Date"))
        composer.layout.y += _GAP
        self._put_advice()
        if not matrix.attributes:
            composer.layout.y += _GAP
            composer.put_nothing(words("Nothing is described in this matrix yet."))
        for title, is_essential in ((words("Essential"), True), (words("Nice to have"), False)):
            chosen = [one for one in matrix.attributes if (one.attribute_id in self._essential) is is_essential]
            self._put_part(title, chosen)
        self._put_conclusion()

    def _put_advice(self) -> None:
        words = self._words
        told = (
            words("Ask everybody the same questions, and follow up: what exactly did you do, and why?"),
            words("Write down what was said before you write what you think of it."),
            words("Tick after the talk, by yourself. Compare with others only when all have ticked."),
        )
        passage = Passage("\n".join(told), self._composer.fixed.style(self._composer.body_pt), is_list=True)
        self._composer.begin(words("Answers before opinions"), 60.0)
        self._composer.layout.flow(self._composer.set(self._composer.text_width, passage))

    def _put_part(self, title: str, attributes: Sequence[Attribute]) -> None:
        if not attributes:
            return
        words, composer = self._words, self._composer
        composer.begin(title, TABLE_ROOM)
        columns = composer.columns(*_SHARES)
        heads = (words("Attribute"), words("Ask, and listen for"), words("What was said"))
        table = composer.table(columns, heads)
        for attribute in attributes:
            cells = self._cells(attribute)
            row: Row = composer.row(columns, *cells)
            table.add(row)

    def _cells(self, attribute: Attribute) -> tuple[list[Passage], list[Passage], list[Passage]]:
        composer, matrix = self._composer, self._matrix
        name = [composer.name(attribute.name)]
        levels = [level.name for level in matrix.levels]
        boxes = composer.listed(levels, Bullet.BOX, 4.0)
        behaviours = composer.listed(asked_behaviours_of(matrix, attribute), Bullet.BOX, 4.0)
        return [*name, *boxes], [*self._questions(attribute), *behaviours], []

    def _questions(self, attribute: Attribute) -> list[Passage]:
        """Return what the role itself asks about an attribute, or a question that fits any where it asks none."""
        number = self._matrix.attribute_places[attribute.attribute_id]
        usual = question_text(attribute.name, number, self._words)
        return self._composer.listed(attribute.questions, space_before_pt=0.0) or [self._composer.plain(usual)]

    def _put_conclusion(self) -> None:
        words, composer = self._words, self._composer
        composer.begin(words("Taken together"), _CONCLUSION_ROOM)
        choices = (words("Yes, for this role"), words("Not for this role, not now"), words("Another talk first"))
        style = composer.fixed.style(composer.body_pt)
        boxes = Passage("\n".join(choices), style, is_list=True, bullet=Bullet.BOX)
        composer.layout.flow(composer.set(composer.text_width, boxes))
        composer.layout.y += _GAP
        composer.put_text(words("Because:"))
        composer.put_writing_lines(_WRITING_LINES)
