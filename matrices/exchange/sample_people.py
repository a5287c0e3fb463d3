"""The people of the sample team: each with reviews, goals, private notes and numbers."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from matrices.exchange.sample_forms import GoalForm, PlacementForm, ReviewForm, TeammateForm, ValueForm
from matrices.exchange.sample_reviews import ReviewMaker, action_of
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.goal import Goal
from matrices.model.growth import standings_of
from matrices.model.metric import MetricValue, MetricValues
from matrices.model.private_note import PrivateNote
from matrices.model.review import Review, review_id_for
from matrices.model.teammate import Placement, Teammate


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
    maker = ReviewMaker(form)
    reviews = [maker.review(one, _edition_id(form, one, wordings)) for one in form.reviews]
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


def _edition_id(teammate: TeammateForm, review: ReviewForm, wordings: Wordings) -> str:
    return wordings.edition_on(role_on(teammate.placements, review.on), review.on).edition_id


def _teammate(form: TeammateForm, reviews: Sequence[Review]) -> Teammate:
    return Teammate(
        teammate_id=form.id,
        name=form.name,
        reading=form.reading,
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
        actions=tuple(action_of(one, f"{goal_id}:action-{place}") for place, one in enumerate(form.actions, 1)),
        plan_id=form.plan,
        outcome=form.outcome,
        ended_on=form.ended_on,
        evidence=(evidence,) if evidence.text else (),
    )


def _value(form: ValueForm) -> MetricValue:
    return MetricValue(
        metric_id=form.metric, starts_on=form.start, ends_on=form.end, value=form.value, context=form.context.strip()
    )
