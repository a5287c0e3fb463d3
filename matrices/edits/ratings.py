"""Rating a teammate: a new fact in a review, and the standing that follows from it."""

import datetime
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from matrices.edits.editions import edition_id_to_rate_against
from matrices.model.document import Document, Part
from matrices.model.edition import Edition
from matrices.model.evidence import Evidence
from matrices.model.growth import standings_of
from matrices.model.ids import new_id
from matrices.model.matrix import Matrix
from matrices.model.review import Absence, Rating, Review, ReviewKind, Who, review_id_for
from matrices.model.sittings import corrected_by
from matrices.model.teammate import Standing, Teammate


class NewRating(Part, frozen=True, kw_only=True):
    """What somebody says of a teammate: a level, or why there is none, in one attribute."""

    attribute_id: str
    level_id: str | None = None
    absence: Absence | None = None
    on: datetime.date
    by: Who
    evidence: tuple[str, ...] = ()
    note: str = ""


def rate(
    teammate: Teammate,
    reviews: Iterable[Review],
    matrix: Matrix,
    edition_ids: Iterable[str],
    new: NewRating,
    *,
    now: datetime.datetime,
    review_id: str | None = None,
) -> tuple[Document, ...]:
    """Return the documents to store: the review that holds the rating, the teammate, and a snapshot where one is due.

    The rating goes into the open review named, else into the one of its day, or into a new one made in passing. A
    second rating of the same attribute by the same person in that review, or in one that it corrects, corrects the
    first.

    Args:
        teammate: who is rated.
        reviews: all reviews of the teammate.
        matrix: the role's matrix, as worded now.
        edition_ids: the ids of the matrix's editions so far.
        new: the rating.
        now: the moment of recording, with its time zone.
        review_id: one of `reviews`, which is open.
    """
    known = list(reviews)
    review = _review_of(teammate, known, new.on, review_id)
    edition_id, is_kept = edition_id_to_rate_against(matrix, edition_ids)
    review = _with_rating(review, new, edition_id, now, _corrected((review, *corrected_by(review, known)), new))
    others = [one for one in known if one.review_id != review.review_id]
    standings = standings_of([*others, review])
    rated = replace(teammate, standings=standings, to_confirm=_left_to_confirm(teammate, standings, matrix))
    snapshot = () if is_kept else (Edition(edition_id=edition_id, matrix=replace(matrix, steps=())),)
    return (review, rated, *snapshot)


def _left_to_confirm(teammate: Teammate, standings: Mapping[str, Standing], matrix: Matrix) -> Mapping[str, str]:
    """Return what is still to be confirmed: a standing that came anew answers for its row's former ids too."""
    known = teammate.standings
    renewed = [one for one, standing in standings.items() if standing != known.get(one)]
    answered = {also for one in renewed for also in (one, *matrix.former_ids.get(one, ()))}
    return {one: edition_id for one, edition_id in teammate.to_confirm.items() if one not in answered}


def _review_of(teammate: Teammate, reviews: Iterable[Review], day: datetime.date, review_id: str | None) -> Review:
    if review_id is not None:
        return next(one for one in reviews if one.review_id == review_id)
    open_that_day = (one for one in reviews if one.held_on == day and one.closed_on is None)
    made = review_id_for(teammate.teammate_id, new_id())
    fresh = Review(review_id=made, teammate_id=teammate.teammate_id, kind=ReviewKind.IN_PASSING, held_on=day)
    return next(open_that_day, fresh)


def _with_rating(
    review: Review, new: NewRating, edition_id: str, now: datetime.datetime, supersedes: str | None
) -> Review:
    evidence = tuple(Evidence(evidence_id=new_id(), text=text, on=new.on) for text in new.evidence)
    rating = Rating(
        rating_id=new_id(),
        attribute_id=new.attribute_id,
        level_id=new.level_id,
        absence=new.absence,
        on=new.on,
        by=new.by,
        edition_id=edition_id,
        recorded_at=now,
        evidence_ids=tuple(one.evidence_id for one in evidence),
        note=new.note,
        supersedes=supersedes,
    )
    return replace(review, ratings=(*review.ratings, rating), evidence=(*review.evidence, *evidence))


def _corrected(reviews: Iterable[Review], new: NewRating) -> str | None:
    """Return the rating that a new one corrects: the last of the same kind in the first of `reviews` that has one."""
    for review in reviews:
        same = [one for one in review.ratings if one.attribute_id == new.attribute_id and one.by is new.by]
        if same:
            return same[-1].rating_id
    return None
