"""A teammate whose last sitting was in June, and what came about since: one reason for each kind of agenda item."""

import datetime

from msgspec.structs import replace

from matrices.model.actions import Action
from matrices.model.agenda import Ground
from matrices.model.edition import Edition, edition_id_of
from matrices.model.goal import Goal
from matrices.model.growth import History, standings_of
from matrices.model.matrix import Attribute, Level, Matrix
from matrices.model.review import Rating, Review, ReviewKind, Who, review_id_for
from matrices.model.teammate import Placement, Teammate

TODAY = datetime.date(2026, 10, 20)
NAMES = ("product", "writing", "calm", "tools", "teaching")


def rows():
    return tuple(
        Attribute(
            attribute_id=one,
            name=one.title(),
            expected_level_id="l2",
            descriptors={f"l{n}": f"{one} at {n}" for n in range(3)},
        )
        for one in NAMES
    )


LEVELS = tuple(Level(level_id=f"l{n}", name=name) for n, name in enumerate(("Learning", "Solid", "Strong")))
MATRIX = Matrix(matrix_id="m", title="Support", levels=LEVELS, attributes=rows())
EDITION = Edition(edition_id=edition_id_of(MATRIX), matrix=MATRIX, number=1, published_on=datetime.date(2025, 1, 1))


def rating(attribute_id, level_id, on, by=Who.AGREED, **other):
    return Rating(
        rating_id=f"{attribute_id}-{level_id}-{on}-{by}",
        attribute_id=attribute_id,
        level_id=level_id,
        on=on,
        by=by,
        edition_id=EDITION.edition_id,
        recorded_at=datetime.datetime.combine(on, datetime.time(9), tzinfo=datetime.UTC),
        **other,
    )


def review(own_id, on, kind=ReviewKind.ONE_TO_ONE, made=(), **other):
    return Review(
        review_id=review_id_for("ana", own_id), teammate_id="ana", kind=kind, held_on=on, ratings=tuple(made), **other
    )


JUNE = datetime.date(2026, 6, 10)
LONG_AGO = datetime.date(2025, 9, 1)
SEPTEMBER = datetime.date(2026, 9, 3)
ACTION = Action(action_id="read", text="Read the guide", owner="Ana")
REVIEWS = (
    review("first", LONG_AGO, made=[rating("tools", "l2", LONG_AGO)], closed_on=LONG_AGO),
    review(
        "june",
        JUNE,
        made=[rating(one, "l1", JUNE) for one in ("product", "writing", "calm")] + [rating("teaching", "l0", JUNE)],
        closed_on=JUNE,
        actions=(ACTION, Action(action_id="done", text="Done long ago", is_done=True)),
    ),
    review("passing", SEPTEMBER, ReviewKind.IN_PASSING, [rating("product", "l2", SEPTEMBER)]),
    review("self", SEPTEMBER, ReviewKind.SELF_ASSESSMENT, [rating("writing", "l2", SEPTEMBER, Who.SELF)]),
)
GOAL = Goal(goal_id="g", text="Teach a newcomer", set_on=JUNE, due_on=TODAY + datetime.timedelta(days=10))
ANA = Teammate(
    teammate_id="ana",
    name="Ana",
    placements=(Placement(matrix_id="m", since=LONG_AGO),),
    standings=standings_of(REVIEWS),
    goals=(GOAL, replace(GOAL, goal_id="far", due_on=TODAY + datetime.timedelta(days=90))),
)
REWORDED = replace(
    MATRIX,
    attributes=tuple(
        replace(one, descriptors={**one.descriptors, "l1": "other words"}) if one.attribute_id == "calm" else one
        for one in MATRIX.attributes
    ),
)


def ground(matrix=REWORDED, teammate=ANA, reviews=REVIEWS, day=TODAY):
    return Ground(teammate, History(reviews), matrix, {EDITION.edition_id: EDITION}.get, 180, day)
