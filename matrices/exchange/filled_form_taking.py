"""From a planned self-assessment to the documents that one commit stores."""

import datetime
from collections.abc import Sequence

from msgspec.structs import replace

from matrices.edits.interests import set_interest
from matrices.edits.ratings import NewRating, rate
from matrices.edits.reviews import correct_review
from matrices.exchange.filled_form_plan import FormPlan, Row, RowOutcome, noted
from matrices.model.document import Document
from matrices.model.edition import Edition
from matrices.model.review import Review, ReviewKind, Who, review_id_for
from matrices.model.sittings import corrected_by
from matrices.model.teammate import Teammate


def form_documents(plan: FormPlan, now: datetime.datetime) -> tuple[Document, ...]:
    """Return the documents to store: the self review, the teammate, and the form's wording where it is new here.

    The review is closed: what somebody handed in stays as it was. A form that was taken before corrects what it became.
    Empty where nothing is new.
    """
    if plan.teammate is None or not plan.is_new:
        return ()
    teammate = _with_interests(plan.teammate, plan.rows)
    interested: tuple[Document, ...] = () if teammate is plan.teammate else (teammate,)
    if plan.taken is not None and not plan.rated and _notes(plan) == plan.taken.notes:
        return interested
    review = _rated(plan, _sitting(plan, plan.teammate), teammate, now)
    closed = replace(review, notes=_notes(plan), closed_on=now.date())
    facts = plan.filled.form.facts
    wording = () if plan.has_edition else (Edition(edition_id=facts.edition_id, matrix=plan.filled.form.matrix),)
    return (closed, *wording, *interested)


def _with_interests(teammate: Teammate, rows: Sequence[Row]) -> Teammate:
    for row in rows:
        if row.takes_interest:
            teammate = set_interest(teammate, row.attribute_id, row.answer.interest)
    return teammate


def _sitting(plan: FormPlan, teammate: Teammate) -> Review:
    """Return the review that takes what is new: the form's own, or one that corrects it."""
    if plan.taken is not None:
        return plan.taken if plan.taken.closed_on is None else correct_review(plan.taken)
    return Review(
        review_id=review_id_for(teammate.teammate_id, plan.filled.form.own_id),
        teammate_id=teammate.teammate_id,
        kind=ReviewKind.SELF_ASSESSMENT,
        held_on=plan.day,
    )


def _rated(plan: FormPlan, sitting: Review, teammate: Teammate, now: datetime.datetime) -> Review:
    """Return the review with the ratings in it; one's own view moves no standing, so the teammate stays as they are."""
    others = [one for one in plan.reviews if one.review_id != sitting.review_id and _matters(one, sitting, plan)]
    form, edition_ids = plan.filled.form, (plan.filled.form.facts.edition_id,)
    for row in plan.rated:
        new = NewRating(
            attribute_id=row.attribute.attribute_id,
            level_id=row.answer.level_id,
            absence=row.answer.absence,
            on=sitting.held_on,
            by=Who.SELF,
            evidence=(row.answer.evidence,) if row.answer.evidence else (),
        )
        reviews = [*others, sitting]
        made = rate(teammate, reviews, form.matrix, edition_ids, new, now=now, review_id=sitting.review_id)
        (sitting,) = (one for one in made if isinstance(one, Review))
    return sitting


def _matters(review: Review, sitting: Review, plan: FormPlan) -> bool:
    """Tell whether a rating in `review` can be one that the sitting corrects: all others would only take time."""
    chain = {sitting.review_id, *(one.review_id for one in corrected_by(sitting, plan.reviews))}
    return review.review_id in chain or any(one.on == sitting.held_on for one in review.ratings)


def _notes(plan: FormPlan) -> str:
    """Return the shared notes: those that are there already, then what the form adds."""
    before = "" if plan.taken is None else plan.taken.notes
    added = [noted(row) for row in plan.rows if row.outcome is RowOutcome.NOTED]
    return "\n\n".join(part for part in (before, plan.filled.notes if plan.takes_notes else "", *added) if part)
