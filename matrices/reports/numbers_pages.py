"""A teammate's numbers on paper: each with its reasons, its healthy range, and every value with its context in full.

They are read beside the grid and never become a level, so nothing here adds them up or says good or bad.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from matrices.language.isolates import bare, isolated
from matrices.language.words import Words
from matrices.model.matrix import Matrix
from matrices.model.metric import Metric, MetricValue, MetricValues, RoleMetrics
from matrices.model.metric_reading import Reading, band_of, readings_of
from matrices.model.metric_words import band_text, period_text, range_text, reasons_of, value_text
from matrices.model.teammate import Teammate
from matrices.reports.charts.range_strip import range_strip
from matrices.reports.charts.shapes import Box
from matrices.reports.composing import Composer, sheet_of
from matrices.reports.discretion import Discretion, Others, leads_in
from matrices.reports.ending import composed_each
from matrices.reports.footers import footer_of
from matrices.reports.options import PrintRun
from matrices.reports.pages import About, write_run
from matrices.reports.placed import Layout, Page, Picture
from matrices.reports.press import Press
from matrices.reports.structure import Role
from matrices.reports.typography.block import Passage, TextBlock
from matrices.reports.typography.characters import one_line
from matrices.reports.typography.typesetter import Typesetter

_VALUES: Final = (0.18, 0.155, 0.26, 0.405)
_STRIP: Final = Box(300.0, 16.0)
_STRIP_ROOM: Final = 60.0
_READING_ROOM: Final = 90.0
"""What follows the reasons of a number: its line, and the first value under the table's heads."""
_TITLE_ROOM: Final = 28.0
_GAP: Final = 6.0


class NumbersPrint(msgspec.Struct, frozen=True):
    """What the document is made from. `role` is the one held now, `metrics` are those of all roles.

    `colleagues` are the names of everybody else, which a copy to hand on leaves out; `written_in` is the language of
    the metrics, where the role is shown in another.
    """

    teammate: Teammate
    role: Matrix | None
    metrics: tuple[RoleMetrics, ...]
    values: MetricValues
    colleagues: tuple[str, ...] = ()
    written_in: str = ""

    @property
    def language(self) -> str:
        """The language of the metrics' texts."""
        return self.written_in or (self.teammate.language if self.role is None else self.role.language)


def print_numbers(
    printed: Sequence[NumbersPrint], destination: Path, run: PrintRun, words: Words, typesetter: Typesetter
) -> None:
    """Write one PDF of these teammates' numbers.

    Raises:
        PrintError: The file cannot be written.
        FontMissingError: A bundled font is not installed.
    """
    title = words("Numbers")
    if len(printed) == 1:
        title = words("Numbers of {teammate}", teammate=printed[0].teammate.name)
    about = About(title=title, author=run.brand.team_name, subject=title)
    write_run(
        numbers_pages(printed, run, words, typesetter), about, destination, run, words=words, typesetter=typesetter
    )


def numbers_pages(
    printed: Sequence[NumbersPrint], run: PrintRun, words: Words, typesetter: Typesetter
) -> tuple[Page, ...]:
    """Return the pages of all teammates, each beginning on their own."""
    told = map(shareable, printed) if run.options.is_shareable else printed

    def put(layout: Layout, one: NumbersPrint, number: int) -> None:
        composer = Composer(Press(layout, words, typesetter), one.language, f"numbers-{number}")
        _Numbers(composer, one, run).put()

    return composed_each(sheet_of(run.options), told, put, is_right_to_left=words.is_right_to_left)


def shareable(printed: NumbersPrint) -> NumbersPrint:
    """Return what may be handed on: nobody is named but the teammate, neither in a note nor as a reader."""
    others = Others(printed.teammate.name, leads_in([printed.teammate]), printed.colleagues)
    discretion = Discretion(others, printed.language)
    return NumbersPrint(
        discretion.copy(printed.teammate),
        discretion.wording(printed.role),
        discretion.copies(printed.metrics),
        discretion.copy(printed.values),
        written_in=printed.written_in,
    )


class _Numbers:
    """One teammate's numbers."""

    def __init__(self, composer: Composer, printed: NumbersPrint, run: PrintRun) -> None:
        self._composer, self._printed, self._run = composer, printed, run
        self._words, self._layout = composer.words, composer.layout

    def put(self) -> None:
        """Put the numbers on pages of their own."""
        words, composer, name = self._words, self._composer, self._printed.teammate.name
        composer.layout.turn(footer_of(self._run, words, name, words("Numbers")))
        role = "" if self._printed.role is None else isolated(self._printed.role.title)
        composer.put_title(name, " · ".join(filter(None, (words("Numbers"), role))))
        composer.layout.y += _GAP
        readings = self._readings()
        if not readings:
            composer.put_nothing(words("No number is followed yet."))
            return
        composer.put_quiet(words("Numbers are read in context. None of them becomes a level."))
        own, other = words("Followed in this role"), words("Followed in another role")
        self._put_group(own, [one for one in readings if one.is_of_role])
        self._put_group(other, [one for one in readings if not one.is_of_role])

    def _readings(self) -> list[Reading]:
        printed = self._printed
        role_id = None if printed.role is None else printed.role.matrix_id
        own = next((one for one in printed.metrics if one.matrix_id == role_id), None)
        return readings_of(own, printed.metrics, printed.values, until=self._run.day)

    def _put_group(self, title: str, readings: Sequence[Reading]) -> None:
        if readings:
            self._composer.begin(title, self._reasons(readings[0].metric).height + _READING_ROOM + _TITLE_ROOM)
        for one in readings:
            self._put_reading(one)

    def _reasons(self, metric: Metric) -> TextBlock:
        composer = self._composer
        return composer.set(composer.text_width, *map(composer.plain, reasons_of(metric, self._words)))

    def _put_reading(self, reading: Reading) -> None:
        composer, words, metric = self._composer, self._words, reading.metric
        reasons = self._reasons(metric)
        composer.begin_own(metric.name, composer.voice, reasons.height + _READING_ROOM)
        self._layout.flow(reasons)
        self._layout.y += _GAP / 2
        if not reading.values:
            composer.put_quiet("\n".join(filter(None, (words("No value yet."), range_text(metric, words)))))
            return
        self._put_strip(reading)
        heads = (words("Period"), words("Value"), words("Where it lies"), words("Context"))
        columns = composer.columns(*_VALUES)
        table = composer.table(columns, heads)
        for one in reversed(reading.values):
            table.add(composer.row(columns, *self._cells(metric, one)))

    def _put_strip(self, reading: Reading) -> None:
        layout, metric, words = self._layout, reading.metric, self._words
        if layout.room < _STRIP_ROOM:
            layout.turn()
        drawing = range_strip(
            metric, [one.value for one in reading.values], _STRIP, is_right_to_left=layout.is_right_to_left
        )
        element = layout.element(Role.FIGURE, alternative=bare(one_line(self._told(reading))))
        start, top = _STRIP.width + _GAP * 2, layout.y
        block = self._composer.set(layout.body.width - start, self._composer.aside(range_text(metric, words)))
        layout.put(Picture(drawing, layout.left_of(0.0, _STRIP.width), top, element))
        layout.put_text(block, start, top + max(0.0, (_STRIP.height - block.height) / 2))
        layout.y += max(_STRIP.height, block.height) + _GAP / 2

    def _told(self, reading: Reading) -> str:
        """Return what the line shows, in words: the latest value, and where it lies."""
        metric, latest, words = reading.metric, reading.values[-1], self._words
        value = value_text(latest.value, metric, words.language)
        parts = (period_text(latest, words), value, band_text(band_of(metric, latest.value), words))
        return words(", ").join(isolated(one) for one in parts if one)

    def _cells(self, metric: Metric, value: MetricValue) -> Sequence[list[Passage]]:
        composer, words = self._composer, self._words
        context = composer.own(value.context) if value.context else composer.aside(words("No context is noted."))
        return (
            [composer.plain(period_text(value, words))],
            [composer.plain(value_text(value.value, metric, words.language))],
            [composer.plain(band_text(band_of(metric, value.value), words) or "–")],
            [context],
        )
