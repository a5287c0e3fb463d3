"""What there is to print, and a wish for one of it. Loads no fonts and no ReportLab."""

import datetime
from enum import StrEnum
from typing import Final, TypeAlias

import msgspec

from matrices.model.team_order import BY_NAME, Field, FieldKind, Filter
from matrices.reports.options import PrintOptions


class About(StrEnum):
    """What a document is about, and so what is chosen for it."""

    TEAM = "team"
    ROLES = "roles"
    TEAMMATES = "teammates"


class Option(StrEnum):
    """A choice that counts in some documents only; language, paper and greyscale count in all."""

    ORIENTATION = "orientation"
    SHAREABLE = "shareable"
    EDITION = "edition"
    DAY = "day"
    """The last review up to a day rather than the last of all."""
    TARGET = "target"
    """Beside which role somebody is looked at."""
    ARRANGEMENT = "arrangement"
    """Who of the team is shown, in which groups and order, and beside which day."""
    HOLDERS = "holders"
    """Whether those who hold roles are named."""
    HISTORY = "history"
    """Whether it tells what was before."""
    SINCE = "since"
    """From which edition to which."""
    ATTRIBUTE = "attribute"
    """Which attribute is compared, in which role's levels."""
    ESSENTIAL = "essential"
    """Which attributes are essential."""


USUAL: Final = frozenset({Option.ORIENTATION})


class Printable(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of document. `title` is in the words of whoever asks; with `takes_several` one file holds several.

    What `is_for_leads` names people throughout, and is left out where copies to hand on are asked for.
    What `is_about_all` is usually wished for about all there are, like a book.
    """

    printable_id: str
    title: str
    about: About
    takes_several: bool = True
    is_about_all: bool = False
    is_for_leads: bool = False
    options: frozenset[Option] = USUAL


class Subject(msgspec.Struct, frozen=True):
    """A role, a teammate or an edition, by id and by name, and how that is read where it does not tell itself."""

    subject_id: str
    name: str
    reading: str = ""
    has_contents: bool = True
    """Whether anything can be printed about it: about somebody without a role nothing can."""


class TeamAspect(msgspec.Struct, frozen=True, kw_only=True):
    """Who and what of a team is looked at, in which order; the earlier day and the level that counts as held."""

    group: Field | None = Field(FieldKind.ROLE)
    sort: Field = BY_NAME
    is_descending: bool = False
    wanted: Filter = Filter()
    role_ids: frozenset[str] = frozenset()
    past: datetime.date | None = None
    least_place: int | None = None
    count_by: Field | None = None
    """What coverage is counted by besides everybody together."""


class CalibrationAspect(msgspec.Struct, frozen=True, kw_only=True):
    """Which attribute is compared, in which role's levels, and whose ratings.

    Where nothing is given: the first attribute, the role that most of these people hold, everybody whom it concerns.
    """

    attribute_id: str = ""
    role_id: str = ""
    teammate_ids: tuple[str, ...] = ()


class PathsAspect(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked at on the map of paths."""

    has_people: bool = True


class AreasAspect(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked at of areas."""

    has_history: bool = False


class EditionsAspect(msgspec.Struct, frozen=True, kw_only=True):
    """Which two states of a role are set side by side, by edition id; empty for the latest before it, and for now.

    Numbers name editions of whichever role; an id goes before a number.
    """

    from_id: str = ""
    until_id: str = ""
    from_number: int | None = None
    until_number: int | None = None


class ReviewAspect(msgspec.Struct, frozen=True, kw_only=True):
    """Which review is looked at; the last one up to a day, or of all, where no id of somebody's review is given."""

    review_id: str = ""
    until: datetime.date | None = None


class CaseAspect(msgspec.Struct, frozen=True, kw_only=True):
    """Beside which role somebody is looked at; empty for the next one on their path."""

    role_id: str = ""


class RoleEssentials(msgspec.Struct, frozen=True):
    """The attributes that are essential in a role, by id."""

    role_id: str
    attribute_ids: frozenset[str]


class ScorecardAspect(msgspec.Struct, frozen=True, kw_only=True):
    """Which attributes are essential; in a role that is not named, those of which it expects most."""

    essential: tuple[RoleEssentials, ...] = ()


PersonAspect: TypeAlias = ReviewAspect | CaseAspect | ScorecardAspect
Aspect: TypeAlias = TeamAspect | CalibrationAspect | PathsAspect | AreasAspect | EditionsAspect | PersonAspect


class Weighed(msgspec.Struct, frozen=True):
    """An attribute of a role, and whether it is essential where nobody chose."""

    attribute_id: str
    name: str
    is_essential: bool
    role_id: str
    role: str


class Choice(msgspec.Struct, frozen=True):
    """Something that a kind of document leaves to choose, and what it is called."""

    name: str
    aspect: Aspect


class PrintWish(msgspec.Struct, frozen=True, kw_only=True):
    """One document to be printed. `subject_ids` are those of roles or teammates, none for the team.

    `edition_id` asks for one role as an edition words it, `aspect` for what a kind of document leaves to choose.
    """

    printable_id: str
    subject_ids: tuple[str, ...] = ()
    edition_id: str = ""
    aspect: Aspect | None = None
    options: PrintOptions = PrintOptions()
