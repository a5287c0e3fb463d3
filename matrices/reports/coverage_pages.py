"""What the team covers, on paper: what rests on nobody and on one person first."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.coverage import Cover, Coverage, at_risk
from matrices.model.team_words import bar_text
from matrices.reports.composing import BETWEEN, TABLE_ROOM, Composer
from matrices.reports.ending import composed
from matrices.reports.footers import footer_of
from matrices.reports.options import Orientation, PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import CAUTION, QUIET_INK, landscape, portrait
from matrices.reports.placed import Layout, Page
from matrices.reports.press import Press
from matrices.reports.table import Row
from matrices.reports.team_map_facts import TeamMapPrint
from matrices.reports.typography.block import Passage
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_KEY: Final = "coverage"
_SHARES: Final = (0.46, 0.16, 0.38)
_HEAD_GAP: Final = 8.0
_NAME_SHARE: Final = 0.28
_MOST_ACROSS: Final = 6
"""Values beside each other: more make columns too narrow for a name."""


def print_coverage(
    printed: TeamMapPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write what the team covers as a PDF; a copy to share says of nobody what they alone hold.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = coverage_pages(printed, run, words, typesetter)
    about = About(title=words("Coverage"), author=run.brand.team_name, subject=words("What the team covers"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def coverage_pages(printed: TeamMapPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages."""
    sheet = (landscape if run.options.orientation is Orientation.LANDSCAPE else portrait)(run.options.paper)

    def put(layout: Layout) -> None:
        _Covered(Press(layout, words, typesetter), printed, run).put()

    return composed(sheet, put, is_right_to_left=words.is_right_to_left)


class _Covered:
    def __init__(self, press: Press, printed: TeamMapPrint, run: PrintRun) -> None:
        self._compose = Composer(press, printed.language, _KEY, signs=run.signs)
        self._layout, self._words, self._typesetter = press
        self._printed = printed
        self._run = run
        self._columns = self._compose.columns(*_SHARES)

    def put(self) -> None:
        words, compose, printed = self._words, self._compose, self._printed
        self._layout.turn(footer_of(self._run, words, words("Coverage")))
        people = words.plural("{count} teammate", "{count} teammates", printed.people)
        bar = words("Held: {bar}", bar=bar_text(printed.least_place, words))
        told = [isolated(one) for one in (people, bar, printed.told) if one and printed.people]
        compose.put_title(words("What the team covers"), " · ".join(told))
        if not printed.coverage:
            compose.put_nothing(words("Nothing is asked of anybody here."))
            return
        self._layout.y += _HEAD_GAP
        risky = at_risk(printed.coverage)
        self._put_sentence(risky)
        for cover, title in (
            (Cover.NONE, words("Held by nobody")),
            (Cover.ONE, words("Held by one person alone")),
            (Cover.SEVERAL, words("Held by two or more")),
            (Cover.NOT_ASKED, words("Not asked of anybody")),
        ):
            self._put_section(title, [place for place, one in enumerate(printed.coverage) if one.cover is cover])
        self._put_across()

    def _put_across(self) -> None:
        """Put a table of what the people of each value hold, so many values beside each other as have room."""
        compose, words, across = self._compose, self._words, self._printed.across
        for start in range(0, len(across), _MOST_ACROSS):
            some = across[start : start + _MOST_ACROSS]
            compose.begin(words("Counted by {field}", field=isolated(self._printed.counted_by)), TABLE_ROOM)
            columns = compose.columns(_NAME_SHARE, *[(1 - _NAME_SHARE) / len(some)] * len(some))
            table = compose.table(columns, (words("Attribute"), *(value for value, _ in some)))
            for place, column in enumerate(self._printed.columns):
                cells = [[self._count(found[place]), *self._who(found[place])] for _, found in some]
                table.add(compose.row(columns, [compose.name(column.name)], *cells))
            table.begin()

    def _put_sentence(self, risky: Sequence[int]) -> None:
        words = self._words
        if not any(one.counted for one in self._printed.coverage):
            self._compose.put_text(words("Nothing is asked of anybody here."))
            return
        covers = [self._printed.coverage[one].cover for one in risky]
        none, alone = covers.count(Cover.NONE), covers.count(Cover.ONE)
        if not risky:
            self._compose.put_text(words("Every attribute that is expected is held by two people or more."))
            return
        first = words.plural("{count} attribute is held by nobody", "{count} attributes are held by nobody", none)
        second = words.plural(
            "{count} attribute is held by one person alone",
            "{count} attributes are held by one person alone",
            alone,
        )
        told = [text for count, text in ((none, first), (alone, second)) if count]
        self._compose.put_text(BETWEEN.join(told))

    def _put_section(self, title: str, places: Iterable[int]) -> None:
        chosen = list(places)
        if not chosen:
            return
        words = self._words
        self._compose.begin(title, TABLE_ROOM)
        table = self._compose.table(self._columns, (words("Attribute"), words("Held"), words("Held by")))
        for place in chosen:
            table.add(self._row(place))
        table.begin()

    def _row(self, place: int) -> Row:
        compose, found = self._compose, self._printed.coverage[place]
        name = [compose.name(self._printed.columns[place].name)]
        return compose.row(self._columns, name, [self._count(found)], self._who(found))

    def _count(self, found: Coverage) -> Passage:
        words = self._words
        if found.cover is Cover.NOT_ASKED:
            return self._quiet(words("not asked"))
        return self._compose.plain(words("{held} of {counted}", held=found.held, counted=found.counted))

    def _who(self, found: Coverage) -> list[Passage]:
        """Return what there is to say of an attribute beside how many hold it."""
        words, told = self._words, []
        if found.cover is Cover.NONE:
            told.append(self._caution(words("nobody")))
        elif found.cover is Cover.ONE:
            is_named = found.only is not None and not self._run.options.is_shareable
            name = "" if found.only is None else found.only.name
            told.append(self._caution(words("only {name}", name=name) if is_named else words("one person alone")))
        if found.unknown:
            told.append(self._quiet(words("not known: {count}", count=found.unknown)))
        return told

    def _caution(self, text: str) -> Passage:
        return Passage(text, self._compose.leading(self._compose.fixed, self._compose.body_pt, CAUTION, Weight.STRONG))

    def _quiet(self, text: str) -> Passage:
        return Passage(text, self._compose.leading(self._compose.fixed, self._compose.body_pt, QUIET_INK))
