"""Calibration on paper: one attribute of several people side by side with the evidence, and how leads compare.

It is for those who compare, and never to be handed on: without names nothing of it would remain.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

import msgspec

from matrices.language.dates import date_text
from matrices.language.isolates import isolated
from matrices.language.words import Words
from matrices.model.answer_words import absence_text, who_text
from matrices.model.calibration import Drift, Voice, Witness, by_lead
from matrices.model.calibration_words import comparison_text, drift_lines, lead_text
from matrices.model.edition import matrix_id_in
from matrices.model.evidence import Evidence
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.review import Rating
from matrices.reports.composing import TABLE_ROOM, Composer, sheet_of
from matrices.reports.ending import composed
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import ACCENT
from matrices.reports.placed import Bookmark, Layout, Page
from matrices.reports.press import Press
from matrices.reports.table import PAD_END, PAD_START
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_KEY: Final = "calibration"
_LEVELS: Final = (0.22, 0.78)
_PEOPLE: Final = (0.19, 0.23, 0.17, 0.41)
_GAP: Final = 6.0


class CalibrationPrint(msgspec.Struct, frozen=True):
    """What the document is made from. `matrix` is the role whose levels are compared, None where there is none.

    `roles` are all by id, for what was said in others; `language` is that of evidence, `told` who is looked at where
    it is not everybody.
    """

    matrix: Matrix | None
    attribute_id: str
    witnesses: tuple[Witness, ...] = ()
    drifts: tuple[Drift, ...] = ()
    roles: Mapping[str, Matrix] = MappingProxyType({})
    language: str = "en"
    told: str = ""


def print_calibration(
    printed: CalibrationPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write the ratings of an attribute side by side as a PDF.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = calibration_pages(printed, run, words, typesetter)
    about = About(title=words("Calibration"), author=run.brand.team_name, subject=words("Ratings side by side"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def calibration_pages(
    printed: CalibrationPrint, run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages; whoever asks for a copy to hand on all the same gets one without people and leads."""
    told = msgspec.structs.replace(printed, witnesses=(), drifts=()) if run.options.is_shareable else printed
    language = told.language if told.matrix is None else told.matrix.language

    def put(layout: Layout) -> None:
        press = Press(layout, words, typesetter)
        composer = Composer(press, told.language, _KEY, role_language=language, signs=run.signs)
        layout.turn(footer_of(run, words, words("Calibration")))
        if told.matrix is None:
            composer.put_title(words("Calibration"))
            composer.put_nothing(words("There is no role to print yet."))
        else:
            _Calibration(composer, told, told.matrix).put()

    return composed(sheet_of(run.options), put, is_right_to_left=words.is_right_to_left)


class _Calibration:
    def __init__(self, composer: Composer, printed: CalibrationPrint, matrix: Matrix) -> None:
        self._composer, self._printed, self._matrix = composer, printed, matrix
        self._words = composer.words
        self._attribute = matrix.attribute(printed.attribute_id)

    def put(self) -> None:
        words, composer, printed = self._words, self._composer, self._printed
        people = words.plural("{count} teammate", "{count} teammates", len(printed.witnesses))
        composer.put_title(words("Calibration"), self._joined(self._matrix.title, people, printed.told))
        composer.layout.y += _GAP
        self._put_levels(self._attribute)
        if printed.witnesses:
            self._put_people(printed.witnesses)
        composer.begin(words("How leads compare"))
        for line in drift_lines(printed.drifts, words):
            composer.put_text(line)
        composer.layout.y += _GAP
        composer.put_quiet(comparison_text(words))

    def _put_levels(self, attribute: Attribute) -> None:
        """Put what the role says of the attribute, a level a row."""
        composer, words = self._composer, self._words
        composer.begin(attribute.name, TABLE_ROOM, composer.voice_of(attribute.name))
        columns = composer.columns(*_LEVELS)
        table = composer.table(columns, (words("Level"), words("In the words of the role")))
        for level in self._matrix.levels:
            said = [line.strip() for line in attribute.descriptor(level.level_id).splitlines() if line.strip()]
            table.add(composer.row(columns, self._level_head(level), composer.listed(said) or [composer.aside("–")]))

    def _level_head(self, level: Level) -> list[Passage]:
        is_expected = level.level_id == self._attribute.expected_level_id
        name = self._composer.name(level.name)
        return [name, self._composer.aside(self._words("expected"))] if is_expected else [name]

    def _put_people(self, witnesses: Sequence[Witness]) -> None:
        """Put people in one table, each lead's under a name that stands again where they go on over the page."""
        composer, words = self._composer, self._words
        composer.begin(words("Ratings side by side"), TABLE_ROOM)
        columns = composer.columns(*_PEOPLE)
        table = composer.table(columns, (words("Name"), words("Level now"), words("Rated"), words("Evidence")))
        for number, (lead, several) in enumerate(by_lead(witnesses, words.sort_key)):
            title = lead_text(lead, words)
            band, bookmark = self._band(title), Bookmark(one_line(title), f"{_KEY}/lead-{number}", 2, 0)
            for place, one in enumerate(several):
                row = composer.row(columns, *self._cells(one))
                if place:
                    table.add(row)
                else:
                    table.add(row, band, bookmark, over=band)

    def _band(self, title: str) -> TextBlock:
        composer = self._composer
        style = composer.leading(composer.fixed, composer.body_pt, ACCENT, Weight.STRONG)
        return composer.set(composer.layout.body.width - PAD_START - PAD_END, Passage(title, style))

    def _cells(self, one: Witness) -> Sequence[list[Passage]]:
        composer, words, latest = self._composer, self._words, one.latest
        name = [composer.name(one.teammate.name, composer.fixed)]
        if latest is None:
            return name, [composer.aside(words("not rated yet")), *self._own_view(one)], [], []
        rating = latest.rating
        return (
            name,
            [*self._level(rating), *self._own_view(one)],
            [composer.plain(date_text(rating.on, words.language)), composer.aside(who_text(rating.by, words))],
            self._evidence(latest),
        )

    def _level(self, rating: Rating) -> list[Passage]:
        """Return the level of a rating; one of another role under that role's title, as it lies in another order."""
        composer, words = self._composer, self._words
        if rating.absence is not None:
            return [composer.aside(absence_text(rating.absence, words))]
        role = self._printed.roles.get(matrix_id_in(rating.edition_id), self._matrix)
        name = self._level_name(rating)
        if not name:
            return [composer.aside(words("a level that was removed"))]
        is_here = role.matrix_id == self._matrix.matrix_id
        return [composer.name(name)] if is_here else [composer.name(name), composer.aside(role.title)]

    def _level_name(self, rating: Rating) -> str:
        """Return what a level is called in the role it was given in, else here; empty where neither has it."""
        said_in = self._printed.roles.get(matrix_id_in(rating.edition_id), self._matrix)
        level_id = rating.level_id or ""
        found = (one.level(level_id).name for one in (said_in, self._matrix) if level_id in one.level_places)
        return next(found, "")

    def _own_view(self, one: Witness) -> list[Passage]:
        """Return what somebody says of themselves, where it is not what counts."""
        if one.own is None or (one.latest is not None and one.latest.rating.level_id == one.own.rating.level_id):
            return []
        name = self._level_name(one.own.rating)
        return [self._composer.aside(self._words("Own view: {level}", level=name))] if name else []

    def _evidence(self, voice: Voice) -> list[Passage]:
        seen = [told for told in map(_told, voice.evidence) if told]
        return self._composer.listed(seen, voice=self._composer.voice) or [self._composer.aside("–")]

    @staticmethod
    def _joined(*parts: str) -> str:
        return " · ".join(isolated(one) for one in parts if one)


def _told(evidence: Evidence) -> str:
    return " ".join(evidence.text.split()) or evidence.link
