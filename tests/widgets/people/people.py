"""A small team: one role rated three times, another that Ana moves to, and somebody who left."""

import datetime

from matrices.edits.people import leave_team, place_teammate
from matrices.edits.ratings import NewRating, rate
from matrices.model.edition import Edition
from matrices.model.matrix import Attribute, Category, Level, Matrix
from matrices.model.review import Absence, Review, Who
from matrices.model.teammate import Teammate

NOW = datetime.datetime(2026, 10, 20, 12, tzinfo=datetime.UTC)
TODAY = NOW.date()
NAMES = ("Learning", "Solid", "Strong")


def day(year, month, number=1):
    return datetime.date(year, month, number)


def role(matrix_id, title, attribute_ids):
    levels = tuple(Level(level_id=name.lower(), name=name) for name in NAMES)
    attributes = tuple(
        Attribute(
            attribute_id=one,
            name=one.title(),
            category_id="craft",
            expected_level_id="solid",
            descriptors={level.level_id: f"{one} as {level.name} in {title}" for level in levels},
        )
        for one in attribute_ids
    )
    craft = Category(category_id="craft", name="Craft")
    return Matrix(matrix_id=matrix_id, title=title, levels=levels, categories=(craft,), attributes=attributes)


SUPPORT = role("support", "Support", ("product", "writing", "calm"))
ENGINEER = role("engineer", "Engineer", ("product", "logs"))
ANA = place_teammate(Teammate(teammate_id="ana", name="Ana Ruiz"), "support", day(2025, 3, 3))
BEN = Teammate(teammate_id="ben", name="Ben")
CEM = leave_team(place_teammate(Teammate(teammate_id="cem", name="Cem"), "support", day(2024, 1)), day(2026, 1))
MADE = (
    ("product", "learning", Who.LEAD, day(2025, 4), "Asked twice"),
    ("product", "solid", Who.AGREED, day(2026, 2), "Answered alone\nand said why"),
    ("product", "strong", Who.SELF, day(2026, 2), ""),
    ("writing", "learning", Who.LEAD, day(2026, 2), ""),
    ("calm", Absence.NOT_OBSERVED, Who.LEAD, day(2026, 2), ""),
)


def rated(teammate, matrix, made):
    """Return the documents of a teammate after these ratings."""
    reviews, editions = {}, {}
    for attribute_id, answer, who, on, evidence in made:
        absence = answer if isinstance(answer, Absence) else None
        new = NewRating(
            attribute_id=attribute_id,
            level_id=None if absence else answer,
            absence=absence,
            on=on,
            by=who,
            evidence=(evidence,) if evidence else (),
        )
        for one in rate(teammate, reviews.values(), matrix, editions, new, now=NOW):
            match one:
                case Review():
                    reviews[one.review_id] = one
                case Edition():
                    editions[one.edition_id] = one
                case Teammate():
                    teammate = one
    return [teammate, *reviews.values(), *editions.values()]


def team():
    return [SUPPORT, ENGINEER, BEN, CEM, *rated(ANA, SUPPORT, MADE)]
