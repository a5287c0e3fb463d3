"""The role matrix on paper: landscape, its header on each page, split over pages and, with many levels, over bands."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from matrices.language.dates import date_text
from matrices.language.words import Words
from matrices.model.edition import Edition
from matrices.model.matrix import Matrix
from matrices.reports.collecting import collector_held_off
from matrices.reports.editions import wording_of, wording_text
from matrices.reports.ending import shorter
from matrices.reports.fitting import Fit, Trial, best_trial
from matrices.reports.footers import footer_line
from matrices.reports.level_columns import LevelColumns
from matrices.reports.matrix_table import KnownTexts, put_matrix
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.paper import (
    ACCENT,
    BODY_PT,
    INK,
    QUIET_INK,
    SMALL_PT,
    TITLE_PT,
    formats,
    voice_in,
    voice_of,
)
from matrices.reports.placed import Bookmark, Layout, Page, Ring
from matrices.reports.press import Press
from matrices.reports.setting import ShortPage
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage, TextStyle
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.fonts import Weight
from matrices.reports.typography.typesetter import Typesetter

_ABOUT_SHARE = 0.66
"""How much of the width the text about a role may take: longer lines are hard to read."""
_LEGEND_RADIUS = 2.6
_HEAD_GAP = 8.0


class MatrixPrint(msgspec.Struct, frozen=True):
    """A matrix to be printed, and the editions that tell which wording it is.

    Where it is `translated` that is what is shown; which wording it is, the matrix itself says.
    """

    matrix: Matrix
    editions: tuple[Edition, ...] = ()
    translated: Matrix | None = None

    @property
    def shown(self) -> Matrix:
        """The matrix in the language in which it is shown."""
        return self.translated or self.matrix


@collector_held_off()
def print_matrix(
    matrices: Sequence[MatrixPrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of the given roles, each beginning on its own page.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    pages = matrix_pages(matrices, run, words, typesetter)
    title = matrices[0].shown.title if len(matrices) == 1 else words("Role matrices")
    about = About(title=title, author=run.brand.team_name, subject=words("Competency matrix"))
    write_run(pages, about, destination, run, words=words, typesetter=typesetter)


def matrix_pages(
    matrices: Sequence[MatrixPrint], run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of all given roles, laid out; each role on sheets that lie as it needs the fewest of them."""
    return tuple(page for one in matrices for page in role_pages(one, run, words, typesetter))


class _Measured(NamedTuple):
    """What is worked out once about a role: its columns, and its rows as they were set."""

    columns: LevelColumns
    texts: KnownTexts


class _Known(NamedTuple):
    """How a role was made to fit when it was printed before."""

    fit: Fit
    measured: _Measured
    short: ShortPage | None


def role_pages(printed: MatrixPrint, run: PrintRun, words: Words, typesetter: Typesetter) -> tuple[Page, ...]:
    """Return the pages of one role. Where nothing of it changed since, it is laid out as it was made to fit before."""

    def trial_of(fit: Fit, short: ShortPage | None = None) -> Trial:
        layout = Layout(fit.page_format, is_right_to_left=words.is_right_to_left)
        layout.short = short
        section = _MatrixSection(Press(layout, words, typesetter), printed, run)
        split_count = section.put(fit, measured)
        fill = layout.page_number - layout.room / layout.body.height
        size = min(band.size_pt for band in measured.columns.bands(layout.body.width, fit.largest_pt))
        return Trial(fit, layout.pages(), fill, split_count, size, shorter(layout))

    page_formats, matrix_id = formats(run.options), printed.matrix.matrix_id
    content = (printed, page_formats, words.language, run.signs)
    known = typesetter.findings.find(matrix_id, content, _Known)
    measured = known.measured if known else _Measured(LevelColumns(printed.shown, typesetter), {})
    if known:
        return trial_of(known.fit, known.short).pages
    body = page_formats[0].body
    best = best_trial(page_formats, trial_of, may_be_one_page=measured.columns.may_fit(body.width, body.height))
    ended = best if best.shorter is None else trial_of(best.fit, best.shorter)
    is_better = (len(ended.pages), ended.split_count) <= (len(best.pages), best.split_count)
    ended, short = (ended, best.shorter) if is_better else (best, None)
    typesetter.findings.keep(matrix_id, content, _Known(ended.fit, measured, short))
    return ended.pages


class _MatrixSection:
    """One role's pages."""

    def __init__(self, press: Press, printed: MatrixPrint, run: PrintRun) -> None:
        self._press = press
        self._layout, self._words, self._typesetter = press
        self._matrix = printed.shown
        self._wording = wording_of(printed.matrix, printed.editions)
        self._run = run

    def put(self, fit: Fit, measured: _Measured) -> int:
        """Put the head and the table; return how many rows were split between pages."""
        self._layout.turn(self._footer())
        self._layout.put(Bookmark(one_line(self._matrix.title), self._matrix.matrix_id, 0, self._layout.y))
        self._put_head()
        if not self._matrix.attributes:
            split_count = put_matrix(self._press, self._matrix, columns=measured.columns) if self._matrix.levels else 0
            self._put_nothing()
            return split_count
        return put_matrix(
            self._press,
            self._matrix,
            largest_pt=fit.largest_pt,
            keeps_whole=fit.keeps_whole,
            columns=measured.columns,
            known=measured.texts,
            signs=self._run.signs,
        )

    def _put_nothing(self) -> None:
        style = voice_of(self._words).style(BODY_PT, QUIET_INK)
        empty = Passage(self._words("Nothing is described in this matrix yet."), style)
        self._layout.y += _HEAD_GAP
        self._layout.flow(self._typesetter.set([empty], self._layout.body.width))

    def _footer(self) -> str:
        date = date_text(self._run.day, self._words.language)
        wording = wording_text(self._wording, self._words)
        is_dated = self._wording.number is not None and not self._wording.is_changed
        return footer_line(self._run, self._matrix.title, wording if is_dated else f"{wording} · {date}")

    def _put_head(self) -> None:
        layout, matrix = self._layout, self._matrix
        title = self._passage(matrix.title, TITLE_PT, INK, Weight.STRONG)
        layout.flow(self._typesetter.set([title], layout.body.width), role=Role.HEADING_1)
        if matrix.about:
            about = self._passage(matrix.about, BODY_PT, QUIET_INK, Weight.REGULAR)
            layout.flow(self._typesetter.set([about], layout.body.width * _ABOUT_SHARE))
        self._put_wording_and_legend()

    def _passage(self, text: str, size_pt: float, ink: str, weight: Weight) -> Passage:
        voice = voice_in(self._run.signs.language_of(text, self._matrix.language))
        return Passage(text, voice.heading(size_pt, ink, weight, is_page_right_to_left=self._layout.is_right_to_left))

    def _put_wording_and_legend(self) -> None:
        """Put the edition at the leading edge, and what the ring means at the trailing one where there is any."""
        layout, style = self._layout, voice_of(self._words).style(SMALL_PT, QUIET_INK)
        wording = self._typesetter.line(wording_text(self._wording, self._words), style)
        if layout.room < wording.height + _HEAD_GAP * 3:
            layout.turn()
        layout.y += _HEAD_GAP / 2
        layout.put_text(wording, 0, layout.y)
        if any(one.expected_level_id for one in self._matrix.attributes):
            self._put_legend(style)
        layout.y += wording.height + _HEAD_GAP

    def _put_legend(self, style: TextStyle) -> None:
        layout, legend = self._layout, self._typesetter.line(self._words("Expected level"), style)
        start = layout.body.width - legend.width
        layout.put_text(legend, start, layout.y)
        ring_x = layout.left_of(start - 3 * _LEGEND_RADIUS, 2 * _LEGEND_RADIUS) + _LEGEND_RADIUS
        layout.put(Ring(ring_x, layout.y + legend.height / 2, _LEGEND_RADIUS, ACCENT, 1.0))
