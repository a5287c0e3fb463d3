"""What an import would take from a file, looked at before it is applied. Nothing in a file goes without a result."""

from enum import StrEnum

import msgspec

from matrices.exchange.layout import Layout
from matrices.exchange.sheet import SourceKind
from matrices.model.matrix import Matrix, Track
from matrices.model.translation import Translation


class Outcome(StrEnum):
    """What became of a row."""

    TAKEN = "taken"
    MERGED = "merged"
    SKIPPED = "skipped"
    GROUP = "group"
    HEADER = "header"
    TITLE = "title"
    EMPTY = "empty"


class Reason(StrEnum):
    """Why a row had that outcome, where the outcome alone does not say it."""

    NONE = ""
    INHERITED = "inherited"
    """Some of its texts come from merged cells."""
    SAME_ATTRIBUTE = "same_attribute"
    """Its name is that of an attribute before it in the same category."""
    CONTINUES_ABOVE = "continues_above"
    """It has no name of its own."""
    NO_DESCRIPTORS = "no_descriptors"
    REPEATED_HEADER = "repeated_header"
    LEVEL_MEANINGS = "level_meanings"
    ABOUT = "about"
    """It stands below the title and tells about the role."""
    BEFORE_HEADER = "before_header"
    REMARK = "remark"
    """A long text that stands alone among the rows."""
    AFTER_GRID = "after_grid"
    NO_ATTRIBUTE = "no_attribute"
    """It describes something, but no attribute stands above it."""
    UNKNOWN_LEVEL = "unknown_level"
    """Its expected level is none of the levels."""
    NOT_OF_GRID = "not_of_grid"
    """The file holds it beside the grid."""
    KEY_TWICE = "key_twice"
    """Its key was given before in the same place."""
    FIELD_NAMES = "field_names"
    """They say what the texts of the file are, and are none themselves."""
    UNKNOWN_MARK = "unknown_mark"
    """A mark of it stands for no level."""
    UNKNOWN_ATTRIBUTE = "unknown_attribute"
    """The role has no attribute of that name."""
    UNKNOWN_DAY = "unknown_day"
    """Its date cannot be read."""
    NO_PERSON = "no_person"
    """It rates, but names nobody."""


class RowResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one row, counted from 1 as spreadsheets do.

    `name` is the title, category or attribute it belongs to. `unplaced` are those of its texts that are taken nowhere.
    """

    source_row: int
    outcome: Outcome
    reason: Reason = Reason.NONE
    name: str = ""
    unplaced: tuple[str, ...] = ()


class RowResults:
    """What becomes of rows, told one after another."""

    def __init__(self) -> None:
        self._told: list[RowResult] = []

    @property
    def every(self) -> tuple[RowResult, ...]:
        """All that was told, in the order in which it was."""
        return tuple(self._told)

    def say(
        self,
        place: int,
        outcome: Outcome,
        reason: Reason = Reason.NONE,
        *,
        name: str = "",
        unplaced: tuple[str, ...] = (),
    ) -> None:
        """Tell what becomes of the row at `place`, counted from 0."""
        self._told.append(RowResult(source_row=place + 1, outcome=outcome, reason=reason, name=name, unplaced=unplaced))


class PlannedLevel(msgspec.Struct, frozen=True, kw_only=True):
    """A level to be. `level_id` is set where the source itself knows it."""

    name: str
    meaning: str = ""
    colour: str = ""
    level_id: str | None = None
    is_named: bool = True


class PlannedAttribute(msgspec.Struct, frozen=True, kw_only=True):
    """An attribute to be; `descriptors` are as many as there are levels, `expected` is the place of one.

    `attribute_id` is set where the source itself knows it.
    """

    name: str
    descriptors: tuple[str, ...]
    category: str = ""
    about: str = ""
    expected: int | None = None
    attribute_id: str | None = None
    category_id: str | None = None
    also: tuple[str, ...] = ()
    """As in `Attribute`, where the source knows it."""
    questions: tuple[str, ...] | None = None
    """As in `Attribute`; None where the source does not speak of them."""


class OwnFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a file that Trellis wrote knows of the role itself.

    `document` is all of it, where the file holds that, and `translations` are the role's.
    """

    matrix_id: str
    track: Track
    language: str
    document: Matrix | None = None
    translations: tuple[Translation, ...] = ()


class GridPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A role's grid as it would be taken, and what became of each row and sheet of the file.

    `category_ids` are parallel to `categories` where the source knows them. With `own` the file was written by Trellis,
    and what it leaves empty is meant to be empty.
    """

    title: str
    about: str = ""
    levels: tuple[PlannedLevel, ...]
    categories: tuple[str, ...] = ()
    category_ids: tuple[str | None, ...] = ()
    attributes: tuple[PlannedAttribute, ...]
    says_expected: bool = False
    own: OwnFacts | None = None
    layout: Layout
    rows: tuple[RowResult, ...]
    source_kind: SourceKind = SourceKind.TEXT
    sheet_name: str = ""
    encoding: str = ""
    delimiter: str = ""
