"""Gathering what a review is about from the session: the teammate, their role, and how things stood before."""

import datetime

from matrices.model.agenda import Ground
from matrices.model.edition import Edition
from matrices.model.growth import History
from matrices.model.matrix import Matrix
from matrices.model.review import Review
from matrices.model.settings import SETTINGS_ID, Settings
from matrices.model.teammate import Teammate
from widgets.session import Session


def role_of(session: Session, teammate: Teammate, day: datetime.date) -> Matrix | None:
    """Return the role that a teammate holds on `day`, before the first one the first; None where there is none."""
    placement = teammate.placement_on(day) or next(iter(teammate.placements), None)
    return None if placement is None else session.find(Matrix, placement.matrix_id)


def ground_for(
    session: Session, teammate: Teammate, reviews: list[Review], day: datetime.date, review_id: str | None = None
) -> Ground:
    """Return what the agenda of the review with this id is made from: the others of `reviews`."""

    def edition_with(edition_id: str) -> Edition | None:
        return session.find(Edition, edition_id)

    return Ground(
        teammate=teammate,
        history=History(one for one in reviews if one.review_id != review_id),
        matrix=role_of(session, teammate, day),
        edition_with=edition_with,
        stale_after_days=(session.find(Settings, SETTINGS_ID) or Settings()).stale_after_days,
        day=day,
    )
