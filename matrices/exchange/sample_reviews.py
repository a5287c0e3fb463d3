"""The reviews of one teammate of the sample team."""

import datetime
from collections.abc import Iterator
from typing import Final

from matrices.exchange.sample_forms import ActionForm, RatingForm, ReviewForm, TeammateForm
from matrices.model.actions import Action
from matrices.model.evidence import Evidence
from matrices.model.review import AgendaItem, AgendaKind, Rating, Review, Tick, review_id_for

_NOON: Final = datetime.time(12, tzinfo=datetime.UTC)


class ReviewMaker:
    """Makes the documents of a teammate's reviews, whose parts are numbered in their order."""

    def __init__(self, teammate: TeammateForm) -> None:
        self._teammate = teammate

    def review(self, form: ReviewForm, edition_id: str) -> Review:
        """Return a review whose ratings are made against an edition."""
        review_id = self._review_id(form)
        places = range(1, len(form.ratings) + 1)
        return Review(
            review_id=review_id,
            teammate_id=self._teammate.id,
            kind=form.kind,
            held_on=form.on,
            led_by=form.led_by,
            closed_on=None if form.is_open else form.on,
            ratings=tuple(self._rating(form, place, edition_id) for place in places),
            evidence=tuple(one for place in places for one in self._evidence(form, place)),
            notes=form.notes.strip(),
            summary=form.summary.strip(),
            round_id=form.round,
            agenda=tuple(_agenda(form, review_id)),
            actions=tuple(action_of(one, f"{review_id}:action-{place}") for place, one in enumerate(form.actions, 1)),
        )

    def _rating(self, review: ReviewForm, place: int, edition_id: str) -> Rating:
        form = review.ratings[place - 1]
        return Rating(
            rating_id=self._rating_id(review, place),
            attribute_id=form.attribute,
            level_id=form.level,
            absence=form.absent,
            on=review.on,
            by=form.by,
            edition_id=edition_id,
            recorded_at=datetime.datetime.combine(review.on, _NOON),
            evidence_ids=tuple(one.evidence_id for one in self._evidence(review, place)),
            note=form.note.strip(),
            ticks=tuple(_ticks(form)),
            supersedes=self._corrected_id(form),
        )

    def _evidence(self, review: ReviewForm, place: int) -> Iterator[Evidence]:
        """Yield the evidence of one rating."""
        for number, one in enumerate(review.ratings[place - 1].pieces, 1):
            evidence_id = f"{self._review_id(review)}:evidence-{place}.{number}"
            yield Evidence(evidence_id=evidence_id, text=one.text.strip(), link=one.link, on=review.on)

    def _corrected_id(self, form: RatingForm) -> str | None:
        """Return the id of the rating that `form` corrects."""
        if form.corrects is None:
            return None
        review = next(one for one in self._teammate.reviews if one.id == form.corrects)
        wanted = (form.attribute, form.by)
        place = next(at for at, one in enumerate(review.ratings, 1) if (one.attribute, one.by) == wanted)
        return self._rating_id(review, place)

    def _rating_id(self, review: ReviewForm, place: int) -> str:
        return f"{self._review_id(review)}:rating-{place}"

    def _review_id(self, review: ReviewForm) -> str:
        return review_id_for(self._teammate.id, review.id)


def action_of(form: ActionForm, action_id: str) -> Action:
    """Return what was agreed to be done, under an id."""
    return Action(action_id=action_id, text=form.text, owner=form.owner, due_on=form.due, is_done=form.done)


def _agenda(form: ReviewForm, review_id: str) -> Iterator[AgendaItem]:
    for place, text in enumerate(form.agenda, 1):
        yield AgendaItem(item_id=f"{review_id}:item-{place}", kind=AgendaKind.OWN, text=text)


def _ticks(form: RatingForm) -> Iterator[Tick]:
    for level_id, said in form.ticks.items():
        for line, seen in enumerate(said):
            yield Tick(level_id=level_id, line=line, seen=seen)
