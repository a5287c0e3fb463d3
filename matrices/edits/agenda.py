"""Edits of an agenda: own items, order, and what was talked about."""

from collections.abc import Iterable

from msgspec.structs import replace

from matrices.edits.shifting import shifted
from matrices.edits.tidying import one_line
from matrices.model.ids import new_id
from matrices.model.review import AgendaItem, AgendaKind, Review


def add_item(review: Review, text: str) -> Review:
    """Return `review` with an item of one's own at the end of its agenda; without words there is none."""
    words = one_line(text)
    made = AgendaItem(item_id=new_id(), kind=AgendaKind.OWN, text=words)
    return replace(review, agenda=(*review.agenda, made)) if words else review


def add_made(review: Review, items: Iterable[AgendaItem]) -> Review:
    """Return `review` with made items at the end of its agenda, those left out that it has."""
    known = {one.item_id for one in review.agenda}
    new = tuple(one for one in items if one.item_id not in known)
    return replace(review, agenda=(*review.agenda, *new)) if new else review


def remove_item(review: Review, item_id: str) -> Review:
    """Return `review` without an item of its agenda."""
    return replace(review, agenda=tuple(one for one in review.agenda if one.item_id != item_id))


def move_item(review: Review, item_id: str, by: int) -> Review:
    """Return `review` with an item so many places further down, or up where `by` is negative; the ends hold it."""
    places = [one.item_id for one in review.agenda]
    if item_id not in places:
        return review
    return replace(review, agenda=shifted(review.agenda, places.index(item_id), by))


def mark_discussed(review: Review, item_id: str, *, is_discussed: bool) -> Review:
    """Return `review` with an item talked about, or still to be."""
    return replace(
        review,
        agenda=tuple(
            replace(one, is_discussed=is_discussed) if one.item_id == item_id else one for one in review.agenda
        ),
    )
