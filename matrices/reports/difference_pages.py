"""What changed in a role, on paper: a summary, then before and after side by side with the changed words marked."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from matrices.language.dates import date_text
from matrices.language.sentences import in_a_row
from matrices.language.words import Words
from matrices.model.difference import difference
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.word_marks import Mark
from matrices.reports.composing import TABLE_ROOM, Composer
from matrices.reports.difference_rows import ChangeRow, Changes, told_of
from matrices.reports.ending import composed_each
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import ACCENT, CAUTION, INK, QUIET_INK, SMALL_PT, formats
from matrices.reports.placed import Bookmark, Layout, Page
from matrices.reports.press import Press
from matrices.reports.table import PAD_END, PAD_START, Row, Table
from matrices.reports.typography.block import Passage, Stroke, StrokeKind, TextBlock
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_SHARES: Final = (0.18, 0.41, 0.41)
_GAP: Final = 6.0
_LIST_GAP: Final = 2.5


class DifferencePrint(msgspec.Struct, frozen=True):
    """A role as it was and as it is: `old` and `new` with the editions that they are, None for what it says now.

    `old` and `new` may be translated, what reads otherwise in one than in the other left as it was `written_in`.
    """

    old: Matrix
    new: Matrix
    old_edition: Edition | None = None
    new_edition: Edition | None = None
    written_in: str = ""


def print_differences(
    printed: Sequence[DifferencePrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write what changed in each of these roles as one PDF.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = difference_pages(printed, run, words, typesetter)
    title = words("What changed")
    if len(printed) == 1:
        title = words("What changed in {role}", role=printed[0].new.title)
    about = About(title=title, author=run.brand.team_name, subject=words("What changed"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def difference_pages(
    printed: Sequence[DifferencePrint], run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of all these roles, each beginning on its own page."""

    def put(layout: Layout, one: DifferencePrint, _number: int) -> None:
        _Difference(Press(layout, words, typesetter), one, run).put()

    return composed_each(formats(run.options)[-1], printed, put, is_right_to_left=words.is_right_to_left)


class _Sides(NamedTuple):
    """The two texts of a change, set."""

    before: list[Passage]
    after: list[Passage]


class _Difference:
    """One role."""

    def __init__(self, press: Press, printed: DifferencePrint, run: PrintRun) -> None:
        self._key = f"changes/{printed.new.matrix_id}"
        own = printed.written_in or printed.new.language
        self._is_translated = own != printed.new.language
        self._compose = Composer(press, own, self._key, role_language=printed.new.language, signs=run.signs)
        self._layout, self._words, self._typesetter = press
        self._printed = printed
        self._run = run
        self._columns = self._compose.columns(*_SHARES)
        self._changes: Changes = told_of(printed.old, printed.new, difference(printed.old, printed.new), self._words)

    def put(self) -> None:
        """Put everything."""
        words, compose, title = self._words, self._compose, self._printed.new.title
        self._layout.turn(footer_of(self._run, words, title, words("What changed")))
        compose.put_title(title, words("What changed"), self._span(), voice=compose.voice_of(title))
        self._layout.y += _GAP
        if not self._changes.summary:
            compose.put_nothing(self._nothing())
            return
        self._put_summary()
        for heading, rows in (
            (words("About the role"), self._changes.role),
            (words("Levels"), self._changes.levels),
            (words("Categories"), self._changes.categories),
            (words("Attributes"), self._changes.attributes),
        ):
            if rows:
                compose.begin(heading, TABLE_ROOM)
                self._put_table(rows)

    def _span(self) -> str:
        """Return which wordings are compared; empty where there is but one."""
        if self._is_alone:
            return ""
        old, new = self._name(self._printed.old_edition), self._name(self._printed.new_edition)
        return self._words("{before} → {after}", before=old, after=new)

    @property
    def _is_alone(self) -> bool:
        return self._printed.old_edition is None and self._printed.new_edition is None

    def _nothing(self) -> str:
        if self._is_alone:
            return self._words("This role was never published, so there is nothing to compare it with.")
        return self._words("No difference: both read the same.")

    def _name(self, edition: Edition | None) -> str:
        words = self._words
        if edition is None:
            return words("Now")
        if edition.number is None:
            return words("A wording kept for ratings")
        if edition.published_on is None:
            return words("Edition {number}", number=edition.number)
        date = date_text(edition.published_on, words.language)
        return words("Edition {number} · {date}", number=edition.number, date=date)

    def _put_summary(self) -> None:
        compose, note = self._compose, self._printed.new_edition
        compose.put_text(in_a_row(self._changes.summary, self._words.language))
        if note is not None and note.note and not self._run.options.is_shareable:
            self._layout.y += _GAP
            quoted = Passage(note.note, compose.leading(compose.voice, compose.body_pt, QUIET_INK))
            self._layout.flow(compose.set(compose.text_width, quoted))
        self._layout.y += _GAP
        compose.put_quiet(self._words("Words taken out are struck through, words added are underlined."))

    def _put_table(self, rows: Iterable[ChangeRow]) -> None:
        words = self._words
        table: Table = self._compose.table(self._columns, ("", words("Before"), words("After")))
        under = ""
        for place, row in enumerate(rows):
            if row.under and row.under_id != under:
                bookmark = Bookmark(one_line(row.under), f"{self._key}/{row.under_id}/{place}", 2, 0)
                table.add(self._row(row), self._band(row), bookmark, self._continued(row))
            else:
                table.add(self._row(row))
            under = row.under_id
        table.begin()

    def _band(self, row: ChangeRow) -> TextBlock:
        compose = self._compose
        passages = [
            Passage(row.under, compose.leading(compose.voice_of(row.under), compose.body_pt, INK, Weight.STRONG))
        ]
        if row.became:
            passages.append(Passage(row.became, compose.leading(compose.fixed, SMALL_PT, ACCENT, Weight.STRONG)))
        return compose.set(self._layout.body.width - PAD_START - PAD_END, *passages)

    def _continued(self, row: ChangeRow) -> TextBlock:
        compose = self._compose
        name = Passage(row.under, compose.leading(compose.voice_of(row.under), SMALL_PT, INK, Weight.STRONG))
        sign = Passage(self._words("(continued)"), compose.leading(compose.fixed, SMALL_PT, QUIET_INK))
        return compose.set(self._layout.body.width - PAD_START - PAD_END, name, sign)

    def _row(self, row: ChangeRow) -> Row:
        compose = self._compose
        style = compose.leading(compose.voice_of(row.what) if row.is_own else compose.fixed, compose.body_pt, QUIET_INK)
        sides = self._sides(row)
        return compose.row(self._columns, [Passage(row.what, style)], sides.before, sides.after)

    def _sides(self, row: ChangeRow) -> _Sides:
        removed = [_trimmed(row.before, one) for one in row.removed]
        added = [_trimmed(row.after, one) for one in row.added]
        before, after = row.before, row.after
        if self._is_translated and before and after and (removed or added):
            # Only now, so that the sign is no word that was taken out or added.
            before, after = (self._run.signs.fallen(one, self._printed.written_in) for one in (before, after))
        return _Sides(
            list(self._passages(before, removed, StrokeKind.THROUGH, CAUTION)),
            list(self._passages(after, added, StrokeKind.UNDER, ACCENT)),
        )

    def _passages(self, text: str, marks: Sequence[tuple[int, int]], kind: StrokeKind, ink: str) -> Iterator[Passage]:
        """Yield the lines of a text, as a list where there are several, with what is marked in each."""
        style, is_list = self._compose.voice_of(text).style(self._compose.body_pt), "\n" in text.strip()
        if not text.strip():
            yield Passage("–", self._compose.leading(self._compose.fixed, self._compose.body_pt, QUIET_INK))
            return
        start = 0
        for number, line in enumerate(text.split("\n")):
            strokes = tuple(
                Stroke(kind, max(first - start, 0), min(end - start, len(line)), ink)
                for first, end in marks
                if first < start + len(line) and end > start
            )
            start += len(line) + 1
            if line.strip():
                gap = _LIST_GAP if number else 0.0
                yield Passage(line, style, is_list=is_list, space_before_pt=gap, strokes=strokes)


def _trimmed(text: str, mark: Mark) -> tuple[int, int]:
    """Return where a mark begins and ends without the spaces at its ends."""
    marked = text[mark.start : mark.end]
    start = mark.start + len(marked) - len(marked.lstrip())
    return start, max(start, mark.end - len(marked) + len(marked.rstrip()))
