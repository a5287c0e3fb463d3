"""One role's grid: attributes × levels, a descriptor in each cell."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from msgspec import field
from typing_extensions import override

from matrices.model.document import Document, Part


class Track(StrEnum):
    """The kind of path a role lies on; leading people is one track among several."""

    INDIVIDUAL = "individual"
    TECHNICAL = "technical"
    PEOPLE = "people"
    OPERATIONS = "operations"
    EMBEDDED = "embedded"


class StepKind(StrEnum):
    """What a step from one role to another means."""

    GROW = "grow"
    CHANGE_TRACK = "change_track"
    LEAD_PEOPLE = "lead_people"
    EMBED = "embed"
    MOVE_OUT = "move_out"


class Level(Part, frozen=True, kw_only=True):
    """A column. Its place among the levels is its order; the name means nothing to the program."""

    level_id: str
    name: str
    meaning: str = ""
    colour: str = ""
    """A name of `matrices.reports.look.LEVEL_INKS`, for the eye alone; empty for the usual."""


class Category(Part, frozen=True, kw_only=True):
    """A group of neighbouring attributes."""

    category_id: str
    name: str


class Attribute(Part, frozen=True, kw_only=True):
    """A row: something hard to measure with a number, described level by level.

    `descriptors` holds text by level id, one behaviour a line; a level without a descriptor is absent.
    """

    attribute_id: str
    name: str
    about: str = ""
    category_id: str | None = None
    expected_level_id: str | None = None
    descriptors: Mapping[str, str] = field(default_factory=dict)
    serves: tuple[str, ...] = ()
    """Ids of the statements of the service standard that this attribute serves; no part of the wording."""
    questions: tuple[str, ...] = ()
    """What to ask somebody who may be hired, a line each; no part of the wording: nobody is rated against them."""
    also: tuple[str, ...] = ()
    """Ids under which this attribute was rated before it was linked, unlinked or merged: past ratings never change."""

    def descriptor(self, level_id: str) -> str:
        """Return the text of the cell at `level_id`, empty where nothing is described yet."""
        return self.descriptors.get(level_id, "")

    @property
    def questions_text(self) -> str:
        """The questions as one text, a line each."""
        return "\n".join(self.questions)


def question_lines(text: str) -> tuple[str, ...]:
    """Return the questions of a text that has one a line; blanks inside stay: a sign stands behind a no-break one."""
    return tuple(line for one in text.splitlines() if (line := one.strip()))


class Step(Part, frozen=True, kw_only=True):
    """A directed step of a path, from the matrix that holds it to another."""

    to_matrix_id: str | None
    kind: StepKind
    destination: str = ""
    """Where the step leads when no matrix of this workspace describes it, as a department's name."""


class Matrix(Document, frozen=True, kw_only=True):
    """A role's matrix.

    `attributes` stand in display order: those without a category first, then category by category in the order of
    `categories`, so that an attribute's place in the tuple is its row. Edits keep that order.
    """

    table: ClassVar[str] = "matrices"

    matrix_id: str
    title: str
    track: Track = Track.INDIVIDUAL
    language: str = "en"
    about: str = ""
    levels: tuple[Level, ...] = ()
    categories: tuple[Category, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    steps: tuple[Step, ...] = ()
    seniority: int | None = None
    """How far along its track the role is drawn on the map of paths, from 0; None where the steps say it."""

    @property
    @override
    def document_id(self) -> str:
        return self.matrix_id

    @cached_property
    def level_places(self) -> Mapping[str, int]:
        """Where each level stands, by its id, counted from 0 at the first level."""
        return {level.level_id: place for place, level in enumerate(self.levels)}

    @cached_property
    def attribute_places(self) -> Mapping[str, int]:
        """Which row each attribute is, by its id, counted from 0 at the top."""
        return {attribute.attribute_id: place for place, attribute in enumerate(self.attributes)}

    @cached_property
    def category_places(self) -> Mapping[str, int]:
        """Where each category stands, by its id, counted from 0."""
        return {category.category_id: place for place, category in enumerate(self.categories)}

    @cached_property
    def former_ids(self) -> Mapping[str, tuple[str, ...]]:
        """The ids, besides its own, whose ratings count for an attribute, by its id; most have none.

        An id that is the own one of another row is left to that row.
        """
        own = self.attribute_places
        former = ((one.attribute_id, tuple(also for also in one.also if also not in own)) for one in self.attributes)
        return {attribute_id: ids for attribute_id, ids in former if ids}

    def level(self, level_id: str) -> Level:
        """Return the level with this id, or raise KeyError."""
        return self.levels[self.level_places[level_id]]

    def attribute(self, attribute_id: str) -> Attribute:
        """Return the attribute with this id, or raise KeyError."""
        return self.attributes[self.attribute_places[attribute_id]]

    def category(self, category_id: str) -> Category:
        """Return the category with this id, or raise KeyError."""
        return self.categories[self.category_places[category_id]]

    def expected_place(self, attribute: Attribute) -> int | None:
        """Return where the level expected of `attribute` stands, or None when none is expected."""
        return None if attribute.expected_level_id is None else self.level_places[attribute.expected_level_id]
