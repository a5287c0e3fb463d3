"""Write a teammate's reviews as rows of texts: what both know of them. Private notes are no part of a review."""

from collections.abc import Iterable

from matrices.language.words import Words
from matrices.model.agenda_words import review_kind_text
from matrices.model.review import Review


def reviews_rows(reviews: Iterable[Review], teammate_name: str, words: Words) -> list[list[str]]:
    """Return a header and a row for each review, in their order; days as ISO 8601, so that they sort."""
    heads = [
        words("Teammate"),
        words("Date"),
        words("Kind"),
        words("Led by"),
        words("Closed on"),
        words("Ratings"),
        words("Summary"),
        words("Notes"),
        words("Actions"),
    ]
    return [heads, *([teammate_name, *_cells(one, words)] for one in reviews)]


def _cells(review: Review, words: Words) -> list[str]:
    return [
        review.held_on.isoformat(),
        review_kind_text(review.kind, words),
        review.led_by,
        words("Still open") if review.closed_on is None else review.closed_on.isoformat(),
        str(len(review.ratings)),
        review.summary,
        review.notes,
        "\n".join(" · ".join(filter(None, (one.text, one.owner))) for one in review.actions),
    ]
