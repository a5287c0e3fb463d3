"""Handing a teammate over: what of a workspace goes with them, and how it joins another workspace."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TypeAlias, TypeVar

from msgspec.structs import replace

from matrices.model.document import Document, Part
from matrices.model.edition import Edition, matrix_id_in
from matrices.model.growth import standings_of
from matrices.model.matrix import Matrix
from matrices.model.metric import MetricValues, RoleMetrics
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review
from matrices.model.team_map import is_on_team
from matrices.model.teammate import Teammate
from matrices.model.translation import TextState, Translation, text_states

D = TypeVar("D", bound=Document)
Find: TypeAlias = Callable[[type[Document], str], Document | None]
"""Looks a document up by its kind and id."""


class Luggage(Part, frozen=True, kw_only=True):
    """What a workspace knows of one teammate, and of the roles they held. Private notes go only when they are given."""

    teammate: Teammate
    reviews: tuple[Review, ...] = ()
    values: MetricValues | None = None
    notes: tuple[PrivateNote, ...] = ()
    matrices: tuple[Matrix, ...] = ()
    editions: tuple[Edition, ...] = ()
    metrics: tuple[RoleMetrics, ...] = ()
    translations: tuple[Translation, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """Everything, as a workspace of its own holds it."""
        values = () if self.values is None else (self.values,)
        roles = (*self.matrices, *self.translations, *self.editions, *self.metrics)
        return (*roles, self.teammate, *self.reviews, *values, *self.notes)


def matrix_ids_of(teammate: Teammate, reviews: Iterable[Review]) -> tuple[str, ...]:
    """Return the ids of the roles that a teammate held or was rated in."""
    held = [one.matrix_id for one in teammate.placements]
    rated = [matrix_id_in(rating.edition_id) for review in reviews for rating in review.ratings]
    return tuple(dict.fromkeys([*held, *rated]))


def packed(luggage: Luggage) -> Luggage:
    """Return `luggage` with what only makes sense at home taken off.

    Of the editions those go that a rating names; reviews leave their round, roles their paths, as both name documents
    that stay behind.
    """
    named = {rating.edition_id for review in luggage.reviews for rating in review.ratings}
    return replace(
        luggage,
        reviews=tuple(replace(one, round_id=None) for one in luggage.reviews),
        editions=tuple(one for one in luggage.editions if one.edition_id in named),
        matrices=tuple(replace(one, steps=()) for one in luggage.matrices),
    )


class Arrival(StrEnum):
    """What becomes of a document that arrives."""

    ADDED = "added"
    JOINED = "joined"
    """What was new in it was added to the document that is already there."""
    KEPT = "kept"
    """The one that is already there stays as it is."""
    SAME = "same"


class Arrived(Part, frozen=True, kw_only=True):
    """One document that arrives, and what becomes of it."""

    table: str
    document_id: str
    arrival: Arrival


class TakeOver(Part, frozen=True, kw_only=True):
    """What taking a teammate over does: the documents to store, and a result for each that arrived."""

    teammate: Teammate
    put: tuple[Document, ...]
    results: tuple[Arrived, ...]
    is_known: bool
    """Whether the teammate was here before, and what arrives joins what is there."""
    is_back: bool = False
    """Whether the teammate had left here, and is on the team again."""
    namesake_ids: tuple[str, ...] = ()
    """Other teammates of the same name, who are somebody else to the program."""


def take_over(
    luggage: Luggage, find: Find, here: Sequence[Teammate], here_reviews: Sequence[Review], today: datetime.date
) -> TakeOver:
    """Return how a teammate joins another workspace. Nothing there is lost or reworded.

    Facts are added: reviews, ratings, goals, values that are not there yet. Where both have something to say of the
    same thing, what is there stays. Ratings name editions, so the words behind each level arrive with it even where
    the role is worded differently here. Of a role that is here, those texts of a translation arrive that translate what
    it says here. Whoever arrives is on the team: that they left the other one, or this one before, holds no longer. Who
    is here and will leave on a day to come still will.

    Args:
        luggage: what arrives.
        find: looks up what is there.
        here: the teammates who are there.
        here_reviews: the reviews of this teammate that are there.
        today: the day on which they arrive.
    """
    documents = [one for one in (_fitting(one, find) for one in luggage.documents) if one is not None]
    made = [_joined(one, find(type(one), one.document_id)) for one in documents]
    arrived = {one.document_id: one for one, _ in made if isinstance(one, Review)}
    reviews = [*arrived.values(), *(one for one in here_reviews if one.document_id not in arrived)]
    known = find(Teammate, luggage.teammate.teammate_id)
    staying = known if isinstance(known, Teammate) and is_on_team(known, today) else None
    left_on = None if staying is None else staying.left_on
    teammate = replace(_teammate_in(made), standings=dict(standings_of(reviews)), left_on=left_on)
    put = [teammate if isinstance(one, Teammate) else one for one, arrival in made if arrival in _STORED]
    if teammate not in put and known != teammate:
        put.append(teammate)
    return TakeOver(
        teammate=teammate,
        put=tuple(put),
        results=tuple(Arrived(table=one.table, document_id=one.document_id, arrival=how) for one, how in made),
        is_known=known is not None,
        is_back=known is not None and staying is None,
        namesake_ids=_namesakes(teammate, here),
    )


_STORED = (Arrival.ADDED, Arrival.JOINED)


def _teammate_in(made: Iterable[tuple[Document, Arrival]]) -> Teammate:
    return next(one for one, _ in made if isinstance(one, Teammate))


def _namesakes(teammate: Teammate, here: Iterable[Teammate]) -> tuple[str, ...]:
    name = teammate.name.casefold()
    return tuple(
        one.teammate_id for one in here if one.teammate_id != teammate.teammate_id and one.name.casefold() == name
    )


def _fitting(arriving: Document, find: Find) -> Document | None:
    """Return a document as it may arrive; None for a translation of which nothing translates the role that is here."""
    matrix = find(Matrix, arriving.matrix_id) if isinstance(arriving, Translation) else None
    if not isinstance(arriving, Translation) or not isinstance(matrix, Matrix):
        return arriving
    states = text_states(matrix, arriving)
    texts = {place.key: arriving.texts[place.key] for place, state in states.items() if state is TextState.DONE}
    return replace(arriving, texts=texts) if texts else None


def _joined(arriving: Document, there: Document | None) -> tuple[Document, Arrival]:
    if there is None:
        return arriving, Arrival.ADDED
    if there == arriving:
        return there, Arrival.SAME
    joined = _together(there, arriving)
    return joined, Arrival.KEPT if joined == there else Arrival.JOINED


def _together(there: Document, arriving: Document) -> Document:
    match there, arriving:
        case Teammate(), Teammate():
            return _teammates(there, arriving)
        case Review(), Review():
            return _reviews(there, arriving)
        case MetricValues(), MetricValues():
            own = {(one.metric_id, one.starts_on, one.ends_on) for one in there.values}
            new = [one for one in arriving.values if (one.metric_id, one.starts_on, one.ends_on) not in own]
            return replace(there, values=tuple(sorted([*there.values, *new], key=lambda one: one.starts_on)))
        case RoleMetrics(), RoleMetrics():
            own_ids = {one.metric_id for one in there.metrics}
            new_metrics = [one for one in arriving.metrics if one.metric_id not in own_ids]
            return replace(there, metrics=(*there.metrics, *new_metrics))
        case Translation(), Translation():
            return replace(there, texts={**arriving.texts, **there.texts})
    return there


def _teammates(there: Teammate, arriving: Teammate) -> Teammate:
    days = {one.since for one in there.placements}
    placements = [*there.placements, *(one for one in arriving.placements if one.since not in days)]
    goal_ids = {one.goal_id for one in there.goals}
    return replace(
        there,
        reading=there.reading or arriving.reading,
        placements=tuple(sorted(placements, key=lambda one: one.since)),
        goals=(*there.goals, *(one for one in arriving.goals if one.goal_id not in goal_ids)),
        interests={**arriving.interests, **there.interests},
        action_ends={**arriving.action_ends, **there.action_ends},
        tags={**arriving.tags, **there.tags},
    )


def _reviews(there: Review, arriving: Review) -> Review:
    """Return a review with the facts of both; a closed one is frozen here as it was there."""
    if there.closed_on is not None:
        return there
    rating_ids = {one.rating_id for one in there.ratings}
    evidence_ids = {one.evidence_id for one in there.evidence}
    action_ids = {one.action_id for one in there.actions}
    return replace(
        there,
        ratings=(*there.ratings, *(one for one in arriving.ratings if one.rating_id not in rating_ids)),
        evidence=(*there.evidence, *(one for one in arriving.evidence if one.evidence_id not in evidence_ids)),
        actions=(*there.actions, *(one for one in arriving.actions if one.action_id not in action_ids)),
        notes=there.notes or arriving.notes,
        summary=there.summary or arriving.summary,
        closed_on=arriving.closed_on,
    )
