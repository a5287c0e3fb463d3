"""Rating a teammate: a new fact in a review, and the standing that follows from it."""

import datetime
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from matrices.edits.editions import edition_id_to_rate_against
from matrices.model.document import Document, Part
from matrices.model.edition import Edition, edition_id_of
from matrices.model.evidence import Evidence
from matrices.model.growth import standings_of
from matrices.model.ids import new_id
from matrices.model.matrix import Matrix
from matrices.model.review import Absence, Rating, Review, ReviewKind, Tick, Who, review_id_for
from matrices.model.sittings import corrected_by
from matrices.model.teammate import Standing, Teammate


class NewEvidence(Part, frozen=True, kw_only=True):
    """Something that was seen; without a day it was on the day of the rating."""

    text: str
    link: str = ""
    on: datetime.date | None = None


class NewRating(Part, frozen=True, kw_only=True):
    """What somebody says of a teammate: a level, or why there is none, in one attribute.

    `evidence` is new, a bare text being one without a link; `evidence_ids` name what the review holds already, so
    that one thing seen can stand behind several ratings. `corrects` names the rating that this one takes the place of,
    which may be of another day or by somebody else; its evidence may be named too, and comes along.
    """

    attribute_id: str
    level_id: str | None = None
    absence: Absence | None = None
    on: datetime.date
    by: Who
    evidence: tuple[str | NewEvidence, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    note: str = ""
    ticks: tuple[Tick, ...] = ()
    corrects: str | None = None


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
    second rating of the same attribute by the same person in that review, in one that it corrects, or of that day,
    corrects the first, unless the new one names what it corrects. Both stay.

    Args:
        teammate: who is rated.
        reviews: all reviews of the teammate.
        matrix: the role's matrix, as worded now.
        edition_ids: the ids of the matrix's editions so far.
        new: the rating.
        now: the moment of recording, with its time zone.
        review_id: one of `reviews`. Where it is closed, what this returns is refused when it is stored.

    Raises:
        KeyError: the review or the rating named is in none of `reviews`, or evidence named is neither in the review
            nor what the corrected rating was made for.
    """
    known = list(reviews)
    review = _review_of(teammate, known, new.on, review_id)
    edition_id, is_kept = edition_id_to_rate_against(matrix, edition_ids)
    supersedes = new.corrects or _corrected((review, *corrected_by(review, known)), known, new)
    review = _with_rating(_with_evidence(review, known, new), new, edition_id, now, supersedes)
    others = [one for one in known if one.review_id != review.review_id]
    standings = standings_of([*others, review])
    left = _left_to_confirm(teammate, standings, matrix, review.ratings[-1].rating_id)
    rated = replace(teammate, standings=standings, to_confirm=left)
    snapshot = () if is_kept else (Edition(edition_id=edition_id, matrix=replace(matrix, steps=())),)
    return (review, rated, *snapshot)


def as_correction(new: NewRating, rating: Rating, matrix: Matrix) -> NewRating:
    """Return `new` in the place of `rating`, whose evidence, note and ticks come along where it has none of its own."""
    return replace(
        new,
        evidence_ids=(*rating.evidence_ids, *new.evidence_ids),
        note=new.note or rating.note,
        ticks=new.ticks or ticks_kept(rating, matrix),
        corrects=rating.rating_id,
    )


def ticks_kept(rating: Rating, matrix: Matrix) -> tuple[Tick, ...]:
    """Return what was said of single behaviours, while they still read as they did then."""
    return rating.ticks if rating.edition_id.startswith(edition_id_of(matrix)) else ()


def _left_to_confirm(
    teammate: Teammate, standings: Mapping[str, Standing], matrix: Matrix, rating_id: str
) -> Mapping[str, str]:
    """Return what is still to be confirmed: a standing that came anew answers for its row's former ids too.

    One that stands again, because a later rating was put on another day, answers for nothing.
    """
    renewed = [one for one, standing in standings.items() if standing.rating_id == rating_id]
    answered = {also for one in renewed for also in (one, *matrix.former_ids.get(one, ()))}
    return {one: edition_id for one, edition_id in teammate.to_confirm.items() if one not in answered}


def _review_of(teammate: Teammate, reviews: Iterable[Review], day: datetime.date, review_id: str | None) -> Review:
    if review_id is not None:
        return {one.review_id: one for one in reviews}[review_id]
    made = review_id_for(teammate.teammate_id, new_id())
    fresh = Review(review_id=made, teammate_id=teammate.teammate_id, kind=ReviewKind.IN_PASSING, held_on=day)
    return review_to_rate_into(reviews, day) or fresh


def review_to_rate_into(reviews: Iterable[Review], day: datetime.date) -> Review | None:
    """Return the open review of a day, which takes its ratings; None where a new one would be made."""
    return next((one for one in reviews if one.held_on == day and one.closed_on is None), None)


def _with_rating(
    review: Review, new: NewRating, edition_id: str, now: datetime.datetime, supersedes: str | None
) -> Review:
    evidence = tuple(_evidence(one, new.on) for one in new.evidence)
    rating = Rating(
        rating_id=new_id(),
        attribute_id=new.attribute_id,
        level_id=new.level_id,
        absence=new.absence,
        on=new.on,
        by=new.by,
        edition_id=edition_id,
        recorded_at=now,
        evidence_ids=(*_known_ids(review, new), *(one.evidence_id for one in evidence)),
        note=new.note,
        ticks=new.ticks,
        supersedes=supersedes,
    )
    return replace(review, ratings=(*review.ratings, rating), evidence=(*review.evidence, *evidence))


def _with_evidence(review: Review, reviews: Iterable[Review], new: NewRating) -> Review:
    """Return `review` with what the corrected rating was made for, where it is named and lies in another review.

    It keeps its id: it is the same that was seen.
    """
    if new.corrects is None:
        return review
    held, named = {one.evidence_id for one in review.evidence}, set(new.evidence_ids)
    source = next((one for one in reviews if new.corrects in {rating.rating_id for rating in one.ratings}), None)
    if source is None:
        raise KeyError(new.corrects)
    coming = (one for one in source.evidence if one.evidence_id in named - held)
    return replace(review, evidence=(*review.evidence, *coming))


def _evidence(new: str | NewEvidence, day: datetime.date) -> Evidence:
    if isinstance(new, str):
        return Evidence(evidence_id=new_id(), text=new, on=day)
    return Evidence(evidence_id=new_id(), text=new.text, link=new.link, on=new.on or day)


def _known_ids(review: Review, new: NewRating) -> tuple[str, ...]:
    known = {one.evidence_id for one in review.evidence}
    unknown = [one for one in new.evidence_ids if one not in known]
    if unknown:
        raise KeyError(unknown[0])
    return tuple(dict.fromkeys(new.evidence_ids))


def _corrected(near: Iterable[Review], reviews: Iterable[Review], new: NewRating) -> str | None:
    """Return the rating that a new one corrects: the last of its kind in the first of `near`, else one of its day."""
    for review in near:
        same = [one for one in review.ratings if _is_alike(one, new)]
        if same:
            return same[-1].rating_id
    that_day = [one for review in reviews for one in review.ratings if one.on == new.on and _is_alike(one, new)]
    return max(that_day, key=lambda one: one.recorded_at).rating_id if that_day else None


def _is_alike(known: Rating, new: NewRating) -> bool:
    return known.attribute_id == new.attribute_id and known.by is new.by
