"""The people of the sample team: each with reviews, goals, private notes and numbers."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from matrices.exchange.sample_forms import (
    ActionForm,
    GoalForm,
    PlacementForm,
    RatingForm,
    ReviewForm,
    TeammateForm,
    ValueForm,
)
from matrices.model.actions import Action
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.goal import Goal
from matrices.model.growth import standings_of
from matrices.model.metric import MetricValue, MetricValues
from matrices.model.private_note import PrivateNote
from matrices.model.review import Rating, Review, review_id_for
from matrices.model.teammate import Placement, Teammate

_NOON: Final = datetime.time(12, tzinfo=datetime.UTC)


class Wordings:
    """The editions of each role, from the first on, by matrix id."""

    def __init__(self, editions: Mapping[str, Sequence[Edition]]) -> None:
        self._editions = editions

    def edition_on(self, matrix_id: str, day: datetime.date) -> Edition:
        """Return the edition in force on `day`; the first where none was published yet."""
        own = self._editions[matrix_id]
        published = [one for one in own if one.published_on is not None and one.published_on <= day]
        return published[-1] if published else own[0]


def person_documents(form: TeammateForm, wordings: Wordings) -> Iterator[Document]:
    """Yield a teammate and all documents that belong to them."""
    reviews = [_review(form, one, wordings) for one in form.reviews]
    yield _teammate(form, reviews)
    yield from reviews
    for number, note in enumerate(form.private_notes, 1):
        note_id = review_id_for(form.id, f"note-{number}")
        yield PrivateNote(note_id=note_id, teammate_id=form.id, text=note.text.strip(), written_on=note.on)
    if form.values:
        values = sorted((_value(one) for one in form.values), key=lambda one: one.starts_on)
        yield MetricValues(teammate_id=form.id, values=tuple(values))


def role_on(placements: Sequence[PlacementForm], day: datetime.date) -> str:
    """Return the role held on `day`, which is not before the first placement."""
    return max((one for one in placements if one.since <= day), key=lambda one: one.since).role


def _teammate(form: TeammateForm, reviews: Sequence[Review]) -> Teammate:
    return Teammate(
        teammate_id=form.id,
        name=form.name,
        language=form.language,
        placements=tuple(_placement(one) for one in form.placements),
        standings=standings_of(reviews),
        left_on=form.left_on,
        led_by=form.led_by,
        tags={name: tuple(values) for name, values in form.tags.items()},
        interests=form.interests,
        goals=tuple(_goal(one, form) for one in form.goals),
    )


def _placement(form: PlacementForm) -> Placement:
    return Placement(
        matrix_id=form.role, since=form.since, embedded_in=form.embedded_in, embedded_until=form.embedded_until
    )


def _goal(form: GoalForm, teammate: TeammateForm) -> Goal:
    goal_id = f"{teammate.id}:goal-{form.id}"
    evidence = Evidence(evidence_id=f"{goal_id}:evidence", text=form.evidence.strip(), on=form.ended_on)
    return Goal(
        goal_id=goal_id,
        text=form.text,
        matrix_id=None if form.attribute is None else role_on(teammate.placements, form.set_on),
        attribute_id=form.attribute,
        from_level_id=form.start,
        to_level_id=form.to,
        set_on=form.set_on,
        due_on=form.due,
        actions=tuple(_action(one, f"{goal_id}:action-{place}") for place, one in enumerate(form.actions, 1)),
        plan_id=form.plan,
        outcome=form.outcome,
        ended_on=form.ended_on,
        evidence=(evidence,) if evidence.text else (),
    )


def _review(teammate: TeammateForm, form: ReviewForm, wordings: Wordings) -> Review:
    """Return a review closed on its day, its parts numbered in their order."""
    review_id = review_id_for(teammate.id, form.id)
    edition_id = wordings.edition_on(role_on(teammate.placements, form.on), form.on).edition_id
    evidence = _evidence(form, review_id)
    ratings = tuple(
        _rating(one, own, rating_id=f"{review_id}:rating-{place}", on=form.on, edition_id=edition_id)
        for place, (one, own) in enumerate(zip(form.ratings, evidence, strict=True), 1)
    )
    return Review(
        review_id=review_id,
        teammate_id=teammate.id,
        kind=form.kind,
        held_on=form.on,
        led_by=form.led_by,
        closed_on=form.on,
        ratings=ratings,
        evidence=tuple(one for own in evidence for one in own),
        notes=form.notes.strip(),
        summary=form.summary.strip(),
        round_id=form.round,
        actions=tuple(_action(one, f"{review_id}:action-{place}") for place, one in enumerate(form.actions, 1)),
    )


def _evidence(form: ReviewForm, review_id: str) -> list[list[Evidence]]:
    """Return the evidence of each rating."""
    return [
        [
            Evidence(evidence_id=f"{review_id}:evidence-{place}.{number}", text=text, on=form.on)
            for number, text in enumerate(rating.evidence_texts, 1)
        ]
        for place, rating in enumerate(form.ratings, 1)
    ]


def _rating(
    form: RatingForm, evidence: Sequence[Evidence], *, rating_id: str, on: datetime.date, edition_id: str
) -> Rating:
    return Rating(
        rating_id=rating_id,
        attribute_id=form.attribute,
        level_id=form.level,
        absence=form.absent,
        on=on,
        by=form.by,
        edition_id=edition_id,
        recorded_at=datetime.datetime.combine(on, _NOON),
        evidence_ids=tuple(one.evidence_id for one in evidence),
        note=form.note.strip(),
    )


def _action(form: ActionForm, action_id: str) -> Action:
    return Action(action_id=action_id, text=form.text, owner=form.owner, due_on=form.due, is_done=form.done)


def _value(form: ValueForm) -> MetricValue:
    return MetricValue(
        metric_id=form.metric, starts_on=form.start, ends_on=form.end, value=form.value, context=form.context.strip()
    )
