"""Edits of what is known of a teammate beside their ratings: one at a time in full, several at once in one thing."""

import datetime
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from msgspec import field
from msgspec.structs import asdict, replace

from matrices.edits.tidying import one_line
from matrices.model.document import Part
from matrices.model.folding import same_name
from matrices.model.teammate import Placement, Teammate

Tags = Mapping[str, tuple[str, ...]]


class Profile(Part, frozen=True, kw_only=True):
    """What a lead enters of a teammate; the fields are those of the document."""

    name: str = ""
    reading: str = ""
    language: str = "en"
    led_by: str = ""
    tags: Tags = field(default_factory=dict)
    placements: tuple[Placement, ...] = ()
    left_on: datetime.date | None = None


class ProfileFault(StrEnum):
    """Why a profile cannot be stored."""

    NAME_EMPTY = "name_empty"
    SAME_DAY = "same_day"
    """Two roles begin on one day."""
    ENDS_EARLY = "ends_early"
    """The time in a product team ends before it begins."""


def profile_of(teammate: Teammate) -> Profile:
    """Return what is known of a teammate."""
    return Profile(
        name=teammate.name,
        reading=teammate.reading,
        language=teammate.language,
        led_by=teammate.led_by,
        tags=teammate.tags,
        placements=teammate.placements,
        left_on=teammate.left_on,
    )


def with_profile(teammate: Teammate, profile: Profile, before: Profile | None = None) -> Teammate:
    """Return `teammate` with a profile, put in order; of `before`, only what differs from it is taken over."""
    tidy = _tidy(profile)
    known = profile_of(teammate) if before is None else before
    changed = {name: value for name, value in asdict(tidy).items() if value != getattr(known, name)}
    return replace(teammate, **changed)


def faults_in(profile: Profile) -> tuple[tuple[ProfileFault, int | None], ...]:
    """Return what forbids storing a profile, each with the place of the placement that is at fault."""
    return tuple(_faults(profile))


def set_lead(teammate: Teammate, name: str) -> Teammate:
    """Return `teammate` led by somebody; by nobody who is named where `name` is empty."""
    return replace(teammate, led_by=one_line(name))


def set_reading(teammate: Teammate, reading: str) -> Teammate:
    """Return `teammate` with a name that is read so; as its letters tell where `reading` is empty."""
    return replace(teammate, reading=tidy_reading(reading))


def add_tag(teammate: Teammate, name: str, value: str) -> Teammate:
    """Return `teammate` with one value more of a tag, behind those they have."""
    return replace(teammate, tags=tidy_tags({**teammate.tags, name: (*teammate.tags.get(name, ()), value)}))


def remove_tag(teammate: Teammate, name: str, value: str = "") -> Teammate:
    """Return `teammate` without a value of a tag; without the tag where no value is given."""
    kept = tuple(one for one in teammate.tags.get(name, ()) if value and one != value)
    return replace(teammate, tags=tidy_tags({**teammate.tags, name: kept}))


def tidy_tags(tags: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return tags without empty names, empty values and repeats; a tag without values is none."""
    made: dict[str, dict[str, str]] = {}
    for name, values in tags.items():
        kept = made.setdefault(one_line(name), {})
        for one in values:
            kept.setdefault(same_name(one), one_line(one))
        kept.pop("", None)
    return {name: tuple(kept.values()) for name, kept in made.items() if name and kept}


def tidy_reading(reading: str) -> str:
    """Return how a name is read in one line; kana of half width, which are hard to read, become those of full width."""
    return one_line(unicodedata.normalize("NFKC", reading))


def _tidy(profile: Profile) -> Profile:
    placed = (
        replace(
            one,
            embedded_in=one_line(one.embedded_in),
            embedded_until=one.embedded_until if one.embedded_in.strip() else None,
        )
        for one in profile.placements
    )
    return replace(
        profile,
        name=one_line(profile.name),
        reading=tidy_reading(profile.reading),
        led_by=one_line(profile.led_by),
        tags=tidy_tags(profile.tags),
        placements=tuple(sorted(placed, key=lambda one: one.since)),
    )


def _faults(profile: Profile) -> Iterator[tuple[ProfileFault, int | None]]:
    if not profile.name.strip():
        yield ProfileFault.NAME_EMPTY, None
    seen: set[datetime.date] = set()
    for place, one in enumerate(profile.placements):
        if one.since in seen:
            yield ProfileFault.SAME_DAY, place
        seen.add(one.since)
        if one.embedded_in.strip() and one.embedded_until is not None and one.embedded_until <= one.since:
            yield ProfileFault.ENDS_EARLY, place
