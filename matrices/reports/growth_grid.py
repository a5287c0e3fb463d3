"""The grid of a growth report: the role's matrix with the level held, the one before and the one expected."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from matrices.model.answer_words import absence_text
from matrices.model.marks import RowMarks
from matrices.model.matrix import Attribute, Matrix
from matrices.reports.composing import Composer
from matrices.reports.fallbacks import Signs
from matrices.reports.fitting import Fit, Trial, best_trial
from matrices.reports.growth_facts import Facts
from matrices.reports.level_columns import LevelColumns
from matrices.reports.matrix_table import KnownTexts, RowNotes, put_matrix
from matrices.reports.options import PrintRun
from matrices.reports.paper import ACCENT, ACCENT_WASH, QUIET_INK, SMALL_PT, PageFormat, Rectangle, formats
from matrices.reports.placed import Item, Layout, Outline, Ring, Wash
from matrices.reports.press import Press
from matrices.reports.table import Mark
from matrices.reports.typography.characters import one_line

_LEGEND_SIZE: Final = 7.0
_LEGEND_GAP: Final = 14.0
_SIGNS: Final = (Mark.CURRENT, Mark.EARLIER, Mark.EXPECTED)


class _Known(NamedTuple):
    """How a role's grid was made to fit for somebody before, and on how many pages; and its rows as they were set."""

    matrix: Matrix
    columns: LevelColumns
    texts: KnownTexts
    fit: Fit
    page_count: int


class GrowthGrids:
    """Puts grids; a role that was made to fit once is put the same way for the next teammate, as long as it fits."""

    def __init__(self, press: Press, run: PrintRun) -> None:
        self._press = press
        self._signs = run.signs
        self._formats = formats(run.options)
        self._known: dict[str, _Known] = {}

    def put(self, facts: Facts, key: str, footer: str) -> Layout:
        """Return a layout with the grid of a teammate on its own pages."""
        grid = _Grid(self._press, facts, key, footer, self._signs)
        known = self._known.get(facts.matrix.matrix_id)
        # A copy to hand on leaves out other names for each teammate, so that the same role may read differently.
        texts: KnownTexts = known.texts if known is not None and known.matrix == facts.matrix else {}
        if known is not None:
            layout, _ = grid.put(known.fit, known.columns, texts)
            if layout.page_number <= known.page_count:
                return layout
        columns = LevelColumns(facts.matrix, self._press.typesetter) if known is None else known.columns
        fit, layout = grid.fitted(self._formats, columns, texts)
        self._known.setdefault(facts.matrix.matrix_id, _Known(facts.matrix, columns, texts, fit, layout.page_number))
        return layout


class _Grid:
    """The grid of one teammate."""

    def __init__(self, press: Press, facts: Facts, key: str, footer: str, signs: Signs) -> None:
        self._press = press
        self._signs = signs
        self._words = press.words
        self._facts = facts
        self._key = key
        self._footer = footer
        self._notes: dict[str, RowNotes] = {}

    def fitted(
        self, page_formats: tuple[PageFormat, ...], columns: LevelColumns, texts: KnownTexts
    ) -> tuple[Fit, Layout]:
        """Return how the grid fits best, and the layout that holds it so."""
        made: list[tuple[Trial, Layout]] = []

        def trial_of(fit: Fit) -> Trial:
            layout, split_count = self.put(fit, columns, texts)
            fill = layout.page_number - layout.room / layout.body.height
            size = min(band.size_pt for band in columns.bands(layout.body.width, fit.largest_pt))
            made.append((Trial(fit, layout.pages(), fill, split_count, size), layout))
            return made[-1][0]

        best = best_trial(page_formats, trial_of)
        return next((best.fit, layout) for trial, layout in made if trial is best)

    def put(self, fit: Fit, columns: LevelColumns, texts: KnownTexts) -> tuple[Layout, int]:
        """Return a layout with heading, legend and grid, and how many rows were split between pages."""
        layout = Layout(fit.page_format, is_right_to_left=self._words.is_right_to_left)
        layout.turn(self._footer)
        composer = Composer(self._press._replace(layout=layout), self._facts.matrix.language, f"{self._key}/grid")
        composer.begin(self._words("Where {name} stands", name=one_line(self._facts.teammate.name)))
        self._put_legend(composer)
        size, whole = fit.largest_pt, fit.keeps_whole
        split_count = put_matrix(
            composer.press,
            self._facts.matrix,
            self._row_notes,
            has_bookmarks=False,
            largest_pt=size,
            keeps_whole=whole,
            columns=columns,
            known=texts,
            signs=self._signs,
        )
        return layout, split_count

    def _row_notes(self, attribute: Attribute) -> RowNotes:
        found = self._notes.get(attribute.attribute_id)
        if found is None:
            found = self._notes[attribute.attribute_id] = self._notes_of(self._facts.marks(attribute))
        return found

    def _notes_of(self, shown: RowMarks) -> RowNotes:
        marks: dict[str, set[Mark]] = {}
        held = ((Mark.CURRENT, shown.level_id), (Mark.EARLIER, shown.earlier_level_id))
        for mark, level_id in (*held, (Mark.EXPECTED, shown.expected_level_id)):
            if level_id is not None:
                marks.setdefault(level_id, set()).add(mark)
        note = "\n".join(self._row_remarks(shown))
        return RowNotes({level_id: frozenset(found) for level_id, found in marks.items()}, note)

    def _row_remarks(self, shown: RowMarks) -> Iterator[str]:
        """Yield what a row says in words: that no level is known, and the teammate's own view where it differs."""
        if shown.absence is not None:
            yield f"– {absence_text(shown.absence, self._words)}"
        elif shown.is_of_other_levels:
            yield self._words("– rated in other levels, in an earlier role")
        if shown.own_level_id is not None:
            level = self._facts.matrix.level(shown.own_level_id).name
            yield self._words("Own view: {level}", level=level)

    def _put_legend(self, composer: Composer) -> None:
        layout, start = composer.layout, 0.0
        style = composer.fixed.style(SMALL_PT, QUIET_INK)
        for sign, text in zip(_SIGNS, mark_texts(self._press).values(), strict=True):
            block = composer.typesetter.line(text, style)
            left = layout.left_of(start, _LEGEND_SIZE)
            middle = layout.y + block.height / 2
            layout.put(*_sign(sign, left, middle, is_right_to_left=layout.is_right_to_left))
            layout.put_text(block, start + _LEGEND_SIZE + 4, layout.y)
            start += _LEGEND_SIZE + 4 + block.width + _LEGEND_GAP
        layout.y += SMALL_PT * 2


def mark_texts(press: Press) -> Mapping[Mark, str]:
    """Return what the marks of a grid mean."""
    words = press.words
    return {
        Mark.CURRENT: words("Level now"),
        Mark.EARLIER: words("Level before"),
        Mark.EXPECTED: words("Expected level"),
    }


def _sign(mark: Mark, left: float, middle: float, *, is_right_to_left: bool) -> list[Item]:
    """Return a mark of the grid in small, `_LEGEND_SIZE` wide."""
    area = Rectangle(left, middle - _LEGEND_SIZE / 2, _LEGEND_SIZE, _LEGEND_SIZE)
    if mark is Mark.CURRENT:
        bar_x = area.right - 1.6 if is_right_to_left else area.x
        return [Wash(area, ACCENT_WASH), Wash(Rectangle(bar_x, area.y, 1.6, area.height), ACCENT)]
    if mark is Mark.EARLIER:
        return [Outline(area, QUIET_INK, 0.6, (1.6, 1.2))]
    return [Ring(left + _LEGEND_SIZE / 2, middle, 2.6, ACCENT, 1.0)]
