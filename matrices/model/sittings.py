"""What follows from a teammate's reviews as sittings: which one counts, which came last, which are still open."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from matrices.model.review import Rating, Review, ReviewKind

SITTINGS: Final = frozenset({ReviewKind.ONE_TO_ONE, ReviewKind.QUARTERLY})
"""The kinds of review in which two people sit together."""


def is_sitting(review: Review) -> bool:
    """Tell whether two people sat together for `review`."""
    return review.kind in SITTINGS


def current_reviews(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Return the reviews that no other one corrects, in the order given."""
    known = tuple(reviews)
    corrected = {one.corrects for one in known if one.corrects is not None}
    return tuple(one for one in known if one.review_id not in corrected)


def correction_of(review: Review, reviews: Iterable[Review]) -> Review | None:
    """Return the review that corrects `review`, open or closed, or None."""
    return next((one for one in reviews if one.corrects == review.review_id), None)


def corrected_by(review: Review, reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Return the reviews that `review` corrects, the one it names first, then the one that this corrected."""
    known = {one.review_id: one for one in reviews}
    chain: list[Review] = []
    before = known.get(review.corrects or "")
    while before is not None and before not in chain:
        chain.append(before)
        before = known.get(before.corrects or "")
    return tuple(chain)


def last_sitting(reviews: Iterable[Review], day: date) -> Review | None:
    """Return the latest sitting up to `day` that is closed and counts, or None."""
    closed = (one for one in current_reviews(reviews) if is_sitting(one) and one.closed_on is not None)
    return max((one for one in closed if one.held_on <= day), key=lambda one: one.held_on, default=None)


def open_sitting(reviews: Iterable[Review]) -> Review | None:
    """Return the open review to go on with, the latest where there are several, or None.

    What was rated in passing stays open, and is nothing to go on with.
    """
    still = (one for one in reviews if one.closed_on is None and one.kind is not ReviewKind.IN_PASSING)
    return max(still, key=lambda one: (one.held_on, one.review_id), default=None)


def ratings_in(review: Review) -> tuple[Rating, ...]:
    """Return the ratings made in `review`, those left out that it corrects itself, in the order in which they came."""
    superseded = {one.supersedes for one in review.ratings}
    return tuple(one for one in review.ratings if one.rating_id not in superseded)
