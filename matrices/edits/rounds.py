"""Edits of a round of reviews: making one, and preparing the reviews in it."""

import datetime
from collections.abc import Iterable

from msgspec.structs import replace

from matrices.edits.tidying import one_line
from matrices.model.ids import new_id
from matrices.model.review import AgendaItem, Review, ReviewKind
from matrices.model.round import Round
from matrices.model.rounds import round_review_id
from matrices.model.teammate import Teammate


def new_round(
    name: str,
    starts_on: datetime.date,
    ends_on: datetime.date,
    teammate_ids: Iterable[str],
    kind: ReviewKind = ReviewKind.QUARTERLY,
) -> Round:
    """Return a round with a fresh id. Dates that are the wrong way round are put right."""
    first, last = sorted((starts_on, ends_on))
    return Round(
        round_id=new_id(),
        name=one_line(name),
        kind=kind,
        starts_on=first,
        ends_on=last,
        teammate_ids=tuple(dict.fromkeys(teammate_ids)),
    )


def change_round(one: Round, made: Round) -> Round:
    """Return `one` with the name, days and people of `made`; reviews in it stay."""
    return replace(made, round_id=one.round_id, kind=one.kind)


def prepare(
    one: Round, teammate: Teammate, day: datetime.date, led_by: str = "", agenda: Iterable[AgendaItem] = ()
) -> Review:
    """Return the open review of a teammate in a round."""
    return Review(
        review_id=round_review_id(one, teammate.teammate_id),
        teammate_id=teammate.teammate_id,
        kind=one.kind,
        held_on=day,
        led_by=led_by,
        agenda=tuple(agenda),
        round_id=one.round_id,
    )
