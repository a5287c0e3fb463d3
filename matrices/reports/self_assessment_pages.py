"""The self-assessment: a form for one teammate, to be filled in with any PDF viewer and read back."""

from pathlib import Path
from typing import Final

import msgspec

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.model.self_assessment import DAY_FIELD, NOTES_FIELD, form_for, sealed
from matrices.reports.fallbacks import Signs
from matrices.reports.fields import Hidden
from matrices.reports.footers import footer_line
from matrices.reports.form_places import put_field
from matrices.reports.options import Orientation, PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import (
    BODY_PT,
    INK,
    QUIET_INK,
    SECTION_PT,
    SMALL_PT,
    TITLE_PT,
    PageFormat,
    Rectangle,
    landscape,
    portrait,
    voice_in,
    voice_of,
)
from matrices.reports.placed import Bookmark, Layout, Page
from matrices.reports.press import Press
from matrices.reports.self_assessment_rows import Rows
from matrices.reports.setting import CLOSE, USUAL, Setting
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_INTRO_SHARE: Final = 0.9
_GAP: Final = 10.0
_DAY_WIDTH: Final = 120.0
_LINE_HEIGHT: Final = 18.0
_NOTES_HEIGHTS: Final = (90.0, 180.0)
"""How high the place for notes is under something else, at least and at most."""
_LEVEL_SHARE: Final = 0.24
_EXAMPLE: Final = "2026-05-04"


class SelfAssessmentPrint(msgspec.Struct, frozen=True, kw_only=True):
    """What a form is made from: who is asked, and the role's matrix with the edition that its wording is, or will be.

    `edition` is the published one, where that is how it reads. Where the role is `translated` that is what is shown;
    what the form knows of itself, and what it is read back as, is the matrix.
    """

    teammate_id: str
    name: str
    matrix: Matrix
    edition_id: str
    edition: Edition | None = None
    translated: Matrix | None = None

    @property
    def shown(self) -> Matrix:
        """The matrix in the language in which it is shown."""
        return self.translated or self.matrix


def print_self_assessment(
    asked: SelfAssessmentPrint, destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write a teammate's form as a PDF.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = self_assessment_pages(asked, run, words, typesetter)
    title = words("{name}: self-assessment", name=one_line(asked.name))
    about = About(title=title, author=run.brand.team_name, subject=words("Self-assessment"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def self_assessment_pages(
    asked: SelfAssessmentPrint, run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of a form laid out, set more closely where that spares a page."""
    usual = _laid_out(asked, run, Press(_layout(run, words, USUAL), words, typesetter))
    if usual.page_number == 1:
        return usual.pages()
    close = _laid_out(asked, run, Press(_layout(run, words, CLOSE), words, typesetter))
    return min(usual, close, key=lambda layout: layout.page_number).pages()


def _layout(run: PrintRun, words: Words, setting: Setting) -> Layout:
    return Layout(_page_format(run), is_right_to_left=words.is_right_to_left, setting=setting)


def _laid_out(asked: SelfAssessmentPrint, run: PrintRun, press: Press) -> Layout:
    layout, words, _ = press
    layout.turn(_footer(asked, run, words))
    form = form_for(
        teammate_id=asked.teammate_id,
        name=asked.name,
        edition_id=asked.edition_id,
        matrix=asked.matrix,
        language=words.language,
        day=run.day,
    )
    layout.put(*(Hidden(name=name, text=text) for name, text in sealed(form).items()))
    _put_head(press, asked)
    _put_levels(press, asked.shown, run.signs)
    Rows(press, asked.shown, run.signs).put()
    _put_notes(press)
    return layout


def _page_format(run: PrintRun) -> PageFormat:
    """Return how the sheets lie: upright, as a form is filled from top to bottom, unless asked otherwise."""
    is_lying = run.options.orientation is Orientation.LANDSCAPE
    return landscape(run.options.paper) if is_lying else portrait(run.options.paper)


def _footer(asked: SelfAssessmentPrint, run: PrintRun, words: Words) -> str:
    return footer_line(run, one_line(asked.name), words("Self-assessment"), _wording_text(asked, run, words))


def _wording_text(asked: SelfAssessmentPrint, run: PrintRun, words: Words) -> str:
    """Return which wording the form asks about: the edition, else the day."""
    date = date_text(run.day, words.language)
    if asked.edition is None or asked.edition.number is None:
        return date
    return f"{words('edition {number}', number=asked.edition.number)} · {date}"


def _put_head(press: Press, asked: SelfAssessmentPrint) -> None:
    """Put whose form it is, a place for the day, and what to do."""
    layout, words, typesetter = press
    voice, is_right_to_left = voice_of(words), layout.is_right_to_left
    width = layout.body.width
    top = layout.y
    name = voice.heading(TITLE_PT, INK, Weight.STRONG, is_page_right_to_left=is_right_to_left)
    quiet = voice.heading(BODY_PT, QUIET_INK, Weight.REGULAR, is_page_right_to_left=is_right_to_left)
    room = width - _DAY_WIDTH - 2 * _GAP
    layout.flow(typesetter.set([Passage(asked.name, name)], room), role=Role.HEADING_1)
    role = words("Self-assessment: {role}", role=one_line(asked.shown.title))
    layout.flow(typesetter.set([Passage(role, quiet)], room))
    if layout.page_number > 1:
        top = layout.y  # a name as long as a page
    _put_day(press, top)
    layout.y = max(layout.y, top + _LINE_HEIGHT * 2) + _GAP
    text = voice.heading(BODY_PT, INK, Weight.REGULAR, is_page_right_to_left=is_right_to_left)
    told = [Passage(one, text, space_before_pt=3.0) for one in _instructions(words)]
    layout.flow(typesetter.set(told, width * _INTRO_SHARE))
    layout.y += _GAP


def _instructions(words: Words) -> tuple[str, ...]:
    return (
        words(
            "Choose in each row what describes best how you work today, and write what somebody could have seen. "
            "Leave out what you would rather talk about."
        ),
        words(
            "Any PDF viewer will do. Save the file when you are done and send it back as it is: "
            "printed to a new PDF it cannot be read any more."
        ),
    )


def _put_day(press: Press, top: float) -> None:
    layout, words, typesetter = press
    start = layout.body.width - _DAY_WIDTH
    style = voice_of(words).heading(SMALL_PT, QUIET_INK, Weight.REGULAR, is_page_right_to_left=layout.is_right_to_left)
    label = typesetter.set([Passage(words("Date, as {day}", day=_EXAMPLE), style)], _DAY_WIDTH)
    layout.put_text(label, start, top)
    area = Rectangle(layout.left_of(start, _DAY_WIDTH), top + label.height + 2, _DAY_WIDTH, _LINE_HEIGHT)
    put_field(press, DAY_FIELD, words("Date, as {day}", day=_EXAMPLE), area, is_multiline=False)


def _put_levels(press: Press, matrix: Matrix, signs: Signs) -> None:
    """Put what the levels mean, where somebody wrote that down."""
    layout, _, typesetter = press
    if not any(level.meaning for level in matrix.levels):
        return

    def passage(text: str, ink: str, weight: Weight) -> Passage:
        voice = voice_in(signs.language_of(text, matrix.language))
        return Passage(text, voice.heading(BODY_PT, ink, weight, is_page_right_to_left=layout.is_right_to_left))

    start = layout.body.width * _LEVEL_SHARE
    for level in matrix.levels:
        name = typesetter.set([passage(level.name, INK, Weight.STRONG)], start - _GAP)
        meaning = typesetter.set([passage(level.meaning, QUIET_INK, Weight.REGULAR)], layout.body.width - start)
        height = max(name.height, meaning.height)
        if height > layout.body.height:
            layout.flow(name)
            layout.flow(meaning, start)
            continue
        if height > layout.room:
            layout.turn()
        layout.put_text(name, 0, layout.y)
        layout.put_text(meaning, start, layout.y)
        layout.y += height + 1
    layout.y += _GAP / 2


def _put_notes(press: Press) -> None:
    layout, words, typesetter = press
    least, most = _NOTES_HEIGHTS
    style = voice_of(words).heading(SECTION_PT, INK, Weight.STRONG, is_page_right_to_left=layout.is_right_to_left)
    told = words("What else I would like to talk about")
    label = typesetter.set([Passage(told, style)], layout.body.width)
    if layout.room < label.height + least + _GAP * 2:
        layout.turn()
    elif not layout.is_fresh:
        layout.y += _GAP
    is_alone = layout.is_fresh
    layout.put(Bookmark(told, NOTES_FIELD, 0, layout.y))
    layout.flow(label, role=Role.HEADING_2)
    layout.y += 4
    highest = layout.body.height / 2 if is_alone else most
    area = Rectangle(layout.body.x, layout.y, layout.body.width, min(highest, layout.room - 1))
    put_field(press, NOTES_FIELD, told, area)
    layout.y = area.foot
