"""Read a sheet's rows by its layout: attributes, categories and titles, and what became of each row."""

from functools import cached_property

import msgspec

from matrices.edits.tidying import one_line
from matrices.exchange.cells import Cells
from matrices.exchange.drafts import Draft
from matrices.exchange.header_words import same_name
from matrices.exchange.layout import ColumnRole, Layout
from matrices.exchange.level_names import level_places
from matrices.exchange.plan import Outcome, PlannedAttribute, PlannedLevel, Reason, RowResult, RowResults
from matrices.exchange.row_shapes import Shape, shapes_of
from matrices.exchange.sheet import Sheet


class RowsRead(msgspec.Struct, frozen=True, kw_only=True):
    """All that the rows of a sheet give; `title` is empty where the sheet has none."""

    title: str
    about: str
    levels: tuple[PlannedLevel, ...]
    categories: tuple[str, ...]
    attributes: tuple[PlannedAttribute, ...]
    results: tuple[RowResult, ...]


def read_rows(sheet: Sheet, layout: Layout) -> RowsRead:
    """Return what a sheet holds when it is read by `layout`; there is one result for each row."""
    cells = Cells(sheet)
    reader = _Rows(cells, layout)
    for row, shape in enumerate(shapes_of(cells, layout)):
        reader.read(row, shape)
    return reader.result()


class _Rows:
    """Goes down the rows and remembers title, category and attributes. Rows and columns count from 0."""

    def __init__(self, cells: Cells, layout: Layout) -> None:
        self._cells = cells
        self._layout = layout
        self._levels = layout.levels
        self._title = ""
        self._about: list[str] = []
        self._meanings = [column.meaning for column in self._levels]
        self._category = ""
        self._categories: dict[str, str] = {}
        self._drafts: dict[tuple[str, str], Draft] = {}
        self._current: Draft | None = None
        self._results = RowResults()

    def result(self) -> RowsRead:
        return RowsRead(
            title=self._title,
            about="\n".join(self._about),
            levels=tuple(
                PlannedLevel(name=one_line(column.name), meaning=meaning, is_named=column.is_named)
                for column, meaning in zip(self._levels, self._meanings, strict=True)
            ),
            categories=tuple(self._categories.values()),
            attributes=tuple(draft.planned() for draft in self._drafts.values()),
            results=self._results.every,
        )

    def read(self, row: int, shape: Shape) -> None:
        match shape:
            case Shape.EMPTY:
                self._results.say(row, Outcome.EMPTY)
            case Shape.HEADER:
                self._results.say(row, Outcome.HEADER, unplaced=tuple(self._texts_in(row, ColumnRole.OTHER)))
            case Shape.BEFORE:
                self._read_before(row)
            case Shape.REPEATED_HEADER:
                self._read_repeated_header(row)
            case Shape.MEANINGS:
                self._read_meanings(row)
            case Shape.GROUP:
                self._enter_category(self._cells.own_texts(row)[0])
                self._results.say(row, Outcome.GROUP, name=self._category)
            case Shape.REMARK:
                self._skip(row, Reason.REMARK)
            case Shape.AFTER:
                self._skip(row, Reason.AFTER_GRID)
            case Shape.FULL:
                self._read_full(row)

    def _skip(self, row: int, reason: Reason) -> None:
        self._results.say(row, Outcome.SKIPPED, reason, unplaced=self._cells.own_texts(row))

    def _read_before(self, row: int) -> None:
        texts = self._cells.own_texts(row)
        if len(texts) > 1:
            self._skip(row, Reason.BEFORE_HEADER)
        elif not self._title:
            self._title = one_line(texts[0])
            self._results.say(row, Outcome.TITLE, name=self._title)
        else:
            self._about.append(texts[0])
            self._results.say(row, Outcome.TITLE, Reason.ABOUT, name=self._title)

    def _read_repeated_header(self, row: int) -> None:
        """Some sheets begin each group with the levels once more, the group's name in front of them."""
        attribute = self._layout.attribute_place
        name = self._cells.text(row, attribute)
        if not name or name == self._cells.text(self._layout.header_row or 0, attribute):
            self._results.say(row, Outcome.HEADER, Reason.REPEATED_HEADER, unplaced=self._beside_header(row))
        else:
            self._enter_category(name)
            self._results.say(
                row,
                Outcome.GROUP,
                Reason.REPEATED_HEADER,
                name=self._category,
                unplaced=tuple(one for one in self._beside_header(row) if one != name),
            )

    def _beside_header(self, row: int) -> tuple[str, ...]:
        """Return the texts of a repeated header that the header itself does not have."""
        header = self._cells.own_texts(self._layout.header_row or 0)
        return tuple(text for text in self._cells.own_texts(row) if text not in header)

    def _read_meanings(self, row: int) -> None:
        for place, level in enumerate(self._levels):
            meanings = (self._meanings[place], self._cells.text(row, level.place))
            self._meanings[place] = "\n".join(filter(None, meanings))
        self._results.say(
            row, Outcome.HEADER, Reason.LEVEL_MEANINGS, unplaced=tuple(self._texts_in(row, ColumnRole.OTHER))
        )

    def _enter_category(self, name: str) -> None:
        """Begin a category, or go back to the one with this name; the attribute before it is finished."""
        if same_name(name) != same_name(self._category):
            self._current = None
        self._category = self._categories.setdefault(same_name(name), one_line(name))

    def _read_full(self, row: int) -> None:
        for category in self._texts_in(row, ColumnRole.CATEGORY):
            self._enter_category(category)
        name, _, rest = self._cells.text(row, self._layout.attribute_place).partition("\n")
        known = self._drafts.get(self._key(name)) if name else self._current
        if not name and known is None:
            self._skip(row, Reason.NO_ATTRIBUTE)
            return
        draft = self._current = known or self._begin(one_line(name))
        self._fill(draft, row, rest.strip())
        outcome = Outcome.MERGED if known else Outcome.TAKEN
        reason = self._merged_reason(row, name) if known else self._taken_reason(row, draft)
        self._results.say(row, outcome, reason, name=draft.name, unplaced=self._taken_nowhere(row))

    def _taken_nowhere(self, row: int) -> tuple[str, ...]:
        beside = (*self._texts_in(row, ColumnRole.NUMBER), *self._texts_in(row, ColumnRole.OTHER))
        return (*beside, *self._unknown_levels(row))

    def _key(self, name: str) -> tuple[str, str]:
        return same_name(self._category), same_name(name)

    def _begin(self, name: str) -> Draft:
        draft = self._drafts[self._key(name)] = Draft(name, self._category, len(self._levels))
        return draft

    def _fill(self, draft: Draft, row: int, rest_of_name: str) -> None:
        for about in (rest_of_name, *self._texts_in(row, ColumnRole.ABOUT)):
            draft.tell(about)
        draft.expect(self._level_called(next(iter(self._texts_in(row, ColumnRole.EXPECTED)), "")))
        for place, level in enumerate(self._levels):
            draft.describe(place, self._cells.text(row, level.place))

    def _merged_reason(self, row: int, name: str) -> Reason:
        if not name:
            return Reason.CONTINUES_ABOVE
        inherits = self._cells.origin_row(row, self._layout.attribute_place) < row
        return Reason.INHERITED if inherits else Reason.SAME_ATTRIBUTE

    def _taken_reason(self, row: int, draft: Draft) -> Reason:
        if self._unknown_levels(row):
            return Reason.UNKNOWN_LEVEL
        if any(self._cells.is_inherited(row, level.place) for level in self._levels):
            return Reason.INHERITED
        return Reason.NONE if draft.is_described else Reason.NO_DESCRIPTORS

    def _texts_in(self, row: int, role: ColumnRole) -> list[str]:
        return [text for place in self._layout.places(role) if (text := self._cells.text(row, place))]

    @cached_property
    def _places_by_name(self) -> dict[str, int]:
        return level_places([level.name for level in self._levels])

    def _level_called(self, name: str) -> int | None:
        return self._places_by_name.get(same_name(name)) if name else None

    def _unknown_levels(self, row: int) -> tuple[str, ...]:
        texts = self._texts_in(row, ColumnRole.EXPECTED)
        return tuple(text for text in texts if self._level_called(text) is None)
