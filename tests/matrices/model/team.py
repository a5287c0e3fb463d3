"""A small team for tests of the map: two roles that share attributes, and people rated in them."""

import datetime

from matrices.model.growth import standings_of
from matrices.model.matrix import Attribute, Level, Matrix, Track
from matrices.model.review import Absence, Rating, Review, ReviewKind, Who, review_id_for
from matrices.model.teammate import Placement, Teammate

START = datetime.date(2025, 1, 6)
NOW = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)
TODAY = NOW.date()
LEVELS = ("learning", "solid", "strong")


def role(matrix_id, attribute_ids, expected="solid", track=Track.INDIVIDUAL, levels=LEVELS):
    """A role that expects one level of each attribute."""
    return Matrix(
        matrix_id=matrix_id,
        title=matrix_id.title(),
        track=track,
        levels=tuple(Level(level_id=one, name=one.title()) for one in levels),
        attributes=tuple(
            Attribute(
                attribute_id=one,
                name=one.title(),
                expected_level_id=expected,
                descriptors={level: f"{one} as {level}" for level in levels},
            )
            for one in attribute_ids
        ),
    )


SUPPORT = role("support", ("product", "writing", "calm"))
ENGINEER = role("engineer", ("product", "logs"), "strong", Track.TECHNICAL)
ROLES = {one.matrix_id: one for one in (SUPPORT, ENGINEER)}


def review(teammate_id, day, ratings, led_by="", by=Who.LEAD, role_id="support"):
    """A review of one day; `ratings` are answers by attribute id."""
    own_id = f"{day:%Y%m%d}-{by}-{led_by or 'nobody'}"
    return Review(
        review_id=review_id_for(teammate_id, own_id),
        teammate_id=teammate_id,
        kind=ReviewKind.ONE_TO_ONE,
        held_on=day,
        led_by=led_by,
        ratings=tuple(
            Rating(
                rating_id=f"{teammate_id}-{own_id}-{attribute_id}",
                attribute_id=attribute_id,
                level_id=None if isinstance(answer, Absence) else answer,
                absence=answer if isinstance(answer, Absence) else None,
                on=day,
                by=by,
                edition_id=f"{role_id}:e",
                recorded_at=NOW,
            )
            for attribute_id, answer in ratings.items()
        ),
    )


def person(name, role_id="support", ratings=None, *, on=START, rated_in=None, reviews=None, **fields):
    """A teammate in a role since the start, with standings from ratings of one day or from whole reviews."""
    teammate_id = name.lower()
    made = reviews or [review(teammate_id, on, ratings or {}, role_id=rated_in or role_id or "support")]
    return Teammate(
        teammate_id=teammate_id,
        name=name,
        placements=(Placement(matrix_id=role_id, since=START),) if role_id else (),
        standings=standings_of(made),
        **fields,
    )
